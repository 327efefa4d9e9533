// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/voicequery.h"
#include "core/workspace/workspace.h"
#include "ui/voices/list/voicelistrow.h"

#include <QObject>
#include <QTimer>

namespace throughline::ui {

/// How many voices there are, in words above the list.
struct VoiceCounts {
    qint64 all = 0;         ///< in the workspace
    qint64 withoutItem = 0; ///< of those found: evidence for no roadmap item

    bool operator==(const VoiceCounts&) const = default;
};

/// Asks for voices in the background: the first screen, then all, then the counts. A new question breaks the one before
/// off; an answer that comes late all the same is dropped.
class VoiceFinder : public QObject {
    Q_OBJECT
public:
    explicit VoiceFinder(core::Workspace& workspace, QObject* parent = nullptr);
    ~VoiceFinder() override;
    Q_DISABLE_COPY_MOVE(VoiceFinder)

    void find(const core::VoiceQuery& query);
    /// Finds the same again, to be merged into what shows.
    void findAgain();
    /// Which of these voices the query finds now.
    void findAmong(const QSet<core::VoiceId>& ids);
    void count();

    [[nodiscard]] const core::VoiceQuery& query() const { return m_query; }

Q_SIGNALS:
    void firstFound(const QList<throughline::ui::VoiceListRow>& rows);
    /// Those after the first screen.
    void restFound(const QList<throughline::core::VoiceId>& ids);
    /// To be merged into what shows.
    void allFound(const QList<throughline::core::VoiceId>& ids);
    void foundAmong(const QSet<throughline::core::VoiceId>& asked, const QSet<throughline::core::VoiceId>& found);
    void counted(const throughline::ui::VoiceCounts& counts);
    void failed(const throughline::core::Error& error);

private:
    using Found = std::function<void(const QList<core::VoiceId>& ids)>;
    template <typename T>
    void ask(std::function<core::Result<T>(core::db::Connection&)> read, std::function<void(const T&)> found);
    void askIds(const core::VoiceQuery& query, std::optional<core::VoiceId> before, Found found);
    void findRest();
    void findAll();

    core::Workspace& m_workspace;
    core::VoiceQuery m_query;
    core::Cancellation m_cancellation;
    core::Cancellation m_counting;
    quint64 m_asked = 0;
    bool m_complete = false;     ///< All ids were told.
    std::optional<qint64> m_all; ///< How many voices there are, until one changes.
    QTimer m_rest;               ///< Runs between the first screen and the work on the rest.
    qsizetype m_first = 0;       ///< How many the first screen had.
    core::VoiceId m_lastOfFirst{};
};

} // namespace throughline::ui
