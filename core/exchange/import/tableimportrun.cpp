// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/tableimportrun.h"

#include "core/base/clock.h"
#include "core/db/connection.h"
#include "core/exchange/tables/dateparser.h"
#include "core/search/textindex.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/bulkinserter.h"
#include "core/workspace/deletion/importrows.h"
#include "core/workspace/deletion/merging.h"
#include "core/workspace/rowwriter.h"
#include "core/workspace/storedvalue.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QtConcurrent>

#include <algorithm>
#include <limits>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kRowsABatch = 10'000;
constexpr qint64 kRowsAReport = 5000;
constexpr size_t kBulkRows = 20'000; ///< from so many on, the full text collects in memory and is merged at the end

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TableImportRun)
};

Error stopped() {
    return {ErrorCode::Cancelled, Texts::tr("The import was stopped. Nothing was imported."), {}};
}

} // namespace

TableImportRun::TableImportRun(Workspace& workspace, const PreparedTable& table, const TableImportOptions& options,
                               Cancellation cancellation, ReportImportProgress progress)
    : m_workspace(workspace)
    , m_table(table)
    , m_options(options)
    , m_cancellation(std::move(cancellation))
    , m_progress(std::move(progress))
    , m_values(table)
    , m_rows(table.text.utf8, table.format)
    , m_updates(options, m_values, m_rows, recordOf(table.mapping.kind))
    , m_meanings(table)
    , m_now(workspace.clock()())
    , m_stamp(toStored(m_now)) {
    m_report.file = table.file.name;
    m_report.kind = nameOf(table.mapping.kind);
    m_report.format = table.fileFormat;
    m_report.encoding = table.text.encoding;
    if (table.format.sheet.isEmpty())
        m_report.delimiter = QChar::fromLatin1(table.format.delimiter);
    m_report.warnings = table.warnings();
}

TableImportRun::~TableImportRun() {
    if (m_ahead.isValid())
        m_ahead.waitForFinished();
}

Result<ImportReport> TableImportRun::run() {
    TRY(readKnownRows());
    TRY(sortRows());
    TRY(compareRows());
    if (!m_options.dryRun && m_report.added + m_report.updated > 0) {
        if (const auto written = write(); !written) {
            takeBack();
            return written.error();
        }
    }
    warnOfChanges();
    if (hasChanged(m_table.file))
        m_report.warnings.append(
            Texts::tr("The file was changed by another program meanwhile. What is imported was there at the start."));
    m_report.warnings += m_values.warnings();
    return m_report;
}

/// Rows of running and undone imports are not known: they do not show, so a new import adds them again.
Result<void> TableImportRun::readKnownRows() {
    const bool voices = record() == Record::Voice;
    const QString into = canBeMerged(record()) ? u"merged_into"_s : u"NULL"_s;
    const QString sql =
        u"SELECT source_key, coalesce(%1, id), id, %2 FROM %3 WHERE source_key IS NOT NULL AND (import_id IS NULL OR "
        "import_id IN (SELECT id FROM import WHERE state = 'done'))"_s.arg(into, voices ? u"content_hash"_s : u"0"_s,
                                                                           traits(record()).name);
    using Known = QHash<qint64, KnownRecord>;
    const auto read = [sql](db::Connection& connection) -> Result<Known> {
        TRY_ASSIGN(db::Rows rows, connection.query(sql));
        Known known;
        while (rows.next())
            known.insert(rows.integer(0), {rows.integer(1), rows.integer(2), rows.integer(3)});
        TRY(rows.finished());
        return known;
    };
    TRY_ASSIGN(m_known, m_workspace.read<Known>(read, m_cancellation).result());
    const auto readMerged = [this](db::Connection& connection) -> Result<MergedRows> {
        TRY(m_values.readStages(connection));
        return MergedRows::read(connection, record());
    };
    TRY_ASSIGN(m_merged, m_workspace.read<MergedRows>(readMerged, m_cancellation).result());
    m_updates.setMerged(m_merged);
    return {};
}

Result<void> TableImportRun::sortRows() {
    RowIdentity identity(m_report.kind, m_table.format.headers, m_table.survey.idColumn);
    CsvRecord row;
    const qint64 size = m_table.text.utf8.size();
    while (true) {
        TRY_ASSIGN(const bool more, m_rows.next(row));
        if (!more)
            break;
        TRY(sortRow(row, static_cast<qint64>(identity.next(row))));
        if (m_report.read % kRowsAReport == 0) {
            if (m_cancellation.isCancelled())
                return stopped();
            report(m_rows.position() / 4, size, m_report.read);
        }
    }
    std::stable_sort(m_new.begin(), m_new.end(),
                     [](const NewRow& left, const NewRow& right) { return left.day < right.day; });
    m_report.added = static_cast<qint64>(m_new.size());
    if (m_report.rejected > kMostRejections)
        m_report.warnings.append(
            Texts::tr("%1 rows were rejected; the first %2 are listed.").arg(m_report.rejected).arg(kMostRejections));
    return {};
}

