// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/transcripts/transcripttext.h"

#include "core/exchange/files/filegate.h"
#include "core/exchange/files/textcleaner.h"
#include "tests/support/testdata.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

Transcript fileOf(const QString& relative) {
    const Result<SourceFile> file = openSourceFile(test::testData(relative));
    if (!file)
        return {};
    CleanupCounts counts;
    return parseTranscriptText(cleanUtf8(file->bytes.read(0, file->bytes.size()).value_or(QByteArray()), counts));
}

TEST(TranscriptTextTest, ReadsNamedLinesAndKeepsParagraphs) {
    const Transcript transcript = parseTranscriptText(
        u"Interview of 5 March\n\nAnna Muster: It is slow.\nReally slow.\n\nMe: Since when?\nAnna Muster: See https://x.org: there.\n"_s);
    EXPECT_EQ(transcript.format, u"named lines"_s);
    EXPECT_EQ(transcript.turns,
              (std::vector<TranscriptTurn>{{u"Anna Muster"_s, {}, {}, u"It is slow.\nReally slow."_s},
                                           {u"Me"_s, {}, {}, u"Since when?"_s},
                                           {u"Anna Muster"_s, {}, {}, u"See https://x.org: there."_s}}));
    EXPECT_EQ(transcript.warnings.size(), 1) << "the title above the first speaker";
}

TEST(TranscriptTextTest, ReadsBlocksWithANameAndATime) {
    const Transcript transcript = parseTranscriptText(
        u"SPEAKERS\nBSR01, Sara\n\nBSR01  00:05\nFirst: this.\nMore.\n\nSara Mann  1:02:03  \nYes.\n"_s);
    EXPECT_EQ(transcript.format, u"Otter"_s);
    EXPECT_EQ(transcript.turns, (std::vector<TranscriptTurn>{{u"BSR01"_s, 5000, {}, u"First: this.\nMore."_s},
                                                             {u"Sara Mann"_s, 3723000, {}, u"Yes."_s}}));
}

TEST(TranscriptTextTest, ReadsChatsMarkdownAndTimedLines) {
    const Transcript chat = parseTranscriptText(
        u"00:13:46\tPotuz:\tgm\n00:18:23\tEnrico (tbenr):\tReplying\n\nHere too\n00:19:00\t From Bob to Everyone:\thi\n"_s);
    EXPECT_EQ(chat.format, u"chat"_s);
    EXPECT_EQ(chat.turns, (std::vector<TranscriptTurn>{{u"Potuz"_s, 826000, {}, u"gm"_s},
                                                       {u"Enrico (tbenr)"_s, 1103000, {}, u"Replying\nHere too"_s},
                                                       {u"Bob"_s, 1140000, {}, u"hi"_s}}));
    const Transcript markdown =
        parseTranscriptText(u"# Talk\n\n**Adam S.:** [00:01:00] Hi.\n\nAnd more: words.\n\n**Sam:** Yes.\n"_s);
    EXPECT_EQ(markdown.turns, (std::vector<TranscriptTurn>{{u"Adam S."_s, 60000, {}, u"Hi.\nAnd more: words."_s},
                                                           {u"Sam"_s, {}, {}, u"Yes."_s}}));
    const Transcript timed = parseTranscriptText(u"00:00:00 One of\n\n00:00:02 Many\n00:00:07 Such\n"_s);
    EXPECT_EQ(timed.format, u"timed lines"_s);
    EXPECT_EQ(timed.turns[1], (TranscriptTurn{{}, 2000, {}, u"Many"_s}));
    const Transcript bracketed = parseTranscriptText(u"[00:12] Anna: one\n[00:15] Bob: two\n"_s);
    EXPECT_EQ(bracketed.turns[1], (TranscriptTurn{u"Bob"_s, 15000, {}, u"two"_s}));
}

TEST(TranscriptTextTest, NotesWithColonsAreNoTranscript) {
    const Transcript notes = parseTranscriptText(
        u"Date: 5 March\nNote: export is slow\n10:30 Meeting: begins\nthe main problem is this: waiting\n"_s);
    EXPECT_EQ(notes.format, u"plain text"_s);
    ASSERT_EQ(notes.turns.size(), 1U);
    EXPECT_TRUE(notes.turns[0].speaker.isEmpty());
    EXPECT_TRUE(notes.turns[0].text.startsWith(u"Date: 5 March\nNote"_s)) << "nothing is lost";
    EXPECT_TRUE(parseTranscriptText(u"  \n"_s).turns.empty());
}

TEST(TranscriptTextTest, JoinedTextHasARangeForEveryTurn) {
    const JoinedTurns joined = joinTurns({{u"A"_s, {}, {}, u"Zoë 😀"_s}, {u"B"_s, {}, {}, u"two\nlines"_s}});
    EXPECT_EQ(joined.text, u"Zoë 😀\ntwo\nlines"_s);
    EXPECT_EQ(joined.ranges, (std::vector<TurnRange>{{0, 6}, {7, 16}}));
    EXPECT_EQ(joined.text.mid(7, 9), u"two\nlines"_s);
    EXPECT_TRUE(joinTurns({}).text.isEmpty());
}

TEST(TranscriptTextTest, ReadsRealOtterChatAndMarkdownFiles) {
    REQUIRE_TEST_DATA("b-transcripts");
    const Transcript otter = fileOf(u"b-transcripts/mannheimer-otter-docx-txt/DC06_transcript_deidentified.txt"_s);
    EXPECT_EQ(otter.turns.size(), 97U);
    EXPECT_EQ(otter.speakers(), (QStringList{u"DC06"_s, u"Sara Mannheimer"_s}));
    const Transcript talk = fileOf(u"b-transcripts/changelog-founderstalk/founders-talk-38.md"_s);
    EXPECT_EQ(talk.turns.size(), 287U);
    const Transcript chat = fileOf(u"b-transcripts/zoom-vtt-chat/acdc/2026-02-05_174/chat.txt"_s);
    EXPECT_EQ(chat.format, u"chat"_s);
    EXPECT_EQ(chat.speakers().first(), u"Potuz"_s);
    const Transcript podcast = fileOf(u"b-transcripts/talkpython/044-jupyter.txt"_s);
    EXPECT_EQ(podcast.format, u"timed lines"_s);
}

} // namespace
} // namespace throughline::core
