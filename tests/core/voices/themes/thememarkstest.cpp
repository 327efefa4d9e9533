// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/themes/thememarks.h"

#include "tests/core/voices/themes/themefixture.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class ThemeMarksTest : public test::ThemeFixture {};

TEST_F(ThemeMarksTest, MarksManyVoicesEachOnceInOneStep) {
    const ThemeId theme = addTheme(u"Exports"_s);
    const VoiceId one = addVoice(u"one"_s);
    const VoiceId other = addVoice(u"other"_s);
    mark(theme, one);
    expectUndone(
        [=](Editor& editor) {
            return markVoices(editor, theme, {one, other, other});
        },
        [&] { EXPECT_EQ(words(theme).size(), 2); });
    EXPECT_EQ(words(theme).size(), 1) << "the mark from before stays";
}

TEST_F(ThemeMarksTest, ClearsAThemeFromVoicesAndTheirQuotesAndLeavesOthersAlone) {
    const ThemeId theme = addTheme(u"Exports"_s);
    const ThemeId kept = addTheme(u"Imports"_s);
    const VoiceId one = addVoice(u"one voice"_s);
    const VoiceId other = addVoice(u"other"_s);
    mark(theme, one);
    mark(theme, addQuote(one, {0, 3}));
    mark(theme, other);
    mark(kept, one);
    expectUndone([=](Editor& editor) { return clearTheme(editor, theme, {one}); },
                 [&] {
                     ASSERT_EQ(words(theme).size(), 1);
                     EXPECT_EQ(words(theme).at(0).voice, other);
                     EXPECT_EQ(words(kept).size(), 1);
                 });
}

} // namespace
} // namespace throughline::core
