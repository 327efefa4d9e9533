// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/ooxml/xmlwriter.h"

#include <gtest/gtest.h>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

TEST(XmlWriterTest, RemovesWhatXmlForbidsAndUnifiesLineEnds) {
    EXPECT_EQ(withoutControls(u"a\u0000b\u0007c\u001b[31m\u007f\u009b"_s), u"abc[31m"_s);
    EXPECT_EQ(withoutControls(u"1\r\n2\r3\v4\f5\u00856\u20287\u20298\n9\tx"_s), u"1\n2\n3\n4\n5\n6\n7\n8\n9\tx"_s);
    EXPECT_EQ(withoutControls(u"x"_s + QChar(0xd800) + u"y"_s + QChar(0xdc00) + u"z"_s), u"xyz"_s);
    EXPECT_EQ(withoutControls(u"\U0001F600\uFFFE\uFFFF\U0010FFFF"_s), u"\U0001F600"_s);
}

TEST(XmlWriterTest, EscapesWhatExcelWouldTakeForAnEscape) {
    EXPECT_EQ(escapedXstring(u"_x000D_ and _xZZZZ_"_s), u"_x005F_x000D_ and _xZZZZ_"_s);
    // The second underscore may start an escape of its own.
    EXPECT_EQ(escapedXstring(u"_x0041_x0042_"_s), u"_x005F_x0041_x005F_x0042_"_s);
}

TEST(XmlWriterTest, NestsElementsByTheirLife) {
    XmlWriter xml;
    {
        const auto outer = xml.element("a:outer"_L1, {{"n"_L1, 3}, {"text"_L1, u"\"<&\n"_s}});
        xml.textLeaf("a:inner"_L1, u"<&>\u0001"_s);
        xml.leaf("a:empty"_L1);
    }
    const auto bytes = xml.finish();
    ASSERT_TRUE(bytes);
    EXPECT_EQ(
        *bytes,
        QByteArray(
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            "<a:outer n=\"3\" text=\"&quot;&lt;&amp;&#10;\"><a:inner>&lt;&amp;&gt;</a:inner><a:empty/></a:outer>\n"));
}

} // namespace
} // namespace throughline::core
