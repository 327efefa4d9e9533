// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields/namechoicelist.h"

#include "ui/common/fields/namechoices.h"
#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace throughline::ui {

namespace {

constexpr int kMostRows = 8;

/// A choice on one line: its name, and muted what tells it from its namesakes.
class ChoiceDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        paintRowGround(*painter, option);
        const Tokens& t = tokens(option.palette);
        QRect rect = option.rect.adjusted(metrics::kPaneMargin, 0, -metrics::kPaneMargin, 0);
        const QString name = index.data(Qt::DisplayRole).toString();
        const QFont font = textFont(TextSize::Px13);
        paintLine(*painter, rect, name, font, t.text);
        rect.setLeft(rect.left() + QFontMetrics(font).horizontalAdvance(name) + metrics::kRowGap);
        if (rect.width() > metrics::kListRow)
            paintLine(*painter, rect, index.data(NameChoicesModel::DetailRole).toString(), textFont(TextSize::Px12),
                      t.muted);
    }
    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {0, scaled(metrics::kDenseRow)};
    }
};

} // namespace

NameChoiceList::NameChoiceList(QAbstractItemModel& choices, QWidget& field) : QListView(&field), m_field(field) {
    hide();
    setModel(&choices);
    setItemDelegate(new ChoiceDelegate(this));
    setAccessibleName(field.accessibleName());
    setFocusPolicy(Qt::NoFocus);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setEditTriggers(NoEditTriggers);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QListView::clicked, this, [this](const QModelIndex& choice) {
        setCurrentIndex(choice);
        pickCurrent();
    });
}

void NameChoiceList::open() {
    if (model()->rowCount() == 0) {
        hide();
        return;
    }
    setCurrentIndex({});
    if (parentWidget() != m_field.window())
        setParent(m_field.window());
    place();
    show();
    raise();
}

void NameChoiceList::place() {
    const QWidget& window = *m_field.window();
    const QRect field(m_field.mapTo(&window, QPoint()), m_field.size());
    const int rows = std::min(model()->rowCount(), kMostRows);
    const int wanted = rows * scaled(metrics::kDenseRow) + 2 * frameWidth();
    const int below = window.height() - field.bottom() - 1;
    const bool under = wanted <= below || below >= field.top();
    const int high = std::min(wanted, under ? below : field.top());
    setGeometry(field.left(), under ? field.bottom() + 1 : field.top() - high, field.width(), high);
}

void NameChoiceList::step(int rows) {
    const int row = currentIndex().isValid() ? currentIndex().row() + rows : rows > 0 ? 0 : model()->rowCount() - 1;
    setCurrentIndex(model()->index(row, 0)); // past the ends: none, what was typed is meant again
}

bool NameChoiceList::takeKey(const QKeyEvent& key) {
    if (!isVisible()) {
        if (key.key() != Qt::Key_Down || key.modifiers() != Qt::NoModifier)
            return false;
        open();
        return true;
    }
    switch (key.key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (pickCurrent())
            return true;
        hide();
        return false;
    case Qt::Key_Escape:
        hide();
        return true;
    default:
        return false;
    }
}

bool NameChoiceList::pickCurrent() {
    const QModelIndex current = currentIndex();
    if (!isVisible() || !current.isValid())
        return false;
    hide();
    Q_EMIT picked(current);
    return true;
}

void NameChoiceList::showEvent(QShowEvent* event) {
    QListView::showEvent(event);
    qApp->installEventFilter(this);
}

void NameChoiceList::hideEvent(QHideEvent* event) {
    qApp->removeEventFilter(this);
    QListView::hideEvent(event);
}

bool NameChoiceList::event(QEvent* event) {
    const bool done = QListView::event(event);
    if (event->type() == QEvent::Paint) {
        QPainter painter(this);
        const Tokens& t = tokens(palette());
        paintBox(painter, rect(), t.raised, t.lineStrong); // it lies over fields of the same ground
    }
    return done;
}

/// A press elsewhere closes it and does there what it does; so do the wheel and a new size, which move the field away.
bool NameChoiceList::eventFilter(QObject* watched, QEvent* event) {
    const bool press = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::Wheel;
    const bool moves = event->type() == QEvent::Resize && watched == window();
    if (moves)
        hide();
    if (press && watched->isWidgetType() && watched != &m_field && watched != this) {
        const auto* widget = static_cast<QWidget*>(watched); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        if (!isAncestorOf(widget))
            hide();
    }
    return QListView::eventFilter(watched, event);
}

} // namespace throughline::ui
