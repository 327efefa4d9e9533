// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/transcripts/transcriptfile.h"

#include "tests/support/testdata.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace throughline::core;
using namespace Qt::StringLiterals;

TEST(TranscriptFileTest, KnowsTheFormByHowItBegins) {
    const auto vtt = parseTranscript(u"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n<v Lia>When?\n"_s);
    ASSERT_TRUE(vtt);
    EXPECT_EQ(vtt->format, u"WebVTT"_s);
    const auto srt = parseTranscript(u"1\n00:00:01,000 --> 00:00:02,000\nLia: When?\n"_s);
    ASSERT_TRUE(srt);
    EXPECT_EQ(srt->format, u"SRT"_s);
    const auto lines = parseTranscript(u"Lia Castellan: When?\nMaren Tolvik: At seven.\n"_s);
    ASSERT_TRUE(lines);
    EXPECT_TRUE(hasSpeakerTurns(*lines));
    const auto words = parseTranscript(u"Just words\nand more of them."_s);
    ASSERT_TRUE(words);
    EXPECT_FALSE(hasSpeakerTurns(*words));
}

TEST(TranscriptFileTest, ReadsAFileWithAByteOrderMarkAndWindowsLineEnds) {
    QTemporaryDir folder;
    QFile file(folder.filePath(u"call.txt"_s));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("\xEF\xBB\xBFLia Castellan: When?\r\nMaren Tolvik: At seven.\r\n");
    file.close();
    const auto read = readTranscriptFile(file.fileName());
    ASSERT_TRUE(read) << qPrintable(read.error().text);
    EXPECT_EQ(read->speakers(), (QStringList{u"Lia Castellan"_s, u"Maren Tolvik"_s}));
    EXPECT_FALSE(readTranscriptFile(folder.filePath(u"missing.vtt"_s)));
}
