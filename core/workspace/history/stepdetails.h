// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumtext.h"
#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/workspace/deletion/references.h"

#include <QVariant>

#include <optional>

namespace throughline::core {

namespace db {
class Connection;
}

/// What a step did to a record, as a person sees it.
enum class RecordFate { Added, Changed, Deleted, BroughtBack };
template <>
struct EnumNames<RecordFate> {
    static constexpr std::array kNames{std::pair{RecordFate::Added, QLatin1StringView("added")},
                                       std::pair{RecordFate::Changed, QLatin1StringView("changed")},
                                       std::pair{RecordFate::Deleted, QLatin1StringView("deleted")},
                                       std::pair{RecordFate::BroughtBack, QLatin1StringView("brought_back")}};
};

/// One field before and after a step, as stored; a record that it refers to comes by its name.
struct FieldChange {
    QString field;   ///< "stage"; "account" for what is stored as account_id
    QString part;    ///< of attributes: which of them
    QVariant before; ///< null: nothing
    QVariant after;  ///< null: nothing

    bool operator==(const FieldChange&) const = default;
};

/// What one step did to one record.
struct RecordChange {
    RecordKey key;
    RecordFate fate = RecordFate::Changed;
    QString name; ///< what it is called now; where it is gone, what it was called
    QList<FieldChange> fields;
    std::optional<RecordKey> place; ///< the record to go to that shows it; none where that is gone
    QString currency;               ///< of an account whose annual value changed

    bool operator==(const RecordChange&) const = default;
};

/// What one step changed, record by record in the order in which it did.
struct StepDetails {
    QList<RecordChange> records;
    qint64 total = 0; ///< of how many records, those beyond the limit too
};

namespace journal {

/// Whether a column holds what the program keeps for itself: times, keys and hashes, ranges that follow a text.
[[nodiscard]] bool isBookkeeping(const QString& column);

/// Reads what a step changed, whether or not it is undone. Left out is isBookkeeping(), the place in a list where
/// more than that changed, and of what was added or deleted what goes without saying. For a reader thread.
/// @param limit  at most so many records
[[nodiscard]] Result<StepDetails> details(db::Connection& connection, ChangeId step, int limit);

} // namespace journal
} // namespace throughline::core
