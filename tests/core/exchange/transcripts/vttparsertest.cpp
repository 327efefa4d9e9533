// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/transcripts/vttparser.h"

#include "core/exchange/files/textcleaner.h"
#include "core/exchange/files/textdecoder.h"
#include "tests/support/testdata.h"

#include <QRegularExpression>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

Transcript vtt(const QString& body) {
    const Result<Transcript> transcript = parseVtt(u"WEBVTT\n\n"_s + body);
    EXPECT_TRUE(transcript) << qPrintable(transcript ? QString() : transcript.error().text);
    return transcript.value_or(Transcript{});
}

QString cue(const QString& start, const QString& end, const QString& text) {
    return start + u" --> "_s + end + u'\n' + text + u"\n\n"_s;
}

TEST(VttParserTest, ReadsTeamsVoiceTagsAndZoomNames) {
    const Transcript transcript = vtt(cue(u"00:00:01.000"_s, u"00:00:04.000"_s, u"<v Anna Muster>Hello</v>"_s) +
                                      cue(u"00:00:09.000"_s, u"01:00:10.500"_s, u"Bob: Hi there"_s));
    ASSERT_EQ(transcript.turns.size(), 2U);
    EXPECT_EQ(transcript.turns[0], (TranscriptTurn{u"Anna Muster"_s, 1000, 4000, u"Hello"_s}));
    EXPECT_EQ(transcript.turns[1], (TranscriptTurn{u"Bob"_s, 9000, 3610500, u"Hi there"_s}));
    EXPECT_TRUE(transcript.warnings.isEmpty());
}

TEST(VttParserTest, AnInitialOrATitleBelongsToAName) {
    const Transcript transcript =
        vtt(cue(u"00:00:01.000"_s, u"00:00:04.000"_s, u"T. Wambsgans: Hello"_s) +
            cue(u"00:00:05.000"_s, u"00:00:06.000"_s, u"Prof. Dr. Muster: Hi"_s) +
            cue(u"00:00:07.000"_s, u"00:00:08.000"_s, u"That is it. One thing remains: time"_s));
    ASSERT_EQ(transcript.turns.size(), 3U);
    EXPECT_EQ(transcript.turns[0].speaker, u"T. Wambsgans"_s);
    EXPECT_EQ(transcript.turns[1].speaker, u"Prof. Dr. Muster"_s);
    EXPECT_EQ(transcript.turns[2].speaker, QString());
    EXPECT_EQ(transcript.turns[2].text, u"That is it. One thing remains: time"_s);
}

TEST(VttParserTest, SkipsNotesStylesIdsAndSettings) {
    const Result<Transcript> transcript = parseVtt(
        u"\uFEFFWEBVTT - title\n\nNOTE x\nmore\n\nSTYLE\n::cue{color:red}\n\nid1\n00:01.000 --> 00:02.000 align:start\nHi\nthere\n"_s);
    ASSERT_TRUE(transcript);
    EXPECT_EQ(transcript->turns, (std::vector<TranscriptTurn>{{{}, 1000, 2000, u"Hi there"_s}}));
}

TEST(VttParserTest, JoinsASpeakersNeighbouringCuesAndDropsRepeats) {
    const Transcript transcript = vtt(
        cue(u"00:01.000"_s, u"00:05.000"_s, u"Anna: one"_s) + cue(u"00:01.000"_s, u"00:05.000"_s, u"Anna: one"_s) +
        cue(u"00:06.000"_s, u"00:04.500"_s, u"Anna: wrong order"_s) +
        cue(u"00:04.000"_s, u"00:04.500"_s, u"Anna: two"_s) + cue(u"00:07.001"_s, u"00:08.000"_s, u"Anna: three"_s));
    ASSERT_EQ(transcript.turns.size(), 2U);
    EXPECT_EQ(transcript.turns[0], (TranscriptTurn{u"Anna"_s, 1000, 5000, u"one two"_s})) << "the end never shrinks";
    EXPECT_EQ(transcript.turns[1].text, u"three"_s) << "2.001 seconds are a pause";
}

TEST(VttParserTest, ATimeBeforeAColonIsNoSpeaker) {
    const Transcript transcript = vtt(cue(u"00:01.000"_s, u"00:02.000"_s, u"10:30 Meeting: we begin"_s) +
                                      cue(u"00:02.000"_s, u"00:03.000"_s, u"see https://example.org"_s) +
                                      cue(u"00:03.000"_s, u"00:04.000"_s, u"So the point is this: no"_s));
    EXPECT_TRUE(transcript.speakers().isEmpty());
    EXPECT_EQ(transcript.turns[0].text, u"10:30 Meeting: we begin"_s);
}

TEST(VttParserTest, DecodesEntitiesOnceAndKeepsUnknownTags) {
    const Transcript transcript =
        vtt(cue(u"00:01.000"_s, u"00:02.000"_s,
                u"<v.loud Äü & Co>two <i>three <c.red>four <script>x</script> &lt;b&gt; &amp;lt; [?] <[?]>"_s));
    ASSERT_EQ(transcript.turns.size(), 1U);
    EXPECT_EQ(transcript.turns[0].speaker, u"Äü & Co"_s);
    EXPECT_EQ(transcript.turns[0].text, u"two three four <script>x</script> <b> &lt; [?] <[?]>"_s);
}

