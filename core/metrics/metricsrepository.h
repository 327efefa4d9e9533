// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/charts/themeschart.h"
#include "core/metrics/demand.h"
#include "core/metrics/mix/representation.h"
#include "core/metrics/voicesovertime.h"

#include <QHash>
#include <QSet>

namespace throughline::core {

namespace db {
class Connection;
}

/// Who stands behind the voices of a filter; the individual lane is among neither.
struct VoiceBase {
    /// Distinct persons, those who speak in a quote of somebody else's voice too, and accounts where no person is
    /// known.
    qint64 customers = 0;
    qint64 accounts = 0;           ///< distinct
    QList<SegmentVoices> segments; ///< every segment, with its voices

    bool operator==(const VoiceBase&) const = default;
};

/// Reads the counts that charts are made of. A filter's lane is ignored: each count says which lane it has.
class MetricsRepository {
public:
    explicit MetricsRepository(db::Connection& connection) : m_connection(connection) {}

    /// Voices by month, kind and lane. By kinds and whole months it is answered by the index voice_month alone, a few
    /// hundredths of a second for a million voices; any other filter reads the voices.
    [[nodiscard]] Result<QList<MonthCount>> monthCounts(const VoiceFilter& filter) const;

    /// Persons, accounts and segments with a voice in the aggregate lane that passes.
    [[nodiscard]] Result<VoiceBase> voiceBase(const VoiceFilter& filter) const;

    /// Voices of the aggregate lane by sentiment, dated or not.
    [[nodiscard]] Result<QHash<Sentiment, qint64>> sentimentCounts(const VoiceFilter& filter) const;

    /// The voices that a filter lets pass and that, or whose quotes, are evidence.
    [[nodiscard]] Result<QSet<VoiceId>> evidenceVoices(const VoiceFilter& filter) const;

    /// The themes that voices carry, in the order of their names.
    [[nodiscard]] Result<ThemesHeard> themesHeard(const VoiceFilter& filter) const;

    /// Voices by segment of their account, every segment with its population.
    [[nodiscard]] Result<VoicesBySegment> voicesBySegment(const VoiceFilter& filter) const;
    /// The voices behind evidence that supports, each once, by segment of the account that speaks; the individual lane
    /// is left out.
    [[nodiscard]] Result<QList<SegmentVoices>> evidenceBySegment(const QList<DemandEvidence>& evidence) const;

    /// The SQL that monthCounts() runs when the index answers; a test looks at its plan.
    [[nodiscard]] static QString indexedMonthsSql();

private:
    db::Connection& m_connection;
};

} // namespace throughline::core
