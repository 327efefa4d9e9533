// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/themes/themetreeedits.h"

#include "core/workspace/deletion/mergedrecords.h"
#include "core/workspace/deletion/takingapart.h"
#include "tests/core/voices/themes/themefixture.h"

#include <QRandomGenerator>
#include <QSet>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class ThemeTreeEditsTest : public test::ThemeFixture {
protected:
    /// The names of what was merged into a theme.
    [[nodiscard]] QStringList merged(ThemeId into) const {
        const auto records = workspace.read<QList<MergedRecord>>([=](db::Connection& connection) {
            return mergedInto(connection, {Record::Theme, into.value});
        });
        QStringList names;
        for (const MergedRecord& record : records)
            names.append(record.name);
        names.sort();
        return names;
    }
};

TEST_F(ThemeTreeEditsTest, MergingUnitesMarksAndMovesTheThemesBelow) {
    const ThemeId into = addTheme(u"Exports"_s);
    const ThemeId one = addTheme(u"Download"_s);
    const ThemeId other = addTheme(u"Save as file"_s);
    const ThemeId below = addTheme(u"PDF"_s, one);
    const VoiceId both = addVoice(u"both themes"_s);
    mark(into, both);
    mark(one, both);
    mark(one, addVoice(u"only one"_s));
    const QuoteId quote = addQuote(both, {0, 4});
    mark(one, quote);
    mark(other, quote);
    expectUndone(
        [=](Editor& editor) {
            return mergeThemes(editor, {one, other}, into);
        },
        [&] {
            EXPECT_EQ(summaries().size(), 2);
            EXPECT_EQ(summary(into).own.voices, 2);
            EXPECT_EQ(words(into).size(), 3) << "two voices and the quote, each marked once";
            EXPECT_EQ(summary(below).theme.parent, into);
        });
}

TEST_F(ThemeTreeEditsTest, MergingAThemeIntoOneBelowItPutsThatOneInItsPlace) {
    const ThemeId top = addTheme(u"Top"_s);
    const ThemeId source = addTheme(u"Source"_s, top);
    const ThemeId between = addTheme(u"Between"_s, source);
    const ThemeId target = addTheme(u"Target"_s, between);
    const ThemeId sibling = addTheme(u"Sibling"_s, source);
    expectUndone(
        [=](Editor& editor) {
            return mergeThemes(editor, {source, between}, target);
        },
        [&] {
            EXPECT_EQ(summary(target).theme.parent, top);
            EXPECT_EQ(summary(sibling).theme.parent, target);
        });
}

TEST_F(ThemeTreeEditsTest, MergingIntoAThemeBelowOneThatStaysMakesNoCircle) {
    const ThemeId source = addTheme(u"Source"_s);
    const ThemeId between = addTheme(u"Between"_s, source);
    const ThemeId target = addTheme(u"Target"_s, between);
    expectUndone([=](Editor& editor) { return mergeThemes(editor, {source}, target); },
                 [&] {
                     EXPECT_EQ(summary(target).theme.parent, std::nullopt);
                     EXPECT_EQ(summary(between).theme.parent, target);
                 });
}

TEST_F(ThemeTreeEditsTest, AMergedThemeIsTakenApartWithItsMarksAndTheThemesBelowIt) {
    const ThemeId top = addTheme(u"Top"_s);
    const ThemeId source = addTheme(u"Source"_s, top);
    const ThemeId below = addTheme(u"Below"_s, source);
    const ThemeId target = addTheme(u"Target"_s, source);
    const VoiceId both = addVoice(u"both themes"_s);
    const VoiceId one = addVoice(u"only one"_s);
    mark(target, both);
    mark(source, both);
    mark(source, one);
    workspace.edit([=](Editor& editor) { return mergeThemes(editor, {source}, target); });
    EXPECT_EQ(merged(target), QStringList{u"Source"_s});
    const VoiceId since = addVoice(u"said since"_s);
    mark(target, since);
    expectUndone(
        [=](Editor& editor) {
            return takeApart(editor, {Record::Theme, source.value});
        },
        [&] {
            EXPECT_EQ(summary(source).own.voices, 2);
            EXPECT_EQ(summary(target).own.voices, 2) << "its own and the one since";
            EXPECT_EQ(summary(source).theme.parent, top);
            EXPECT_EQ(summary(below).theme.parent, source);
            EXPECT_EQ(summary(target).theme.parent, source);
            EXPECT_TRUE(merged(target).isEmpty());
        });
}

