// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/stepnames.h"

#include <QFile>
#include <QSet>

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

TEST(StepNamesTest, CountsInSingularAndPlural) {
    EXPECT_EQ(stepName(u"evidence.link"_s, 3).text, u"evidence from 3 voices"_s);
    EXPECT_EQ(stepName(u"evidence.link"_s, 1).text, u"evidence from a voice"_s);
}

TEST(StepNamesTest, TheSubjectFollowsAsASentenceWouldPutIt) {
    EXPECT_EQ(stepName(u"datapoint.link"_s, 2, u"Bulk edit"_s).text, u"evidence from 2 datapoints for “Bulk edit”"_s);
    EXPECT_EQ(stepName(u"evidence.unlink"_s, 1, u"Bulk edit"_s).text, u"removal of evidence from “Bulk edit”"_s);
}

TEST(StepNamesTest, TheSubjectIsShownAsItIsAndKeptShort) {
    EXPECT_EQ(stepName(u"item.edit"_s, 1, u"R&D %1 %n <b>"_s).text, u"edit of a roadmap item “R&D %1 %n <b>”"_s);
    EXPECT_LT(stepName(u"item.edit"_s, 1, QString(500, u'x')).text.size(), 80);
}

TEST(StepNamesTest, AnUnknownStepIsStillCalledSomething) {
    EXPECT_EQ(stepName(u"no.such"_s, 2).text, u"change"_s);
}

TEST(StepNamesTest, EveryStepHasItsOwnNameAndAnIconThatExists) {
    QSet<QString> names;
    for (const QString& key : stepKeys()) {
        const StepName name = stepName(key, 2);
        EXPECT_TRUE(name.text.contains(u'2')) << key.toStdString();
        EXPECT_FALSE(names.contains(name.text)) << key.toStdString();
        EXPECT_TRUE(QFile::exists(u":/icons/%1.svg"_s.arg(name.icon))) << key.toStdString();
        names.insert(name.text);
    }
}
