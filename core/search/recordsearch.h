// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workspace/deletion/references.h"

#include <QDate>
#include <QList>
#include <QString>

namespace throughline::core {

namespace db {
class Connection;
}

/// Finds a record of whatever kind by its name or its words.
namespace search {

/// A record that was found.
struct FoundRecord {
    RecordKey key;
    QString name;   ///< a voice's title, else its first words; a quote's words
    QString detail; ///< what tells it from others of its name: a person's account, a view's page; may be empty
    QDate date = {};

    bool operator==(const FoundRecord&) const = default;
};

/// Saved views, roadmap items, people, accounts, themes and datapoints whose name has every typed word as the beginning
/// of one of its words, whatever accents and case; then voices and quotes whose text has them, latest first. In this
/// order, at most `most` of a kind; a text without a word finds nothing.
[[nodiscard]] Result<QList<FoundRecord>> findRecords(db::Connection& connection, const QString& text, int most);

} // namespace search
} // namespace throughline::core
