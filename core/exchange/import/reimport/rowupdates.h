// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/itemparents.h"
#include "core/exchange/import/mergedrows.h"
#include "core/exchange/import/reimport/fieldhashes.h"
#include "core/exchange/import/rowvalues.h"
#include "core/exchange/tables/csvreader.h"

namespace throughline::core {

class Editor;

/// A row of a table that lands on a record that is there.
struct KnownRow {
    qint64 offset = 0;
    qint64 line = 0;
    qint64 id = 0;             ///< of the record that it changes
    std::optional<qint64> own; ///< of the record that an earlier import made of it; merged since where that is another
    qint64 hash = 0;
    /// Of a voice whose row is as at its last import: the columns that NewMeanings has for it. Empty: all count.
    QStringList only = {};

    /// It only says what the record leaves open.
    [[nodiscard]] bool isMerged() const { return own != id; }
};

/// Brings records up to what their rows say now. Of a row that a file has otherwise than at its last import only the
/// fields that it has otherwise count: what was changed here since stays as long as the file does. Of voices the whole
/// row counts, but for a sentiment that a person set and, unless it is asked for, the text. One thread at a time.
class RowUpdates {
public:
    RowUpdates(const TableImportOptions& options, RowValuesReader& values, CsvReader& rows, Record record);

    void setMerged(const MergedRows& merged) { m_merged = merged; }

    enum class Effect {
        None,
        Noted, ///< nothing shows, but the row is another one than at its last import
        Shows,
    };
    /// What applying the row would do; tells the report of the texts and values that it would replace.
    /// @param customers  one that adds nobody
    [[nodiscard]] Result<Effect> compare(db::Connection& connection, const KnownRow& row, ImportedCustomers& customers,
                                         ImportReport& report);

    /// Notes what items become part of in `parents`.
    [[nodiscard]] Result<void> apply(Editor& editor, const KnownRow& row, ImportedCustomers& customers,
                                     ItemParents& parents);

private:
    /// What a row changes.
    struct Update {
        RowValues values;
        QStringList changed; ///< the columns that it has otherwise than at its last import
        FieldHashes earlier; ///< what it said then
        FieldHashes now;
    };

    [[nodiscard]] Result<Update> updateOf(db::Connection& connection, const KnownRow& row,
                                          ImportedCustomers& customers);
    [[nodiscard]] Result<Update> voiceUpdateOf(db::Connection& connection, const KnownRow& row, RowValues values,
                                               ImportedCustomers& customers) const;
    [[nodiscard]] Result<Fields> fieldsFor(db::Connection& connection, const KnownRow& row, const Update& update) const;
    [[nodiscard]] bool movesParent(const KnownRow& row, const RowValues& values) const;
    [[nodiscard]] Result<void> applyToVoice(Editor& editor, const KnownRow& row, Fields fields) const;

    TableImportOptions m_options;
    RowValuesReader& m_values;
    CsvReader& m_rows;
    Record m_record;
    MergedRows m_merged;
};

} // namespace throughline::core
