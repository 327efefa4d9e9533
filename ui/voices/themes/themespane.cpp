// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/themes/themespane.h"

#include "core/workspace/workspace.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/filters/columnorder.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/icons.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/shell/actionregistry.h"
#include "ui/voices/themes/themetreemodel.h"
#include "ui/voices/themes/themetreeview.h"

#include <QCheckBox>
#include <QHeaderView>
#include <QLocale>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;

ThemesPane::ThemesPane(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(new ThemeTreeModel(this))
    , m_tree(new ThemeTreeView(*m_model, this))
    , m_head(new PageHead(tr("Themes"), PageHead::Level::Page, this))
    , m_search(new SearchField(tr("Search themes"), this))
    , m_unused(new QCheckBox(tr("Unused only"), this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this)) {
    rememberColumnOrder(*m_tree->header(), m_model->sortColumn(), context.settings, u"themes/order"_s);
    m_model->setReadOnly(context.workspace.isReadOnly());
    build();
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        m_model->setSearch(text);
        showCounts();
    });
    connect(m_search, &SearchField::downPressed, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_unused, &QCheckBox::toggled, this, &ThemesPane::setUnusedOnly);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_model->themes().isEmpty())
            m_context.actions.action(u"themes.new"_s)->trigger();
        else
            clearSearch();
    });
    showCounts();
}

void ThemesPane::build() {
    auto* add =
        new KeyButton(tr("New theme"), m_context.actions.keyText(u"themes.new"_s), KeyButton::Kind::Plain, this);
    add->setIcon(icon(u"plus"_s));
    add->follow(*m_context.actions.action(u"themes.new"_s));
    m_head->addAtEnd(add);
    m_unused->setAccessibleName(m_unused->text());
    auto* fields = new QHBoxLayout;
    fields->setContentsMargins(metrics::kPaneMargin, 0, metrics::kPaneMargin, metrics::kRowGap);
    fields->setSpacing(metrics::kPaneMargin);
    fields->addWidget(m_search, 1);
    fields->addWidget(m_unused);
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
    m_unused->setChecked(only);
    m_context.actions.action(u"themes.unused"_s)->setChecked(only);
    m_model->setUnusedOnly(only);
    showCounts();
}

void ThemesPane::clearSearch() {
    m_search->clear();
    setUnusedOnly(false);
}

void ThemesPane::chooseOrder() {
    chooseColumnOrder(*m_tree->header());
}

void ThemesPane::showCounts() {
    const int shown = m_model->shownCount();
    const QString all = QLocale().toString(static_cast<qlonglong>(m_model->themes().size()));
    m_head->setCount(m_model->isFiltered() ? tr("%1 of %2").arg(QLocale().toString(shown), all) : all);
    m_stack->setCurrentIndex(shown > 0 ? 0 : 1);
    if (shown > 0)
        return;
    if (m_model->themes().isEmpty()) {
        m_empty->setContent(u"tags"_s, tr("No themes yet"),
                            tr("T puts a theme on words of a voice, or make one here."));
        m_empty->setButton(tr("New theme"));
        lockEdits(*m_empty, m_context.workspace.whyReadOnly());
        return;
    }
    m_empty->setContent(u"search"_s,
                        m_search->text().isEmpty() ? tr("Every theme is used")
                                                   : tr("No theme matches %1").arg(isolated(m_search->text())),
                        {});
    m_empty->setButton(tr("Show all themes"));
}

} // namespace throughline::ui
