// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/forms/transcriptpanel.h"

#include "ui/common/fields/namefield.h"

#include <QComboBox>

#include <gtest/gtest.h>

using namespace throughline;
using namespace throughline::ui;
using namespace Qt::StringLiterals;

TEST(TranscriptPanelTest, TheUserAsksElseTheOneWhoIsNotThePersonElseTheFirst) {
    const QStringList two{u"Maren Tolvik"_s, u"Lia Castellan"_s};
    EXPECT_EQ(likelyInterviewer(two, u"lia castellan"_s, {}), u"Lia Castellan"_s);
    EXPECT_EQ(likelyInterviewer(two, u"Lia"_s, {}), u"Lia Castellan"_s);
    EXPECT_EQ(likelyInterviewer(two, {}, u"Maren Tolvik"_s), u"Lia Castellan"_s);
    EXPECT_EQ(likelyInterviewer(two, {}, {}), u"Maren Tolvik"_s);
}

TEST(TranscriptPanelTest, MapsSpeakersToKnownPeopleNewPeopleAndNobody) {
    TranscriptPanel panel;
    EXPECT_TRUE(panel.isHidden());
    panel.setPeople({{7, u"Maren Tolvik"_s, {}, {}}});
    core::Transcript transcript;
    transcript.turns = {{u"Lia"_s, {}, {}, u"When?"_s},
                        {u"Maren Tolvik"_s, {}, {}, u"At seven."_s},
                        {u"R&D %1 <b>x</b>"_s, {}, {}, u"Hm."_s}};
    panel.offer(transcript, u"Lia"_s, {});
    EXPECT_FALSE(panel.isHidden());
    const QList<NameField*> fields = panel.findChildren<NameField*>();
    ASSERT_EQ(fields.size(), 3);
    EXPECT_EQ(fields.at(2)->accessibleName(), u"Person of R&D %1 <b>x</b>"_s);
    fields.at(1)->setChoice(7);
    const QList<core::SpeakerEntry> speakers = panel.speakers();
    ASSERT_EQ(speakers.size(), 3);
    EXPECT_EQ(speakers.at(0).role, core::TurnRole::Interviewer);
    EXPECT_EQ(speakers.at(1).person, core::PersonId{7});
    EXPECT_EQ(speakers.at(2).personName, u"R&D %1 <b>x</b>"_s);
    panel.findChildren<QComboBox*>().at(2)->setCurrentIndex(2);
    EXPECT_EQ(panel.speakers().at(2).role, core::TurnRole::Other);
    EXPECT_FALSE(fields.at(2)->isVisibleTo(&panel));
}
