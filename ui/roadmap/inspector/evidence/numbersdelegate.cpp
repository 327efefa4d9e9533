// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/evidence/numbersdelegate.h"

#include "core/metrics/numbers/metricovertime.h"
#include "ui/common/icons.h"
#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/roadmap/inspector/evidence/numbersmodel.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {
constexpr int kSign = 12;
} // namespace

QSize NumbersDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.rect.width(), scaled(metrics::kListRow)};
}

void NumbersDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& t = tokens(option.palette);
    const auto one = index.data(NumbersModel::RowRole).value<core::DatapointEvidence>();
    paintRowGround(*painter, option);
    paintRowLine(*painter, option);
    const QRect area =
        option.rect.adjusted(metrics::kPageMargin, metrics::kGrid, -metrics::kPageMargin, -metrics::kGrid);
    const int half = area.height() / 2;
    const int iconWidth = scaled(metrics::kIcon);
    paintIcon(*painter, QRect(area.left(), area.top(), iconWidth, half), u"hash"_s, t.muted, iconWidth);

    QRect first(area.left() + iconWidth + metrics::kRowGap, area.top(), area.width() - iconWidth - metrics::kRowGap,
                half);
    const QRect second = first.translated(0, half);
    const bool supports = one.evidence.stance == core::Stance::Supports;
    paintAtEnd(*painter, first, oneLine(core::valueWithUnit(one.row.datapoint)),
               textFont(TextSize::Px13, QFont::DemiBold), t.text);
    const QRect sign(first.right() - scaled(kSign), first.top(), scaled(kSign), first.height());
    paintIcon(*painter, sign, supports ? u"plus"_s : u"minus"_s, supports ? t.muted : t.negative, scaled(kSign));
    first.setRight(sign.left() - metrics::kRowGap);
    paintLine(*painter, first, index.data().toString(), textFont(TextSize::Px13), t.text);
    QString basis = basisInWords(one.row);
    if (!one.evidence.note.isEmpty())
        basis += u" · "_s + oneLine(one.evidence.note);
    paintLine(*painter, second, basis, textFont(TextSize::Px11), t.muted);
}

} // namespace throughline::ui
