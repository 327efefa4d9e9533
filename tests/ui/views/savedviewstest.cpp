// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/savedviews.h"

#include "core/exchange/sample/sampleworkspace.h"
#include "core/search/voicequery.h"
#include "core/views/viewedits.h"
#include "core/voices/themes/themetreeedits.h"
#include "core/voices/voiceedits.h"
#include "tests/support/testworkspace.h"
#include "ui/customers/customerviews.h"
#include "ui/roadmap/roadmapviews.h"
#include "ui/voices/themes/themeviews.h"
#include "ui/voices/voiceviews.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::Editor;
using core::ViewId;

class SavedViewsTest : public testing::Test {
protected:
    void addVoice(core::VoiceKind kind) {
        core::Voice voice;
        voice.kind = kind;
        voice.text = u"export"_s;
        workspace.make<core::VoiceId>([&](Editor& editor) { return core::addVoice(editor, voice); });
    }
    ViewId addView(const QString& name, const core::VoiceQuery& query, const QString& page = u"voices"_s) {
        return workspace.make<ViewId>([&](Editor& editor) {
            return core::addView(editor, {{}, name, page, core::toJson(query), 0});
        });
    }
    static core::VoiceQuery tickets() {
        core::VoiceQuery query;
        query.filter.kinds = {core::VoiceKind::Ticket};
        return query;
    }
    static bool waitFor(const SavedViews& views, const QList<NavigationView>& expected) {
        return QTest::qWaitFor([&] { return views.views(u"voices"_s) == expected; });
    }

    test::TestWorkspace workspace;
};

TEST_F(SavedViewsTest, TheSampleHasOneOnEachOfFourPages) {
    workspace.edit([](Editor& editor) { return core::addSample(editor); });
    const core::Clock clock = workspace->clock();
    const SavedViews views(*workspace,
                           {voiceViewCounter(), themeViewCounter(), accountViewCounter(clock), itemViewCounter(clock)});
    const auto shows = [&](const QString& page, const QString& name, qint64 count) {
        return QTest::qWaitFor([&] {
            const QList<NavigationView> shown = views.views(page);
            return shown.size() == 1 && shown.constFirst().name == name && shown.constFirst().count == count;
        });
    };
    // counted in the files of the sample, independently of this program
    EXPECT_TRUE(shows(u"voices"_s, u"Still to read"_s, 6));
    EXPECT_TRUE(shows(u"themes"_s, u"More complaints"_s, 7));
    EXPECT_TRUE(shows(u"accounts"_s, u"Lost and churned"_s, 2));
    EXPECT_TRUE(shows(u"roadmap"_s, u"Not planned yet"_s, 3));
}

TEST_F(SavedViewsTest, CountsTheVoicesOfEachViewAndAgainAfterAChange) {
    addVoice(core::VoiceKind::Ticket);
    addVoice(core::VoiceKind::Review);
    const ViewId all = addView(u"All"_s, {});
    SavedViews views(*workspace, {voiceViewCounter()});
    EXPECT_TRUE(waitFor(views, {{all, u"All"_s, 2}}));
    const ViewId id = addView(u"Tickets"_s, tickets());
    EXPECT_TRUE(waitFor(views, {{all, u"All"_s, 2}, {id, u"Tickets"_s, 1}}));
    addVoice(core::VoiceKind::Ticket);
    EXPECT_TRUE(waitFor(views, {{all, u"All"_s, 3}, {id, u"Tickets"_s, 2}}));
    workspace->undo().waitForFinished();
    workspace->undo().waitForFinished();
    EXPECT_TRUE(waitFor(views, {{all, u"All"_s, 2}}));
}

TEST_F(SavedViewsTest, ManyEditsInARowAreCountedOnceAndOthersNotAtAll) {
    const ViewId id = addView(u"Tickets"_s, tickets());
    SavedViews views(*workspace, {voiceViewCounter()});
    ASSERT_TRUE(waitFor(views, {{id, u"Tickets"_s, 0}}));
    QSignalSpy changed(&views, &SavedViews::changed);
    for (int i = 0; i < 5; ++i)
        addVoice(core::VoiceKind::Ticket);
    EXPECT_TRUE(waitFor(views, {{id, u"Tickets"_s, 5}}));
    EXPECT_EQ(changed.size(), 1);
}

TEST_F(SavedViewsTest, AViewOfAThemeThatIsMergedCountsTheOneThatItWentInto) {
    const auto theme = [this](const QString& name) {
        return workspace.make<core::ThemeId>([name](Editor& editor) {
            core::Theme made;
            made.name = name;
            return core::addTheme(editor, made);
        });
    };
    const core::ThemeId kept = theme(u"Slow"_s);
    const core::ThemeId gone = theme(u"Speed"_s);
    addVoice(core::VoiceKind::Ticket);
    workspace.edit([kept](Editor& editor) { return core::markVoice(editor, kept, core::VoiceId{1}); });
    core::VoiceQuery query;
    query.filter.themes = {gone};
    const ViewId id = addView(u"Speed"_s, query);
    SavedViews views(*workspace, {voiceViewCounter()});
    ASSERT_TRUE(waitFor(views, {{id, u"Speed"_s, 0}}));
    workspace.edit([=](Editor& editor) { return core::mergeThemes(editor, {gone}, kept); });
    EXPECT_TRUE(waitFor(views, {{id, u"Speed"_s, 1}}));
}

TEST_F(SavedViewsTest, AViewOfANewerVersionStandsThereWithoutACountAndThoseOfOtherPagesDoNot) {
    addView(u"Elsewhere"_s, {}, u"roadmap"_s);
    const ViewId strange = workspace.make<ViewId>([](Editor& editor) {
        return core::addView(editor, {{}, u"Strange"_s, u"voices"_s, {{u"mood"_s, u"good"_s}}, 0});
    });
    const ViewId id = addView(u"Tickets"_s, tickets());
    SavedViews views(*workspace, {voiceViewCounter()});
    EXPECT_TRUE(waitFor(views, {{strange, u"Strange"_s, std::nullopt}, {id, u"Tickets"_s, 0}}));
}

} // namespace
} // namespace throughline::ui
