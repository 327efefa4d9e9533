// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/voices/voice.h"

#include <QHash>

#include <optional>

namespace throughline::core {

namespace db {
class Connection;
}

/// Distinct voices of the aggregate lane; a voice that is marked as a whole and through quotes counts once.
struct ThemeVoices {
    qint64 voices = 0;
    QHash<Sentiment, qint64> bySentiment;

    bool operator==(const ThemeVoices&) const = default;
};

/// A theme and how many stand behind it.
struct ThemeSummary {
    Theme theme;
    ThemeVoices own;          ///< marked with the theme itself
    ThemeVoices withChildren; ///< marked with it or with a theme below it, each voice once
    qint64 individual = 0;    ///< voices of the individual lane beside those, with children

    /// No voice shows it, neither its own nor one of a theme below it.
    [[nodiscard]] bool isUnused() const { return withChildren.voices == 0 && individual == 0; }
    bool operator==(const ThemeSummary&) const = default;
};

/// One mark of a theme with what it was put on.
struct ThemedWords {
    ThemeMarkId mark;
    VoiceId voice;
    std::optional<QuoteId> quote; ///< none: the whole voice is marked
    QDate date;                   ///< of the voice
    QString title;                ///< of the voice; may be empty
    QString words;                ///< the quote's, or the first words of the voice
    QString customer;             ///< who said it: the person, else the account; may be empty

    bool operator==(const ThemedWords&) const = default;
};

/// Reads themes with what stands behind them.
class ThemeRepository {
public:
    explicit ThemeRepository(db::Connection& connection) : m_connection(connection) {}

    [[nodiscard]] Result<Theme> find(ThemeId id) const;

    /// All themes by name.
    [[nodiscard]] Result<QList<ThemeSummary>> summaries() const;

    /// What a theme itself was put on, the latest voices first.
    [[nodiscard]] Result<QList<ThemedWords>> words(ThemeId id, int limit) const;
    /// How many marks words() has without a limit.
    [[nodiscard]] Result<qint64> markCount(ThemeId id) const;

private:
    db::Connection& m_connection;
};

/// The theme and all below it, from a list of all themes.
[[nodiscard]] QList<ThemeId> withThemesBelow(ThemeId id, const QList<Theme>& themes);

/// The theme of a name (compared by matchKey), from a list of all themes; `but` does not count.
[[nodiscard]] std::optional<Theme> themeNamed(const QString& name, const QList<Theme>& themes,
                                              std::optional<ThemeId> but = {});

} // namespace throughline::core
