// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/legend.h"

#include "ui/common/painting/rowpainting.h"
#include "ui/common/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace throughline::ui {

namespace {
constexpr int kGap = 12;
} // namespace

DemandLegend::DemandLegend(QWidget* parent) : QWidget(parent) {
    setFont(textFont(TextSize::Px11));
    setAccessibleName(tr("Demand counts each customer once: critical 3, important 2, nice to have 1"));
}

QStringList DemandLegend::parts() const {
    return {tr("Demand counts each customer once:"), tr("critical 3"), tr("important 2"), tr("nice 1")};
}

int DemandLegend::widthOf(const QStringList& texts) const {
    int width = 0;
    for (const QString& text : texts)
        width += fontMetrics().horizontalAdvance(text) + kGap + metrics::kPip + metrics::kGrid;
    return width;
}

QSize DemandLegend::sizeHint() const {
    return {widthOf(parts()), fontMetrics().height() + metrics::kRowGap};
}

QSize DemandLegend::minimumSizeHint() const {
    return {widthOf(parts().mid(1)), sizeHint().height()};
}

void DemandLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    const QStringList texts = parts();
    const bool whole = width() >= sizeHint().width();
    int right = width();
    for (int i = static_cast<int>(texts.size()) - 1; i >= (whole ? 0 : 1); --i) {
        const int text = fontMetrics().horizontalAdvance(texts.at(i));
        paintLine(painter, QRect(right - text, 0, text + 1, height()), texts.at(i), font(), t.muted);
        right -= text + metrics::kGrid;
        if (i > 0) {
            const QColor colour = t.importance.at(static_cast<size_t>(3 - i));
            painter.fillRect(QRect(right - metrics::kPip, (height() - metrics::kPip) / 2, metrics::kPip, metrics::kPip),
                             colour);
            right -= metrics::kPip + kGap;
        }
    }
}

} // namespace throughline::ui
