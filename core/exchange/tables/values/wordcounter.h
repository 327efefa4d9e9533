// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace throughline::core {

/// A column with more different words than this holds no values of a list.
inline constexpr qsizetype kMostWords = 50;
/// In bytes; a longer cell is no word.
inline constexpr qsizetype kLongestWord = 400;

/// Counts the different words of a column in bounded memory.
class WordCounter {
public:
    struct Word {
        QString text; ///< as most rows write it
        qint64 rows = 0;

        bool operator==(const Word&) const = default;
    };

    /// @param cell  UTF-8 as it stands in the file; false where it is too long to be a word and does not count
    bool add(QByteArrayView cell);

    /// The words that most rows have first; case, blanks, hyphens and what stands for "nothing here" do not count.
    /// Nothing where there are more than kMostWords.
    [[nodiscard]] std::optional<QList<Word>> words() const;

private:
    QHash<QByteArray, qint64> m_rows; ///< by cell
    bool m_overflown = false;
};

} // namespace throughline::core
