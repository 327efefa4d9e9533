// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/list/customerlistpane.h"

#include "core/base/partsjson.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/filters/facetbar.h"
#include "ui/common/filters/orderbutton.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/icons.h"
#include "ui/common/lists/selectonly.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/customers/customerdelegates.h"

#include <QListView>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;

CustomerListPane::CustomerListPane(const CustomerWords& words, QDate today, QWidget* parent)
    : QWidget(parent)
    , m_words(words)
    , m_model(new CustomerListModel(today, this))
    , m_head(new PageHead(words.title, PageHead::Level::Page, this))
    , m_search(new SearchField(words.search, this))
    , m_order(makeOrderButton())
    , m_facets(new FacetBar(this))
    , m_doubles(new PlainLabel(this))
    , m_list(new QListView(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this)) {
    m_list->setAccessibleName(words.title);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new CustomerDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTop(words));
    layout->addWidget(m_stack, 1);

    follow();
    showCounts();
}

void CustomerListPane::follow() {
    connect(m_search, &QLineEdit::textChanged, this, &CustomerListPane::applyFilter);
    connect(m_search, &SearchField::downPressed, m_list, [this] { m_list->setFocus(); });
    connect(m_search, &SearchField::backspaceInEmpty, m_facets, &FilterBar::removeLast);
    connect(m_facets, &FacetBar::chosenChanged, this, &CustomerListPane::applyFilter);
    connect(m_order, &OrderButton::orderChosen, this, [this](const ListOrder& chosen) {
        m_ownOrder = chosen;
        applyOrder(chosen);
        Q_EMIT queryChanged();
    });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this] { Q_EMIT currentChanged(current()); });
    connect(m_list, &QListView::activated, this, &CustomerListPane::opened);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (isNarrowed())
            clearFilter();
        else
            Q_EMIT addClicked();
    });
    connect(m_empty, &EmptyState::otherButtonClicked, this, &CustomerListPane::importClicked);
}

QWidget* CustomerListPane::makeTop(const CustomerWords& words) {
    auto* top = new QWidget(this);
    auto* layout = new QVBoxLayout(top);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_add = new KeyButton(words.add, {}, KeyButton::Kind::Plain, top);
    m_add->setIcon(icon(u"plus"_s));
    connect(m_add, &QAbstractButton::clicked, this, &CustomerListPane::addClicked);
    m_head->addAtEnd(m_add);
    layout->addWidget(m_head);
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(metrics::kPaneMargin, 0, metrics::kPaneMargin, metrics::kRowGap);
    inset->setSpacing(metrics::kRowGap);
    inset->addWidget(m_search);
    m_doubles->setLink(true);
    m_doubles->hide();
    connect(m_doubles, &PlainLabel::clicked, this, &CustomerListPane::doublesClicked);
    inset->addWidget(m_facets);
    auto* order = new QHBoxLayout;
    order->addWidget(m_order);
    order->addStretch(1);
    order->addWidget(m_doubles);
    inset->addLayout(order);
    layout->addLayout(inset);
    return top;
}

void CustomerListPane::lockAdding(const QString& why) {
    m_whyLocked = why;
    lockEdits(*m_add, why);
    showCounts();
}

void CustomerListPane::setRows(const QList<CustomerRow>& rows) {
    const auto id = m_wanted ? m_wanted : current();
    m_model->setRows(rows);
    keepCurrent(id);
}

void CustomerListPane::setDoubles(qsizetype count) {
    m_doubles->setText(count == 1 ? tr("1 possible double")
                                  : tr("%1 possible doubles").arg(QLocale().toString(static_cast<qlonglong>(count))));
    m_doubles->setAccessibleName(m_doubles->text());
    m_doubles->setVisible(count > 0);
}

bool CustomerListPane::select(qint64 id) {
    m_wanted = id;
    const bool hidden = isNarrowed() && !m_model->indexOf(id).isValid();
    if (hidden)
        clearFilter();
    keepCurrent(id);
    return hidden;
}

void CustomerListPane::keepCurrent(std::optional<qint64> id) {
    const QModelIndex index = id ? m_model->indexOf(*id) : QModelIndex();
    if (index.isValid() && m_wanted == id)
        m_wanted.reset();
    if (index.isValid()) {
        selectOnly(*m_list, index);
        m_list->scrollTo(index);
    } else if (m_model->rowCount() > 0 && !m_wanted) {
        selectOnly(*m_list, m_model->index(0));
    } else {
        Q_EMIT currentChanged(current());
    }
    showCounts();
}

bool CustomerListPane::isNarrowed() const {
    return !m_search->text().isEmpty() || !m_facets->chosen().isEmpty();
}

void CustomerListPane::clearFilter() {
    m_facets->setChosen({});
    m_search->clear();
    applyFilter(); // the search may have been empty
}

