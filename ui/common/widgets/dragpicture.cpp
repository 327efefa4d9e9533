// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets/dragpicture.h"

#include "ui/common/icons.h"
#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"

#include <QDrag>
#include <QPainter>
#include <QTextLayout>
#include <QWidget>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostLines = 3;
constexpr int kLineHeight = 16;
constexpr qsizetype kMostCharacters = 200;

/// The words in up to three lines, the last one elided.
QStringList wrapped(const QString& words, const QFont& font, int width) {
    QTextLayout layout(words, font);
    layout.beginLayout();
    QStringList lines;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = lines.size() == kMostLines - 1;
        const QString rest = words.mid(line.textStart(), last ? -1 : line.textLength());
        lines.append(last ? QFontMetrics(font).elidedText(rest, Qt::ElideRight, width) : rest);
        if (last)
            break;
    }
    layout.endLayout();
    return lines;
}

} // namespace

DragPicture dragPicture(const QString& words, const QString& remark, const QWidget& source) {
    const Tokens& t = tokens(source.palette());
    const QFont font = textFont(TextSize::Px12);
    const int width = metrics::kDragPixmap;
    const int inside = width - 2 * metrics::kPaneMargin;
    const int lineHeight = scaled(kLineHeight);
    const QStringList lines = wrapped(oneLine(words, kMostCharacters), font, inside);
    const auto count = static_cast<int>(lines.size()) + (remark.isEmpty() ? 0 : 1);
    const int height = count * lineHeight + 2 * metrics::kRowGap;

    const qreal ratio = source.devicePixelRatioF();
    QPixmap pixmap(QSize(width, height) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    paintBox(painter, QRect(0, 0, width, height), t.raised, t.accent);
    QRect line(metrics::kPaneMargin, metrics::kRowGap, inside, lineHeight);
    for (const QString& each : lines) {
        paintLine(painter, line, each, font, t.text);
        line.translate(0, lineHeight);
    }
    if (!remark.isEmpty()) {
        const int size = metrics::kIcon - metrics::kGrid;
        paintIcon(painter, QRect(line.left(), line.top(), size, lineHeight), u"quote"_s, t.muted, size);
        paintLine(painter, line.adjusted(metrics::kIcon, 0, 0, 0), remark, textFont(TextSize::Px11), t.muted);
    }
    return {pixmap, QPoint(width + metrics::kRowGap, 0)};
}

void startDragOf(QWidget& source, QMimeData* data, const DragPicture& picture, Qt::DropActions actions,
                 Qt::DropAction usual) {
    auto* drag = new QDrag(&source);
    drag->setMimeData(data);
    drag->setPixmap(picture.pixmap);
    drag->setHotSpot(picture.hotSpot);
    drag->exec(actions, usual);
}

} // namespace throughline::ui
