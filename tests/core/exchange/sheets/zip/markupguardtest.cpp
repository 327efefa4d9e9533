// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/zip/markupguard.h"

#include <QStringEncoder>

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using Verdict = MarkupGuard::Verdict;

Verdict verdictOf(const QByteArray& xml, qsizetype block = 1 << 20) {
    MarkupGuard guard;
    Verdict verdict = Verdict::Good;
    for (qsizetype at = 0; at < xml.size(); at += block)
        verdict = guard.check(QByteArrayView(xml).sliced(at, std::min(block, xml.size() - at)));
    return verdict;
}

QByteArray attributes(int count) {
    QByteArray text;
    for (int i = 0; i < count; ++i)
        text += " a" + QByteArray::number(i) + "=\"1\"";
    return text;
}

TEST(MarkupGuardTest, LetsOrdinaryXmlPassInBlocksOfAnySize) {
    const QByteArray xml =
        "<?xml version=\"1.0\"?><!-- don't <!DOCTYPE --><a b='>' c=\"<\"><![CDATA[<!DOCTYPE ]]]></a>" +
        QByteArray(100'000, 'x');
    for (const qsizetype block : {1, 2, 3, 7, 4096})
        EXPECT_EQ(verdictOf(xml, block), Verdict::Good) << block;
}

TEST(MarkupGuardTest, FindsADocumentTypeDeclaration) {
    EXPECT_EQ(verdictOf("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x \"y\">]><a/>"), Verdict::DocumentType);
    EXPECT_EQ(verdictOf("<!DOC", 1), Verdict::DocumentType);
    EXPECT_EQ(verdictOf("<a><!-x></a>"), Verdict::DocumentType);
}

TEST(MarkupGuardTest, FindsItInUtf16) {
    QStringEncoder littleEndian(QStringEncoder::Utf16LE, QStringEncoder::Flag::WriteBom);
    const QByteArray bad = littleEndian(QStringLiteral("<?xml version=\"1.0\"?><!DOCTYPE a><a/>"));
    EXPECT_EQ(verdictOf(bad, 3), Verdict::DocumentType);
    QStringEncoder bigEndian(QStringEncoder::Utf16BE, QStringEncoder::Flag::WriteBom);
    // U+3C21 consists of the bytes of "<!"; it is text.
    const QByteArray good = bigEndian(QStringLiteral("<a>\u3C21DOCTYPE</a>"));
    EXPECT_EQ(verdictOf(good), Verdict::Good);
}

TEST(MarkupGuardTest, BoundsATagHoweverItsAttributesAreWritten) {
    EXPECT_EQ(verdictOf("<a" + attributes(1000) + "/>"), Verdict::Good);
    EXPECT_EQ(verdictOf("<a" + attributes(20'000) + "/>"), Verdict::LongTag);
    EXPECT_EQ(verdictOf("<!-- ><a ' --><a x=\"'>\"" + attributes(20'000) + "/>"), Verdict::LongTag);
    EXPECT_EQ(verdictOf("<a x='>'" + attributes(20'000) + "/>"), Verdict::LongTag);
}

} // namespace
} // namespace throughline::core
