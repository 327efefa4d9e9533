// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/voicedraft.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/workspace.h"
#include "ui/shell/edits.h"
#include "ui/voices/reading/readingpane.h"
#include "ui/voices/reading/voicetext.h"

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Editor;
using core::VoiceId;

void ReadingPane::quote(const std::function<void(core::QuoteId)>& then) {
    if (!m_detail)
        return; // the words of another voice may still show
    const auto made = std::make_shared<core::QuoteId>();
    m_context.edits.make(
        {u"quote.add"_s, 1, {}, {}},
        [voice = m_detail->voice.id, range = m_text->selectedRange(), made](Editor& editor) -> core::Result<void> {
            TRY_ASSIGN(*made, core::addQuote(editor, voice, range));
            return {};
        },
        this,
        [then, made](const core::ChangeSet&) {
            if (then)
                then(*made);
        });
}

bool ReadingPane::isEditing() const {
    return m_text->isEditing();
}

void ReadingPane::setEditing(bool editing) {
    if (editing == isEditing() || (editing && !m_detail))
        return;
    if (!editing)
        saveText();
    m_text->setEditing(editing);
    m_details->setOpen(editing);
    m_customerSaved = std::make_shared<core::SavedCustomer>();
    if (editing) {
        m_savedText = m_detail->voice.text;
        m_details->firstField()->setFocus();
    } else {
        m_text->setFocus();
    }
}

void ReadingPane::saveText() {
    m_saveSoon.stop();
    if (!isEditing() || !m_detail)
        return;
    const QString words = m_text->content();
    if (words == m_savedText)
        return;
    m_savedText = words;
    ++m_saving;
    const VoiceId id = m_detail->voice.id;
    m_context.edits.make(
        {u"voice.text"_s, 1, m_detail->voice.title, u"voice.text/%1"_s.arg(id.value)},
        [id, words](Editor& editor) { return core::editText(editor, id, words); }, this,
        [this](const core::ChangeSet&) { m_saving = std::max(0, m_saving - 1); });
}

void ReadingPane::change(const QString& field, const DetailsStrip::Change& change) {
    if (!m_detail)
        return;
    const VoiceId id = m_detail->voice.id;
    m_context.edits.make({u"voice.edit"_s, 1, m_detail->voice.title, u"voice.%1/%2"_s.arg(field).arg(id.value)},
                         [id, change](Editor& editor) -> core::Result<void> {
                             TRY_ASSIGN(core::Voice voice, core::VoiceRepository(editor.connection()).find(id));
                             change(voice);
                             return core::updateVoice(editor, voice);
                         });
}

/// Saves run one after the other: each goes on with what the one before it made, which is known when it begins.
void ReadingPane::changeCustomer(const core::CustomerEntry& entry, bool another) {
    if (!m_detail)
        return;
    if (another)
        ++m_customerStep;
    const VoiceId id = m_detail->voice.id;
    const auto before = m_customerSaved;
    const auto saved = std::make_shared<core::SavedCustomer>();
    m_customerSaved = saved;
    m_context.edits.make(
        {u"voice.customer"_s, 1, m_detail->voice.title, u"voice.customer/%1/%2"_s.arg(id.value).arg(m_customerStep)},
        [id, entry, before, saved](Editor& editor) -> core::Result<void> {
            *saved = *before;
            TRY_ASSIGN(*saved, core::changeCustomer(editor, id, entry, *before));
            return {};
        },
        this,
        [this, id, saved](const core::ChangeSet&) {
            if (m_shown == id)
                m_details->customerSaved(*saved);
        });
}

} // namespace throughline::ui
