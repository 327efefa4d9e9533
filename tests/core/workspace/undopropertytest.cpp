// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customeredits.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "core/workspace/history/journal.h"
#include "tests/support/testworkspace.h"

#include <QRandomGenerator>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;
using test::TestWorkspace;

/// Random edits of all kinds; an edit that is refused changes nothing and is fine too.
class RandomEdits {
public:
    explicit RandomEdits(quint32 seed) : m_random(seed) {}

    Result<void> one(Editor& editor) {
        switch (m_random.bounded(12)) {
        case 0:
            return addAccount(editor, account()).transform([](AccountId) {});
        case 1:
            return addVoice(editor, voice(), turns()).transform([](VoiceId) {});
        case 2:
            return editText(editor, anyVoice(), sentence());
        case 3:
            return addQuote(editor, anyVoice(), range()).transform([](QuoteId) {});
        case 4:
            return addItem(editor, item()).transform([](ItemId) {});
        case 5:
            return linkVoices(editor, anyItem(), {anyVoice(), anyVoice()}, importance())
                .transform([](const LinkOutcome&) {});
        case 6:
            return linkWords(editor, anyItem(), anyVoice(), range(), importance()).transform([](const LinkOutcome&) {});
        case 7:
            return moveItem(editor, anyItem(), static_cast<Horizon>(m_random.bounded(4)), anyItem());
        case 8:
            return addTheme(editor, theme()).transform([](ThemeId) {});
        case 9:
            return markVoice(editor, ThemeId{1 + m_random.bounded(4)}, anyVoice());
        case 10:
            return unmarkVoice(editor, ThemeId{1 + m_random.bounded(4)}, anyVoice());
        default:
            return removeVoices(editor, {anyVoice()});
        }
    }

private:
    QString sentence() {
        QString text;
        for (int i = m_random.bounded(12); i >= 0; --i)
            text += u"word%1 "_s.arg(m_random.bounded(30));
        return text;
    }
    Account account() {
        Account made;
        made.name = sentence();
        return made;
    }
    Voice voice() {
        Voice made;
        made.title = sentence();
        made.text = u"first words \U0001F44D "_s + sentence();
        return made;
    }
    QList<Turn> turns() {
        Turn turn;
        turn.to = 12;
        turn.role = m_random.bounded(2) == 0 ? TurnRole::Interviewer : TurnRole::Customer;
        return {turn};
    }
    Item item() {
        Item made;
        made.title = sentence();
        return made;
    }
    Theme theme() {
        Theme made;
        made.name = sentence();
        return made;
    }
    TextRange range() {
        const int from = m_random.bounded(20);
        return {from, from + m_random.bounded(20)};
    }
    std::optional<int> importance() {
        return m_random.bounded(2) == 0 ? std::nullopt : std::optional(m_random.bounded(4));
    }
    VoiceId anyVoice() { return {1 + m_random.bounded(8)}; }
    ItemId anyItem() { return {1 + m_random.bounded(5)}; }

    QRandomGenerator m_random;
};

class UndoPropertyTest : public testing::TestWithParam<quint32> {};

TEST_P(UndoPropertyTest, UndoingAllGivesTheStartAndRedoingAllTheEnd) {
    TestWorkspace workspace;
    RandomEdits edits(GetParam());
    QList<QStringList> states{workspace.content()};
    for (int i = 0; i < 60; ++i) {
        const auto edited =
            workspace->edit({u"test.step"_s, 1, {}, {}}, [&](Editor& editor) { return edits.one(editor); }).result();
        if (edited && !edited->rows.isEmpty())
            states.append(workspace.content());
    }
    ASSERT_GT(states.size(), 20);
    for (qsizetype i = states.size() - 2; i >= 0; --i) {
        ASSERT_TRUE(workspace->undo().result());
        ASSERT_EQ(test::difference(states.at(i), workspace.content()), "") << "after undoing to state " << i;
    }
    EXPECT_FALSE(workspace->undo().result());
    workspace.reopen();
    for (qsizetype i = 1; i < states.size(); ++i) {
        ASSERT_TRUE(workspace->redo().result());
        ASSERT_EQ(test::difference(states.at(i), workspace.content()), "") << "after redoing to state " << i;
    }
    EXPECT_TRUE(workspace->check(true).result()) << "the full text follows every step";
}

TEST_P(UndoPropertyTest, GoingToAnyStepGivesWhatWasThere) {
    TestWorkspace workspace;
    RandomEdits edits(GetParam());
    QList<std::pair<std::optional<ChangeId>, QStringList>> states{{std::nullopt, workspace.content()}};
    for (int i = 0; i < 30; ++i) {
        const auto edited =
            workspace->edit({u"test.step"_s, 1, {}, {}}, [&](Editor& editor) { return edits.one(editor); }).result();
        if (!edited || edited->rows.isEmpty())
            continue;
        const auto newest = workspace.read<QList<HistoryEntry>>(
            [](db::Connection& connection) { return journal::history(connection, 1); });
        states.append({newest.constFirst().id, workspace.content()});
    }
    QRandomGenerator random(GetParam());
    for (int i = 0; i < 12; ++i) {
        const auto& [id, content] = states.at(random.bounded(states.size()));
        const auto gone = workspace->goTo(id).result();
        ASSERT_TRUE(gone);
        ASSERT_EQ(test::difference(content, workspace.content()), "");
    }
    EXPECT_FALSE(workspace->goTo(ChangeId{987'654}).result()) << "no such step";
    EXPECT_TRUE(workspace->check(true).result());
}

INSTANTIATE_TEST_SUITE_P(Seeds, UndoPropertyTest, testing::Range<quint32>(1, 9));

} // namespace
} // namespace throughline::core
