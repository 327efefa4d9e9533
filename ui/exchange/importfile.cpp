// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importfile.h"

#include "core/base/datewords.h"
#include "core/exchange/tables/headersynonyms.h"
#include "core/settings/settingsrepository.h"
#include "core/workspace/workspace.h"
#include "ui/common/textdisplay.h"
#include "ui/common/whendone.h"
#include "ui/common/words/recordnames.h"

#include <QFileInfo>
#include <QtConcurrent>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

std::optional<core::Error> readOnce(FileReading& reading, ImportFile::Type type, const core::TableOptions& options,
                                    const core::Cancellation& cancellation,
                                    const core::ReportImportProgress& progress) {
    if (type == ImportFile::Type::Transcript) {
        auto transcript = core::prepareTranscript(options.path, options.encoding, cancellation);
        if (!transcript)
            return transcript.error();
        reading.transcript = std::move(transcript).value();
        return std::nullopt;
    }
    auto table = core::prepareTable(options, cancellation, progress);
    if (!table)
        return table.error();
    reading.table = std::move(table).value();
    return std::nullopt;
}

/// A file that needs an encoding is read in the likely one, so that a person can see whether its words are right.
FileReading readingOf(ImportFile::Type type, core::TableOptions options, const core::Cancellation& cancellation,
                      const core::ReportImportProgress& progress) {
    FileReading reading;
    reading.error = readOnce(reading, type, options, cancellation, progress);
    if (!reading.error || reading.error->code != core::ErrorCode::NeedsDecision || !options.encoding.isEmpty())
        return reading;
    const auto source = core::openSourceFile(options.path);
    const auto likely = source ? core::likelyEncoding(*source, cancellation) : core::Result<QString>(source.error());
    if (!likely || likely->isEmpty())
        return reading;
    options.encoding = *likely;
    reading.likelyEncoding = *likely;
    reading.error = readOnce(reading, type, options, cancellation, progress);
    return reading;
}

/// Fields that several columns may fill together; of any other a column takes the place of another.
bool takesSeveralColumns(const QString& field, core::RecordKind kind) {
    return field.isEmpty() || field == "text"_L1 || field == "person"_L1 ||
           (field == "name"_L1 && kind == core::RecordKind::People);
}

/// What a workspace says about the files that come.
struct Known {
    std::vector<core::ConfirmedMapping> earlier;
    QStringList stages = core::defaultStages();
};

core::Result<Known> readKnown(core::db::Connection& connection) {
    Known known;
    TRY_ASSIGN(known.earlier, core::confirmedMappings(connection));
    TRY_ASSIGN(known.stages, core::SettingsRepository(connection).stages());
    return known;
}

QString firstDateOf(const core::PreparedTable& table) {
    const QList<qsizetype> dates = table.mapping.columnsOf(u"date") + table.mapping.columnsOf(u"start");
    for (const QStringList& row : table.sample) {
        const QString value = dates.isEmpty() ? QString() : row.value(dates.first()).trimmed();
        if (!value.isEmpty())
            return oneLine(value, 40);
    }
    return {};
}

} // namespace

ImportFile::ImportFile(core::Workspace& workspace, const QString& path, QObject* parent)
    : QObject(parent), m_workspace(workspace) {
    m_options.path = path;
    const core::FileType type = core::fileTypeOf(path);
    const bool transcript =
        type == core::FileType::Vtt || type == core::FileType::Srt || type == core::FileType::PlainText;
    m_type = transcript ? Type::Transcript : Type::Table;
    transcriptOptions.title = QFileInfo(path).completeBaseName();
}

ImportFile::~ImportFile() {
    m_cancellation.cancel();
    for (auto& counting : m_counting)
        counting.waitForFinished();
}

QString ImportFile::name() const {
    return QFileInfo(m_options.path).fileName();
}

bool ImportFile::isWorkbook() const {
    return core::fileTypeOf(m_options.path) == core::FileType::Workbook;
}

void ImportFile::read() {
    m_cancellation.cancel();
    m_cancellation = {};
    m_read = false;
    m_outlook.reset();
    Q_EMIT changed();
    if (m_knowsWorkspace)
        return readFile();
    whenDone(m_workspace.read<Known>(readKnown), this, [this, mine = m_cancellation](const core::Result<Known>& found) {
        if (mine.isCancelled())
            return;
        const Known known = found.value_or(Known());
        m_options.earlier = known.earlier;
        m_options.stages = known.stages;
        m_knowsWorkspace = true;
        readFile();
    });
}

