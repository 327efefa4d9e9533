// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/tables/values/valuemapping.h"
#include "core/exchange/tables/values/wordcounter.h"

namespace throughline::core {

/// A word that a table has in a closed field, and what becomes of it.
struct FileWord {
    QString field;
    QString word; ///< as most rows write it
    qint64 rows = 0;
    QString value;     ///< empty: none; the word is kept as the file has it
    bool open = false; ///< it has no value, and nobody said that this is right

    bool operator==(const FileWord&) const = default;
};

[[nodiscard]] std::vector<FileWord> fileWords(const ClosedField& field, const QList<WordCounter::Word>& words,
                                              const ValueMapping& mapping);

/// Which words of a column have no value, and what becomes of them; empty where all have one.
/// @param words  of one field
[[nodiscard]] QString openWordsWarning(const ClosedField& field, const std::vector<FileWord>& words,
                                       const QString& header);

} // namespace throughline::core
