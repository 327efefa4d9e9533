// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/items/itemspane.h"

#include "ui/common/fields/lockededits.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/roadmap/items/evidencetarget.h"
#include "ui/roadmap/items/itemssortmodel.h"
#include "ui/roadmap/items/itemsview.h"

#include <QDropEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QSettings>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QWindow>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr int kPaneWidth = 280;
constexpr int kNarrowestPane = 240;
const QString kOrderKey = u"items/order"_s;

/// The box at the foot of the pane.
class FootBox : public QWidget {
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintBox(painter, rect(), tokens(palette()).accentSoft, Qt::transparent);
    }
};

QString orderName(ItemsSortModel::Order order) {
    switch (order) {
    case ItemsSortModel::Order::Demand:
        return ItemsPane::tr("Most demand first");
    case ItemsSortModel::Order::Title:
        return ItemsPane::tr("By title");
    case ItemsSortModel::Order::RecentlyUsed:
        break;
    }
    return ItemsPane::tr("Recently used first");
}

} // namespace

ItemsPane::ItemsPane(EvidenceLinking& linking, QSettings& settings, QWidget* parent)
    : QWidget(parent)
    , m_linking(linking)
    , m_settings(settings)
    , m_drop(linking.workspace())
    , m_sorted(new ItemsSortModel(linking.items(), this))
    , m_head(new PageHead(tr("Roadmap items"), PageHead::Level::Pane, this))
    , m_find(new SearchField(tr("Find item"), this))
    , m_order(new QToolButton(this))
    , m_list(new ItemsView(linking.items(), m_drop, this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_newItem(new KeyButton(tr("New item"), {}, KeyButton::Kind::Plain, this))
    , m_newTarget(new EvidenceTarget(m_newItem, m_drop))
    , m_foot(makeFoot()) {
    setAccessibleName(tr("Roadmap items"));
    setMinimumWidth(kNarrowestPane);
    m_list->setModel(m_sorted);
    lockEdits(*m_newItem, linking.workspace().whyReadOnly());
    m_sorted->setOrder(static_cast<ItemsSortModel::Order>(m_settings.value(kOrderKey, 0).toInt()));
    build();
    connect(m_find, &QLineEdit::textChanged, m_sorted, &ItemsSortModel::setWords);
    connect(m_find, &QLineEdit::textChanged, this, &ItemsPane::showContent);
    connect(m_find, &SearchField::downPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(&linking.items(), &ItemsModel::updated, this, [this] {
        showContent();
        if (m_selectSoon && m_linking.items().card(*m_selectSoon)) {
            m_list->selectItem(*m_selectSoon);
            m_selectSoon.reset();
        }
    });
    connect(m_list, &ItemsView::dropped, this, &ItemsPane::drop);
    connect(m_list, &ItemsView::digitPressed, this, [this](int importance) {
        if (m_last)
            m_linking.weigh(*m_last, importance);
    });
    connect(m_list, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { m_linking.open(ItemsModel::idOf(index)); });
    connect(&m_drop, &EvidenceDrop::changed, this, &ItemsPane::showFoot);
    const auto toNew = [this](const DraggedEvidence& dragged) {
        m_linking.linkToNewItem(dragged, [pane = QPointer(this)](const EvidenceLinking::Linked& last) {
            if (pane)
                pane->linked(last);
        });
    };
    connect(m_newTarget, &EvidenceTarget::dropped, this, toNew);
    connect(new EvidenceTarget(m_empty, m_drop), &EvidenceTarget::dropped, this, toNew);
    showContent();
}

void ItemsPane::build() {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    auto* find = new QHBoxLayout;
    find->setContentsMargins(metrics::kPaneMargin, 0, metrics::kPaneMargin, metrics::kRowGap);
    find->addWidget(m_find);
    layout->addLayout(find);
    layout->addWidget(makeListHead());
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    auto* foot = new QVBoxLayout;
    foot->setContentsMargins(metrics::kPaneMargin, metrics::kRowGap, metrics::kPaneMargin, metrics::kPaneMargin);
    foot->setSpacing(metrics::kRowGap);
    foot->addWidget(m_foot); // above the button, which stays in its place while something is dragged to it
    foot->addWidget(m_newItem, 0, Qt::AlignLeft);
    layout->addLayout(foot);
    connect(m_newItem, &QAbstractButton::clicked, this, [this] { m_linking.askForNewItem(); });
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_linking.items().cards().isEmpty())
            m_linking.askForNewItem();
        else
            m_find->clear();
    });
}

QSize ItemsPane::sizeHint() const {
    return {kPaneWidth, QWidget::sizeHint().height()};
}

QWidget* ItemsPane::makeListHead() {
    auto* head = new QWidget(this);
    head->setFixedHeight(scaled(metrics::kListHead));
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(metrics::kPaneMargin - metrics::kGrid, 0, metrics::kPaneMargin, 0);
    m_order->setAutoRaise(true);
    m_order->setFont(textFont(TextSize::Px11));
    m_order->setForegroundRole(QPalette::PlaceholderText);
    m_order->setAccessibleName(tr("Order of roadmap items"));
    sayOrder();
    connect(m_order, &QToolButton::clicked, this, &ItemsPane::chooseOrder);
    auto* demand = new PlainLabel(tr("Demand"), head);
    demand->setFont(textFont(TextSize::Px11));
    demand->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(m_order);
    layout->addStretch(1);
    layout->addWidget(demand);
    return head;
}