void ImportFile::readFile() {
    auto* watcher = new QFutureWatcher<FileReading>(this);
    const core::Cancellation mine = m_cancellation;
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, mine](int percent) {
        if (!mine.isCancelled())
            Q_EMIT progressed(percent);
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, mine, watcher] {
        watcher->deleteLater();
        if (!mine.isCancelled() && watcher->future().resultCount() > 0)
            take(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run([type = m_type, options = m_options, mine](QPromise<FileReading>& promise) {
        promise.setProgressRange(0, 100);
        promise.addResult(readingOf(type, options, mine, [&promise](const core::ImportProgress& progress) {
            if (progress.total > 0)
                promise.setProgressValue(static_cast<int>(100 * progress.done / progress.total));
        }));
    }));
}

void ImportFile::take(const FileReading& reading) {
    m_reading = reading;
    m_read = true;
    if (m_reading.transcript && transcriptOptions.roles.isEmpty()) {
        const QStringList speakers = m_reading.transcript->transcript.speakers();
        if (speakers.size() > 1) // who opens the talk mostly asks; the preview shows it and lets it be changed
            transcriptOptions.roles.insert(speakers.first(), core::TurnRole::Interviewer);
    }
    Q_EMIT changed();
    if (state() == State::Ready)
        count();
}

void ImportFile::count() {
    core::TranscriptOptions unwritten;
    unwritten.dryRun = true;
    core::TableImportOptions options = m_importOptions;
    options.dryRun = true;
    const auto counting = m_reading.table ? core::importTable(m_workspace, *m_reading.table, options, m_cancellation)
                                          : core::importTranscript(m_workspace, *m_reading.transcript, unwritten);
    m_counting.removeIf([](const auto& earlier) { return earlier.isFinished(); });
    m_counting.append(counting);
    const auto take = [this, mine = m_cancellation,
                       number = ++m_counted](const core::Result<core::ImportReport>& counted) {
        if (mine.isCancelled() || number != m_counted)
            return;
        if (counted)
            m_outlook = *counted;
        else
            m_reading.error = counted.error();
        Q_EMIT changed();
    };
    whenDone(counting, this, take);
}

void ImportFile::setUpdateText(bool update) {
    m_importOptions.updateText = update;
    if (state() == State::Ready)
        count();
}

void ImportFile::setUpdateValues(bool update) {
    m_importOptions.updateValues = update;
    if (state() == State::Ready)
        count();
}

ImportFile::State ImportFile::state() const {
    if (!m_read)
        return State::Reading;
    if (m_reading.error)
        return State::Refused;
    return isAsking() ? State::Asking : State::Ready;
}

std::optional<QString> ImportFile::encodingQuestion() const {
    if (m_reading.likelyEncoding.isEmpty() || m_encodingDecided)
        return std::nullopt;
    return tr("This file is not UTF-8 and does not say what it is. It looks like %1: are the words below right?")
        .arg(m_reading.likelyEncoding);
}

std::optional<QString> ImportFile::namesQuestion() const {
    if (!m_reading.table || m_reading.table->mapping.questions.empty())
        return std::nullopt;
    const core::CsvFormat& format = m_reading.table->format;
    if (format.repeatedColumns.isEmpty())
        return tr("Some columns have no name. Is each read as what it is?");
    return tr("Several columns are called “%1”. Is each read as what it is?")
        .arg(isolated(format.headers.value(format.repeatedColumns.first())));
}

std::optional<QString> ImportFile::datesQuestion() const {
    if (!m_reading.table || m_reading.table->survey.questions.empty())
        return std::nullopt;
    return tr("The dates can be read in two ways. Which number of “%1” is the day?")
        .arg(isolated(firstDateOf(*m_reading.table)));
}

std::optional<QString> ImportFile::dayQuestion() const {
    if (m_type != Type::Transcript || m_unreadableDay.isEmpty())
        return std::nullopt;
    return tr("“%1” is no date that can be read. When was the interview?").arg(isolated(m_unreadableDay));
}

void ImportFile::setDay(QDate day, const QString& unreadable) {
    transcriptOptions.date = day;
    m_unreadableDay = oneLine(unreadable.trimmed(), 40);
    Q_EMIT changed();
    if (state() == State::Ready && !m_outlook)
        count();
}