TEST_F(ThemeTreeEditsTest, OneOfSeveralMergedThemesIsTakenApartAndWhatWentIntoItComesBackWithIt) {
    const ThemeId first = addTheme(u"First"_s);
    const ThemeId second = addTheme(u"Second"_s);
    const ThemeId third = addTheme(u"Third"_s);
    const ThemeId target = addTheme(u"Target"_s);
    mark(first, addVoice(u"of the first"_s));
    mark(second, addVoice(u"of the second"_s));
    mark(third, addVoice(u"of the third"_s));
    workspace.edit([=](Editor& editor) { return mergeThemes(editor, {first}, second); });
    workspace.edit([=](Editor& editor) { return mergeThemes(editor, {third, second}, target); });
    EXPECT_EQ(summary(target).own.voices, 3);
    EXPECT_EQ(merged(target), (QStringList{u"First"_s, u"Second"_s, u"Third"_s}));
    workspace.edit([=](Editor& editor) { return takeApart(editor, {Record::Theme, second.value}); });
    EXPECT_EQ(summary(second).own.voices, 2);
    EXPECT_EQ(summary(target).own.voices, 1);
    EXPECT_EQ(merged(second), QStringList{u"First"_s});
    EXPECT_EQ(merged(target), QStringList{u"Third"_s});
    workspace.edit([=](Editor& editor) { return takeApart(editor, {Record::Theme, first.value}); });
    EXPECT_EQ(summary(first).own.voices, 1);
    EXPECT_EQ(summary(second).own.voices, 1);
}

TEST_F(ThemeTreeEditsTest, TakingApartMakesNoCircleOutOfWhatWasMovedSince) {
    const ThemeId above = addTheme(u"Above"_s);
    const ThemeId source = addTheme(u"Source"_s, above);
    const ThemeId part = addTheme(u"Part"_s, source);
    const ThemeId target = addTheme(u"Target"_s);
    workspace.edit([=](Editor& editor) { return mergeThemes(editor, {source}, target); });
    workspace.edit([=](Editor& editor) { return moveTheme(editor, above, part); });
    workspace.edit([=](Editor& editor) { return takeApart(editor, {Record::Theme, source.value}); });
    EXPECT_EQ(summary(source).theme.parent, above);
    EXPECT_EQ(summary(above).theme.parent, part);
    EXPECT_EQ(summary(part).theme.parent, target) << "below the source it would lie below itself";
}

TEST_F(ThemeTreeEditsTest, AThemeIsNotMergedIntoItself) {
    const ThemeId theme = addTheme(u"Exports"_s);
    expectRefused([=](Editor& editor) { return mergeThemes(editor, {theme, theme}, theme); });
}

TEST_F(ThemeTreeEditsTest, AThemeMovesWithAllBelowItButNeverBelowItself) {
    const ThemeId one = addTheme(u"One"_s);
    const ThemeId below = addTheme(u"Below"_s, one);
    const ThemeId other = addTheme(u"Other"_s);
    expectUndone([=](Editor& editor) { return moveTheme(editor, one, other); },
                 [&] {
                     EXPECT_EQ(summary(one).theme.parent, other);
                     EXPECT_EQ(summary(below).theme.parent, one);
                 });
    expectUndone([=](Editor& editor) { return moveTheme(editor, below, std::nullopt); },
                 [&] { EXPECT_EQ(summary(below).theme.parent, std::nullopt); });
    expectRefused([=](Editor& editor) { return moveTheme(editor, one, below); });
    expectRefused([=](Editor& editor) { return moveTheme(editor, one, one); });
}

TEST_F(ThemeTreeEditsTest, SplittingMovesTheChosenMarksToANewTheme) {
    const ThemeId theme = addTheme(u"Exports"_s);
    const VoiceId voice = addVoice(u"slow exports"_s);
    const QuoteId quote = addQuote(voice, {0, 4});
    mark(theme, voice);
    mark(theme, quote);
    const VoiceId other = addVoice(u"other"_s);
    mark(theme, other);
    QList<ThemeMarkId> chosen;
    for (const ThemedWords& each : words(theme)) {
        if (each.voice == voice)
            chosen.append(each.mark);
    }
    ASSERT_EQ(chosen.size(), 2);
    Theme made;
    made.name = u"Slowness"_s;
    made.parent = theme;
    ThemeId split{};
    expectUndone(
        [&](Editor& editor) -> Result<void> {
            TRY_ASSIGN(split, splitTheme(editor, made, chosen));
            return {};
        },
        [&] {
            EXPECT_EQ(words(split).size(), 2);
            EXPECT_EQ(summary(split).own.voices, 1);
            EXPECT_EQ(words(theme).size(), 1);
            EXPECT_EQ(summary(theme).withChildren.voices, 2);
        });
    expectRefused([&](Editor& editor) { return splitTheme(editor, made, {}).transform([](ThemeId) {}); });
}

TEST_F(ThemeTreeEditsTest, DeletingAThemeMovesThoseBelowItUp) {
    const ThemeId top = addTheme(u"Top"_s);
    const ThemeId middle = addTheme(u"Middle"_s, top);
    const ThemeId low = addTheme(u"Low"_s, middle);
    mark(middle, addVoice(u"words"_s));
    expectUndone([=](Editor& editor) { return removeTheme(editor, middle); },
                 [&] {
                     EXPECT_EQ(summary(low).theme.parent, top);
                     EXPECT_EQ(summary(top).withChildren.voices, 0) << "marks of a deleted theme count nowhere";
                 });
}

