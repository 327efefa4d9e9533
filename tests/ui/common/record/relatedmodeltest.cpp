// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/relatedmodel.h"

#include <QAbstractItemModelTester>

#include <gtest/gtest.h>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;

TEST(RelatedModelTest, NamesOutsideTextLiterallyAndSaysStanceAndImportance) {
    RelatedModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    core::ItemSupport against;
    against.item = core::ItemId{4};
    against.title = u"<b>R&D</b> %1"_s;
    against.stance = core::Stance::Contradicts;
    against.voices = {core::VoiceId{1}, core::VoiceId{2}};
    core::VoiceRow untitled;
    untitled.id = core::VoiceId{9};
    untitled.opening = u"First words"_s;
    model.setRows({relatedRow(against), relatedRow(untitled, QDate(2026, 5, 6))});
    EXPECT_EQ(model.index(0).data(Qt::AccessibleTextRole), u"<b>R&D</b> %1, Unscheduled · 2 voices, contradicts it"_s);
    EXPECT_EQ(model.index(1).data(Qt::AccessibleTextRole), u"First words, Interview, undated"_s);
    core::DatapointUse use;
    use.title = u"Exports"_s;
    use.horizon = core::Horizon::Now;
    model.setRows({relatedRow(use)});
    EXPECT_EQ(model.index(0).data(Qt::AccessibleTextRole), u"Exports, Now · supports it"_s);
}
