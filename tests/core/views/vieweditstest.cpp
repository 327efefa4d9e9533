// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/viewedits.h"

#include "core/views/viewrepository.h"
#include "core/workspace/deletion/deletedrecords.h"
#include "core/workspace/deletion/restoring.h"
#include "core/workspace/editor.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

const QString kPage = u"voices"_s;

class ViewEditsTest : public ::testing::Test {
protected:
    ViewId add(const QString& name, const QJsonObject& filter = {}, const QString& page = kPage) {
        return m_workspace.make<ViewId>([=](Editor& editor) { return addView(editor, {{}, name, page, filter, 0}); });
    }
    QList<View> views(const QString& page = kPage) const {
        return m_workspace.read<QList<View>>([=](db::Connection& c) { return ViewRepository(c).views(page); });
    }
    QStringList names() const {
        QStringList names;
        for (const View& view : views())
            names.append(view.name);
        return names;
    }
    void move(ViewId id, int places) {
        m_workspace.edit([=](Editor& editor) { return moveView(editor, id, places); });
    }
    QString refusal(const Workspace::EditWork& work) {
        const auto result = m_workspace->edit({u"test.step"_s, 1, {}, {}}, work).result();
        EXPECT_FALSE(result);
        return result ? QString() : result.error().text;
    }

    test::TestWorkspace m_workspace;
};

TEST_F(ViewEditsTest, ANewViewStandsBehindTheOthersOfItsPage) {
    const QJsonObject filter{{u"text"_s, u"export"_s}};
    const ViewId first = add(u" Exports "_s, filter);
    add(u"Elsewhere"_s, {}, u"roadmap"_s);
    const ViewId second = add(u"Angry"_s);
    EXPECT_EQ(views(), (QList<View>{{first, u"Exports"_s, kPage, filter, 1}, {second, u"Angry"_s, kPage, {}, 2}}));
}

TEST_F(ViewEditsTest, MovesAmongThoseOfItsPageAndStopsAtTheEnds) {
    const ViewId a = add(u"A"_s);
    add(u"B"_s);
    const ViewId c = add(u"C"_s);
    move(c, -1);
    EXPECT_EQ(names(), (QStringList{u"A"_s, u"C"_s, u"B"_s}));
    move(a, 7);
    EXPECT_EQ(names(), (QStringList{u"C"_s, u"B"_s, u"A"_s}));
    move(c, -1);
    EXPECT_EQ(names(), (QStringList{u"C"_s, u"B"_s, u"A"_s}));
}

TEST_F(ViewEditsTest, RefusesAnEmptyNameAndOneThatIsTaken) {
    const ViewId exports = add(u"Exports"_s);
    const ViewId angry = add(u"Angry"_s);
    EXPECT_TRUE(refusal([](Editor& editor) -> Result<void> {
                    return addView(editor, {{}, u"  "_s, kPage, {}, 0}).transform([](ViewId) {});
                }).contains(u"needs a name"_s));
    EXPECT_TRUE(refusal([=](Editor& editor) {
                    return updateView(editor, {angry, u"Exports "_s, kPage, {}, 0});
                }).contains(u"“Exports ”"_s));
    m_workspace.edit([=](Editor& editor) { return updateView(editor, {exports, u"Exports"_s, kPage, {}, 0}); });
    EXPECT_EQ(names(), (QStringList{u"Exports"_s, u"Angry"_s}));
}

TEST_F(ViewEditsTest, UndoTakesEveryEditBackAndRedoBringsItAgain) {
    const QStringList empty = m_workspace.content();
    const ViewId id = add(u"Exports"_s);
    const ViewId other = add(u"Angry"_s);
    m_workspace.edit([=](Editor& editor) {
        return updateView(editor, {id, u"Slow exports"_s, kPage, {{u"text"_s, u"slow"_s}}, 0});
    });
    move(other, -1);
    m_workspace.edit([=](Editor& editor) { return removeView(editor, id); });
    const QStringList full = m_workspace.content();
    EXPECT_EQ(names(), QStringList{u"Angry"_s});
    ASSERT_TRUE(m_workspace->undo().result());
    EXPECT_EQ(names(), (QStringList{u"Angry"_s, u"Slow exports"_s}));
    for (int step = 0; step < 4; ++step)
        ASSERT_TRUE(m_workspace->undo().result());
    EXPECT_EQ(test::difference(m_workspace.content(), empty), "");
    for (int step = 0; step < 5; ++step)
        ASSERT_TRUE(m_workspace->redo().result());
    EXPECT_EQ(test::difference(m_workspace.content(), full), "");
}

TEST_F(ViewEditsTest, ADeletedViewCanBeRestored) {
    const ViewId id = add(u"Exports"_s);
    m_workspace.edit([=](Editor& editor) { return removeView(editor, id); });
    const auto deleted =
        m_workspace.read<QList<DeletedRecord>>([](db::Connection& c) { return deletedRecords(c, 10); });
    ASSERT_EQ(deleted.size(), 1);
    EXPECT_EQ(deleted.constFirst().name, u"Exports"_s);
    EXPECT_EQ(deleted.constFirst().key, (RecordKey{Record::View, id.value}));
    m_workspace.edit([&](Editor& editor) { return restoreRecords(editor, {deleted.constFirst().key}); });
    EXPECT_EQ(names(), QStringList{u"Exports"_s});
}

} // namespace
} // namespace throughline::core
