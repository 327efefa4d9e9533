// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/evidenceedits.h"

#include "core/db/connection.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/editor.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// The voice, quote or datapoint that evidence is made of.
struct Source {
    QString column;
    qint64 id;
};

bool isNumber(const Source& source) {
    return source.column == u"datapoint_id";
}

Result<void> requireImportance(std::optional<int> importance) {
    if (importance && (*importance < 0 || *importance > 3)) {
        return Error{
            ErrorCode::InvalidInput,
            QCoreApplication::translate("throughline::core", "Importance is 0, 1, 2 or 3. Nothing was changed."),
            {}};
    }
    return {};
}

Result<std::optional<EvidenceId>> evidenceOf(Editor& editor, ItemId item, const Source& source) {
    TRY_ASSIGN(db::Rows rows,
               editor.connection().query(
                   u"SELECT id FROM evidence WHERE item_id = ? AND %1 = ? AND deleted_at IS NULL"_s.arg(source.column),
                   {item.value, source.id}));
    if (rows.next())
        return std::optional(rows.id<EvidenceId>(0));
    TRY(rows.finished());
    return std::optional<EvidenceId>();
}

Result<void> link(Editor& editor, ItemId item, const Source& source, std::optional<int> importance,
                  LinkOutcome& outcome) {
    TRY(requireImportance(importance));
    // A number stands beside demand and weighs nothing in it.
    const QVariant weight = isNumber(source) ? QVariant() : stored(importance);
    TRY_ASSIGN(const auto existing, evidenceOf(editor, item, source));
    if (existing) {
        if (weight.isValid())
            TRY(editor.update(Record::Evidence, existing->value, {{u"importance"_s, weight}}));
        outcome.updated.append(*existing);
        return {};
    }
    TRY_ASSIGN(const qint64 id, editor.insert(Record::Evidence, {{u"item_id"_s, item.value},
                                                                 {source.column, source.id},
                                                                 {u"importance"_s, weight},
                                                                 {u"stance"_s, stored(Stance::Supports)}}));
    outcome.added.append(EvidenceId{id});
    return {};
}

Result<void> setAll(Editor& editor, const QList<EvidenceId>& ids, const Fields& fields) {
    for (const EvidenceId id : ids)
        TRY(editor.update(Record::Evidence, id.value, fields));
    return {};
}

Result<Source> sourceOf(Editor& editor, EvidenceId id) {
    TRY_ASSIGN(db::Rows rows, editor.connection().query(
                                  u"SELECT voice_id, quote_id, datapoint_id FROM evidence WHERE id = ?"_s, {id.value}));
    if (rows.next()) {
        if (!rows.isNull(0))
            return Source{u"voice_id"_s, rows.integer(0)};
        return rows.isNull(1) ? Source{u"datapoint_id"_s, rows.integer(2)} : Source{u"quote_id"_s, rows.integer(1)};
    }
    TRY(rows.finished());
    return Error{
        ErrorCode::NotFound,
        QCoreApplication::translate("throughline::core", "There is no evidence with the number %1.").arg(id.value),
        {}};
}

} // namespace

Result<LinkOutcome> linkVoices(Editor& editor, ItemId item, const QList<VoiceId>& voices,
                               std::optional<int> importance) {
    LinkOutcome outcome;
    for (const VoiceId voice : voices)
        TRY(link(editor, item, {u"voice_id"_s, voice.value}, importance, outcome));
    return outcome;
}

Result<LinkOutcome> linkQuote(Editor& editor, ItemId item, QuoteId quote, std::optional<int> importance) {
    LinkOutcome outcome;
    TRY(link(editor, item, {u"quote_id"_s, quote.value}, importance, outcome));
    return outcome;
}

Result<LinkOutcome> linkWords(Editor& editor, ItemId item, VoiceId voice, TextRange range,
                              std::optional<int> importance) {
    TRY_ASSIGN(const QuoteId quote, addQuote(editor, voice, range));
    return linkQuote(editor, item, quote, importance);
}

Result<LinkOutcome> linkDatapoints(Editor& editor, ItemId item, const QList<DatapointId>& datapoints) {
    LinkOutcome outcome;
    for (const DatapointId datapoint : datapoints)
        TRY(link(editor, item, {u"datapoint_id"_s, datapoint.value}, {}, outcome));
    return outcome;
}

Result<void> setImportance(Editor& editor, const QList<EvidenceId>& ids, std::optional<int> importance) {
    TRY(requireImportance(importance));
    for (const EvidenceId id : ids) {
        TRY_ASSIGN(const Source source, sourceOf(editor, id));
        if (isNumber(source))
            return Error{ErrorCode::InvalidInput,
                         QCoreApplication::translate("throughline::core",
                                                     "A number has no importance: it stands beside "
                                                     "demand. Nothing was changed."),
                         {}};
    }
    return setAll(editor, ids, {{u"importance"_s, stored(importance)}});
}

Result<void> setStance(Editor& editor, const QList<EvidenceId>& ids, Stance stance) {
    return setAll(editor, ids, {{u"stance"_s, stored(stance)}});
}

Result<void> setEvidenceNote(Editor& editor, EvidenceId id, const QString& note) {
    return setAll(editor, {id}, {{u"note"_s, note}});
}

Result<LinkOutcome> copyEvidence(Editor& editor, EvidenceId id, ItemId item, std::optional<int> importance) {
    TRY_ASSIGN(const Source source, sourceOf(editor, id));
    TRY_ASSIGN(db::Rows rows,
               editor.connection().query(u"SELECT importance, stance FROM evidence WHERE id = ?"_s, {id.value}));
    Fields carried;
    if (rows.next())
        carried = {{u"importance"_s, rows.value(0)}, {u"stance"_s, rows.text(1)}};
    TRY(rows.finished());
    LinkOutcome outcome;
    TRY(link(editor, item, source, importance, outcome));
    if (importance)
        carried.remove(u"importance"_s);
    for (const EvidenceId added : outcome.added)
        TRY(editor.update(Record::Evidence, added.value, carried));
    return outcome;
}

Result<void> moveEvidence(Editor& editor, const QList<EvidenceId>& ids, ItemId item) {
    for (const EvidenceId id : ids) {
        TRY_ASSIGN(const Source source, sourceOf(editor, id));
        TRY_ASSIGN(const auto there, evidenceOf(editor, item, source));
        if (there && *there != id) {
            TRY(editor.remove(Record::Evidence, id.value));
        } else {
            TRY(editor.update(Record::Evidence, id.value, {{u"item_id"_s, item.value}}));
        }
    }
    return {};
}

Result<void> removeEvidence(Editor& editor, const QList<EvidenceId>& ids) {
    for (const EvidenceId id : ids)
        TRY(editor.remove(Record::Evidence, id.value));
    return {};
}

} // namespace throughline::core