/// Random trees with random marks, and random themes merged.
class MergePropertyTest : public test::ThemeFixture, public testing::WithParamInterface<quint32> {
protected:
    void SetUp() override {
        workspace.edit([this](Editor& editor) -> Result<void> {
            for (int i = 0; i < kThemes; ++i) {
                Theme theme;
                theme.name = u"Theme %1"_s.arg(i);
                if (i > 0 && m_random.bounded(2) == 0)
                    theme.parent = ThemeId{1 + m_random.bounded(i)};
                TRY(core::addTheme(editor, theme));
            }
            for (int i = 0; i < kVoices; ++i) {
                Voice voice;
                voice.text = u"some words of a voice"_s;
                TRY_ASSIGN(const VoiceId id, core::addVoice(editor, voice));
                TRY_ASSIGN(const QuoteId quote, core::addQuote(editor, id, TextRange{0, 4 + m_random.bounded(10)}));
                for (int marks = m_random.bounded(4); marks > 0; --marks)
                    TRY(markVoice(editor, anyTheme(), id));
                for (int marks = m_random.bounded(3); marks > 0; --marks)
                    TRY(markQuote(editor, anyTheme(), quote));
            }
            return {};
        });
    }
    ThemeId anyTheme() { return {1 + m_random.bounded(kThemes)}; }
    [[nodiscard]] QSet<VoiceId> voicesOf(const QList<ThemeId>& themes) const {
        QSet<VoiceId> voices;
        for (const ThemeId theme : themes) {
            for (const ThemedWords& each : words(theme))
                voices.insert(each.voice);
        }
        return voices;
    }

    static constexpr int kThemes = 9;
    static constexpr int kVoices = 25;
    QRandomGenerator m_random{GetParam()};
};

TEST_P(MergePropertyTest, MergingKeepsEveryVoiceOnceAndUndoingGivesTheStart) {
    const ThemeId into = anyTheme();
    QList<ThemeId> sources;
    for (int i = 0; i < 3; ++i) {
        if (const ThemeId source = anyTheme(); source != into)
            sources.append(source);
    }
    if (sources.isEmpty())
        sources.append(ThemeId{into.value % kThemes + 1});
    const QSet<VoiceId> before = voicesOf(sources + QList<ThemeId>{into});
    expectUndone([&](Editor& editor) { return mergeThemes(editor, sources, into); },
                 [&] {
                     EXPECT_EQ(voicesOf({into}), before);
                     QSet<std::pair<qint64, qint64>> marked;
                     for (const ThemedWords& each : words(into)) {
                         const std::pair target{each.voice.value, each.quote.value_or(QuoteId{}).value};
                         EXPECT_FALSE(marked.contains(target)) << "marked twice";
                         marked.insert(target);
                     }
                     const QList<ThemeSummary> left = summaries();
                     QList<Theme> themes;
                     for (const ThemeSummary& each : left)
                         themes.append(each.theme);
                     for (const Theme& theme : themes) {
                         EXPECT_FALSE(sources.contains(theme.id));
                         const auto parent = std::find_if(themes.begin(), themes.end(),
                                                          [&](const Theme& each) { return each.id == theme.parent; });
                         EXPECT_TRUE(!theme.parent || parent != themes.end()) << "a parent that is gone";
                         const bool inCircle =
                             theme.parent && withThemesBelow(theme.id, themes).contains(*theme.parent);
                         EXPECT_FALSE(inCircle) << "no circle";
                     }
                 });
}

TEST_P(MergePropertyTest, TakingAllApartGivesEveryThemeWhatItHad) {
    const ThemeId into = anyTheme();
    QList<ThemeId> sources;
    for (int i = 0; i < 4; ++i) {
        if (const ThemeId source = anyTheme(); source != into && !sources.contains(source))
            sources.append(source);
    }
    if (sources.isEmpty())
        return;
    const auto shape = [this] {
        QStringList lines;
        for (const ThemeSummary& each : summaries()) {
            QStringList targets;
            for (const ThemedWords& one : words(each.theme.id))
                targets.append(u"%1/%2"_s.arg(one.voice.value).arg(one.quote.value_or(QuoteId{}).value));
            targets.sort();
            lines.append(u"%1 < %2: %3"_s.arg(each.theme.name)
                             .arg(each.theme.parent.value_or(ThemeId{}).value)
                             .arg(targets.join(u' ')));
        }
        return lines;
    };
    const QStringList before = shape();
    workspace.edit([&](Editor& editor) { return mergeThemes(editor, sources, into); });
    for (auto source = sources.crbegin(); source != sources.crend(); ++source)
        workspace.edit([id = *source](Editor& editor) { return takeApart(editor, {Record::Theme, id.value}); });
    EXPECT_EQ(shape(), before);
}

INSTANTIATE_TEST_SUITE_P(Seeds, MergePropertyTest, testing::Range<quint32>(1, 25));

} // namespace
} // namespace throughline::core
