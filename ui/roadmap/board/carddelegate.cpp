// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/board/carddelegate.h"

#include "core/metrics/explained/demandwords.h"
#include "ui/common/icons.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/roadmap/itempainting.h"
#include "ui/roadmap/items/evidencedrop.h"
#include "ui/roadmap/items/itemsmodel.h"

#include <QListView>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr int kPadding = 10;
constexpr int kTitleLine = 18;
constexpr int kTitleLines = 2;
constexpr int kScoreLine = 26;
constexpr int kCustomersLine = 18;
constexpr int kGoalsLine = 24;
constexpr int kEvidenceLine = 20;
constexpr int kWarningLine = 26;
constexpr int kScoreWidth = 30;
constexpr int kSparkWidth = 34;
constexpr int kSparkHeight = 12;
constexpr int kSmallIcon = 13;
constexpr int kNoSparkBelow = 168;
constexpr int kNoChipsBelow = 156;
constexpr int kNoOwnerBelow = 150;

QFont titleFont() {
    return textFont(TextSize::Px13, QFont::Medium);
}

/// Who stands behind an item, in fewer letters where the card is too narrow for the words.
QString customersWords(const core::Demand& demand, int width) {
    const auto customers = demand.customers.size();
    QString words = CardDelegate::tr("%1 customers · %2 accounts").arg(customers).arg(demand.accounts);
    QString brief = CardDelegate::tr("%1 cust. · %2 acc.").arg(customers).arg(demand.accounts);
    if (demand.unnamed > 0) {
        words += CardDelegate::tr(" + %1 unnamed").arg(demand.unnamed);
        brief += CardDelegate::tr(" + %1 unnamed").arg(demand.unnamed);
    }
    return QFontMetrics(textFont(TextSize::Px12)).horizontalAdvance(words) <= width ? words : brief;
}

/// An icon and a number; returns where the next may begin.
int paintCount(QPainter& painter, const QRect& line, int left, const QString& iconName, int count,
               const QColor& colour) {
    const QFont font = textFont(TextSize::Px11);
    paintIcon(painter, QRect(left, line.top(), scaled(kSmallIcon), line.height()), iconName, colour,
              scaled(kSmallIcon));
    const int text = left + scaled(kSmallIcon) + metrics::kGrid;
    const QString number = QString::number(count);
    const int width = QFontMetrics(font).horizontalAdvance(number);
    paintLine(painter, QRect(text, line.top(), width + 1, line.height()), number, font, colour);
    return text + width + metrics::kRowGap;
}

} // namespace

CardDelegate::CardDelegate(const ItemsModel& items, const EvidenceDrop& drop, QObject* parent)
    : QStyledItemDelegate(parent), m_items(items), m_drop(drop) {}

QRect CardDelegate::cardRect(const QRect& row) {
    return row.adjusted(0, 0, 0, -metrics::kRowGap);
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* view = qobject_cast<const QListView*>(option.widget);
    const int width = view ? view->viewport()->width() : option.rect.width();
    const ItemCard card = ItemsModel::cardOf(index);
    const auto lines =
        wrappedLines(oneLine(card.summary.item.title), titleFont(), width - 2 * kPadding, kTitleLines).size();
    const int warning = card.warning ? kWarningLine : 0;
    const int text = static_cast<int>(std::max<qsizetype>(1, lines)) * kTitleLine + kScoreLine + kCustomersLine +
                     kGoalsLine + kEvidenceLine + warning;
    return {width, scaled(text) + 2 * metrics::kRowGap + metrics::kRowGap};
}

void CardDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QRect& card,
                               bool target) const {
    const Tokens& t = tokens(option.palette);
    if (target) {
        paintDropTarget(painter, card, option.palette);
        return;
    }
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
    paintBox(painter, card, t.raised, hovered ? t.lineStrong : t.line);
    if (selected)
        paintFocusRing(painter, card, option.palette);
}

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& t = tokens(option.palette);
    const ItemCard card = ItemsModel::cardOf(index);
    const core::Demand& demand = card.summary.demand;
    const std::optional<DropHover>& hover = m_drop.hovered();
    const bool target = hover && hover->item == card.summary.item.id;
    const QRect ground = cardRect(option.rect);
    paintGround(*painter, option, ground, target);
    QRect line = ground.adjusted(kPadding, metrics::kRowGap, -kPadding, 0);

    const QFont bold = target ? textFont(TextSize::Px13, QFont::DemiBold) : titleFont();
    for (const QString& words :
         wrappedLines(oneLine(card.summary.item.title), titleFont(), line.width(), kTitleLines)) {
        line.setHeight(scaled(kTitleLine));
        paintLine(*painter, line, words, bold, t.text);
        line.translate(0, line.height());
    }

    line.setHeight(scaled(kScoreLine));
    const QFont scoreFont = textFont(TextSize::Px16, QFont::DemiBold);
    const QString score = target ? demandChange(*hover) : QString::number(demand.score);
    paintLine(*painter, line, score, scoreFont, t.text);
    const int width =
        std::max(scaled(kScoreWidth), QFontMetrics(scoreFont).horizontalAdvance(score) + metrics::kRowGap);
    paintDemandBar(*painter, line.adjusted(width, 0, 0, 0), demandParts(demand), m_items.scaleMax(), t);
    line.translate(0, line.height());

    line.setHeight(scaled(kCustomersLine));
    const QString customers = customersWords(demand, line.width());
    paintLine(*painter, line, customers, textFont(TextSize::Px12), t.muted);
    line.translate(0, line.height());

    line.setHeight(scaled(kGoalsLine));
    paintGoals(*painter, line, card, option.palette);
    line.translate(0, line.height());

    line.setHeight(scaled(kEvidenceLine));
    paintEvidence(*painter, line, card, option.palette, target);
    line.translate(0, line.height() + metrics::kGrid);
    if (card.warning && !target) {
        painter->fillRect(QRect(line.left(), line.top(), line.width(), metrics::kLine), t.line);
        line.setHeight(scaled(kWarningLine) - metrics::kGrid);
        paintIcon(*painter, QRect(line.left(), line.top(), scaled(kSmallIcon), line.height()), u"triangle-alert"_s,
                  t.warning, scaled(kSmallIcon));
        paintLine(*painter, line.adjusted(scaled(kSmallIcon) + metrics::kGrid, 0, 0, 0), core::inWords(*card.warning),
                  textFont(TextSize::Px11), t.warning);
    }
    if (target && hover->takesImportance)
        paintZones(*painter, ground, hover->zone, option.palette);
}

void CardDelegate::paintGoals(QPainter& painter, const QRect& line, const ItemCard& card,
                              const QPalette& palette) const {
    const Tokens& t = tokens(palette);
    const bool spark = line.width() >= scaled(kNoSparkBelow);
    if (spark) {
        paintSparkline(painter,
                       QRect(line.right() - scaled(kSparkWidth), line.center().y() - scaled(kSparkHeight) / 2,
                             scaled(kSparkWidth), scaled(kSparkHeight)),
                       card.summary.months, palette);
    }
    const int end = line.right() - (spark ? scaled(kSparkWidth) + metrics::kRowGap : 0);
    const QList<core::ItemGoal>& goals = card.summary.goals;
    if (goals.isEmpty()) {
        paintLine(painter, line, tr("No goal"), textFont(TextSize::Px11), t.muted);
        return;
    }
    const int top = line.top() + (line.height() - scaled(metrics::kChip)) / 2 + 1;
    if (line.width() < scaled(kNoChipsBelow)) {
        paintChip(painter, {line.left(), top}, tr("%1 goals").arg(goals.size()), end - line.left(), palette);
        return;
    }
    int left = line.left();
    for (qsizetype i = 0; i < goals.size(); ++i) {
        const QString title = oneLine(goals.at(i).goal.title);
        const QString rest = tr("+%1").arg(goals.size() - i);
        const bool last = i + 1 == goals.size();
        const int most = end - left - (last ? 0 : chipWidth(rest) + metrics::kGrid);
        if (!last && i > 0 && chipWidth(title) > most) {
            paintChip(painter, {left, top}, rest, end - left, palette);
            return;
        }
        if (last && i > 0 && chipWidth(title) > most) {
            paintLine(painter, QRect(left, line.top(), end - left, line.height()), rest, textFont(TextSize::Px11),
                      t.muted);
            return;
        }
        left += paintChip(painter, {left, top}, title, most, palette) + metrics::kGrid;
    }
}

void CardDelegate::paintEvidence(QPainter& painter, const QRect& line, const ItemCard& card, const QPalette& palette,
                                 bool target) const {
    const Tokens& t = tokens(palette);
    const core::Demand& demand = card.summary.demand;
    int left = paintCount(painter, line, line.left(), u"quote"_s, demand.quotes, t.muted);
    left = paintCount(painter, line, left, u"message-square"_s, demand.voices, t.muted);
    if (card.numbers.supports > 0)
        left = paintCount(painter, line, left, u"hash"_s, card.numbers.supports, t.muted);
    if (card.contradicting() > 0)
        left = paintCount(painter, line, left, u"minus"_s, card.contradicting(), t.negative);
    if (target || line.width() < scaled(kNoOwnerBelow))
        return;
    const QString name = card.summary.item.owner.isEmpty() ? tr("no owner") : oneLine(card.summary.item.owner);
    // The first name in whole says more than the whole name cut off.
    const bool fits = QFontMetrics(textFont(TextSize::Px11)).horizontalAdvance(name) <= line.right() + 1 - left;
    const QString owner = fits ? name : name.section(u' ', 0, 0);
    paintLine(painter, QRect(left, line.top(), line.right() + 1 - left, line.height()), owner, textFont(TextSize::Px11),
              t.muted, Qt::AlignRight);
}

} // namespace throughline::ui
