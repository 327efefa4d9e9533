// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/transcriptimport.h"

#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "core/db/connection.h"
#include "core/exchange/files/textcleaner.h"
#include "core/exchange/files/textdecoder.h"
#include "core/exchange/tables/rowidentity.h"
#include "core/exchange/transcripts/transcripttext.h"
#include "core/exchange/transcripts/vttparser.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QtConcurrent>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr size_t kTurnsAReport = 500;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TranscriptImport)
};

Result<Transcript> parse(FileType type, const QString& text) {
    switch (type) {
    case FileType::Vtt:
        return parseVtt(text);
    case FileType::Srt:
        return parseSrt(text);
    default:
        return parseTranscriptText(text);
    }
}

/// Whether the same words are there from an earlier import that shows.
Result<bool> isKnown(db::Connection& connection, qint64 key) {
    TRY_ASSIGN(db::Rows known,
               connection.query(u"SELECT v.id FROM voice v WHERE v.source_key = ? AND (v.import_id IS NULL OR "
                                "v.import_id IN (SELECT id FROM import WHERE state = 'done'))"_s,
                                {key}));
    const bool found = known.next();
    TRY(known.finished());
    return found;
}

/// Writes one transcript as part of a step.
class TranscriptWriter {
public:
    TranscriptWriter(const PreparedTranscript& prepared, const TranscriptOptions& options,
                     const Cancellation& cancellation, const ReportImportProgress& progress, ImportReport& report)
        : m_prepared(prepared)
        , m_options(options)
        , m_cancellation(cancellation)
        , m_progress(progress)
        , m_report(report) {}

    Result<void> write(Editor& editor) {
        TRY_ASSIGN(const bool known, isKnown(editor.connection(), m_prepared.key));
        if (known) {
            m_report.unchanged = 1;
            return {};
        }
        TRY_ASSIGN(const qint64 import, editor.insert(Record::Import, {{u"file"_s, m_prepared.file},
                                                                       {u"kind"_s, u"transcript"_s},
                                                                       {u"format"_s, m_prepared.transcript.format},
                                                                       {u"encoding"_s, m_prepared.encoding},
                                                                       {u"state"_s, u"done"_s},
                                                                       {u"read"_s, 1},
                                                                       {u"added"_s, 1}}));
        m_report.import = ImportId{import};
        m_report.added = 1;
        return addInterview(editor);
    }

private:
    Result<void> addInterview(Editor& editor) {
        const JoinedTurns joined = joinTurns(m_prepared.transcript.turns);
        Voice voice;
        voice.kind = VoiceKind::Interview;
        voice.title = m_options.title.isEmpty() ? QFileInfo(m_prepared.file).completeBaseName() : m_options.title;
        voice.date = m_options.date;
        voice.text = joined.text;
        TRY_ASSIGN(const QList<Turn> turns, turnsOf(editor, joined));
        for (const Turn& turn : turns) {
            if (!voice.person && turn.role == TurnRole::Customer)
                voice.person = turn.person;
        }
        TRY(goOn(turns.size()));
        TRY_ASSIGN(const VoiceId id, addVoice(editor, voice, turns));
        TRY(goOn(2 * turns.size()));
        return editor
            .update(Record::Voice, id.value,
                    {{u"source_key"_s, m_prepared.key}, {u"import_id"_s, m_report.import->value}})
            .transform([](bool) {});
    }

    Result<QList<Turn>> turnsOf(Editor& editor, const JoinedTurns& joined) {
        QList<Turn> turns;
        for (size_t i = 0; i < m_prepared.transcript.turns.size(); ++i) {
            if (i % kTurnsAReport == 0)
                TRY(goOn(static_cast<qint64>(i)));
            const TranscriptTurn& said = m_prepared.transcript.turns[i];
            Turn turn;
            turn.ordinal = static_cast<int>(i);
            turn.speaker = said.speaker;
            turn.role = m_options.roles.value(said.speaker, TurnRole::Customer);
            if (turn.role == TurnRole::Customer) {
                TRY_ASSIGN(turn.person, personFor(editor, said.speaker));
            }
            turn.startMs = said.startMs;
            turn.endMs = said.endMs;
            turn.from = static_cast<int>(joined.ranges[i].from);
            turn.to = static_cast<int>(joined.ranges[i].to);
            turns.append(turn);
        }
        return turns;
    }

    /// @param done  turns whose speakers are known, and then again as many that are written
    Result<void> goOn(qint64 done) {
        if (m_cancellation.isCancelled())
            return Error{ErrorCode::Cancelled, Texts::tr("The import was stopped. Nothing was imported."), {}};
        if (m_progress)
            m_progress({done, 2 * static_cast<qint64>(m_prepared.transcript.turns.size()), 0});
        return {};
    }

    Result<std::optional<PersonId>> personFor(Editor& editor, const QString& speaker) {
        if (matchKey(speaker).isEmpty())
            return std::optional<PersonId>();
        TRY_ASSIGN(const auto known, CustomerRepository(editor.connection()).personNamed(speaker, {}));
        if (known)
            return known;
        Person person;
        person.name = speaker;
        return addPerson(editor, person).transform([](PersonId id) { return std::optional(id); });
    }

    const PreparedTranscript& m_prepared;
    const TranscriptOptions& m_options;
    const Cancellation& m_cancellation;
    const ReportImportProgress& m_progress;
    ImportReport& m_report;
};

} // namespace

Result<PreparedTranscript> prepareTranscript(const QString& path, const QString& encoding,
                                             const Cancellation& cancellation) {
    TRY_ASSIGN(const SourceFile file, openSourceFile(path));
    TRY_ASSIGN(const DecodedText decoded, decodeText(file, encoding, cancellation));
    TRY_ASSIGN(const QByteArray bytes, decoded.utf8.read(0, decoded.utf8.size()));
    CleanupCounts counts;
    const QString text = cleanUtf8(bytes, counts);
    PreparedTranscript prepared;
    prepared.file = file.name;
    prepared.encoding = decoded.encoding;
    TRY_ASSIGN(prepared.transcript, parse(file.type, text));
    if (prepared.transcript.turns.empty())
        return Error{
            ErrorCode::InvalidInput, Texts::tr("“%1” has no spoken words. Nothing was imported.").arg(file.name), {}};
    prepared.key = static_cast<qint64>(stableHash(joinTurns(prepared.transcript.turns).text.toUtf8(), 7));
    prepared.warnings = decoded.warnings + prepared.transcript.warnings + counts.warnings();
    return prepared;
}

QFuture<Result<ImportReport>> importTranscript(Workspace& workspace, const PreparedTranscript& prepared,
                                               const TranscriptOptions& options, const Cancellation& cancellation,
                                               const ReportImportProgress& progress) {
    return QtConcurrent::run([&workspace, prepared, options, cancellation, progress]() -> Result<ImportReport> {
        ImportReport report;
        report.file = prepared.file;
        report.kind = u"transcript"_s;
        report.format = prepared.transcript.format;
        report.encoding = prepared.encoding;
        report.read = 1;
        report.warnings = prepared.warnings;
        if (options.dryRun) {
            TRY_ASSIGN(
                const bool known,
                workspace
                    .read<bool>([key = prepared.key](db::Connection& connection) { return isKnown(connection, key); },
                                cancellation)
                    .result());
            ++(known ? report.unchanged : report.added);
            return report;
        }
        TRY(workspace
                .edit({u"import.add"_s, 1, prepared.file, {}},
                      [&](Editor& editor) {
                          return TranscriptWriter(prepared, options, cancellation, progress, report).write(editor);
                      })
                .result());
        return report;
    });
}

} // namespace throughline::core
