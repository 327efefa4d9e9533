// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/workspace/changeset.h"

namespace throughline::core {

namespace db {
class Connection;
}

/// The one place where records are written: every call lands in the change journal of the step that is being made.
/// Lives for one transaction, on the writer thread.
class Editor {
public:
    Editor(db::Connection& connection, QDateTime now, QString madeBy);

    /// For reading inside the same transaction.
    [[nodiscard]] db::Connection& connection() const { return m_connection; }
    [[nodiscard]] const QDateTime& now() const { return m_now; }
    [[nodiscard]] const QString& madeBy() const { return m_madeBy; }

    /// Adds a record; uid and times are filled in. Gives its id.
    [[nodiscard]] Result<qint64> insert(Record record, Fields fields);

    /// Sets columns of a record; columns that already hold the value are left alone. False when nothing changed.
    [[nodiscard]] Result<bool> update(Record record, qint64 id, const Fields& fields);

    /// Marks a record as deleted, or takes its row away where the kind has no such mark.
    [[nodiscard]] Result<void> remove(Record record, qint64 id);

    /// One row's part in the step.
    struct JournalRow {
        TouchedRow touched;
        Fields before; ///< update: the changed columns; delete: all
        Fields after;  ///< insert: all columns given; update: the changed columns
    };
    [[nodiscard]] const QList<JournalRow>& journal() const { return m_journal; }

private:
    db::Connection& m_connection;
    QDateTime m_now;
    QString m_madeBy;
    QList<JournalRow> m_journal;
};

/// InvalidInput with the words of `refusal` where a name or title is empty.
[[nodiscard]] Result<void> requireText(const QString& text, const QString& refusal);

/// Adds a record; gives its id as the kind's own type.
template <typename Id>
[[nodiscard]] Result<Id> addRecord(Editor& editor, Record record, const Fields& fields) {
    return editor.insert(record, fields).transform([](qint64 id) { return Id{id}; });
}

/// Sets columns of a record, whether or not they held other values.
template <typename Id>
[[nodiscard]] Result<void> setRecord(Editor& editor, Record record, Id id, const Fields& fields) {
    return editor.update(record, id.value, fields).transform([](bool) {});
}

} // namespace throughline::core
