// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/strips/statusstrip.h"

#include "ui/common/widgets/plainlabel.h"

#include <gtest/gtest.h>

using namespace throughline::ui;
using namespace Qt::StringLiterals;

namespace {

class StatusStripTest : public testing::Test {
protected:
    StatusStrip strip;

    void SetUp() override { strip.setKeys({{{u"/"_s}, u"Search"_s}, {{u"E"_s}, u"Evidence"_s, true}}); }

    [[nodiscard]] bool shows(const QString& words) const {
        const QList<PlainLabel*> labels = strip.findChildren<PlainLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&words](const PlainLabel* label) { return label->text() == words; });
    }
};

TEST_F(StatusStripTest, NamesTheKeysOfThePage) {
    EXPECT_TRUE(shows(u"Search"_s));
    EXPECT_TRUE(shows(u"Evidence"_s));
}

TEST_F(StatusStripTest, NamesNoKeyThatEditsWhileNothingCanBeWritten) {
    strip.setReadOnly(u"A newer version wrote it"_s);
    EXPECT_TRUE(shows(u"Search"_s));
    EXPECT_FALSE(shows(u"Evidence"_s));
    strip.setReadOnly({});
    EXPECT_TRUE(shows(u"Evidence"_s));
}

} // namespace
