// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/slides/slidepainter.h"

#include "core/base/pngsize.h"
#include "core/deck/layouts.h"
#include "core/deck/plan/tableplan.h"
#include "ui/charts/chartpainter.h"
#include "ui/common/tokens.h"
#include "ui/deck/slides/fontmeasure.h"

#include <QImage>
#include <QPainter>
#include <QTextLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Box;
using core::Layout;
using core::LayoutKind;
using core::LayoutPlace;
using core::PlannedSlide;
using core::SchemeColour;

namespace {

constexpr double kBulletIndent = 16;
constexpr double kBulletGap = 12;
constexpr double kBetweenQuoteAndSpeaker = 8;
constexpr double kLineSpacing = 1.22;

QRectF rectOf(const Box& box) {
    return {box.left, box.top, box.width, box.height};
}

/// Draws one slide in points; the painter is scaled already.
class SlidePainter {
public:
    SlidePainter(QPainter& painter, const core::DeckTheme& theme) : m_painter(painter), m_theme(theme) {}

    void paint(const PlannedSlide& slide, int number);

private:
    [[nodiscard]] QColor colour(const SchemeColour& scheme) const {
        return QColor(u'#' + core::resolvedColour(m_theme, scheme));
    }
    void paintGround(const Layout& layout);
    void paintText(const Layout& layout, const core::PlannedText& text);
    void paintFooter(const PlannedSlide& slide, const Layout& layout, int number);
    void paintChartOf(const PlannedSlide& slide);
    void paintTable(const PlannedSlide& slide);
    double paintParagraph(const QString& text, const QFont& font, const QColor& ink, const QRectF& room, double top,
                          bool draw);

