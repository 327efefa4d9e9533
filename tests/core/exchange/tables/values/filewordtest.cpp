// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/values/fileword.h"

#include "core/settings/stages.h"

#include <gtest/gtest.h>

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

class FileWordTest : public testing::Test {
protected:
    std::vector<FileWord> words(const QString& field, const QList<WordCounter::Word>& counted) {
        return fileWords(*mapping.find(field), counted, mapping);
    }
    QString warning(const QString& field, const QList<WordCounter::Word>& counted) {
        return openWordsWarning(*mapping.find(field), words(field, counted), u"Prio"_s);
    }
    ValueMapping mapping{closedFieldsOf(RecordKind::Items, defaultStages()),
                         {{u"horizon"_s, u"P1"_s, u"now"_s}, {u"horizon"_s, u"P9"_s, {}}}};
};

TEST_F(FileWordTest, SayWhatTheyBecomeAndWhetherThatIsOpen) {
    const std::vector<FileWord> found = words(u"horizon"_s, {{u"P1"_s, 7}, {u"Next"_s, 5}, {u"P9"_s, 2}, {u"P2"_s, 1}});
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[0], (FileWord{u"horizon"_s, u"P1"_s, 7, u"now"_s, false}));
    EXPECT_EQ(found[1], (FileWord{u"horizon"_s, u"Next"_s, 5, u"next"_s, false}));
    EXPECT_EQ(found[2], (FileWord{u"horizon"_s, u"P9"_s, 2, {}, false})) << "it was said to have none";
    EXPECT_EQ(found[3], (FileWord{u"horizon"_s, u"P2"_s, 1, {}, true}));
}

TEST_F(FileWordTest, OpenWordsAreTold) {
    EXPECT_EQ(warning(u"horizon"_s, {{u"P1"_s, 7}, {u"P9"_s, 1}}), QString());
    EXPECT_EQ(warning(u"horizon"_s, {{u"P2"_s, 12}}),
              u"“P2” (12 rows) in “Prio” has no value here; it is kept as an attribute."_s);
    EXPECT_EQ(warning(u"horizon"_s, {{u"%2"_s, 12}, {u"P3"_s, 1}}),
              u"2 words in “Prio” have no value here; they are kept as attributes: “%2” (12 rows), “P3” (1 row)."_s);
    EXPECT_TRUE(
        warning(u"stage"_s, {{u"Doing"_s, 3}}).contains(u"“Doing” (3 rows) in “Prio” is none of the values here"_s))
        << "a stage of no list stays a stage";
}

TEST_F(FileWordTest, OfManyOpenWordsTheFirstAreNamed) {
    QList<WordCounter::Word> many;
    for (int i = 0; i < 30; ++i)
        many.append({u"word %1"_s.arg(i), 30 - i});
    const QString text = warning(u"stage"_s, many);
    EXPECT_TRUE(text.startsWith(u"30 words in “Prio”"_s)) << qPrintable(text);
    EXPECT_TRUE(text.contains(u"“word 9” (21 rows) …"_s)) << qPrintable(text);
    EXPECT_FALSE(text.contains(u"word 10"_s));
}

} // namespace
} // namespace throughline::core
