// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation/navigationpanel.h"

#include "ui/common/icons.h"
#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/shell/navigation/navigationdelegate.h"

#include <QListView>
#include <QMenu>
#include <QPainter>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

/// A button that looks like a row of the navigation.
class RowButton : public QToolButton {
public:
    RowButton(const QString& iconName, QFont::Weight weight, QWidget* parent)
        : QToolButton(parent), m_icon(iconName), m_weight(weight) {
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setFixedHeight(scaled(metrics::kDenseRow));
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = tokens(palette());
        if (isChecked() || underMouse() || isDown())
            paintBox(painter, rect(), isChecked() ? t.selection : isDown() ? t.pressed : t.hover, Qt::transparent);
        if (hasFocus())
            paintFocusRing(painter, rect(), palette());
        const QColor ink = isChecked() ? t.accent : m_weight > QFont::Normal ? t.text : t.muted;
        const bool narrow = width() < metrics::kRail;
        const int iconLeft = narrow ? (width() - metrics::kIcon) / 2 : metrics::kRowGap;
        paintIcon(painter, QRect(iconLeft, 0, metrics::kIcon, height()), m_icon, ink, metrics::kIcon);
        if (narrow)
            return;
        int right = width() - metrics::kRowGap;
        if (menu() != nullptr) {
            right -= metrics::kIcon;
            paintIcon(painter, QRect(right, 0, metrics::kIcon, height()), u"chevrons-up-down"_s, t.muted,
                      metrics::kIcon);
        }
        const int left = 2 * metrics::kRowGap + metrics::kIcon;
        paintLine(painter, QRect(left, 0, right - left, height()), text(), textFont(TextSize::Px13, m_weight), t.text);
    }

private:
    QString m_icon;
    QFont::Weight m_weight;
};

Target targetOf(const QModelIndex& index) {
    Target target = Target::toPage(index.data(NavigationModel::PageIdRole).toString());
    if (const QVariant view = index.data(NavigationModel::ViewIdRole); view.isValid()) {
        target.kind = RecordKind::View;
        target.id = view.toLongLong();
    }
    return target;
}

} // namespace

NavigationPanel::NavigationPanel(QWidget* parent)
    : QWidget(parent)
    , m_delegate(new NavigationDelegate(this))
    , m_list(new QListView(this))
    , m_workspace(new RowButton(u"database"_s, QFont::DemiBold, this))
    , m_foot(new QVBoxLayout) {
    m_workspace->setPopupMode(QToolButton::InstantPopup);

    m_list->setAccessibleName(tr("Navigation"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(m_delegate);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->viewport()->setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::kRowGap, metrics::kLine, metrics::kRowGap);
    layout->setSpacing(metrics::kGrid);
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(metrics::kRowGap, 0, metrics::kRowGap, 0);
    inset->addWidget(m_workspace);
    layout->addLayout(inset);
    layout->addWidget(m_list, 1);
    m_foot->setContentsMargins(metrics::kRowGap, 0, metrics::kRowGap, 0);
    layout->addLayout(m_foot);

    const auto choose = [this](const QModelIndex& index) {
        if (const Target target = targetOf(index); !target.page.isEmpty() && !m_following)
            Q_EMIT chosen(target);
    };
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, choose);
    connect(m_list, &QListView::clicked, this, choose);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        if (const Target target = targetOf(m_list->indexAt(position)); target.kind)
            Q_EMIT viewMenuRequested(target, m_list->viewport()->mapToGlobal(position));
    });
    setRail(false);
}

void NavigationPanel::setPages(const QList<PageSpec>& pages) {
    m_model.setPages(pages);
    qDeleteAll(m_footButtons);
    m_footButtons.clear();
    for (const PageSpec& page : pages) {
        if (page.group != PageGroup::None)
            continue;
        auto* button = new RowButton(page.icon, QFont::Normal, this);
        button->setCheckable(true);
        button->setText(page.title);
        button->setAccessibleName(page.title);
        button->setToolTip(toolTipText(page.title));
        connect(button, &QToolButton::clicked, this, [this, id = page.id] { Q_EMIT chosen(Target::toPage(id)); });
        m_foot->addWidget(button);
        m_footButtons.insert(page.id, button);
    }
}

void NavigationPanel::setViews(const QString& page, const QList<NavigationView>& views) {
    const QScopedValueRollback following(m_following, true);
    m_model.setViews(page, views);
    hideViewsOnRail();
}

void NavigationPanel::hideViewsOnRail() {
    for (int row = 0; row < m_model.rowCount(); ++row)
        m_list->setRowHidden(row, m_rail && m_model.index(row).data(NavigationModel::ViewIdRole).isValid());
}

void NavigationPanel::setCurrent(const QString& page, std::optional<core::ViewId> view) {
    const QScopedValueRollback following(m_following, true);
    const QModelIndex index = m_model.indexOf(page, m_rail ? std::nullopt : view);
    if (index.isValid())
        m_list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    else
        m_list->selectionModel()->clear();
    for (auto button = m_footButtons.cbegin(); button != m_footButtons.cend(); ++button)
        button.value()->setChecked(button.key() == page);
}

void NavigationPanel::setRail(bool rail) {
    m_rail = rail;
    hideViewsOnRail();
    m_delegate->setRail(rail);
    setFixedWidth(rail ? metrics::kRail : scaled(metrics::kNavigation));
}

void NavigationPanel::setWorkspaceName(const QString& name) {
    m_workspace->setText(oneLine(name));
    m_workspace->setToolTip(toolTipText(name));
    m_workspace->setAccessibleName(tr("Workspace %1").arg(isolated(name)));
}

void NavigationPanel::setWorkspaceMenu(QMenu* menu) {
    m_workspace->setMenu(menu);
}

void NavigationPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(QRect(width() - metrics::kLine, 0, metrics::kLine, height()), tokens(palette()).line);
}

} // namespace throughline::ui
