// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/forms/voiceforms.h"

#include "ui/common/tokens.h"
#include "ui/shell/actionregistry.h"

#include <QScreen>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

VoiceForms::VoiceForms(const PageContext& context, QWidget* window, QObject* parent)
    : QObject(parent), m_context(context), m_window(window) {
    m_context.actions.handle(u"voice.interview"_s, this, [this] { open(VoiceForm::Kind::Interview); });
    m_context.actions.handle(u"voice.other"_s, this, [this] { open(VoiceForm::Kind::Other); });
}

VoiceForms::~VoiceForms() {
    for (const QPointer<VoiceForm>& form : std::as_const(m_open))
        delete form.data();
}

VoiceForm* VoiceForms::open(VoiceForm::Kind kind) {
    m_open.removeIf([](const QPointer<VoiceForm>& form) { return form.isNull(); });
    auto* form = new VoiceForm(kind, m_context, m_window);
    if (m_window) {
        // At the right of the window, each a little below the one before: what is read on the left stays in sight.
        const int step = static_cast<int>(m_open.size()) * metrics::kPageHead / 2;
        const QRect below = m_window->geometry();
        const int top = below.top() + metrics::kPageHead + step;
        const int frame = below.top() - m_window->frameGeometry().top();
        const int most = m_window->screen()->availableGeometry().bottom() - top - frame - metrics::kGrid;
        form->resize(form->width(), std::min(form->height(), most));
        form->move(below.right() - form->width() - metrics::kPageHead - step, top);
    }
    m_open.append(form);
    form->show();
    form->raise();
    form->activateWindow();
    return form;
}

} // namespace throughline::ui
