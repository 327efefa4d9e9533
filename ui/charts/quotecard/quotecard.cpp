// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/quotecard/quotecard.h"

#include "core/deck/plan/textfit.h"
#include "core/voices/voicewords.h"
#include "ui/common/textdisplay.h"
#include "ui/common/tokens.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(QuoteCard)
};

constexpr double kMargin = 72;
constexpr double kBar = 12;
constexpr double kMarkHeight = 84;
constexpr int kMarkSize = 160;
constexpr double kFooter = 84;
constexpr int kLargest = 64;
constexpr int kSmallest = 22;
constexpr core::SizeRange kAttributionSizes{28, 18};
constexpr double kMostAttribution = 150; ///< as high as it may grow: a few lines
constexpr int kSourceSize = 20;

QFont cardFont(int pixels, QFont::Weight weight = QFont::Normal) {
    QFont font = QGuiApplication::font();
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

constexpr int kWrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

double heightIn(const QFont& font, const QString& text, double width) {
    // Words that are longer than a line are broken: a card never loses letters at its edge.
    const QFontMetricsF metrics(font);
    const QRectF room(0, 0, width, 100 * kQuoteCard.height());
    const QRectF words = metrics.boundingRect(room, kWrapped, text);
    return words.width() <= width ? words.height()
                                  : metrics.boundingRect(room, kWrapped | Qt::TextWrapAnywhere, text).height();
}

double heightOf(const QString& text, double size, double width) {
    return heightIn(cardFont(static_cast<int>(size)), text, width);
}

QString sourceOf(const core::SpokenQuote& quote) {
    const QString kind = core::wordsOf(quote.kind);
    return quote.date.isValid() ? Texts::tr("%1, %2").arg(kind, QLocale().toString(quote.date, u"MMMM yyyy"_s)) : kind;
}

void paintWrapped(QPainter& painter, const QString& text, const QFont& font, const QRectF& area, const QColor& ink) {
    const bool breaks = QFontMetricsF(font).boundingRect(area, kWrapped, text).width() > area.width();
    painter.setFont(font);
    painter.setPen(ink);
    const int side = text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(area, side | Qt::AlignTop | (breaks ? Qt::TextWrapAnywhere : Qt::TextWordWrap), text);
}

void paintWords(QPainter& painter, const QString& words, const QRectF& area, const QColor& ink) {
    const core::FittedText fitted =
        core::fitText(words, area.width(), area.height(), {.largest = kLargest, .smallest = kSmallest}, heightOf);
    const double height = heightOf(fitted.text, fitted.pointSize, area.width());
    const QRectF place(area.left(), area.top() + (area.height() - height) / 2, area.width(), height + 1);
    paintWrapped(painter, fitted.text, cardFont(fitted.pointSize), place, ink);
}

/// Who said it and where, at the foot of `area`, as high as they need. Gives the height.
double paintFooter(QPainter& painter, const QString& speaker, const QString& source, const QRectF& area,
                   const Tokens& t) {
    const auto measure = [](const QString& text, double size, double width) {
        return heightIn(cardFont(static_cast<int>(size), QFont::DemiBold), text, width);
    };
    const core::FittedText name = core::fitText(speaker, area.width(), kMostAttribution, kAttributionSizes, measure);
    const double single = measure(u"x"_s, kAttributionSizes.largest, area.width());
    const double height = measure(name.text, name.pointSize, area.width());
    const double footer = kFooter + std::max(0.0, height - single);
    const QRectF place(area.left(), area.bottom() - footer, area.width(), height + 1);
    paintWrapped(painter, name.text, cardFont(name.pointSize, QFont::DemiBold), place, t.text);
    painter.setFont(cardFont(kSourceSize));
    painter.setPen(t.muted);
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, source);
    return footer;
}

} // namespace

core::Result<QImage> renderQuoteCard(const core::SpokenQuote& quote, core::Audience audience, QDate today, int scale) {
    const std::optional<QString> speaker = quote.attributedFor(audience, today);
    if (!speaker)
        return core::Error{core::ErrorCode::InvalidInput,
                           Texts::tr("The person refused to be quoted, so there is no picture of these words. They "
                                     "still count in every number."),
                           {}};
    QImage image(kQuoteCard * scale, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    const Tokens& t = tokens(Theme::Light);
    const QRectF card(QPointF(0, 0), kQuoteCard);
    painter.fillRect(card, t.base);
    painter.fillRect(QRectF(0, 0, kBar, card.height()), t.series[0]);
    const QRectF inner = card.adjusted(kMargin, kMargin / 2, -kMargin, -kMargin / 2);
    painter.setFont(cardFont(kMarkSize, QFont::Bold));
    painter.setPen(t.series[0]);
    painter.drawText(QRectF(inner.left(), inner.top(), inner.width(), 2 * kMarkHeight), Qt::AlignLeft | Qt::AlignTop,
                     u"“"_s);
    const double footer = paintFooter(painter, oneLine(*speaker), sourceOf(quote), inner, t);
    paintWords(painter, quote.quote.verbatim, inner.adjusted(0, kMarkHeight, 0, -footer - kMargin / 3), t.text);
    return image;
}

QString quoteCardText(const core::SpokenQuote& quote, core::Audience audience, QDate today) {
    return Texts::tr("“%1” %2").arg(quote.quote.verbatim, quote.attributedFor(audience, today).value_or(QString()));
}

} // namespace throughline::ui
