// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/wall/quotewalldialogs.h"

#include "core/voices/voicefilter.h"
#include "ui/deck/wall/quotewalldialog.h"
#include "ui/shell/navigator.h"

namespace throughline::ui {

using namespace Qt::StringLiterals;

QuoteWallDialogs::QuoteWallDialogs(const core::Workspace& workspace, CurrentDeck& deck, Prompts& prompts,
                                   Notifier& notifier, Navigator& navigator, QWidget& window)
    : m_workspace(workspace)
    , m_deck(deck)
    , m_prompts(prompts)
    , m_notifier(notifier)
    , m_navigator(navigator)
    , m_window(window) {}

void QuoteWallDialogs::open(const std::variant<core::ThemeId, core::ItemId, core::SegmentId>& subject) {
    auto* dialog = new QuoteWallDialog(m_workspace, m_deck, m_prompts, m_notifier, subject, &m_window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QuoteWallDialog::voicesWanted, this, [this](const QList<core::VoiceId>& voices) {
        core::VoiceFilter filter;
        filter.only = voices;
        Target target = Target::toPage(u"voices"_s);
        target.filter = QVariant::fromValue(filter);
        m_navigator.open(target);
    });
    dialog->open();
}

} // namespace throughline::ui
