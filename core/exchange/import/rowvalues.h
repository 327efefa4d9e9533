// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/importedcustomers.h"
#include "core/exchange/import/tableimport.h"
#include "core/settings/stages.h"
#include "core/workspace/record.h"

namespace throughline::core {

/// What one row of a table says, as columns of its record; people and accounts still by name.
struct RowValues {
    Fields fields;
    GivenName person; ///< by the e-mail where there is no name
    QString email;
    GivenName account;
    GivenName segment;
    std::optional<QString> parent; ///< of an item: the number or title of what it is part of; none: no column says so
    std::optional<Rejection> rejection;
};

/// What a row of a table becomes.
[[nodiscard]] Record recordOf(RecordKind kind);

/// Turns rows of a prepared table into values. One thread at a time.
class RowValuesReader {
public:
    explicit RowValuesReader(const PreparedTable& table);

    /// Takes the stages of a workspace for those of items; at first they are the default ones.
    [[nodiscard]] Result<void> readStages(db::Connection& connection);

    [[nodiscard]] RowValues read(const CsvRecord& record);

    /// Leaves what the table has a column for: of a record that is there already it says nothing else.
    [[nodiscard]] Fields saidIn(const Fields& fields) const;

    /// Why a row would not be taken; quicker than read().
    [[nodiscard]] std::optional<Rejection> rejectionOf(const CsvRecord& record);

    /// The day of a row, by which an import assigns ids; invalid where there is none.
    [[nodiscard]] QDate dateOf(const CsvRecord& record);

    /// The words of the columns that fill a field; empty where the row says nothing.
    [[nodiscard]] QString textOf(const CsvRecord& record, const QString& field);

    /// What was changed on the way in, such as characters that cannot be stored; one sentence each.
    [[nodiscard]] QStringList warnings() const;

private:
    [[nodiscard]] QJsonObject attributesOf(const CsvRecord& record);
    void addVoice(const CsvRecord& record, RowValues& values);
    void addItem(const CsvRecord& record, RowValues& values);
    void addAccount(const CsvRecord& record, RowValues& values);
    void addPerson(const CsvRecord& record, RowValues& values);
    void addDatapoint(const CsvRecord& record, RowValues& values);
    void addRating(const CsvRecord& record, Fields& fields, QJsonObject& attributes);
    void addSentiment(const CsvRecord& record, Fields& fields, QJsonObject& attributes);
    void addDate(const CsvRecord& record, const QString& field, Fields& fields, QJsonObject& attributes);
    void addNumber(const CsvRecord& record, const QString& field, Fields& fields, QJsonObject& attributes);
    /// The value of a closed field into a column of the record.
    void addChoice(const CsvRecord& record, const QString& field, const QString& column, Fields& fields,
                   QJsonObject& attributes);
    void keepVerbatim(const CsvRecord& record, const QString& field, QJsonObject& attributes);

    const PreparedTable& m_table;
    QHash<QString, QList<qsizetype>> m_columnsOf;
    QString m_voiceKind;
    QStringList m_stages = defaultStages();
    CleanupCounts m_counts;
};

} // namespace throughline::core
