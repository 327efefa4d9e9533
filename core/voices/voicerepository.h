// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/voices/voicefilter.h"
#include "core/voices/voiceorder.h"

namespace throughline::core {

namespace db {
class Connection;
class Rows;
} // namespace db

/// What a list shows of a voice.
struct VoiceRow {
    VoiceId id;
    VoiceKind kind = VoiceKind::Interview;
    VoiceState state = VoiceState::New;
    Lane lane = Lane::Aggregate;
    Sentiment sentiment = Sentiment::Unknown;
    QDate date;
    QString title;   ///< or, where there is none, empty
    QString opening; ///< the first words of the text
    QString person;
    QString account;
    int items = 0; ///< roadmap items that it is evidence for or against

    bool operator==(const VoiceRow&) const = default;
};

/// A quote with the themes on it.
struct MarkedQuote {
    Quote quote;
    QList<ThemeId> themes;

    bool operator==(const MarkedQuote&) const = default;
};

/// Everything that the reading pane shows of one voice.
struct VoiceDetail {
    Voice voice;
    std::optional<Person> person;
    std::optional<Account> account; ///< the voice's, else the person's
    QString segment;
    QList<Turn> turns;
    QList<MarkedQuote> quotes; ///< in the order of the text; those without a range last
    QList<ThemeId> themes;     ///< on the whole voice
    QList<ItemId> items;       ///< that it or a quote of it is evidence for or against

    bool operator==(const VoiceDetail&) const = default;
};

/// Reads voices, their turns, quotes and themes.
class VoiceRepository {
public:
    explicit VoiceRepository(db::Connection& connection) : m_connection(connection) {}

    /// In an order, at first the newest ids first (an import gives ids in date order).
    /// @param limit  at most so many; none: all
    /// @param before only ids smaller than this, to go on after a first page of the latest
    [[nodiscard]] Result<QList<VoiceId>> ids(const VoiceFilter& filter, std::optional<int> limit = {},
                                             std::optional<VoiceId> before = {}, const VoiceOrder& order = {}) const;
    [[nodiscard]] Result<qint64> count(const VoiceFilter& filter) const;

    /// The rows of these voices, in the order of `ids`; ids that do not show any more are left out.
    [[nodiscard]] Result<QList<VoiceRow>> rows(const QList<VoiceId>& ids) const;

    [[nodiscard]] Result<Voice> find(VoiceId id) const;
    [[nodiscard]] Result<VoiceDetail> detail(VoiceId id) const;

    [[nodiscard]] Result<QList<Turn>> turns(VoiceId id) const;
    [[nodiscard]] Result<Quote> quote(QuoteId id) const;
    [[nodiscard]] Result<QList<Quote>> quotes(VoiceId id) const;

    /// All themes by name.
    [[nodiscard]] Result<QList<Theme>> themes() const;

private:
    [[nodiscard]] Result<void> addThemes(VoiceId id, VoiceDetail& detail) const;
    [[nodiscard]] Result<void> addCustomer(VoiceDetail& detail) const;

    db::Connection& m_connection;
};

} // namespace throughline::core
