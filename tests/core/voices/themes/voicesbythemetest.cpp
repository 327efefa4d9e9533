// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/themes/voicesbytheme.h"

#include "tests/core/voices/themes/themefixture.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class VoicesByThemeTest : public test::ThemeFixture {
protected:
    std::vector<VoiceId> voicesOf(ThemeId theme) {
        return workspace.read<VoicesByTheme>([](db::Connection& c) { return voicesByTheme(c); }).value(theme);
    }
};

TEST_F(VoicesByThemeTest, AVoiceMarkedWhollyAndThroughQuotesIsThereOnce) {
    const ThemeId theme = addTheme(u"Exports"_s);
    const VoiceId quoted = addVoice(u"The export is slow"_s);
    const VoiceId both = addVoice(u"The export stops"_s);
    mark(theme, both);
    mark(theme, addQuote(both, {0, 10}));
    mark(theme, addQuote(quoted, {0, 10}));
    mark(theme, addQuote(quoted, {4, 18}));
    EXPECT_EQ(voicesOf(theme), (std::vector<VoiceId>{quoted, both}));
}

TEST_F(VoicesByThemeTest, ADeletedQuoteMarksNothing) {
    const ThemeId theme = addTheme(u"Exports"_s);
    const VoiceId voice = addVoice(u"The export is slow"_s);
    const QuoteId quote = addQuote(voice, {0, 10});
    mark(theme, quote);
    EXPECT_EQ(voicesOf(theme).size(), 1);
    workspace.edit([=](Editor& editor) { return removeQuote(editor, quote); });
    EXPECT_TRUE(voicesOf(theme).empty());
}

} // namespace
} // namespace throughline::core