Result<void> TableImportRun::sortRow(const CsvRecord& row, qint64 key) {
    ++m_report.read;
    if (const auto rejection = m_values.rejectionOf(row)) {
        ++m_report.rejected;
        if (m_report.rejections.size() < kMostRejections)
            m_report.rejections.append(*rejection);
        return {};
    }
    const qint64 hash = contentHash(row);
    const auto known = m_known.constFind(key);
    std::optional<qint64> survivor;
    if (known == m_known.constEnd() && !m_merged.isEmpty()) {
        const RowValues values = m_values.read(row);
        survivor = m_merged.survivorOf(values.fields, values.account.name);
    }
    if (survivor) {
        m_changed.push_back({row.offset, row.line, *survivor, std::nullopt, hash});
    } else if (known == m_known.constEnd()) {
        const QDate date = record() == Record::Voice ? m_values.dateOf(row) : QDate();
        m_new.push_back({row.offset, row.line, key, hash,
                         date.isValid() ? date.toJulianDay() : std::numeric_limits<qint64>::min()});
    } else if (record() == Record::Voice && known->hash == hash) {
        if (const QStringList columns = m_meanings.columnsOf(row, m_values); columns.isEmpty())
            ++m_report.unchanged;
        else
            m_changed.push_back({row.offset, row.line, known->id, known->own, hash, columns});
    } else {
        m_changed.push_back({row.offset, row.line, known->id, known->own, hash});
    }
    return {};
}

/// Reading and writing take turns on the same rows, each on a thread of its own.
void TableImportRun::readAhead() {
    if (m_written < m_new.size())
        m_ahead = QtConcurrent::run([this, from = m_written, spent = std::exchange(m_spent, {})]() mutable {
            return readRows(from, std::move(spent));
        });
}

Result<std::vector<RowValues>> TableImportRun::readRows(size_t from, std::vector<RowValues> spent) {
    const size_t end = std::min(from + kRowsABatch, m_new.size());
    std::vector<RowValues> rows = std::move(spent);
    rows.clear();
    rows.reserve(end - from);
    CsvRecord cells;
    for (size_t i = from; i < end; ++i) {
        const NewRow& row = m_new[i];
        TRY(m_rows.readAt(row.offset, row.line, cells));
        RowValues values = m_values.read(cells);
        if (record() == Record::Voice)
            values.fields.insert(u"content_hash"_s, row.hash);
        else
            values.fields.insert(u"imported_hashes"_s, hashesOf(values).stored());
        values.fields.insert(u"uid"_s, newUid(m_now));
        values.fields.insert(u"source_key"_s, row.key);
        values.fields.insert(u"created_at"_s, m_stamp);
        values.fields.insert(u"changed_at"_s, m_stamp);
        rows.push_back(std::move(values));
    }
    return rows;
}

Result<void> TableImportRun::write() {
    readAhead();
    TRY(m_workspace
            .writeInBatches([this](db::Connection& connection) { return writeBatch(connection); }, m_cancellation)
            .result());
    if (m_cancellation.isCancelled())
        return stopped();
    return m_workspace.edit(importStep(m_report), [this](Editor& editor) { return finish(editor); })
        .result()
        .transform([](const ChangeSet&) {});
}

Result<bool> TableImportRun::writeBatch(db::Connection& connection) {
    if (!m_import)
        TRY(begin(connection));
    if (m_written < m_new.size()) {
        TRY_ASSIGN(std::vector<RowValues> rows, m_ahead.takeResult());
        m_written += rows.size();
        readAhead();
        BulkInserter inserter(connection, record());
        for (RowValues& row : rows) {
            TRY(m_customers->addTo(connection, record(), row));
            if (record() != Record::Voice)
                noteRow(row);
            row.fields.insert(u"import_id"_s, m_import->value);
            TRY(inserter.insert(row.fields));
        }
        m_spent = std::move(rows);
    }
    const auto total = static_cast<qint64>(m_new.size());
    report(total + 3 * static_cast<qint64>(m_written), 4 * total, static_cast<qint64>(m_written));
    const bool more = m_written < m_new.size();
    if (!more && m_bulk)
        TRY(search::endBulk(connection));
    return more;
}

