// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/wall/quotewallmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

core::WallQuote quote(qint64 id, const QString& words, core::Consent consent = core::Consent::Inside) {
    core::WallQuote quote;
    quote.spoken.quote.id = core::QuoteId{id};
    quote.spoken.quote.verbatim = words;
    quote.spoken.consent = consent;
    quote.spoken.person = core::PersonId{id};
    quote.spoken.speaker = {u"Ada Wong"_s, u"Planner"_s, u"Brightmoor"_s, u"Retail"_s};
    return quote;
}

/// Three quotes, the second of which its speaker refused.
class QuoteWallModelTest : public ::testing::Test {
protected:
    void SetUp() override {
        m_model.setQuotes({quote(1, u"One"_s), quote(2, u"Two"_s, core::Consent::Refused), quote(3, u"Three"_s)},
                          QDate(2026, 5, 6));
    }
    bool choose(int row, bool chosen = true) {
        return m_model.setData(m_model.index(row), chosen ? Qt::Checked : Qt::Unchecked, Qt::CheckStateRole);
    }
    QVariant at(int row, int role) { return m_model.index(row).data(role); }
    QStringList chosen() {
        QStringList words;
        for (const core::SpokenQuote& spoken : m_model.chosen())
            words.append(spoken.quote.verbatim);
        return words;
    }

    QuoteWallModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

TEST_F(QuoteWallModelTest, NamesSpeakersAsTheReadersMaySeeThem) {
    EXPECT_EQ(at(0, QuoteWallModel::AttributionRole), u"Planner, Retail"_s) << "outside is where it begins";
    m_model.setReaders(core::Audience::Inside);
    EXPECT_EQ(at(0, QuoteWallModel::AttributionRole), u"Ada Wong, Planner, Brightmoor"_s);
    EXPECT_TRUE(at(0, Qt::AccessibleTextRole).toString().startsWith(u"One, Ada Wong"_s));
}

TEST_F(QuoteWallModelTest, WhatIsRefusedSaysSoAndCannotBeChosen) {
    EXPECT_FALSE(choose(1));
    EXPECT_FALSE(m_model.flags(m_model.index(1)) & Qt::ItemIsUserCheckable);
    EXPECT_FALSE(at(1, Qt::CheckStateRole).isValid());
    EXPECT_TRUE(at(1, QuoteWallModel::AttributionRole).toString().contains(u"refused"_s));
    m_model.chooseAll(true);
    EXPECT_EQ(chosen(), (QStringList{u"One"_s, u"Three"_s}));
    EXPECT_EQ(m_model.counts().refused, 1);
}

TEST_F(QuoteWallModelTest, CountsThePlacesOfTheChosenInTheirOrder) {
    const QSignalSpy changed(&m_model, &QuoteWallModel::choiceChanged);
    EXPECT_TRUE(choose(2));
    EXPECT_EQ(at(2, QuoteWallModel::PlaceRole), 1);
    EXPECT_TRUE(choose(0));
    EXPECT_EQ(at(0, QuoteWallModel::PlaceRole), 1);
    EXPECT_EQ(at(2, QuoteWallModel::PlaceRole), 2);
    EXPECT_TRUE(choose(0, false));
    EXPECT_EQ(at(2, QuoteWallModel::PlaceRole), 1);
    EXPECT_EQ(changed.count(), 3);
}

TEST_F(QuoteWallModelTest, MovingACardMovesItsPlaceInWhatIsChosen) {
    m_model.chooseAll(true);
    EXPECT_TRUE(m_model.moveRow({}, 2, {}, 0));
    EXPECT_EQ(chosen(), (QStringList{u"Three"_s, u"One"_s}));
    EXPECT_TRUE(m_model.moveRow({}, 0, {}, 3));
    EXPECT_EQ(chosen(), (QStringList{u"One"_s, u"Three"_s}));
    EXPECT_FALSE(m_model.moveRow({}, 0, {}, -1)) << "the first is first";
    EXPECT_FALSE(m_model.moveRow({}, 2, {}, 4)) << "the last is last";
    EXPECT_FALSE(m_model.moveRow({}, 1, {}, 1)) << "it is there";
}

TEST_F(QuoteWallModelTest, WhatContradictsSaysSo) {
    core::WallQuote against = quote(4, u"Never"_s);
    against.stance = core::Stance::Contradicts;
    m_model.setQuotes({against}, QDate(2026, 5, 6));
    EXPECT_TRUE(at(0, QuoteWallModel::SourceRole).toString().startsWith(u"Contradicts"_s));
}

} // namespace
} // namespace throughline::ui
