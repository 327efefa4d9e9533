// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/wall/wallcarddelegate.h"

#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"
#include "ui/deck/wall/quotewallmodel.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyleOptionButton>

namespace throughline::ui {

namespace {

constexpr qsizetype kMostFootLines = 3; ///< of who said it

void paintCheck(QPainter& painter, const QStyleOptionViewItem& option, const QRect& rect, bool chosen) {
    QStyleOptionButton box;
    box.rect = rect;
    box.palette = option.palette;
    box.state = QStyle::State_Enabled | (chosen ? QStyle::State_On : QStyle::State_Off);
    QApplication::style()->drawPrimitive(QStyle::PE_IndicatorCheckBox, &box, &painter, option.widget);
}

void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QRect& card, bool refused, bool chosen) {
    const Tokens& t = tokens(option.palette);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver) && !refused;
    paintBox(painter, card,
             refused  ? t.window
             : chosen ? t.accentSoft
                      : t.raised,
             chosen    ? t.accent
             : hovered ? t.lineStrong
                       : t.line);
    const bool focused = option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_Active);
    if (focused)
        paintFocusRing(painter, card, option.palette);
}

bool isChoice(const QEvent& event) {
    if (event.type() == QEvent::KeyPress) {
        const auto& key = static_cast<const QKeyEvent&>(event); // NOLINT(*-static-cast-downcast)
        return key.key() == Qt::Key_Space || key.key() == Qt::Key_Select;
    }
    return event.type() == QEvent::MouseButtonRelease &&
           static_cast<const QMouseEvent&>(event).button() == Qt::LeftButton; // NOLINT(*-static-cast-downcast)
}

} // namespace

void WallCardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& t = tokens(option.palette);
    const bool refused = index.data(QuoteWallModel::RefusedRole).toBool();
    const int place = index.data(QuoteWallModel::PlaceRole).toInt();
    const QRect card = option.rect.adjusted(metrics::kGrid, metrics::kGrid, -metrics::kGrid, -metrics::kGrid);
    paintGround(*painter, option, card, refused, place > 0);

    const QFont small = textFont(TextSize::Px11);
    const QFont words = textFont(TextSize::Px13);
    const QFont speaker = textFont(TextSize::Px12, QFont::Medium);
    const QRect inner = card.adjusted(metrics::kPaneMargin, metrics::kRowGap, -metrics::kPaneMargin, -metrics::kRowGap);
    QRect head(inner.left(), inner.top(), inner.width(), scaled(metrics::kIcon));
    if (!refused) {
        paintCheck(*painter, option, QRect(head.left(), head.top(), metrics::kIcon, metrics::kIcon), place > 0);
        head.setLeft(head.left() + metrics::kIcon + metrics::kRowGap);
    }
    if (place > 0)
        paintAtEnd(*painter, head, QString::number(place), textFont(TextSize::Px12, QFont::DemiBold), t.accent);
    paintLine(*painter, head, index.data(QuoteWallModel::SourceRole).toString(), small, t.muted);

    const QString attribution = index.data(QuoteWallModel::AttributionRole).toString();
    const QStringList saidBy =
        wrappedLines(refused ? attribution : tr("— %1").arg(attribution), speaker, inner.width(), kMostFootLines);
    const int footLine = QFontMetrics(speaker).height();
    QRect foot(inner.left(), 0, inner.width(), footLine);
    foot.moveTop(inner.bottom() + 1 - static_cast<int>(saidBy.size()) * footLine);
    const int footTop = foot.top();
    for (const QString& text : saidBy) {
        paintLine(*painter, foot, text, speaker, refused ? t.warning : t.muted);
        foot.translate(0, footLine);
    }

    const int lineHeight = QFontMetrics(words).lineSpacing();
    QRect line(inner.left(), head.bottom() + 1 + metrics::kGrid, inner.width(), lineHeight);
    const int room = footTop - metrics::kGrid - line.top();
    for (const QString& text :
         wrappedLines(index.data(Qt::DisplayRole).toString(), words, inner.width(), room / lineHeight)) {
        paintLine(*painter, line, text, words, refused ? t.disabled : t.text);
        line.translate(0, lineHeight);
    }
}

QSize WallCardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* view = qobject_cast<const QListView*>(option.widget);
    return view != nullptr ? view->gridSize() : QStyledItemDelegate::sizeHint(option, index);
}

bool WallCardDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem&,
                                   const QModelIndex& index) {
    if (!isChoice(*event) || !index.flags().testFlag(Qt::ItemIsUserCheckable))
        return false;
    const bool chosen = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, chosen ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace throughline::ui