void CustomerListPane::applyFilter() {
    const auto wanted = core::customerFilterFrom({.text = m_search->text(), .filter = m_facets->chosen()});
    if (!wanted)
        return;
    const auto id = current();
    m_model->setFilter(*wanted);
    keepCurrent(id);
    Q_EMIT queryChanged();
}

void CustomerListPane::applyOrder(const ListOrder& order) {
    const auto id = current();
    m_order->setOrder(order);
    m_model->setOrder(order);
    keepCurrent(id);
}

/// What a saved view calls the columns of the model.
QStringList CustomerListPane::storedOrders() const {
    QStringList stored{u"name"_s, u"voices"_s, u"last_heard"_s};
    for (const CustomerWords::DetailOrder& detail : m_words.detailOrders)
        stored.append(detail.stored);
    return stored;
}

QJsonObject CustomerListPane::query() const {
    core::ListQuery query{.text = m_search->text(), .filter = m_facets->chosen()};
    if (const ListOrder& order = m_order->order(); order != ListOrder()) {
        query.order = storedOrders().value(order.column);
        query.descending = !order.ascending;
    }
    return core::toJson(query);
}

core::Result<void> CustomerListPane::setQuery(const QJsonObject& json) {
    TRY_ASSIGN(const core::ListQuery query, core::listQueryFrom(json));
    TRY(core::customerFilterFrom(query));
    const qsizetype column = query.order.isEmpty() ? 0 : storedOrders().indexOf(query.order);
    if (column < 0)
        return core::unknownParts({query.order});
    applyOrder({static_cast<int>(column), !query.descending});
    m_facets->setChosen(query.filter);
    m_search->setText(query.text);
    applyFilter(); // the search may have been the same
    return {};
}

void CustomerListPane::showAll() {
    applyOrder(m_ownOrder);
    clearFilter();
}

OrderButton* CustomerListPane::makeOrderButton() {
    using Model = CustomerListModel;
    const auto choices = [this] {
        QList<OrderButton::Choice> all{{{Model::Name, true}}, {{Model::Voices, false}}, {{Model::LastHeard, false}}};
        for (int detail = 0; detail < m_words.detailOrders.size(); ++detail)
            all.append(OrderButton::Choice{{Model::FirstDetail + detail, true}});
        return all;
    };
    const auto words = [this](const ListOrder& order) {
        switch (order.column) {
        case Model::Name:
            return order.ascending ? tr("By name") : tr("By name, Z to A");
        case Model::Voices:
            return order.ascending ? tr("Fewest voices first") : tr("Most voices first");
        case Model::LastHeard:
            return order.ascending ? tr("Longest not heard first") : tr("Last heard first");
        default: {
            const auto detail = m_words.detailOrders.value(order.column - Model::FirstDetail);
            return order.ascending ? detail.words : detail.reversed;
        }
        }
    };
    return new OrderButton(choices, words, this);
}

void CustomerListPane::openOrderMenu() {
    m_order->openMenu();
}

void CustomerListPane::remember(QSettings& settings, const QString& key) {
    m_order->remember(settings, key);
    m_ownOrder = m_order->order();
}

void CustomerListPane::showCounts() {
    const int shown = m_model->rowCount();
    const QString all = QLocale().toString(static_cast<qlonglong>(m_model->total()));
    m_head->setCount(!isNarrowed() ? all : tr("%1 of %2").arg(QLocale().toString(shown), all));
    m_stack->setCurrentIndex(shown > 0 ? 0 : 1);
    if (shown > 0)
        return;
    if (!isNarrowed()) {
        m_empty->setContent(m_words.icon, m_words.emptyTitle, m_words.emptyHint);
        m_empty->setButton(m_words.add);
        m_empty->setOtherButton(tr("Import…"));
        lockEdits(*m_empty, m_whyLocked);
    } else {
        const bool filtered = !m_facets->chosen().isEmpty();
        m_empty->setContent(u"search"_s,
                            m_search->text().isEmpty() ? tr("Nothing matches the filters")
                                                       : tr("No name matches %1").arg(isolated(m_search->text())),
                            {});
        m_empty->setButton(filtered ? tr("Clear filters") : tr("Clear search"));
        m_empty->setOtherButton({});
    }
}

void CustomerListPane::step(int rows) {
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, m_model->rowCount() - 1));
    selectOnly(*m_list, m_model->index(row));
}

QList<qint64> CustomerListPane::selected() const {
    QModelIndexList indexes = m_list->selectionModel()->selectedIndexes();
    std::sort(indexes.begin(), indexes.end());
    QList<qint64> ids;
    for (const QModelIndex& index : std::as_const(indexes))
        ids.append(index.data(CustomerListModel::IdRole).toLongLong());
    return ids;
}

std::optional<qint64> CustomerListPane::current() const {
    return m_model->idAt(m_list->currentIndex());
}

} // namespace throughline::ui
