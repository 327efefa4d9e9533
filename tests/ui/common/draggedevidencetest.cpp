// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/draggedevidence.h"

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(DraggedEvidenceTest, TravelsThroughMimeDataAndOffersPlainTextOnly) {
    DraggedEvidence dragged;
    dragged.words = DraggedEvidence::Words{core::VoiceId{7}, {12, 40}, u"<b>too</b> slow"_s};
    const auto data = toMimeData(dragged, u"“<b>too</b> slow”"_s);
    EXPECT_EQ(fromMimeData(*data), dragged);
    EXPECT_FALSE(data->hasHtml());
    EXPECT_EQ(data->text(), u"“<b>too</b> slow”"_s);
}

TEST(DraggedEvidenceTest, KeepsTheOrderOfVoices) {
    DraggedEvidence dragged;
    dragged.voices = {core::VoiceId{9}, core::VoiceId{2}, core::VoiceId{9007199254740993}};
    EXPECT_EQ(fromMimeData(*toMimeData(dragged, {})), dragged);
}

TEST(DraggedEvidenceTest, IgnoresWhatOtherProgramsDrag) {
    QMimeData foreign;
    foreign.setText(u"{\"voices\":[1]}"_s);
    EXPECT_FALSE(fromMimeData(foreign));
    foreign.setData(QLatin1StringView(kEvidenceMimeType), "not json");
    EXPECT_FALSE(fromMimeData(foreign));
}

} // namespace
} // namespace throughline::ui
