// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/forms/draftsaver.h"

#include "core/voices/textranges.h"
#include "core/voices/voicerepository.h"
#include "ui/common/whendone.h"

#include <QUuid>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Result;
using core::search::DoubleQuestion;
using core::search::LikelyDouble;

namespace {
constexpr int kPauseMs = 500;
constexpr int kMostMs = 1500;
} // namespace

DraftSaver::DraftSaver(core::Workspace& workspace, QObject* parent)
    : QObject(parent), m_workspace(workspace), m_mergeKey(u"form."_s + QUuid::createUuid().toString(QUuid::Id128)) {
    setDelays(kPauseMs, kMostMs);
    for (QTimer* timer : {&m_pause, &m_most}) {
        timer->setSingleShot(true);
        connect(timer, &QTimer::timeout, this, &DraftSaver::saveNow);
    }
    connect(&m_workspace, &core::Workspace::changed, this, &DraftSaver::changed);
    connect(&m_workspace, &core::Workspace::importingChanged, this, &DraftSaver::stateChanged);
}

void DraftSaver::setDelays(int pauseMs, int mostMs) {
    m_pause.setInterval(pauseMs);
    m_most.setInterval(mostMs);
}

bool DraftSaver::isSettled() const {
    return !m_typed && !m_working;
}

void DraftSaver::setState(State state) {
    m_state = state;
    Q_EMIT stateChanged();
}

void DraftSaver::setDraft(const core::VoiceDraft& draft) {
    m_newTranscript = m_newTranscript || draft.transcript;
    moveTurns(m_draft.voice.text, draft.voice.text);
    auto transcript = draft.transcript ? draft.transcript : m_draft.transcript;
    m_draft = draft;
    m_draft.transcript.reset();
    const bool differs = transcript || m_draft != m_savedDraft;
    m_draft.transcript = std::move(transcript);
    if (!differs && !m_working)
        return;
    m_typed = true;
    if (m_state != State::Saving && m_state != State::Failed)
        setState(State::Unsaved);
    schedule();
}

void DraftSaver::adopt(const core::VoiceDraft& draft) {
    m_draft = m_savedDraft = draft;
    m_typed = false;
    m_pause.stop();
    m_most.stop();
}

/// Turns that still wait for their save follow what is typed meanwhile.
void DraftSaver::moveTurns(const QString& before, const QString& after) {
    if (!m_draft.transcript || before == after)
        return;
    const core::TextEdit edit = core::editBetween(before, after);
    for (core::Turn& turn : m_draft.transcript->turns) {
        const core::TextRange moved = core::stretchedAfter({turn.from, turn.to}, edit);
        turn.from = moved.from;
        turn.to = moved.to;
    }
}

void DraftSaver::schedule() {
    m_pause.start();
    if (!m_most.isActive())
        m_most.start();
}

void DraftSaver::allowDouble() {
    m_doubleAllowed = true;
    m_double.reset();
    Q_EMIT doubleFound();
    saveNow();
}

void DraftSaver::saveNow() {
    m_pause.stop();
    m_most.stop();
    if (!m_typed || m_working)
        return;
    const DoubleQuestion question = doubleQuestion();
    if (!m_doubleAllowed && question != m_lastQuestion) {
        lookForDouble(question);
        return;
    }
    if (isHeldBack())
        setState(State::Held);
    else
        save();
}

DoubleQuestion DraftSaver::doubleQuestion() const {
    DoubleQuestion question;
    question.person = m_draft.customer.person;
    question.date = m_draft.voice.date;
    if (!m_saved.voice)
        question.text = m_draft.voice.text;
    question.except = m_saved.voice;
    return question;
}

/// Words that are nowhere yet are saved at once, whatever they look like: nothing typed may be lost.
bool DraftSaver::isHeldBack() const {
    const bool newWords = !m_draft.voice.text.trimmed().isEmpty() && !(m_double && m_double->sameText);
    return m_double && !m_doubleAllowed && !m_saved.voice && !newWords;
}

void DraftSaver::lookForDouble(const DoubleQuestion& question) {
    m_working = true;
    m_lastQuestion = question;
    auto answer = m_workspace.read<std::optional<LikelyDouble>>(
        [question](core::db::Connection& connection) { return core::search::likelyDouble(connection, question); });
    whenDone(answer, this, [this](const Result<std::optional<LikelyDouble>>& found) {
        m_working = false;
        const auto now = found.value_or(std::nullopt);
        if (now != m_double) {
            m_double = now;
            Q_EMIT doubleFound();
        }
        saveNow();
    });
}

void DraftSaver::save() {
    m_working = true;
    m_typed = false;
    m_newTranscript = false;
    setState(State::Saving);
    const core::Step step{m_saved.voice ? u"voice.edit"_s : u"voice.add"_s, 1, m_draft.voice.title, m_mergeKey};
    auto saved = std::make_shared<core::SavedDraft>();
    m_running = saved;
    auto edited =
        m_workspace.edit(step, [draft = m_draft, before = m_saved, saved](core::Editor& editor) -> Result<void> {
            TRY_ASSIGN(*saved, core::saveDraft(editor, draft, before));
            return {};
        });
    whenDone(edited, this, [this, draft = m_draft, saved](const Result<core::ChangeSet>& result) {
        saveEnded(draft, result, *saved);
    });
}

void DraftSaver::saveLast() {
    if (!m_typed || isHeldBack())
        return;
    m_typed = false;
    const core::Step step{m_saved.voice || m_running ? u"voice.edit"_s : u"voice.add"_s, 1, m_draft.voice.title,
                          m_mergeKey};
    // Edits run one after the other: what the running save made is known when this one begins.
    m_workspace.edit(
        step, [draft = m_draft, before = m_saved, running = m_running](core::Editor& editor) -> Result<void> {
            return core::saveDraft(editor, draft, running ? *running : before).transform([](const core::SavedDraft&) {
            });
        });
}

void DraftSaver::saveEnded(const core::VoiceDraft& draft, const Result<core::ChangeSet>& result,
                           const core::SavedDraft& saved) {
    m_working = false;
    m_running.reset();
    if (!result) {
        m_typed = true;
        m_error = result.error();
        setState(State::Failed);
        return;
    }
    m_saved = saved;
    m_savedAt = result->savedAt;
    m_savedDraft = draft;
    m_savedDraft.transcript.reset();
    if (!m_newTranscript)
        m_draft.transcript.reset();
    if (m_lastQuestion)
        m_lastQuestion->except = m_saved.voice;
    setState(m_typed ? State::Unsaved : State::Saved);
    if (m_typed)
        schedule();
}

void DraftSaver::changed(const core::ChangeSet& changes) {
    if (m_working || !m_saved.voice || !changes.ids<core::VoiceId>(core::Record::Voice).contains(*m_saved.voice))
        return;
    const core::VoiceId id = *m_saved.voice;
    auto answer = m_workspace.read<core::Voice>(
        [id](core::db::Connection& connection) { return core::VoiceRepository(connection).find(id); });
    whenDone(answer, this, [this, id](const Result<core::Voice>& found) {
        if (m_saved.voice != id || m_working)
            return;
        if (found) {
            if (!m_typed)
                Q_EMIT changedElsewhere(*found);
        } else if (found.error().code == core::ErrorCode::NotFound) {
            m_saved = {};
            m_savedDraft = {};
            m_lastQuestion.reset();
            setState(State::Nothing);
            Q_EMIT takenBack();
        }
    });
}

} // namespace throughline::ui
