// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filters/choicepopup.h"

#include "ui/common/filters/searchfield.h"
#include "ui/common/icons.h"
#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostRows = 9;
constexpr int kSwatch = 10;

/// Swatch, name, tick, digit.
class ChoiceDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {0, scaled(metrics::kDenseRow)};
    }
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& t = tokens(option.palette);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, t.selection);
        QRect rest = option.rect.adjusted(metrics::kRowGap, 0, -metrics::kRowGap, 0);
        if (const QVariant colour = index.data(NamedChoiceModel::ColourRole); colour.isValid()) {
            const QRect swatch(rest.left(), rest.center().y() - kSwatch / 2, kSwatch, kSwatch);
            painter->fillRect(swatch, t.series.at(static_cast<std::size_t>(colour.toInt() - 1)));
            rest.setLeft(swatch.right() + metrics::kRowGap);
        }
        if (const QString digit = index.data(NamedChoiceModel::DigitRole).toString(); !digit.isEmpty()) {
            const int top = rest.top() + (rest.height() - scaled(metrics::kKeyCap)) / 2;
            rest.setRight(rest.right() - keyCapWidth(digit));
            paintKeyCap(*painter, QPoint(rest.right() + 1, top), digit, t.muted, t.line);
        }
        if (index.data(Qt::CheckStateRole).isValid()) {
            rest.setRight(rest.right() - metrics::kIcon - metrics::kGrid);
            paintIcon(*painter, QRect(rest.right(), rest.top(), metrics::kIcon, rest.height()), u"check"_s, t.accent,
                      metrics::kIcon);
        }
        paintLine(*painter, rest, index.data().toString(), textFont(TextSize::Px13), t.text);
    }
};

} // namespace

ChoicePopup::ChoicePopup(const QString& title, QWidget& anchor)
    : Overlay(anchor)
    , m_model(new NamedChoiceModel(this))
    , m_field(new SearchField(title, this))
    , m_list(new QListView(this))
    , m_none(new PlainLabel(this)) {
    setAccessibleName(title);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChoiceDelegate(m_list));
    m_list->setAccessibleName(tr("Choices"));
    m_list->setFrameShape(NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kRowGap, metrics::kRowGap, metrics::kRowGap, metrics::kRowGap);
    layout->setSpacing(metrics::kGrid);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setContentsMargins(metrics::kRowGap, metrics::kGrid, metrics::kRowGap, metrics::kGrid);
    layout->addWidget(m_none);
    setFixedWidth(scaled(metrics::kDragPixmap + 2 * metrics::kIcon));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::textChanged, this, &ChoicePopup::filter);
    connect(m_field, &SearchField::submitted, this, [this] { accept(m_list->currentIndex().row()); });
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex& index) { accept(index.row()); });
    connect(m_list, &QListView::entered, m_list, &QListView::setCurrentIndex);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint& position) {
        if (const auto choice = m_model->choiceAt(m_list->indexAt(position).row()))
            Q_EMIT menuRequested(choice->id, m_list->viewport()->mapToGlobal(position));
    });
}

void ChoicePopup::setChoices(const QList<NamedChoice>& choices, int withDigits) {
    m_model->setChoices(choices, withDigits);
    filter(m_field->text());
}

void ChoicePopup::setNewText(const QString& text) {
    m_takesNew = !text.isEmpty();
    m_model->setNewText(text);
    filter(m_field->text());
}

void ChoicePopup::filter(const QString& typed) {
    m_model->setFilter(typed);
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0));
    fit();
}

void ChoicePopup::fit() {
    const int rows = m_model->rowCount();
    m_list->setVisible(rows > 0);
    m_list->setFixedHeight(std::clamp(rows, 1, kMostRows) * scaled(metrics::kDenseRow));
    m_none->setVisible(rows == 0);
    m_none->setText(m_takesNew                  ? tr("Type a name")
                    : m_field->text().isEmpty() ? tr("There is nothing to choose")
                                                : tr("Nothing has that name"));
    adjustSize();
}

void ChoicePopup::showAt(const QPoint& position) {
    fit();
    openAt(position, *m_field);
}

void ChoicePopup::accept(int row) {
    if (row < 0 || row >= m_model->rowCount())
        return;
    const std::optional<NamedChoice> choice = m_model->choiceAt(row);
    const QString typed = m_model->typed();
    const QPointer<ChoicePopup> alive = this; // closing may end it, but not before the next turn of the loop
    close();
    if (!alive)
        return;
    if (choice)
        Q_EMIT chosen(choice->id);
    else
        Q_EMIT newRequested(typed);
}

bool ChoicePopup::fieldKey(const QKeyEvent& event) {
    const int row = m_list->currentIndex().row();
    switch (event.key()) {
    case Qt::Key_Down:
    case Qt::Key_Up: {
        const int next = row + (event.key() == Qt::Key_Down ? 1 : -1);
        if (next >= 0 && next < m_model->rowCount())
            m_list->setCurrentIndex(m_model->index(next));
        return true;
    }
    case Qt::Key_Menu:
        if (const auto choice = m_model->choiceAt(row))
            Q_EMIT menuRequested(choice->id,
                                 m_list->viewport()->mapToGlobal(m_list->visualRect(m_list->currentIndex()).center()));
        return true;
    default:
        break;
    }
    for (int i = 0; i < m_model->rowCount() && m_field->text().isEmpty() && !event.text().isEmpty(); ++i) {
        if (m_model->index(i).data(NamedChoiceModel::DigitRole).toString() == event.text()) {
            accept(i);
            return true;
        }
    }
    return false;
}

bool ChoicePopup::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress && fieldKey(*static_cast<QKeyEvent*>(event)))
        return true;
    return Overlay::eventFilter(watched, event);
}

} // namespace throughline::ui