QWidget* ItemsPane::makeFoot() {
    auto* foot = new FootBox(this);
    auto* layout = new QVBoxLayout(foot);
    layout->setContentsMargins(metrics::kPaneMargin, metrics::kRowGap, metrics::kPaneMargin, metrics::kRowGap);
    layout->setSpacing(metrics::kGrid);
    m_footTitle = new PlainLabel(foot);
    m_footTitle->setFont(textFont(TextSize::Px12, QFont::DemiBold));
    m_footText = new PlainLabel(foot);
    m_footText->setFont(textFont(TextSize::Px12));
    m_footText->setWordWrap(true);
    m_footTitle->setWordWrap(true);
    layout->addWidget(m_footTitle);
    layout->addWidget(m_footText);
    foot->hide();
    return foot;
}

QString ItemsPane::footText() const {
    return m_foot->isHidden() ? QString() : m_footTitle->text() + u' ' + m_footText->text();
}

void ItemsPane::sayOrder() {
    m_order->setText(orderName(m_sorted->order()));
}

void ItemsPane::chooseOrder() {
    QMenu menu(this);
    using Order = ItemsSortModel::Order;
    for (const Order order : {Order::RecentlyUsed, Order::Demand, Order::Title}) {
        QAction* action = menu.addAction(orderName(order));
        action->setCheckable(true);
        action->setChecked(order == m_sorted->order());
        connect(action, &QAction::triggered, this, [this, order] {
            m_sorted->setOrder(order);
            m_settings.setValue(kOrderKey, static_cast<int>(order));
            sayOrder();
        });
    }
    menu.exec(m_order->mapToGlobal(m_order->rect().bottomLeft()));
}

void ItemsPane::drop(const DraggedEvidence& dragged, core::ItemId item, std::optional<int> importance) {
    m_list->setFocus(Qt::OtherFocusReason);
    m_list->selectItem(item);
    m_linking.link(dragged, {item}, importance, m_drop.previews(),
                   [pane = QPointer(this)](const EvidenceLinking::Linked& last) {
                       if (pane)
                           pane->linked(last);
                   });
}

void ItemsPane::linked(const EvidenceLinking::Linked& last) {
    const bool weighable = !last.preview || last.preview->hasWords;
    m_last = weighable ? std::optional(last) : std::nullopt;
    m_list->setTakesDigits(weighable);
    if (!m_list->selectItem(last.item))
        m_selectSoon = last.item;
    m_list->setFocus(Qt::OtherFocusReason);
}

void ItemsPane::showContent() {
    const ItemsModel& items = m_linking.items();
    const auto count = static_cast<int>(items.cards().size());
    m_head->setCount(items.isLoaded() ? QString::number(count) : QString());
    const bool nothing = items.isLoaded() && m_sorted->rowCount() == 0;
    m_stack->setCurrentWidget(nothing ? static_cast<QWidget*>(m_empty) : m_list);
    m_newItem->setVisible(count > 0);
    if (!nothing)
        return;
    if (count == 0) {
        m_empty->setContent(u"kanban"_s, tr("No roadmap items yet"),
                            tr("Drop words or voices here to make one titled with them."));
        m_empty->setButton(tr("New item"));
        lockEdits(*m_empty, m_linking.workspace().whyReadOnly());
    } else {
        m_empty->setContent(u"search"_s, tr("No item matches “%1”").arg(m_find->text()), {});
        m_empty->setButton(tr("Clear search"));
    }
}

void ItemsPane::showFoot() {
    const bool dragging = m_drop.isActive() || m_dragInWindow;
    m_foot->setVisible(dragging);
    if (!dragging)
        return;
    if (!m_drop.refusal().isEmpty()) {
        m_footTitle->setText(tr("This cannot be evidence."));
        m_footText->setText(m_drop.refusal());
        return;
    }
    const QString special = m_drop.hovered() ? dropInWords(*m_drop.hovered(), locale()) : QString();
    m_footTitle->setText(m_newTarget->isHovered() ? tr("Release to make a new item of it.")
                                                  : tr("Release to add as evidence."));
    const QString keys = m_drop.takesImportance()
                             ? tr("Release on a number for importance, or press 0–3 after. Esc cancels.")
                             : tr("Numbers stand beside demand and change none of it. Esc cancels.");
    m_footText->setText(special.isEmpty() ? keys : special);
}

void ItemsPane::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_sorted->orderAgain();
    if (QWindow* handle = window()->windowHandle())
        handle->installEventFilter(this); // a drag anywhere in the window opens the foot
}

bool ItemsPane::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::DragEnter) {
        const auto* drag = static_cast<QDropEvent*>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        m_dragInWindow = fromMimeData(*drag->mimeData()).has_value();
        showFoot();
    } else if (event->type() == QEvent::DragLeave || event->type() == QEvent::Drop) {
        m_dragInWindow = false;
        if (event->type() == QEvent::DragLeave)
            m_drop.end(); // who did not let it in is not told that it left
        showFoot();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace throughline::ui
