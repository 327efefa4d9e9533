// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/quotecard/quotecards.h"

#include "core/base/datewords.h"
#include "core/deck/assembly/spokenquotes.h"
#include "core/workspace/workspace.h"
#include "ui/charts/quotecard/quotecarddialog.h"
#include "ui/common/whendone.h"
#include "ui/shell/notifier.h"

namespace throughline::ui {

QuoteCards::QuoteCards(core::Workspace& workspace, Prompts& prompts, Notifier& notifier, QWidget& window)
    : m_workspace(workspace), m_prompts(prompts), m_notifier(notifier), m_window(window) {}

void QuoteCards::exportPicture(core::QuoteId quote, std::optional<core::Audience> readers) {
    using Quotes = QHash<core::QuoteId, core::SpokenQuote>;
    const auto read = [quote](core::db::Connection& connection) { return core::spokenQuotes(connection, {quote}); };
    whenDone(m_workspace.read<Quotes>(read), this, [this, quote, readers](const core::Result<Quotes>& found) {
        if (!found || !found->contains(quote)) {
            m_notifier.show({.kind = Notification::Kind::Error,
                             .text = found ? tr("The quote is not there any more.") : found.error().text});
            return;
        }
        const QDate today = core::localDay(m_workspace.clock()());
        auto* dialog = new QuoteCardDialog(found->value(quote), today, m_prompts, m_notifier, &m_window);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        if (readers)
            dialog->setAudience(*readers);
        dialog->open();
    });
}

} // namespace throughline::ui
