// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/page/brandsample.h"

#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"

#include <QImage>
#include <QLocale>
#include <QPainter>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::SchemeColour;

namespace {
constexpr int kWidth = 420;
constexpr int kHeight = 128;
constexpr double kPrimaryShare = 0.42;
} // namespace

BrandSample::BrandSample(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Sample of the colours"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void BrandSample::setTheme(const core::DeckTheme& theme, const QString& words) {
    m_theme = theme;
    m_words = words;
    const bool dark = core::inkOn(theme, {.name = "accent1"_L1}) == "tx1"_L1;
    setAccessibleDescription(dark ? tr("Dark words on the primary colour") : tr("White words on the primary colour"));
    update();
}

QSize BrandSample::sizeHint() const {
    return {scaled(kWidth), scaled(kHeight)};
}

void BrandSample::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto colour = [this](const SchemeColour& scheme) {
        return QColor(u'#' + core::resolvedColour(m_theme, scheme));
    };
    const QRectF room = QRectF(rect()).adjusted(0, 0, -1, -1);
    painter.fillRect(room, colour({.name = "bg1"_L1}));
    QRectF primary = room;
    primary.setWidth(room.width() * kPrimaryShare);
    const SchemeColour ground{.name = "accent1"_L1};
    painter.fillRect(primary, colour(ground));
    QFont font = textFont(TextSize::Px16, QFont::DemiBold);
    font.setFamilies({m_theme.headingFont, u"Carlito"_s});
    painter.setFont(font);
    painter.setPen(colour({.name = core::inkOn(m_theme, ground)}));
    painter.drawText(primary.adjusted(metrics::kPageMargin, 0, -metrics::kPageMargin, 0),
                     Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap, oneLine(m_words, 60));

    const QRectF bars = room.adjusted(primary.width() + metrics::kPageMargin, metrics::kPaneMargin,
                                      -metrics::kPageMargin, -metrics::kPaneMargin);
    const auto count = static_cast<int>(m_theme.accents.size());
    const double height = bars.height() / count;
    QFont small = textFont(TextSize::Px11);
    small.setFamilies(font.families());
    painter.setFont(small);
    for (int i = 0; i < count; ++i) {
        const QByteArray name = "accent" + QByteArray::number(i + 1);
        const SchemeColour series{.name = QLatin1StringView(name)};
        const double length = bars.width() * (1 - 0.11 * i);
        const QRectF bar(bars.left(), bars.top() + i * height + 1, length, height - 2);
        painter.fillRect(bar, colour(series));
        painter.setPen(colour({.name = core::inkOn(m_theme, series)}));
        painter.drawText(bar.adjusted(metrics::kRowGap, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft,
                         QLocale().toString(i + 1));
    }
    painter.setPen(tokens(palette()).line);
    painter.drawRect(room);
}

} // namespace throughline::ui
