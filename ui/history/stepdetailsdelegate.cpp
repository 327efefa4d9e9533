// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/stepdetailsdelegate.h"

#include "ui/common/icons.h"
#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/history/stepdetailsmodel.h"

#include <QAbstractItemView>
#include <QFontMetrics>
#include <QPainter>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLabelWidth = 108;
constexpr int kMostLines = 4; ///< Of a long text, before and after each.
constexpr int kIndent = metrics::kPaneMargin + metrics::kIcon + metrics::kRowGap;

const QString kArrow = u" → "_s;

/// How a field is laid out in a width.
struct FieldLayout {
    bool beside = false; ///< its words fit beside the label, in one line
    QStringList before;
    QStringList after;

    [[nodiscard]] qsizetype lines() const { return beside ? 1 : 1 + before.size() + after.size(); }
};

QFont wordsFont() {
    return textFont(TextSize::Px12);
}

FieldLayout layoutOf(const DetailRow& row, int width) {
    const QFontMetrics fontMetrics(wordsFont());
    const QString before = oneLine(row.before);
    const QString after = oneLine(row.after);
    const QString words = before.isEmpty() ? after : before + kArrow + after;
    const bool labelFits = fontMetrics.horizontalAdvance(oneLine(row.label)) <= scaled(kLabelWidth);
    if (labelFits && fontMetrics.horizontalAdvance(words) <= width - scaled(kLabelWidth) - metrics::kRowGap)
        return {true, {before}, {after}};
    if (before.isEmpty())
        return {false, {}, wrappedLines(after, wordsFont(), width, kMostLines)};
    const auto [from, to] = nearTheChange(before, after);
    return {false, wrappedLines(from, wordsFont(), width, kMostLines),
            wrappedLines(kArrow.trimmed() + u' ' + to, wordsFont(), width, kMostLines)};
}

int lineHeight() {
    return QFontMetrics(wordsFont()).height() + metrics::kGrid / 2;
}

const DetailRow* rowOf(const QModelIndex& index) {
    const auto* model = qobject_cast<const StepDetailsModel*>(index.model());
    return model != nullptr ? &model->row(index.row()) : nullptr;
}

void paintRecord(QPainter& painter, const QRect& rect, const DetailRow& row, const Tokens& t) {
    const RowLines lines = rowLines(rect, kIndent);
    paintIcon(painter,
              QRect(rect.left() + metrics::kPaneMargin, lines.first.top(), metrics::kIcon, lines.first.height()),
              row.icon, t.muted, metrics::kIcon);
    paintLine(painter, lines.first, oneLine(row.label), textFont(TextSize::Px13, QFont::Medium), t.text);
    paintLine(painter, lines.second, row.after, wordsFont(), t.muted);
}

void paintField(QPainter& painter, const QRect& inner, const DetailRow& row, const Tokens& t) {
    const FieldLayout layout = layoutOf(row, inner.width());
    QRect line(inner.left(), inner.top(), inner.width(), lineHeight());
    if (layout.beside) {
        paintLine(painter, QRect(line.left(), line.top(), scaled(kLabelWidth), line.height()), oneLine(row.label),
                  wordsFont(), t.muted);
        line.setLeft(line.left() + scaled(kLabelWidth) + metrics::kRowGap);
        const QString before = layout.before.constFirst().isEmpty() ? QString() : layout.before.constFirst() + kArrow;
        paintLine(painter, line, before, wordsFont(), t.muted);
        line.setLeft(line.left() + QFontMetrics(wordsFont()).horizontalAdvance(before));
        paintLine(painter, line, layout.after.constFirst(), wordsFont(), t.text);
        return;
    }
    const auto next = [&](const QString& words, const QColor& ink) {
        paintLine(painter, line, words, wordsFont(), ink);
        line.translate(0, line.height());
    };
    next(oneLine(row.label), t.muted);
    for (const QString& words : layout.before)
        next(words, t.muted);
    for (const QString& words : layout.after)
        next(words, t.text);
}

} // namespace

void StepDetailsDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const DetailRow* row = rowOf(index);
    if (row == nullptr)
        return;
    const Tokens& t = tokens(option.palette);
    paintRowGround(*painter, option);
    if (row->ends)
        paintRowLine(*painter, option);
    const QRect inner = option.rect.adjusted(kIndent, metrics::kGrid / 2, -metrics::kPaneMargin, -metrics::kGrid / 2);
    switch (row->kind) {
    case DetailRow::Kind::Record:
        paintRecord(*painter, option.rect, *row, t);
        break;
    case DetailRow::Kind::Field:
        paintField(*painter, inner, *row, t);
        break;
    case DetailRow::Kind::More:
        paintLine(*painter, inner, row->after, wordsFont(), t.muted);
        break;
    }
}

QSize StepDetailsDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const DetailRow* row = rowOf(index);
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    if (row == nullptr || view == nullptr)
        return {};
    if (row->kind == DetailRow::Kind::Record)
        return {0, scaled(metrics::kListRow)};
    if (row->kind == DetailRow::Kind::More)
        return {0, scaled(metrics::kDenseRow)};
    const int width = view->viewport()->width() - kIndent - metrics::kPaneMargin;
    const int end = row->ends ? metrics::kGrid : 0;
    return {0, static_cast<int>(layoutOf(*row, width).lines()) * lineHeight() + metrics::kGrid + end};
}

} // namespace throughline::ui
