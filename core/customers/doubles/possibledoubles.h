// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workspace/deletion/references.h"

#include <QList>

namespace throughline::core {

class Editor;
namespace db {
class Connection;
}

/// Why two look like one.
enum class DoubleReason { Email, Domain, Name };

/// Two accounts, or two people, that may be the same; `one` is the older record.
struct PossibleDouble {
    Record record = Record::Account;
    qint64 one = 0;
    qint64 other = 0;
    DoubleReason reason = DoubleReason::Name;
    QString shared; ///< the e-mail address or domain that both have; empty for names

    bool operator==(const PossibleDouble&) const = default;
};

/// Accounts of one domain, or of one name without its legal form; people of one e-mail address, or of one name at one
/// account. Each record is named beside the oldest that it looks like, in the order of their ids; not those that were
/// said to be two. Reads names and addresses only, once, and keeps a key of each.
/// @param record  Account or Person
[[nodiscard]] Result<QList<PossibleDouble>> possibleDoubles(db::Connection& connection, Record record);

/// Remembers that two are not the same; part of the step that `editor` makes.
[[nodiscard]] Result<void> sayDistinct(Editor& editor, const PossibleDouble& pair);

} // namespace throughline::core