    QPainter& m_painter;
    const core::DeckTheme& m_theme;
};

/// Lays a paragraph out from `top` down and gives its height.
double SlidePainter::paintParagraph(const QString& text, const QFont& font, const QColor& ink, const QRectF& room,
                                    double top, bool draw) {
    double height = 0;
    m_painter.setPen(ink);
    for (const QString& part : text.split(u'\n')) {
        QTextLayout layout(part, font);
        QTextOption option(part.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
        option.setTextDirection(part.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
        layout.setTextOption(option);
        layout.beginLayout();
        const double before = height;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(room.width());
            line.setPosition({0, height - before});
            height += std::max(line.height(), font.pixelSize() * kLineSpacing);
        }
        layout.endLayout();
        if (draw)
            layout.draw(&m_painter, {room.left(), top + before});
    }
    return height;
}

void SlidePainter::paintGround(const Layout& layout) {
    const SchemeColour ground{.name = layout.ground.isEmpty() ? "bg1"_L1 : layout.ground};
    m_painter.fillRect(QRectF(0, 0, core::kSlideWidth, core::kSlideHeight), colour(ground));
    for (core::LayoutRule rule : layout.rules) {
        rule.colour.name = core::inkOf(layout, rule.colour.name, m_theme);
        m_painter.fillRect(rectOf(rule.box), colour(rule.colour));
    }
    if (const auto box = core::logoBox(layout.kind, core::sizeOfPng(m_theme.logo)))
        m_painter.drawImage(rectOf(*box), QImage::fromData(m_theme.logo, "PNG"));
    if (layout.quotationMark) {
        m_painter.setPen(colour({.name = "accent1"_L1}));
        m_painter.setFont(slideFont(m_theme, 96, true));
        m_painter.drawText(QRectF(44, 92, 80, 110), Qt::AlignLeft | Qt::AlignTop, u"“"_s);
    }
}

void SlidePainter::paintText(const Layout& layout, const core::PlannedText& text) {
    const auto place = std::find_if(layout.places.begin(), layout.places.end(), [&](const LayoutPlace& candidate) {
        return candidate.place.index == text.place.index && candidate.place.type == text.place.type;
    });
    if (place == layout.places.end())
        return;
    const QRectF box = rectOf(text.box.value_or(place->box));
    const double side = place->card ? core::kCardInset : core::kInset;
    if (place->card)
        m_painter.fillRect(box, colour({.name = "bg2"_L1}));
    QRectF room = box.adjusted(side, place->card ? side : side / 2, -side, -(place->card ? side : side / 2));
    if (place->bullets)
        room.setLeft(room.left() + kBulletIndent);
    const SchemeColour ownInk{.name = core::inkOf(layout, place->colour, m_theme)};
    const auto paragraphs = [&](double top, bool draw) {
        double height = 0;
        for (qsizetype i = 0; i < text.paragraphs.size(); ++i) {
            const core::PlannedParagraph& one = text.paragraphs.at(i);
            const QFont font = slideFont(m_theme, one.style.pointSize, one.style.bold || place->bold);
            const QColor ink = colour(one.style.colour.value_or(ownInk));
            if (i > 0)
                height += place->bullets ? kBulletGap : kBetweenQuoteAndSpeaker;
            if (draw && place->bullets) {
                m_painter.setBrush(colour({.name = "accent1"_L1}));
                m_painter.setPen(Qt::NoPen);
                const double middle = top + height + font.pixelSize() * kLineSpacing / 2;
                m_painter.drawEllipse(QPointF(room.left() - kBulletIndent + 3, middle), 2.5, 2.5);
            }
            height += paintParagraph(one.text, font, ink, room, top + height, draw);
        }
        return height;
    };
    const double slack = room.height() - paragraphs(0, false);
    const double above = place->anchor == "b"_L1 ? slack : place->anchor == "ctr"_L1 ? slack / 2 : 0;
    paragraphs(room.top() + std::max(0.0, above), true);
}

void SlidePainter::paintFooter(const PlannedSlide& slide, const Layout& layout, int number) {
    if (slide.layout == LayoutKind::Title)
        return;
    for (const LayoutPlace& place : layout.places) {
        const bool isNumber = place.place.index == core::place::kSlideNumber.index;
        const bool isFooter = place.place.index == core::place::kFooter.index;
        if (!isNumber && !isFooter)
            continue;
        m_painter.setPen(colour({.name = core::inkOf(layout, place.colour, m_theme)}));
        m_painter.setFont(slideFont(m_theme, isNumber ? place.pointSize : slide.footerSize, false));
        const QRectF room = rectOf(place.box).adjusted(core::kInset, 0, -core::kInset, 0);
        const Qt::Alignment side = isNumber ? Qt::AlignRight : Qt::AlignLeft;
        m_painter.drawText(room, static_cast<int>(side | Qt::AlignVCenter) | Qt::TextWordWrap,
                           isNumber ? QString::number(number) : slide.footer);
    }
}

void SlidePainter::paintChartOf(const PlannedSlide& slide) {
    const auto brand = [this](core::SeriesRole role) { return colour(core::seriesColour(role)); };
    paintChart(m_painter, *slide.chart, rectOf(slide.box),
               {slideFont(m_theme, 10, false), slideFont(m_theme, 11, false), slideFont(m_theme, 11, true),
                Theme::Light, brand});
}

void SlidePainter::paintTable(const PlannedSlide& slide) {
    double top = slide.box.top;
    for (qsizetype row = 0; row < slide.table->cells.rows.size(); ++row) {
        double left = slide.box.left;
        const double height = slide.table->rowHeights.at(row);
        for (qsizetype column = 0; column < slide.table->columnWidths.size(); ++column) {
            const double width = slide.table->columnWidths.at(column);
            m_painter.setPen(colour({.name = "tx1"_L1}));
            m_painter.setFont(slideFont(m_theme, slide.table->pointSize, row == 0));
            m_painter.drawText(QRectF(left, top, width, height).adjusted(6, 5, -6, -5), Qt::TextWordWrap,
                               core::cellWords(slide.table->cells.at(row, column)));
            left += width;
        }
        top += height;
        m_painter.fillRect(QRectF(slide.box.left, top - 0.75, left - slide.box.left, 0.75),
                           colour({.name = row == 0 ? "accent1"_L1 : "bg2"_L1}));
    }
}

void SlidePainter::paint(const PlannedSlide& slide, int number) {
    const Layout& layout = core::layoutOf(slide.layout);
    paintGround(layout);
    for (const core::PlannedText& text : slide.texts)
        paintText(layout, text);
    if (slide.chart)
        paintChartOf(slide);
    if (slide.table)
        paintTable(slide);
    if (slide.picture)
        m_painter.drawImage(rectOf(slide.box), QImage::fromData(slide.picture->png));
    paintFooter(slide, layout, number);
}

} // namespace

void paintSlide(QPainter& painter, const QRectF& target, const PlannedSlide& slide, int number,
                const core::DeckTheme& theme) {
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    painter.translate(target.topLeft());
    painter.scale(target.width() / core::kSlideWidth, target.height() / core::kSlideHeight);
    painter.setClipRect(QRectF(0, 0, core::kSlideWidth, core::kSlideHeight));
    SlidePainter(painter, theme).paint(slide, number);
    painter.restore();
}

} // namespace throughline::ui
