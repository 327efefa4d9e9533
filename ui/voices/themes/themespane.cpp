// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/themes/themespane.h"

#include "core/base/partsjson.h"
#include "core/workspace/workspace.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/filters/columnorder.h"
#include "ui/common/filters/facetbar.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/icons.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/shell/actionregistry.h"
#include "ui/views/viewsbutton.h"
#include "ui/voices/themes/themetreemodel.h"
#include "ui/voices/themes/themetreeview.h"
#include "ui/voices/themes/themeviews.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

const QString kOrderKey = u"themes/order"_s;
constexpr ListOrder kFirstOrder{ThemeTreeModel::NameColumn, true};

QJsonObject unusedOnly() {
    return {{u"uses"_s, QJsonArray{core::nameOf(core::ThemeUse::Unused)}}};
}

} // namespace

ThemesPane::ThemesPane(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ThemeTreeModel(this))
    , m_tree(new ThemeTreeView(*m_model, this))
    , m_head(new PageHead(tr("Themes"), PageHead::Level::Page, this))
    , m_search(new SearchField(tr("Search themes"), this))
    , m_facets(new FacetBar(this))
    , m_views(new ViewsButton(u"themes"_s, tr("All themes"), context.actions, *m_facets))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this)) {
    rememberColumnOrder(*m_tree->header(), kFirstOrder.column, context.settings, kOrderKey);
    m_model->setReadOnly(context.workspace.isReadOnly());
    m_facets->setFacets(themeFacets());
    build();
    follow();
    showCounts();
}

void ThemesPane::follow() {
    connect(m_search, &QLineEdit::textChanged, this, &ThemesPane::applyFilter);
    connect(m_search, &SearchField::downPressed, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_search, &SearchField::backspaceInEmpty, m_facets, &FilterBar::removeLast);
    connect(m_facets, &FacetBar::chosenChanged, this, &ThemesPane::applyFilter);
    connect(m_tree->header(), &QHeaderView::sortIndicatorChanged, this, &ThemesPane::queryChanged);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_model->themes().isEmpty())
            m_context.actions.action(u"themes.new"_s)->trigger();
        else
            clearFilter();
    });
}

void ThemesPane::build() {
    auto* add =
        new KeyButton(tr("New theme"), m_context.actions.keyText(u"themes.new"_s), KeyButton::Kind::Plain, this);
    add->setIcon(icon(u"plus"_s));
    add->follow(*m_context.actions.action(u"themes.new"_s));
    m_head->addAtEnd(add);
    auto* fields = new QVBoxLayout;
    fields->setContentsMargins(metrics::kPaneMargin, 0, metrics::kPaneMargin, metrics::kRowGap);
    fields->setSpacing(metrics::kRowGap);
    fields->addWidget(m_search);
    fields->addWidget(m_facets);
    m_stack->addWidget(m_tree);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addLayout(fields);
    layout->addWidget(m_stack, 1);
}

void ThemesPane::setThemes(const QList<core::ThemeSummary>& themes) {
    m_model->setThemes(themes);
    showCounts();
}

void ThemesPane::setUnusedOnly(bool only) {
    m_facets->setChosen(only ? unusedOnly() : QJsonObject());
    applyFilter();
}

bool ThemesPane::select(core::ThemeId id) {
    const bool hidden = !m_model->indexOf(id).isValid();
    if (hidden)
        clearFilter();
    m_tree->select(id);
    return hidden;
}

void ThemesPane::clearFilter() {
    m_facets->setChosen({});
    m_search->clear();
    applyFilter(); // the search may have been empty
}

void ThemesPane::applyFilter() {
    const auto wanted = core::themeFilterFrom({.text = m_search->text(), .filter = m_facets->chosen()});
    if (!wanted)
        return;
    m_model->setFilter(*wanted);
    m_context.actions.action(u"themes.unused"_s)->setChecked(m_facets->chosen() == unusedOnly());
    showCounts();
    Q_EMIT queryChanged();
}

QJsonObject ThemesPane::query() const {
    core::ListQuery query{.text = m_search->text(), .filter = m_facets->chosen()};
    if (const ListOrder order = columnOrder(*m_tree->header()); order != kFirstOrder) {
        query.order = ThemeTreeModel::storedColumns().value(order.column);
        query.descending = !order.ascending;
    }
    return core::toJson(query);
}

core::Result<void> ThemesPane::setQuery(const QJsonObject& json) {
    TRY_ASSIGN(const core::ListQuery query, core::listQueryFrom(json));
    TRY(core::themeFilterFrom(query));
    const qsizetype column =
        query.order.isEmpty() ? kFirstOrder.column : ThemeTreeModel::storedColumns().indexOf(query.order);
    if (column < 0)
        return core::unknownParts({query.order});
    const ListOrder order{static_cast<int>(column), !query.descending};
    showColumnOrder(*m_tree->header(), order, m_context.settings, kOrderKey);
    m_facets->setChosen(query.filter);
    m_search->setText(query.text);
    applyFilter(); // the search may have been the same
    return {};
}

void ThemesPane::showAll() {
    takeColumnOrder(*m_tree->header(), kFirstOrder.column, m_context.settings, kOrderKey);
    clearFilter();
}

void ThemesPane::chooseOrder() {
    chooseColumnOrder(*m_tree->header());
}

void ThemesPane::showCounts() {
    const int shown = m_model->fittingCount();
    const QString all = QLocale().toString(static_cast<qlonglong>(m_model->themes().size()));
    m_head->setCount(m_model->isFiltered() ? tr("%1 of %2").arg(QLocale().toString(shown), all) : all);
    m_stack->setCurrentIndex(shown > 0 ? 0 : 1);
    if (shown == 0)
        showEmpty();
}

void ThemesPane::showEmpty() {
    if (m_model->themes().isEmpty()) {
        m_empty->setContent(u"tags"_s, tr("No themes yet"),
                            tr("T puts a theme on words of a voice, or make one here."));
        m_empty->setButton(tr("New theme"));
        lockEdits(*m_empty, m_context.workspace.whyReadOnly());
        return;
    }
    const QJsonObject& chosen = m_facets->chosen();
    const QString words = m_search->text();
    m_empty->setContent(u"search"_s,
                        !words.isEmpty()         ? tr("No theme matches %1").arg(isolated(words))
                        : chosen == unusedOnly() ? tr("Every theme is used")
                                                 : tr("No theme matches the filters"),
                        {});
    m_empty->setButton(chosen.isEmpty() ? tr("Clear search") : tr("Clear filters"));
}

} // namespace throughline::ui