TEST(VttParserTest, LeavesOutImpossibleTimesNamingTheirLines) {
    const Transcript transcript =
        vtt(cue(u"00:00:05.000"_s, u"00:00:01.000"_s, u"end first"_s) +
            cue(u"-00:00:01.000"_s, u"00:00:02.000"_s, u"negative"_s) +
            cue(u"99999999999:00:00.000"_s, u"99999999999:00:01.000"_s, u"overflow"_s) +
            cue(u"00:61:00.000"_s, u"00:62:00.000"_s, u"61 minutes"_s) + cue(u"00:00:01"_s, u"00:00:02"_s, u"no ms"_s) +
            cue(u"00:00:01.000"_s, u"00:00:02.000"_s, u"good"_s));
    ASSERT_EQ(transcript.turns.size(), 1U);
    EXPECT_EQ(transcript.turns[0].text, u"good"_s);
    EXPECT_TRUE(transcript.warnings.first().contains(u"line 3, line 6, line 9, line 12, line 15"_s))
        << qPrintable(transcript.warnings.first());
}

TEST(VttParserTest, SeparatesCuesWithoutEmptyLines) {
    const Transcript transcript = vtt(u"00:01.000 --> 00:02.000\none\n00:02.000 --> 00:03.000\na --> b\n"_s);
    ASSERT_EQ(transcript.turns.size(), 2U);
    EXPECT_EQ(transcript.turns[1].text, u"a --> b"_s);
    EXPECT_EQ(transcript.warnings.size(), 1);
}

TEST(VttParserTest, RefusesOtherFilesAndTooMuch) {
    EXPECT_EQ(parseVtt(cue(u"00:00:01.000"_s, u"00:00:02.000"_s, u"x"_s)).error().code, ErrorCode::InvalidInput);
    const Result<Transcript> srt = parseVtt(u"1\n00:00:01,000 --> 00:00:02,000\nHello\n"_s);
    EXPECT_EQ(srt.error().code, ErrorCode::NeedsDecision);
    EXPECT_TRUE(srt.error().text.contains(u"SRT"_s));
    const Result<Transcript> huge =
        parseVtt(u"WEBVTT\n\n"_s + cue(u"00:01.000"_s, u"00:02.000"_s, QString(2 * 1024 * 1024, u'x')));
    EXPECT_EQ(huge.error().code, ErrorCode::LimitExceeded);
    EXPECT_TRUE(huge.error().text.contains(u"too long"_s));
}

TEST(VttParserTest, ReadsSrt) {
    const Result<Transcript> transcript =
        parseSrt(u"1\n00:00:01,000 --> 00:00:02,500\nAnna: Hello\n\n2\n00:00:03,000 --> 00:00:04,000\nAnna: you\n"_s);
    ASSERT_TRUE(transcript);
    EXPECT_EQ(transcript->turns, (std::vector<TranscriptTurn>{{u"Anna"_s, 1000, 4000, u"Hello you"_s}}));
}

struct Meeting {
    const char* name;
    qsizetype speakers;
    qsizetype words; ///< Counted by an independent script over the cues' text without the names.
};

TEST(VttParserTest, LosesNoWordAndNoSpeakerOfZoomMeetings) {
    REQUIRE_TEST_DATA("b-transcripts/zoom-vtt-chat/acdc");
    for (const Meeting& meeting :
         {Meeting{"2026-02-05_174", 15, 5258}, Meeting{"2026-02-19_175", 7, 1545}, Meeting{"2026-03-19_176", 17, 12503},
          Meeting{"2026-04-16_177", 15, 10507}, Meeting{"2026-05-14_178", 17, 11874},
          Meeting{"2026-05-28_179", 18, 9760}, Meeting{"2026-06-11_180", 20, 12439},
          Meeting{"2026-06-25_181", 15, 5245}, Meeting{"2026-07-09_182", 19, 7324},
          Meeting{"2026-08-06_184", 25, 13742}, Meeting{"2026-08-20_185", 17, 6357}}) {
        const Result<SourceFile> file = openSourceFile(test::testData(
            u"b-transcripts/zoom-vtt-chat/acdc/%1/transcript.vtt"_s.arg(QLatin1StringView(meeting.name))));
        ASSERT_TRUE(file);
        CleanupCounts counts;
        const Result<Transcript> transcript =
            parseVtt(cleanUtf8(file->bytes.read(0, file->bytes.size()).value_or(QByteArray()), counts));
        ASSERT_TRUE(transcript);
        EXPECT_EQ(transcript->speakers().size(), meeting.speakers) << meeting.name;
        const JoinedTurns joined = joinTurns(transcript->turns);
        static const QRegularExpression blanks(u"\\s+"_s);
        EXPECT_EQ(joined.text.split(blanks, Qt::SkipEmptyParts).size(), meeting.words) << meeting.name;
        EXPECT_FALSE(transcript->turns.front().speaker.isEmpty());
        EXPECT_TRUE(transcript->turns.front().startMs.has_value());
    }
}

} // namespace
} // namespace throughline::core
