// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/forms/voiceform.h"

#include "core/exchange/transcripts/transcriptfile.h"
#include "core/voices/textranges.h"
#include "ui/common/fields/datefield.h"
#include "ui/common/fields/noticebox.h"
#include "ui/common/fields/yourname.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/common/whendone.h"
#include "ui/common/widgets/errorbox.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/shell/navigator.h"
#include "ui/voices/forms/customerfields.h"
#include "ui/voices/forms/notesedit.h"
#include "ui/voices/forms/otherfields.h"
#include "ui/voices/forms/transcriptpanel.h"

#include <QCloseEvent>
#include <QLineEdit>
#include <QLocale>
#include <QSettings>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Transcript;
using State = DraftSaver::State;

VoiceForm::~VoiceForm() {
    hide(); // the field that has the focus hands on its text while there still is somebody to take it
    m_saver->saveLast();
}

core::VoiceDraft VoiceForm::draft() const {
    core::VoiceDraft draft;
    draft.customer = m_customer->entry();
    if (m_other)
        m_other->writeTo(draft.voice);
    draft.voice.date = m_date->date();
    draft.voice.title = m_title->text().trimmed();
    draft.voice.text = m_text->plainText();
    return draft;
}

bool VoiceForm::hasContent() const {
    return m_saver->saved().voice || !m_text->plainText().trimmed().isEmpty() || !m_customer->personName().isEmpty() ||
           !m_customer->accountName().isEmpty() || (!m_titleIsProposed && !m_title->text().trimmed().isEmpty()) ||
           (m_other && m_other->hasContent());
}

void VoiceForm::typed() {
    if (m_filling)
        return;
    proposeTitle();
    if (hasContent())
        m_saver->setDraft(draft());
    showState();
}

void VoiceForm::proposeTitle() {
    if (!m_titleIsProposed)
        return;
    QStringList names{m_customer->personName(), m_customer->accountName()};
    names.removeAll(QString());
    m_title->setText(names.join(u", "_s));
    m_title->setCursorPosition(0);
}

void VoiceForm::showState() {
    const auto shown = [this]() -> QString {
        switch (m_saver->state()) {
        case State::Nothing:
            return tr("Saved as you type");
        case State::Unsaved:
        case State::Saving:
            return m_context.workspace.isImporting() ? tr("Waiting for the import…") : tr("Saving…");
        case State::Held:
            return tr("Not saved: logged already?");
        case State::Saved:
            return tr("Saved %1").arg(m_saver->savedAt().toLocalTime().toString(u"HH:mm"_s));
        case State::Failed:
            return tr("Not saved");
        }
        return {};
    };
    m_state->setText(shown());
    const bool failed = m_saver->state() == State::Failed;
    m_retry->setVisible(failed);
    if (failed)
        m_error->setError(m_saver->error());
    else
        m_error->clear();
    if (m_closing && m_saver->isSettled())
        close();
    else if (failed || m_saver->state() == State::Held)
        m_closing = false;
}

void VoiceForm::showDouble() {
    const auto& found = m_saver->likelyDouble();
    if (!found) {
        m_double->setNotice({});
        return;
    }
    const QString title = isolated(found->title.isEmpty() ? tr("no title") : found->title);
    m_double->setNotice(found->sameText ? tr("These words are logged already: %1.").arg(title)
                                        : tr("This person has a voice of that day already: %1.").arg(title));
}

void VoiceForm::openDouble() {
    const auto found = m_saver->likelyDouble();
    if (!found)
        return;
    const bool nothingMade = !m_saver->saved().voice && m_saver->state() == State::Held;
    m_context.navigator.open(Target::to(RecordKind::Voice, found->voice));
    if (nothingMade) {
        m_saver->adopt({});
        close();
    }
}

void VoiceForm::reload(const core::Voice& voice) {
    m_filling = true;
    m_customer->setCustomer(voice.person, voice.account);
    m_date->setDate(voice.date);
    m_titleIsProposed = m_titleIsProposed && m_title->text() == voice.title;
    m_title->setText(voice.title);
    if (m_text->plainText() != voice.text) {
        const core::TextEdit edit = core::editBetween(m_text->plainText(), voice.text);
        m_text->replace(edit.from, edit.oldEnd, voice.text.mid(edit.from, edit.newEnd - edit.from));
    }
    if (m_other)
        m_other->show(voice);
    m_filling = false;
    m_saver->adopt(draft());
}

