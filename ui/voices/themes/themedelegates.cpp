// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/themes/themedelegates.h"

#include "ui/common/icons.h"
#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/words/recordnames.h"
#include "ui/voices/themes/themetreemodel.h"
#include "ui/voices/themes/themewordsmodel.h"

#include <QPainter>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Sentiment;

namespace {

constexpr int kSwatch = 10;
constexpr int kBarWidth = 64;
constexpr int kBarHeight = 8;

void paintSentimentBar(QPainter& painter, const QRect& bar, const core::ThemeVoices& voices, const Tokens& t) {
    const std::array parts{std::pair{Sentiment::Negative, t.sentimentNegative},
                           std::pair{Sentiment::Neutral, t.sentimentNeutral},
                           std::pair{Sentiment::Positive, t.sentimentPositive}};
    qint64 known = 0;
    for (const auto& [sentiment, colour] : parts)
        known += voices.bySentiment.value(sentiment);
    if (known == 0)
        return;
    qint64 before = 0;
    for (const auto& [sentiment, colour] : parts) {
        const auto at = [&](qint64 count) { return bar.left() + static_cast<int>(count * bar.width() / known); };
        const qint64 after = before + voices.bySentiment.value(sentiment);
        painter.fillRect(QRect(at(before), bar.top(), at(after) - at(before), bar.height()), colour);
        before = after;
    }
}

} // namespace

QPixmap themeSwatch(int colour, const QPalette& palette, qreal pixelRatio) {
    QPixmap pixmap(QSize(kSwatch, kSwatch) * pixelRatio);
    pixmap.setDevicePixelRatio(pixelRatio);
    pixmap.fill(tokens(palette).series.at(static_cast<std::size_t>(colour - 1)));
    return pixmap;
}

void ThemeDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const {
    TableDelegate::initStyleOption(option, index);
    const auto* model = qobject_cast<const ThemeTreeModel*>(index.model());
    if (!model)
        return;
    const core::ThemeSummary& theme = *model->summary(index);
    if (index.column() == ThemeTreeModel::NameColumn) {
        const qreal ratio = option->widget ? option->widget->devicePixelRatioF() : 1;
        option->features |= QStyleOptionViewItem::HasDecoration;
        const QPixmap swatch = themeSwatch(theme.theme.colour, option->palette, ratio);
        option->icon = QIcon(swatch);
        option->icon.addPixmap(swatch, QIcon::Selected); // the same colour everywhere
        option->decorationSize = QSize(kSwatch, kSwatch);
    } else if (index.column() == ThemeTreeModel::SentimentColumn) {
        option->text.clear(); // painted behind the bar
    }
    if (theme.isUnused())
        option->palette.setColor(QPalette::Text, tokens(option->palette).muted);
}

void ThemeDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    TableDelegate::paint(painter, option, index);
    const auto* model = qobject_cast<const ThemeTreeModel*>(index.model());
    if (!model || index.column() != ThemeTreeModel::SentimentColumn)
        return;
    const Tokens& t = tokens(option.palette);
    const core::ThemeSummary& theme = *model->summary(index);
    const QRect inner = option.rect.adjusted(metrics::kRowGap, 0, -metrics::kRowGap, 0);
    paintSentimentBar(*painter, QRect(inner.left(), inner.center().y() - kBarHeight / 2, kBarWidth, kBarHeight),
                      theme.own, t);
    paintLine(*painter, inner.adjusted(kBarWidth + metrics::kRowGap, 0, 0, 0), sentimentWords(theme.own),
              textFont(TextSize::Px11), t.muted);
}

QSize ThemeDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {0, scaled(metrics::kDenseRow)};
}

void ThemeWordsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = qobject_cast<const ThemeWordsModel*>(index.model());
    if (!model)
        return;
    const core::ThemedWords& words = model->words(index.row());
    paintRowGround(*painter, option);
    paintRowLine(*painter, option);
    const Tokens& t = tokens(option.palette);
    const QRect inner =
        option.rect.adjusted(metrics::kPageMargin, metrics::kGrid, -metrics::kPageMargin, -metrics::kGrid);
    QRect first(inner.left(), inner.top(), inner.width(), inner.height() / 2);
    const QRect second(inner.left() + metrics::kIcon + metrics::kRowGap, first.bottom() + 1,
                       inner.width() - metrics::kIcon - metrics::kRowGap, inner.height() - first.height());
    paintIcon(*painter, QRect(first.left(), first.top(), metrics::kIcon, first.height()),
              words.quote ? u"quote"_s : u"message-square"_s, t.muted, metrics::kIcon);
    first.setLeft(second.left());
    const QFont small = textFont(TextSize::Px11);
    const QString date = shortDate(words.date, model->today());
    const int width = QFontMetrics(small).horizontalAdvance(date);
    paintLine(*painter, QRect(first.right() - width, first.top(), width + 1, first.height()), date, small, t.muted);
    first.setRight(first.right() - width - metrics::kRowGap);
    paintLine(*painter, first, index.data().toString(), textFont(TextSize::Px13), t.text);
    paintLine(*painter, second, index.data(ThemeWordsModel::SourceRole).toString(), textFont(TextSize::Px12), t.muted);
}

QSize ThemeWordsDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {0, scaled(metrics::kListRow)};
}

} // namespace throughline::ui
