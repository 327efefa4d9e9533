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
constexpr int kAttributionSize = 28;
constexpr int kSourceSize = 20;

QFont cardFont(int pixels, QFont::Weight weight = QFont::Normal) {
    QFont font = QGuiApplication::font();
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

constexpr int kWrapped = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;

double heightOf(const QString& text, double size, double width) {
    // Words that are longer than a line are broken: a card never loses letters at its edge.
    const QFontMetricsF metrics(cardFont(static_cast<int>(size)));
    const QRectF room(0, 0, width, 100 * kQuoteCard.height());
    const QRectF words = metrics.boundingRect(room, kWrapped, text);
    return words.width() <= width ? words.height()
                                  : metrics.boundingRect(room, kWrapped | Qt::TextWrapAnywhere, text).height();
}

QString sourceOf(const core::SpokenQuote& quote) {
    const QString kind = core::wordsOf(quote.kind);
    return quote.date.isValid() ? Texts::tr("%1, %2").arg(kind, QLocale().toString(quote.date, u"MMMM yyyy"_s)) : kind;
}

void paintWords(QPainter& painter, const QString& words, const QRectF& area, const QColor& ink) {
    const core::FittedText fitted =
        core::fitText(words, area.width(), area.height(), {.largest = kLargest, .smallest = kSmallest}, heightOf);
    const QFont font = cardFont(fitted.pointSize);
    const bool breaks = QFontMetricsF(font).boundingRect(area, kWrapped, fitted.text).width() > area.width();
    painter.setFont(font);
    painter.setPen(ink);
    const double height = heightOf(fitted.text, fitted.pointSize, area.width());
    const QRectF place(area.left(), area.top() + (area.height() - height) / 2, area.width(), height + 1);
    const int side = fitted.text.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(place, side | Qt::AlignTop | (breaks ? Qt::TextWrapAnywhere : Qt::TextWordWrap), fitted.text);
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
    paintWords(painter, quote.quote.verbatim, inner.adjusted(0, kMarkHeight, 0, -kFooter - kMargin / 3), t.text);

    const QRectF footer(inner.left(), inner.bottom() - kFooter, inner.width(), kFooter);
    const QFont name = cardFont(kAttributionSize, QFont::DemiBold);
    painter.setFont(name);
    painter.setPen(t.text);
    painter.drawText(footer, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                     QFontMetricsF(name).elidedText(oneLine(*speaker), Qt::ElideRight, footer.width()));
    painter.setFont(cardFont(kSourceSize));
    painter.setPen(t.muted);
    painter.drawText(footer, Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine, sourceOf(quote));
    return image;
}

QString quoteCardText(const core::SpokenQuote& quote, core::Audience audience, QDate today) {
    return Texts::tr("“%1” %2").arg(quote.quote.verbatim, quote.attributedFor(audience, today).value_or(QString()));
}

} // namespace throughline::ui
