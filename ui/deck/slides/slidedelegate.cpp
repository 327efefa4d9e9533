// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/slides/slidedelegate.h"

#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"
#include "ui/deck/slides/slidelistmodel.h"
#include "ui/deck/slides/slidepainter.h"

#include <QPainter>
#include <QPixmapCache>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPictureWidth = 112;
constexpr int kPictureHeight = 63;
constexpr int kNumberWidth = 24;
constexpr int kTitleLines = 2;

QPixmap pictureOf(const SlideListModel& model, const QModelIndex& index, qreal ratio) {
    const int planned = index.data(SlideListModel::PlannedRole).toInt();
    const QString key =
        u"slide/%1/%2/%3"_s.arg(planned).arg(index.data(SlideListModel::RevisionRole).toInt()).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(QSize(kPictureWidth, kPictureHeight) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::white);
    QPainter painter(&pixmap);
    paintSlide(painter, QRectF(0, 0, kPictureWidth, kPictureHeight), model.view().plan.at(planned), planned + 1,
               model.view().theme);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintPicture(QPainter& painter, const QRect& rect, const SlideListModel& model, const QModelIndex& index,
                  const QColor& ground, const QColor& outline) {
    const int planned = index.data(SlideListModel::PlannedRole).toInt();
    if (planned >= 0 && planned < model.view().plan.size())
        painter.drawPixmap(rect, pictureOf(model, index, painter.device()->devicePixelRatio()));
    else
        painter.fillRect(rect, ground);
    painter.setPen(outline);
    painter.drawRect(rect.adjusted(0, 0, -1, -1));
}

/// At most two lines; gives the height used.
int paintTitle(QPainter& painter, const QRect& room, const QString& title, const QFont& font, const QColor& ink) {
    QRect line(room.left(), room.top(), room.width(), QFontMetrics(font).height());
    for (const QString& words : wrappedLines(title, font, room.width(), kTitleLines)) {
        paintLine(painter, line, words, font, ink);
        line.translate(0, line.height());
    }
    return line.top() - room.top();
}

} // namespace

void SlideDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = qobject_cast<const SlideListModel*>(index.model());
    if (model == nullptr)
        return;
    const Tokens& t = tokens(option.palette);
    paintRowGround(*painter, option);
    paintRowLine(*painter, option);
    const QRect row =
        option.rect.adjusted(metrics::kRowGap, metrics::kRowGap, -metrics::kPaneMargin, -metrics::kRowGap);
    const bool beside = index.data(SlideListModel::BesideRole).toBool();
    const bool leftOut = index.data(SlideListModel::LeftOutRole).toBool();
    const int number = index.data(SlideListModel::NumberRole).toInt();
    const QRect numberRect(row.left(), row.top(), kNumberWidth, row.height());
    const QRect picture(numberRect.right() + metrics::kGrid, row.top(), kPictureWidth, kPictureHeight);
    if (!beside) {
        paintLine(*painter, numberRect, number > 0 ? QString::number(number) : u"–"_s, textFont(TextSize::Px11),
                  t.muted, Qt::AlignHCenter);
        paintPicture(*painter, picture, *model, index, leftOut ? t.warningSoft : t.alt, t.line);
    }

    QRect words(picture.right() + metrics::kPaneMargin, row.top(), row.right() - picture.right() - metrics::kPaneMargin,
                row.height());
    const QString text = index.data(SlideListModel::DetailRole).toString();
    const QFont detail = textFont(TextSize::Px12);
    if (beside) {
        paintLine(*painter, words, tr("Beside it: %1").arg(text), detail, t.muted);
        return;
    }
    const QFont titleFont = textFont(TextSize::Px13, QFont::Medium);
    const int used = paintTitle(*painter, words, index.data(Qt::DisplayRole).toString(), titleFont, t.text);
    words.setTop(words.top() + used);
    words.setHeight(QFontMetrics(detail).height());
    paintLine(*painter, words, text, detail, leftOut ? t.warning : t.muted);
}

QSize SlideDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const {
    const bool beside = index.data(SlideListModel::BesideRole).toBool();
    return {kPictureWidth, beside ? scaled(metrics::kDenseRow) : kPictureHeight + 2 * metrics::kRowGap};
}

} // namespace throughline::ui