FieldHashes TableImportRun::hashesOf(RowValues values) const {
    values.fields = m_values.saidIn(values.fields);
    return FieldHashes(values);
}

/// What is left to do for a new row once its customers are known.
void TableImportRun::noteRow(RowValues& row) {
    if (row.parent)
        m_parents.note(row.fields.value(u"uid"_s).toString(), *row.parent);
    FieldHashes hashes = FieldHashes::fromStored(row.fields.value(u"imported_hashes"_s).toString());
    hashes.forgetUnfound(row);
    row.fields.insert(u"imported_hashes"_s, hashes.stored());
}

Result<void> TableImportRun::begin(db::Connection& connection) {
    TRY_ASSIGN(const qint64 id, rowwriter::insert(connection, Record::Import, std::nullopt,
                                                  {{u"uid"_s, newUid(m_now)},
                                                   {u"file"_s, m_report.file},
                                                   {u"kind"_s, m_report.kind},
                                                   {u"format"_s, m_report.format},
                                                   {u"encoding"_s, m_report.encoding},
                                                   {u"delimiter"_s, m_report.delimiter},
                                                   {u"mapping"_s, stored(toJson(m_table.confirmed()))},
                                                   {u"state"_s, u"running"_s},
                                                   {u"created_at"_s, m_stamp},
                                                   {u"changed_at"_s, m_stamp}}));
    m_import = ImportId{id};
    m_customers.emplace(*m_import, m_now);
    m_bulk = record() == Record::Voice && m_new.size() >= kBulkRows;
    return m_bulk ? search::beginBulk(connection) : Result<void>();
}

/// The import turns from undone to done in the journal, so that undoing the step hides its rows again.
Result<void> TableImportRun::finish(Editor& editor) {
    m_report.import = m_import;
    for (const KnownRow& row : m_changed)
        TRY(m_updates.apply(editor, row, *m_customers, m_parents));
    TRY_ASSIGN(const QStringList notFollowed, m_parents.link(editor, *m_import));
    m_report.warnings += notFollowed;
    TRY(editor.connection().execute(
        u"UPDATE import SET state = 'undone', read = ?, added = ?, updated = ?, unchanged = ?, rejected = ?, "
        "report = ? WHERE id = ?"_s,
        {m_report.read, m_report.added, m_report.updated, m_report.unchanged, m_report.rejected,
         QString::fromUtf8(QJsonDocument(toJson(m_report)).toJson(QJsonDocument::Compact)), m_import->value}));
    return editor.update(Record::Import, m_import->value, {{u"state"_s, u"done"_s}}).transform([](bool) {});
}

/// Leaves the rows that this import has to write, and tells what they replace.
Result<void> TableImportRun::compareRows() {
    if (m_changed.empty())
        return {};
    using Effect = RowUpdates::Effect;
    const auto compare = [this](db::Connection& connection) -> Result<std::vector<KnownRow>> {
        ImportedCustomers existing(std::nullopt, m_now);
        std::vector<KnownRow> writing;
        for (const KnownRow& row : m_changed) {
            if (m_cancellation.isCancelled())
                return stopped();
            TRY_ASSIGN(const Effect effect, m_updates.compare(connection, row, existing, m_report));
            ++(effect == Effect::Shows ? m_report.updated : m_report.unchanged);
            if (effect != Effect::None)
                writing.push_back(row);
        }
        return writing;
    };
    TRY_ASSIGN(m_changed, m_workspace.read<std::vector<KnownRow>>(compare, m_cancellation).result());
    return {};
}

void TableImportRun::warnOfChanges() {
    if (m_report.changedTextCount > 0 && !m_options.updateText)
        m_report.warnings.append(keptTextsWarning(m_report.changedTexts, m_report.changedTextCount));
    if (m_report.offeredValueCount > 0 && !m_options.updateValues)
        m_report.warnings.append(keptValuesWarning(m_report.offeredValueLines, m_report.offeredValueCount));
    if (m_report.replacedHereCount > 0)
        m_report.warnings.append(replacedValuesWarning(m_report.replacedValues, m_report.replacedHereCount));
}

/// What a stopped or failed import wrote never shows; here it also leaves the file, in the background.
void TableImportRun::takeBack() {
    if (m_import)
        m_workspace.writeInBatches(
            [id = *m_import](db::Connection& connection) { return importrows::purgeSome(connection, id); });
}

void TableImportRun::report(qint64 done, qint64 total, qint64 rows) const {
    if (m_progress)
        m_progress({done, total, rows});
}

} // namespace throughline::core
