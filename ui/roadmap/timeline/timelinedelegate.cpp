// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/timeline/timelinedelegate.h"

#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/roadmap/items/evidencedrop.h"
#include "ui/roadmap/items/itemsmodel.h"
#include "ui/roadmap/items/rowtargets.h"
#include "ui/roadmap/timeline/timelineview.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr int kRow = 36;

struct BarLook {
    QColor ground;
    QColor outline;
    QColor ink;
};

BarLook lookOf(core::Horizon horizon, const Tokens& t) {
    switch (horizon) {
    case core::Horizon::Now:
        return {t.accent, t.accent, t.onAccent};
    case core::Horizon::Next:
        return {t.accentSoft, t.accent, t.text};
    case core::Horizon::Later:
        return {t.window, t.lineStrong, t.text};
    case core::Horizon::None:
        break;
    }
    return {t.base, t.line, t.text};
}

} // namespace

TimelineDelegate::TimelineDelegate(TimelineView& view) : QStyledItemDelegate(&view), m_view(view) {}

QSize TimelineDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {m_view.titleWidth() + m_view.scale().width(), scaled(kRow)};
}

void TimelineDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& t = tokens(option.palette);
    const ItemCard card = ItemsModel::cardOf(index);
    QStyleOptionViewItem row = option;
    row.rect = QRect(0, option.rect.top(), m_view.viewport()->width(), option.rect.height());
    const QString title = oneLine(card.summary.item.title);
    if (const auto& hover = m_view.drop().hovered(); hover && hover->item == card.summary.item.id) {
        paintHoveredRow(*painter, row.rect, title, *hover, option.palette);
        return;
    }
    paintRowGround(*painter, row);
    painter->save();
    painter->setClipRect(row.rect.adjusted(m_view.titleWidth(), 0, 0, 0), Qt::IntersectClip);
    m_view.paintGrid(*painter, row.rect);
    const ItemDates dates = m_view.shownDates(index);
    paintBar(*painter, m_view.barRect(index), card, !dates.start.isValid() || !dates.end.isValid());
    painter->restore();
    QRect line = row.rect.adjusted(metrics::kPaneMargin, 0, 0, 0);
    line.setRight(m_view.titleWidth() - metrics::kPaneMargin);
    paintAtEnd(*painter, line, QString::number(card.summary.demand.score), textFont(TextSize::Px12), t.muted);
    paintLine(*painter, line, title, textFont(TextSize::Px13, QFont::Medium), t.text);
    painter->fillRect(QRect(m_view.titleWidth() - 1, row.rect.top(), metrics::kLine, row.rect.height()), t.line);
    paintRowLine(*painter, row);
}

void TimelineDelegate::paintBar(QPainter& painter, const QRect& bar, const ItemCard& card, bool isOpen) const {
    const Tokens& t = tokens(m_view.palette());
    const core::Item& item = card.summary.item;
    const BarLook look = lookOf(item.horizon, t);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(look.ground);
    painter.setPen(QPen(look.outline, metrics::kLine,
                        isOpen || item.horizon == core::Horizon::None ? Qt::DashLine : Qt::SolidLine));
    painter.drawRoundedRect(QRectF(bar).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusSmall, metrics::kRadiusSmall);
    painter.restore();
    const QFont font = textFont(TextSize::Px11, QFont::Medium);
    const QString words = u"%1 · %2"_s.arg(horizonName(item.horizon), stageName(item.stage));
    const int width = QFontMetrics(font).horizontalAdvance(words) + 2 * metrics::kRowGap;
    const int left = std::max(bar.left(), m_view.titleWidth()); // in sight while a part of the bar is
    const QRect days =
        QRect(m_view.titleWidth(), bar.top(), m_view.viewport()->width() - m_view.titleWidth(), bar.height())
            .adjusted(metrics::kRowGap, 0, -metrics::kRowGap, 0);
    if (bar.right() < m_view.titleWidth())
        paintLine(painter, days, u"← %1"_s.arg(words), font, t.muted);
    else if (bar.left() >= m_view.viewport()->width())
        paintLine(painter, days, u"%1 →"_s.arg(words), font, t.muted, Qt::AlignRight);
    else if (bar.right() - left >= width)
        paintLine(painter, QRect(left + metrics::kRowGap, bar.top(), width, bar.height()), words, font, look.ink);
    else
        paintLine(painter, QRect(bar.right() + 1 + metrics::kRowGap, bar.top(), width, bar.height()), words, font,
                  t.muted);
}

} // namespace throughline::ui
