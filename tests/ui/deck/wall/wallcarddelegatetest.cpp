// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/wall/wallcarddelegate.h"

#include "ui/deck/wall/quotewallmodel.h"

#include <QImage>
#include <QPainter>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

/// The card of a quote whose speaker's account ends so.
QImage card(const QString& end) {
    core::WallQuote quote;
    quote.spoken.quote.id = core::QuoteId{1};
    quote.spoken.quote.verbatim = u"No signal in the store."_s;
    quote.spoken.consent = core::Consent::Public;
    quote.spoken.speaker = {u"Ada Wong"_s, u"Supply planning lead"_s, u"Brightmoor Warehousing, "_s + end, u"Retail"_s};
    QuoteWallModel model;
    model.setQuotes({quote}, QDate(2026, 5, 6));
    QImage image(248, 176, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    QStyleOptionViewItem option;
    option.rect = image.rect();
    WallCardDelegate().paint(&painter, option, model.index(0));
    return image;
}

TEST(WallCardDelegateTest, SaysAllOfALongAttribution) {
    EXPECT_NE(card(u"Oslo"_s), card(u"Riga"_s)) << "its end shows";
}

} // namespace
} // namespace throughline::ui