QStringList ImportFile::warnings() const {
    if (m_reading.transcript)
        return m_reading.transcript->warnings;
    if (m_outlook)
        return m_outlook->warnings;
    return m_reading.table ? m_reading.table->warnings() : QStringList();
}

QString ImportFile::encoding() const {
    if (!m_options.encoding.isEmpty())
        return m_options.encoding;
    if (!m_reading.likelyEncoding.isEmpty())
        return m_reading.likelyEncoding;
    if (m_reading.table)
        return m_reading.table->text.encoding;
    return m_reading.transcript ? m_reading.transcript->encoding : QString();
}

void ImportFile::setType(Type type) {
    m_type = type;
    m_reading.table.reset();
    m_reading.transcript.reset();
    m_options.format = {};
    m_options.mapping = {};
    read();
}

void ImportFile::setKind(core::RecordKind kind) {
    m_type = Type::Table;
    m_reading.transcript.reset();
    m_options.mapping = {kind, std::nullopt, {}, {}};
    read();
}

void ImportFile::setVoiceKind(const QString& kind) {
    m_options.mapping.voiceKind = kind;
    read();
}

void ImportFile::setEncoding(const QString& encoding) {
    m_encodingDecided = true;
    m_options.encoding = encoding;
    read();
}

/// Another table may stand there, with other columns.
void ImportFile::forgetColumns() {
    m_options.mapping.fields.clear();
    m_options.mapping.values.clear();
}

void ImportFile::setDelimiter(std::optional<char> delimiter) {
    m_options.format.delimiter = delimiter;
    forgetColumns();
    read();
}

void ImportFile::setSheet(const QString& sheet) {
    m_options.sheet = sheet;
    m_options.format.headerLine.reset();
    forgetColumns();
    read();
}

void ImportFile::setHeaderLine(std::optional<qint64> line) {
    m_options.format.headerLine = line;
    forgetColumns();
    read();
}

void ImportFile::setDateOrder(std::optional<core::DateOrder> order) {
    m_options.dateOrder = order;
    read();
}

void ImportFile::setField(int column, const QString& field) {
    if (!m_reading.table)
        return;
    core::ColumnMapping& mapping = m_reading.table->mapping;
    QStringList changed{field};
    for (core::MappedColumn& mapped : mapping.columns) {
        if (mapped.column == column)
            changed.append(std::exchange(mapped.field, field));
        else if (mapped.field == field && !takesSeveralColumns(field, mapping.kind))
            mapped.field.clear();
    }
    std::erase_if(m_options.mapping.values,
                  [&](const core::ValueChoice& choice) { return changed.contains(choice.field); });
    acceptMapping();
}

void ImportFile::setValue(const QString& field, const QString& word, const QString& value) {
    if (!m_reading.table)
        return;
    core::MappingChoices& choices = m_options.mapping;
    choices.kind = m_reading.table->mapping.kind;
    std::erase_if(choices.values,
                  [&](const core::ValueChoice& choice) { return choice.field == field && choice.word == word; });
    choices.values.push_back({field, word, value});
    read();
}

void ImportFile::acceptMapping() {
    if (!m_reading.table)
        return;
    const core::ColumnMapping& mapping = m_reading.table->mapping;
    core::MappingChoices& choices = m_options.mapping;
    choices.kind = mapping.kind;
    choices.fields.clear();
    for (const core::FieldSynonyms& field : core::synonymsOf(mapping.kind)) {
        const QList<qsizetype> columns = mapping.columnsOf(field.field);
        if (columns.isEmpty())
            choices.fields.push_back({field.field, {}, std::nullopt});
        for (const qsizetype column : columns)
            choices.fields.push_back({field.field, {}, static_cast<int>(column)});
    }
    read();
}

std::optional<QString> ImportFile::earlierImport() const {
    if (m_type != Type::Table || !m_reading.table || !m_reading.table->asIn)
        return std::nullopt;
    const core::ConfirmedMapping& earlier = *m_reading.table->asIn;
    const QString day = shortDate(core::localDay(earlier.on), core::localDay(m_workspace.clock()()));
    return m_options.mapping.fields.empty() && m_options.mapping.values.empty()
               ? tr("As in your import of %1 (%2).").arg(day, isolated(oneLine(earlier.file)))
               : tr("As in your import of %1 (%2), with your changes.").arg(day, isolated(oneLine(earlier.file)));
}

void ImportFile::guessAgain() {
    m_options.earlier.clear();
    m_options.mapping = {};
    read();
}

} // namespace throughline::ui
