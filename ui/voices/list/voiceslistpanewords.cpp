// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/workspace.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/filters/filterbar.h"
#include "ui/common/filters/orderbutton.h"
#include "ui/common/icons.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/shell/actionregistry.h"
#include "ui/voices/list/orderwords.h"
#include "ui/voices/list/voiceslistmodel.h"
#include "ui/voices/list/voiceslistpane.h"
#include "ui/voices/list/voiceslistview.h"

#include <QLocale>
#include <QMenu>
#include <QStackedWidget>
#include <QToolButton>

namespace throughline::ui {

using namespace Qt::StringLiterals;

void VoicesListPane::showChips() {
    m_chips->setFilters(chipsOf(m_query.filter, m_names, m_model->today()));
    const auto read = [filter = m_query.filter](core::db::Connection& c) { return readFilterNames(c, filter); };
    m_newestNames.await(m_context.workspace.read<FilterNames>(read), this,
                        [this](const core::Result<FilterNames>& names) {
                            if (!names)
                                return;
                            m_names = *names;
                            m_chips->setFilters(chipsOf(m_query.filter, m_names, m_model->today()));
                        });
}

OrderButton* VoicesListPane::makeOrderButton() {
    const auto choices = [this] {
        QList<OrderButton::Choice> all;
        for (const auto& [column, stored] : core::EnumNames<core::VoiceColumn>::kNames) {
            const bool match = column == core::VoiceColumn::Match;
            all.append({{static_cast<int>(column), core::VoiceOrder::by(column).ascending},
                        !match || !m_query.text.isEmpty(),
                        !match});
        }
        return all;
    };
    const auto words = [](const ListOrder& order) {
        return orderWords({static_cast<core::VoiceColumn>(order.column), order.ascending});
    };
    return new OrderButton(choices, words, this);
}

void VoicesListPane::showOrder() {
    m_order->setOrder({static_cast<int>(m_query.order.column), m_query.order.ascending});
    QAction* toggle = m_context.actions.action(u"voices.bestMatch"_s);
    toggle->setChecked(m_query.order.column == core::VoiceColumn::Match);
    m_context.actions.setAvailable(u"voices.bestMatch"_s, !m_query.text.isEmpty());
}

void VoicesListPane::openOrderMenu() {
    m_order->openMenu();
}

void VoicesListPane::showWords() {
    const QLocale locale;
    const int shown = m_model->rowCount();
    if (!m_counts) {
        m_head->setCount(shown > 0 ? locale.toString(shown) : QString());
        return;
    }
    const bool some = m_counts->all != shown;
    m_head->setCount(some ? tr("%1 of %2").arg(locale.toString(shown), locale.toString(m_counts->all))
                          : locale.toString(shown));
    const qint64 without = m_counts->withoutItem;
    m_without->setVisible(shown > 0);
    m_without->setText(tr("%1 without an item").arg(locale.toString(without)));
}

void VoicesListPane::showEmpty() {
    const bool empty = m_model->rowCount() == 0 && !m_waiting && m_counts;
    m_stack->setCurrentWidget(empty ? static_cast<QWidget*>(m_empty) : m_view);
    if (!empty)
        return;
    if (m_counts->all == 0) {
        m_empty->setContent(u"message-square-quote"_s, tr("No voices yet"),
                            tr("Log the first interview, or bring in what you have."));
        m_empty->setButton(tr("New interview"), m_context.actions.keyText(u"voice.interview"_s));
        m_empty->setOtherButton(tr("Import…"), m_context.actions.keyText(u"workspace.import"_s));
        lockEdits(*m_empty, m_context.workspace.whyReadOnly());
        return;
    }
    m_empty->setContent(u"search"_s,
                        m_query.text.isEmpty() ? tr("No voice matches the filters")
                                               : tr("No voice matches “%1”").arg(oneLine(m_query.text)),
                        m_query.filter.isEmpty() ? QString() : tr("The filters leave voices out."));
    m_empty->setButton(m_query.filter.isEmpty() ? tr("Clear search") : tr("Clear filters"));
    m_empty->setOtherButton({});
}

void VoicesListPane::showError(const core::Error& error) {
    m_waiting = false;
    m_error->setText(error.text);
    m_error->setToolTip(toolTipText(error.detail));
    m_error->show();
}

} // namespace throughline::ui
