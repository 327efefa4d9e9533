// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/files/textdecoder.h"

#include "core/exchange/files/utf8.h"
#include "tests/support/testdata.h"

#include <QStringEncoder>

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

SourceFile fileOf(const QByteArray& bytes) {
    return {u"/tmp/x.csv"_s, u"x.csv"_s, FileType::Table, ByteSource::fromMemory(bytes), {}};
}

QByteArray textOf(const Result<DecodedText>& decoded) {
    return decoded ? decoded->utf8.read(0, decoded->utf8.size()).value_or(QByteArray()) : decoded.error().text.toUtf8();
}

QByteArray encoded(const char16_t* text, QStringConverter::Encoding encoding) {
    QStringEncoder encoder(encoding, QStringConverter::Flag::WriteBom);
    return encoder(QString::fromUtf16(text));
}

TEST(Utf8Test, AcceptsEveryLengthOfCharacter) {
    EXPECT_EQ(scanUtf8("plain ASCII over eight bytes").state, Utf8State::Valid);
    EXPECT_EQ(scanUtf8("\xC3\xA9 \xE2\x82\xAC \xF0\x9F\x98\x80 end").state, Utf8State::Valid);
}

TEST(Utf8Test, RefusesOverlongFormsSurrogatesAndTooLargeValues) {
    for (const char* const bad :
         {"\xC0\xAF", "\xE0\x80\xBC", "\xED\xA0\x80", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\x80", "\xC3("})
        EXPECT_EQ(scanUtf8(bad).state, Utf8State::Invalid) << bad;
    EXPECT_EQ(scanUtf8("12345678901\xFF").validBytes, 11);
}

TEST(Utf8Test, TellsACutCharacterFromAWrongOne) {
    EXPECT_EQ(scanUtf8("Zo\xC3").state, Utf8State::Incomplete);
    EXPECT_EQ(scanUtf8("Zo\xF0\x9F\x98").validBytes, 2);
}

TEST(TextDecoderTest, PassesUtf8ThroughWithoutItsMark) {
    const Result<DecodedText> decoded = decodeText(fileOf("\xEF\xBB\xBF"
                                                          "a,Zo\xC3\xAB\n"));
    EXPECT_EQ(textOf(decoded), "a,Zo\xC3\xAB\n");
    EXPECT_EQ(decoded->encoding, u"UTF-8"_s);
    EXPECT_TRUE(decoded->warnings.isEmpty());
}

TEST(TextDecoderTest, ReadsUtf16ByItsMark) {
    EXPECT_EQ(textOf(decodeText(fileOf(encoded(u"Zoë 😀", QStringConverter::Utf16LE)))), "Zo\xC3\xAB \xF0\x9F\x98\x80");
    EXPECT_EQ(textOf(decodeText(fileOf(encoded(u"Zoë 😀", QStringConverter::Utf16BE)))), "Zo\xC3\xAB \xF0\x9F\x98\x80");
}

TEST(TextDecoderTest, AsksForUtf32AndForUnmarkedUtf16) {
    const Result<DecodedText> wide = decodeText(fileOf(encoded(u"id,date\n1,2", QStringConverter::Utf32LE)));
    ASSERT_FALSE(wide);
    EXPECT_EQ(wide.error().code, ErrorCode::NeedsDecision);
    EXPECT_TRUE(wide.error().text.contains(u"--encoding utf-32le"_s));
    EXPECT_EQ(*likelyEncoding(fileOf(encoded(u"id,date\n1,2", QStringConverter::Utf32LE))), u"utf-32le"_s);
    const QByteArray marked = encoded(u"id,date\n1,2", QStringConverter::Utf16LE);
    const Result<DecodedText> unmarked = decodeText(fileOf(marked.sliced(2)));
    ASSERT_FALSE(unmarked);
    EXPECT_TRUE(unmarked.error().text.contains(u"--encoding utf-16le"_s));
    EXPECT_EQ(textOf(decodeText(fileOf(marked.sliced(2)), u"utf-16le"_s)), "id,date\n1,2");
    EXPECT_EQ(textOf(decodeText(fileOf(encoded(u"id", QStringConverter::Utf32LE)), u"utf-32le"_s)), "id");
}

TEST(TextDecoderTest, NamesTheLineOfALateBadByteAndTheOptionThatDecides) {
    QByteArray bytes;
    for (int line = 1; line <= 100'000; ++line)
        bytes += "id,Zo\xC3\xAB,text\r\n";
    bytes += "bad \xFF here\r\n";
    const Result<DecodedText> decoded = decodeText(fileOf(bytes));
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().code, ErrorCode::NeedsDecision);
    EXPECT_TRUE(decoded.error().text.contains(u"not valid UTF-8 from line 100001"_s))
        << qPrintable(decoded.error().text);
    EXPECT_TRUE(decoded.error().text.contains(u"--encoding windows-1252"_s));
    EXPECT_EQ(*likelyEncoding(fileOf(bytes)), u"windows-1252"_s);
    EXPECT_EQ(*likelyEncoding(fileOf("id,Zo\xC3\xAB")), QString()) << "it is UTF-8, so there is nothing to ask";
}

TEST(TextDecoderTest, KeepsCharactersWholeAcrossBlocks) {
    for (int shift = 0; shift < 4; ++shift) {
        const QByteArray bytes = QByteArray(1024 * 1024 - shift, 'a') + "\xF0\x9F\x98\x80 end";
        EXPECT_EQ(textOf(decodeText(fileOf(bytes))), bytes) << shift;
        const QByteArray cut = QByteArray(1024 * 1024 - shift, 'a') + "\xF0\x9F\x98";
        EXPECT_EQ(textOf(decodeText(fileOf(cut))).size(), 1024 * 1024 - shift) << shift;
    }
}

TEST(TextDecoderTest, WarnsOfAFileThatEndsInsideACharacter) {
    const Result<DecodedText> decoded = decodeText(fileOf("a,b\n1,Zo\xC3"));
    ASSERT_TRUE(decoded);
    EXPECT_EQ(textOf(decoded), "a,b\n1,Zo");
    ASSERT_EQ(decoded->warnings.size(), 1);
    EXPECT_TRUE(decoded->warnings.first().startsWith(u"Line 2"_s));
    EXPECT_TRUE(decoded->warnings.first().contains(u"incomplete"_s));
}

TEST(TextDecoderTest, ConvertsWhatTheUserChose) {
    EXPECT_EQ(textOf(decodeText(fileOf("\x93ok\x94 \x80"
                                       "5"),
                                u"cp1252"_s)),
              "“ok” €5");
    EXPECT_EQ(textOf(decodeText(fileOf("\x93\x63\x92\x86"), u"shift-jis"_s)), "田中");
    EXPECT_EQ(textOf(decodeText(fileOf("\xA4\xA4\xA4\xE5"), u"big5"_s)), "中文");
    EXPECT_EQ(textOf(decodeText(fileOf("R\x8Eunion"), u"macintosh"_s)), "Réunion");
}

TEST(TextDecoderTest, CountsWhatTheChosenEncodingCannotRead) {
    const Result<DecodedText> decoded = decodeText(fileOf("a\xFF"
                                                          "b\xFE"
                                                          "c"),
                                                   u"utf-8"_s);
    EXPECT_EQ(textOf(decoded), "a\uFFFDb\uFFFDc");
    ASSERT_EQ(decoded->warnings.size(), 1);
    EXPECT_TRUE(decoded->warnings.first().endsWith(u"2"_s));
}

TEST(TextDecoderTest, RefusesAnUnknownEncoding) {
    const Result<DecodedText> decoded = decodeText(fileOf("a"), u"klingon"_s);
    ASSERT_FALSE(decoded);
    EXPECT_EQ(decoded.error().code, ErrorCode::InvalidInput);
    EXPECT_FALSE(decodeText(fileOf("a"), u"ascii//TRANSLIT"_s));
}

TEST(TextDecoderTest, StopsWhenCancelled) {
    const Cancellation cancellation;
    cancellation.cancel();
    EXPECT_EQ(decodeText(fileOf("a,b\n"), {}, cancellation).error().code, ErrorCode::Cancelled);
}

TEST(TextDecoderTest, ReadsBig5OpenData) {
    REQUIRE_TEST_DATA("e-formats/messytables-horror/characters.csv");
    const Result<SourceFile> file = openSourceFile(test::testData(u"e-formats/messytables-horror/characters.csv"_s));
    ASSERT_TRUE(file);
    EXPECT_TRUE(decodeText(*file).error().text.contains(u"--encoding big5"_s));
    EXPECT_TRUE(decodeText(*file, u"big5"_s));
}

} // namespace
} // namespace throughline::core
