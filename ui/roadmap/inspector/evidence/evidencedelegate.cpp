// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/evidence/evidencedelegate.h"

#include "ui/common/icons.h"
#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/roadmap/inspector/evidence/evidencelistmodel.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr int kSign = 12;

QString whoOf(const core::EvidenceRow& row) {
    QStringList parts;
    parts.append(row.person.isEmpty() ? (row.account.isEmpty() ? EvidenceDelegate::tr("Unnamed") : QString())
                                      : oneLine(row.person));
    parts.append(oneLine(row.account));
    parts.removeAll(QString());
    QString who = parts.join(u", "_s);
    if (row.lane == core::Lane::Individual)
        who += EvidenceDelegate::tr(" · individual case, left out");
    if (!row.evidence.note.isEmpty())
        who += u" · "_s + oneLine(row.evidence.note);
    return who;
}

} // namespace

QString shortDate(const QDate& date, const QDate& today, const QLocale& locale) {
    if (!date.isValid())
        return EvidenceDelegate::tr("undated");
    return locale.toString(date, date.year() == today.year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QSize EvidenceDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const {
    return {option.rect.width(), scaled(metrics::kListRow)};
}

void EvidenceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const Tokens& t = tokens(option.palette);
    const auto row = index.data(EvidenceListModel::RowRole).value<core::EvidenceRow>();
    paintRowGround(*painter, option);
    paintRowLine(*painter, option);
    const QRect area =
        option.rect.adjusted(metrics::kPageMargin, metrics::kGrid, -metrics::kPageMargin, -metrics::kGrid);
    const int half = area.height() / 2;
    const int iconWidth = scaled(metrics::kIcon);
    paintIcon(*painter, QRect(area.left(), area.top(), iconWidth, half),
              row.evidence.quote ? u"quote"_s : u"message-square"_s, t.muted, iconWidth);

    const bool supports = row.evidence.stance == core::Stance::Supports;
    const QRect first(area.left() + iconWidth + metrics::kRowGap, area.top(),
                      area.width() - iconWidth - metrics::kRowGap, half);
    const int pips = importancePipsWidth();
    const QRect pipRect(first.right() + 1 - pips, first.top(), pips, first.height());
    paintImportancePips(*painter, pipRect, row.evidence.importance, t);
    const QRect sign(pipRect.left() - metrics::kGrid - scaled(kSign), first.top(), scaled(kSign), first.height());
    paintIcon(*painter, sign, supports ? u"plus"_s : u"minus"_s, supports ? t.muted : t.negative, scaled(kSign));
    QRect words = first;
    words.setRight(sign.left() - metrics::kRowGap);
    paintLine(*painter, words, index.data().toString(), textFont(TextSize::Px13), t.text);

    const QFont small = textFont(TextSize::Px11);
    QRect second = first.translated(0, half);
    const QString date = shortDate(row.date, QDate::currentDate(), option.locale);
    paintLine(*painter, second, date, small, t.muted, Qt::AlignRight);
    second.setRight(second.right() - QFontMetrics(small).horizontalAdvance(date) - metrics::kRowGap);
    paintLine(*painter, second, whoOf(row), small, t.muted);
}

} // namespace throughline::ui