void VoiceForm::lookForTranscript(int from, int to) {
    const QString pasted = m_text->plainText().mid(from, to - from);
    if (!pasted.contains(u'\n'))
        return;
    // The reader threads of the workspace do the work.
    whenDone(
        m_context.workspace.read<Transcript>([pasted](core::db::Connection&) { return core::parseTranscript(pasted); }),
        this, [this, from, to, pasted](const core::Result<Transcript>& read) {
            const bool unchanged = m_text->plainText().mid(from, to - from) == pasted;
            if (read && unchanged && core::hasSpeakerTurns(*read))
                offerTranscript(*read, from, to);
        });
}

void VoiceForm::openTranscript(const QString& path) {
    core::Workspace& workspace = m_context.workspace;
    auto opened = workspace.read<Transcript>([path](core::db::Connection&) { return core::readTranscriptFile(path); });
    whenDone(opened, this, [this](const core::Result<Transcript>& read) {
        if (!read) {
            m_error->setError(read.error());
            return;
        }
        // A file's words come behind what was typed; the speakers are asked for before its turns are made.
        const QString before = m_text->plainText();
        const auto from = static_cast<int>(before.isEmpty() ? 0 : before.size() + 1);
        const QString words = core::joinTurns(read->turns).text;
        m_text->replace(static_cast<int>(before.size()), static_cast<int>(before.size()),
                        before.isEmpty() ? words : u'\n' + words);
        if (core::hasSpeakerTurns(*read))
            offerTranscript(*read, from, from + static_cast<int>(words.size()));
        m_notice->setNotice(read->warnings.join(u' '));
    });
}

void VoiceForm::offerTranscript(const Transcript& transcript, int from, int to) {
    m_transcriptFrom = QTextCursor(m_text->document());
    m_transcriptTo = m_transcriptFrom;
    m_transcriptFrom.setPosition(from);
    m_transcriptTo.setPosition(to);
    m_transcriptTo.setKeepPositionOnInsert(true); // what is typed behind them stays behind them
    m_transcriptWords = m_text->plainText().mid(from, to - from);
    m_transcript->setPeople(m_customer->choices().forPeople());
    m_transcript->offer(transcript, yourName(m_context.settings), m_customer->personName());
}

/// Whoever writes into the words of an offered transcript goes on without its turns, which would write over that.
void VoiceForm::followTranscript() {
    if (m_filling || m_transcript->isHidden())
        return;
    const int from = m_transcriptFrom.position();
    if (m_text->plainText().mid(from, m_transcriptTo.position() - from) != m_transcriptWords)
        m_transcript->dismiss();
}

void VoiceForm::makeTurns() {
    const core::JoinedTurns joined = core::joinTurns(m_transcript->transcript().turns);
    core::TranscriptEntry entry;
    entry.speakers = m_transcript->speakers();
    const int offset = m_transcriptFrom.position();
    for (size_t i = 0; i < joined.ranges.size(); ++i) {
        const core::TranscriptTurn& spoken = m_transcript->transcript().turns.at(i);
        core::Turn turn;
        turn.ordinal = static_cast<int>(i);
        turn.speaker = spoken.speaker;
        turn.startMs = spoken.startMs;
        turn.endMs = spoken.endMs;
        turn.from = offset + static_cast<int>(joined.ranges.at(i).from);
        turn.to = offset + static_cast<int>(joined.ranges.at(i).to);
        entry.turns.append(turn);
    }
    m_filling = true;
    m_text->replace(offset, m_transcriptTo.position(), joined.text);
    m_filling = false;
    m_transcript->dismiss();
    core::VoiceDraft now = draft();
    now.transcript = entry;
    m_saver->setDraft(now);
    m_saver->saveNow();
    m_text->setFocus();
}

void VoiceForm::finish() {
    m_closing = true;
    m_saver->saveNow();
    if (m_saver->isSettled())
        close();
}

void VoiceForm::closeEvent(QCloseEvent* event) {
    if (m_saver->isSettled() || m_saver->state() == State::Held) {
        event->accept();
        return;
    }
    if (m_saver->state() == State::Failed) {
        const Question question{tr("Close without saving?"), tr("The words typed since the last save will be lost."),
                                m_saver->error().text, tr("Close"), true};
        event->setAccepted(m_context.prompts.confirm(question));
        return;
    }
    event->ignore();
    m_closing = true;
    m_saver->saveNow();
}

} // namespace throughline::ui
