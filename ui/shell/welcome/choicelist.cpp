// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome/choicelist.h"

#include "ui/common/icons.h"
#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

/// Where the links of a row stand, the first leftmost.
QList<QRect> linkRects(const QRect& row, const QStringList& links) {
    const QFontMetrics fontMetrics(textFont(TextSize::Px12));
    QList<QRect> rects;
    int right = row.right() + 1 - metrics::kPageMargin;
    for (auto link = links.crbegin(); link != links.crend(); ++link) {
        const int width = fontMetrics.horizontalAdvance(*link) + 2;
        rects.prepend(QRect(right - width, row.top(), width, row.height()));
        right -= width + metrics::kPaneMargin;
    }
    return rects;
}

class ChoiceDelegate : public QStyledItemDelegate {
public:
    explicit ChoiceDelegate(const ChoiceModel& model, QObject* parent) : QStyledItemDelegate(parent), m_model(model) {}

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& t = tokens(option.palette);
        const Choice& choice = m_model.choice(index);
        QStyleOptionViewItem ground(option);
        if (option.widget == nullptr || !option.widget->hasFocus())
            ground.state.setFlag(QStyle::State_Selected, false); // a list of commands shows its row only in use
        paintRowGround(*painter, ground);
        if (index.row() + 1 < m_model.rowCount())
            paintRowLine(*painter, option);

        const bool lit = ground.state.testFlag(QStyle::State_Selected);
        const QRect inner = option.rect.adjusted(metrics::kPageMargin, 0, -metrics::kPageMargin, 0);
        paintIcon(*painter, QRect(inner.left(), inner.top(), metrics::kBigIcon, inner.height()), choice.icon,
                  lit ? t.accent : t.muted, metrics::kBigIcon);
        int right = inner.right() + 1;
        if (!choice.key.isEmpty()) {
            right -= keyCapWidth(choice.key);
            paintKeyCap(*painter, {right, inner.top() + (inner.height() - scaled(metrics::kKeyCap)) / 2}, choice.key,
                        t.text, t.line, t.base);
            right -= metrics::kRowGap;
        }
        const QList<QRect> links = linkRects(option.rect, choice.links);
        for (qsizetype i = 0; i < links.size(); ++i) {
            paintLine(*painter, links.at(i), choice.links.at(i), textFont(TextSize::Px12), t.accent);
            right = qMin(right, links.at(i).left() - metrics::kPaneMargin);
        }
        const int left = inner.left() + metrics::kBigIcon + metrics::kPaneMargin;
        const int half = option.rect.height() / 2;
        const QRect title(left, option.rect.top() + metrics::kGrid, right - left, half - metrics::kGrid);
        const QRect subtitle(left, option.rect.top() + half, right - left, half - metrics::kGrid);
        paintLine(*painter, title, choice.title, textFont(TextSize::Px13, QFont::Medium),
                  choice.muted ? t.muted : t.text);
        paintLine(*painter, subtitle, choice.subtitle, textFont(TextSize::Px12), t.muted);
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {metrics::kNavigation, scaled(metrics::kListRow)};
    }

private:
    const ChoiceModel& m_model;
};

} // namespace

void ChoiceModel::setChoices(const QList<Choice>& choices) {
    beginResetModel();
    m_choices = choices;
    endResetModel();
}

int ChoiceModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_choices.size());
}

QVariant ChoiceModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Choice& row = m_choices.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.title;
    case Qt::AccessibleDescriptionRole:
        return row.subtitle;
    case Qt::ToolTipRole:
        return toolTipText(row.subtitle);
    default:
        return {};
    }
}

ChoiceList::ChoiceList(const QString& name, QWidget* parent) : QListView(parent) {
    setAccessibleName(name);
    setModel(&m_model);
    setItemDelegate(new ChoiceDelegate(m_model, this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setMouseTracking(true);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    viewport()->setAutoFillBackground(false);
}

void ChoiceList::setChoices(const QList<Choice>& choices) {
    const int row = qMax(0, currentIndex().row());
    m_model.setChoices(choices);
    setCurrentIndex(m_model.index(qMin(row, m_model.rowCount() - 1)));
    setFixedHeight(static_cast<int>(choices.size()) * scaled(metrics::kListRow));
}

QStringList ChoiceList::ids() const {
    QStringList all;
    for (int row = 0; row < m_model.rowCount(); ++row)
        all.append(m_model.choice(m_model.index(row)).id);
    return all;
}

void ChoiceList::keyPressEvent(QKeyEvent* event) {
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid())
        Q_EMIT chosen(m_model.choice(currentIndex()).id);
    else
        QListView::keyPressEvent(event);
}

void ChoiceList::mouseReleaseEvent(QMouseEvent* event) {
    QListView::mouseReleaseEvent(event);
    const QPoint at = event->position().toPoint();
    const QModelIndex index = indexAt(at);
    if (!index.isValid() || event->button() != Qt::LeftButton)
        return;
    const Choice choice = m_model.choice(index);
    const QList<QRect> links = linkRects(visualRect(index), choice.links);
    for (qsizetype i = 0; i < links.size(); ++i) {
        if (links.at(i).contains(at)) {
            Q_EMIT linkChosen(choice.id, static_cast<int>(i));
            return;
        }
    }
    Q_EMIT chosen(choice.id);
}

void ChoiceList::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex index = event->reason() == QContextMenuEvent::Keyboard ? currentIndex() : indexAt(event->pos());
    if (!index.isValid() || m_model.choice(index).links.isEmpty())
        return;
    const Choice choice = m_model.choice(index);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (qsizetype i = 0; i < choice.links.size(); ++i) {
        connect(menu->addAction(menuText(choice.links.at(i))), &QAction::triggered, this,
                [this, id = choice.id, i] { Q_EMIT linkChosen(id, static_cast<int>(i)); });
    }
    menu->popup(viewport()->mapToGlobal(visualRect(index).bottomLeft()));
}

} // namespace throughline::ui
