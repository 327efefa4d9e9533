// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/itempainting.h"

#include "ui/common/icons.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr int kChipPadding = 6;
constexpr double kSparkLine = 1.5;
constexpr double kSparkDot = 2;
constexpr int kTickIcon = 12;

} // namespace

DemandParts demandParts(const core::Demand& demand) {
    return {3 * demand.byImportance[3], 2 * demand.byImportance[2], demand.byImportance[1]};
}

void paintDropTarget(QPainter& painter, const QRect& rect, const QPalette& palette) {
    const Tokens& t = tokens(palette);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(t.accentSoft);
    painter.setPen(QPen(t.accent, metrics::kFocusRing));
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), metrics::kRadiusSmall, metrics::kRadiusSmall);
    painter.restore();
}

void paintTick(QPainter& painter, const QRect& rect, bool ticked, const QPalette& palette) {
    const Tokens& t = tokens(palette);
    QRect box(0, 0, rect.width(), rect.width());
    box.moveCenter(rect.center());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(ticked ? t.accent : t.base);
    painter.setPen(QPen(ticked ? t.accent : t.lineStrong, metrics::kLine));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadiusSmall, metrics::kRadiusSmall);
    painter.restore();
    if (ticked)
        paintIcon(painter, box, u"check"_s, t.onAccent, scaled(kTickIcon));
}

int chipWidth(const QString& text) {
    return QFontMetrics(textFont(TextSize::Px11)).horizontalAdvance(text) + 2 * kChipPadding;
}

int paintChip(QPainter& painter, const QPoint& topLeft, const QString& text, int most, const QPalette& palette) {
    const Tokens& t = tokens(palette);
    const int width = std::min(chipWidth(text), most);
    if (width < scaled(metrics::kChip) + 2 * kChipPadding)
        return 0;
    const QRect chip(topLeft, QSize(width, scaled(metrics::kChip) - 2));
    paintBox(painter, chip, t.window, t.line);
    paintLine(painter, chip.adjusted(kChipPadding, 0, -kChipPadding + 1, 0), text, textFont(TextSize::Px11), t.text);
    return width;
}

void paintSparkline(QPainter& painter, const QRect& rect, const QList<int>& values, const QPalette& palette) {
    const int most = values.isEmpty() ? 0 : *std::max_element(values.begin(), values.end());
    if (values.size() < 2 || most == 0)
        return;
    const Tokens& t = tokens(palette);
    const QRectF area = QRectF(rect).adjusted(kSparkDot, kSparkDot, -kSparkDot, -kSparkDot);
    QPolygonF line;
    for (qsizetype i = 0; i < values.size(); ++i) {
        line.append({area.left() + area.width() * static_cast<double>(i) / static_cast<double>(values.size() - 1),
                     area.bottom() - area.height() * values.at(i) / most});
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.muted, kSparkLine));
    painter.drawPolyline(line);
    painter.setPen(Qt::NoPen);
    painter.setBrush(t.text);
    painter.drawEllipse(line.last(), kSparkDot, kSparkDot);
    painter.restore();
}

} // namespace throughline::ui
