// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/deletion/purging.h"

#include "core/customers/customeredits.h"
#include "core/db/connection.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/voices/themes/themetreeedits.h"
#include "core/voices/voicecustomer.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/deletion/deletedrecords.h"
#include "core/workspace/history/journal.h"
#include "tests/support/testworkspace.h"

#include <QRandomGenerator>

#include <algorithm>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class PurgingTest : public testing::Test {
protected:
    test::TestWorkspace workspace;
    VoiceId voice{};
    QuoteId quote{};
    ItemId item{};
    ThemeId theme{};

    void SetUp() override {
        workspace.edit([this](Editor& editor) -> Result<void> {
            Voice made;
            made.text = u"secret words of a customer"_s;
            TRY_ASSIGN(voice, addVoice(editor, made, {Turn()}));
            TRY_ASSIGN(quote, addQuote(editor, voice, TextRange{0, 12}));
            Item planned;
            planned.title = u"Background exports"_s;
            TRY_ASSIGN(item, addItem(editor, planned));
            TRY(linkQuote(editor, item, quote, 3));
            Theme named;
            named.name = u"Exports"_s;
            TRY_ASSIGN(theme, addTheme(editor, named));
            TRY(markVoice(editor, theme, voice));
            return markQuote(editor, theme, quote);
        });
    }
    void removeVoice() {
        workspace.edit([this](Editor& editor) { return removeVoices(editor, {voice}); });
    }
    [[nodiscard]] qint64 count(const QString& sql) const {
        return workspace.read<qint64>([sql](db::Connection& connection) {
            return connection.value(sql).transform([](const QVariant& value) { return value.toLongLong(); });
        });
    }
};

TEST_F(PurgingTest, CountsAndTakesWhatHangsOnAVoice) {
    removeVoice();
    const QList<RecordKey> keys{{Record::Voice, voice.value}};
    const auto counts = workspace.read<PurgeCounts>([keys](auto& c) { return countPurge(c, keys); });
    EXPECT_EQ(
        counts,
        (PurgeCounts{
            {Record::Voice, 1}, {Record::Turn, 1}, {Record::Quote, 1}, {Record::ThemeMark, 2}, {Record::Evidence, 1}}));
    ASSERT_TRUE(workspace->purge(keys).result());
    for (const QString& table : {u"voice"_s, u"turn"_s, u"quote"_s, u"theme_mark"_s, u"evidence"_s})
        EXPECT_EQ(count(u"SELECT count(*) FROM %1"_s.arg(table)), 0) << qPrintable(table);
    EXPECT_EQ(count(u"SELECT count(*) FROM item"_s), 1);
    EXPECT_TRUE(workspace->check(true).result()) << "references and full text hold";
}

TEST_F(PurgingTest, NoWordOfItIsLeftInTheHistoryAndUndoDoesNotBringItBack) {
    removeVoice();
    ASSERT_TRUE(workspace->purge({{Record::Voice, voice.value}}).result());
    EXPECT_EQ(count(u"SELECT count(*) FROM change_row WHERE before LIKE '%secret%' OR after LIKE '%secret%'"_s), 0);
    while (workspace->undo().result())
        EXPECT_EQ(count(u"SELECT count(*) FROM voice"_s), 0);
    EXPECT_EQ(count(u"SELECT count(*) FROM item"_s), 0) << "what else was made is still undone";
    while (workspace->redo().result())
        EXPECT_EQ(count(u"SELECT count(*) FROM voice"_s), 0);
    EXPECT_EQ(count(u"SELECT count(*) FROM item"_s), 1);
    EXPECT_TRUE(workspace->check(true).result());
}

TEST_F(PurgingTest, WhatIsNotDeletedIsRefused) {
    const QStringList before = workspace.content();
    const auto refused = workspace->purge({{Record::Voice, voice.value}}).result();
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(test::difference(before, workspace.content()), "");
}

TEST_F(PurgingTest, EvidenceThatMovedAwayFromAPurgedItemStaysWhereItIs) {
    const ItemId other = workspace.make<ItemId>([](Editor& editor) {
        Item planned;
        planned.title = u"Other"_s;
        return addItem(editor, planned);
    });
    workspace.edit([=](Editor& editor) { return moveEvidence(editor, {{1}}, other); });
    workspace.edit([this](Editor& editor) { return removeItem(editor, item); });
    ASSERT_TRUE(workspace->purge({{Record::Item, item.value}}).result());
    EXPECT_EQ(count(u"SELECT item_id FROM evidence WHERE id = 1"_s), other.value);
    ASSERT_TRUE(workspace->undo().result()) << "the move, which has nowhere to go back to";
    EXPECT_EQ(count(u"SELECT item_id FROM evidence WHERE id = 1"_s), other.value);
    EXPECT_TRUE(workspace->check(true).result());
}

TEST_F(PurgingTest, AWorkspaceSaysThatEverythingMayHaveChanged) {
    removeVoice();
    const auto purged = workspace->purge({{Record::Voice, voice.value}}).result();
    ASSERT_TRUE(purged);
    EXPECT_TRUE(purged->everything);
}

/// The schema's own list of references, so that a new column cannot be forgotten.
TEST_F(PurgingTest, KnowsEveryReferenceOfTheSchema) {
    const auto inSchema = workspace.read<QStringList>([](db::Connection& connection) -> Result<QStringList> {
        QStringList found;
        for (int number = 0; number <= static_cast<int>(Record::Distinction); ++number) {
            const RecordTraits& kind = traits(static_cast<Record>(number));
            TRY_ASSIGN(db::Rows rows, connection.query(u"PRAGMA foreign_key_list(%1)"_s.arg(kind.name)));
            while (rows.next()) {
                if (rows.text(2) != "import"_L1) // imports are taken out by themselves
                    found.append(u"%1.%2 %3"_s.arg(kind.name, rows.text(3), rows.text(2)));
            }
            TRY(rows.finished());
        }
        found.sort();
        return found;
    });
    QStringList known;
    for (const Reference& reference : references())
        known.append(u"%1.%2 %3"_s.arg(traits(reference.from).name, reference.column, traits(reference.to).name));
    known.sort();
    EXPECT_EQ(known, inSchema);
}

/// Random edits, random purges between them; then everything that is left of the history is undone and done again.
class PurgePropertyTest : public testing::TestWithParam<quint32> {
protected:
    test::TestWorkspace workspace;
    QRandomGenerator m_random{GetParam()};

    Result<void> edit(Editor& editor) {
        switch (m_random.bounded(14)) {
        case 0: {
            Account account;
            account.name = u"Account %1"_s.arg(m_random.bounded(1000));
            return addAccount(editor, account).transform([](AccountId) {});
        }
        case 1: {
            Person person;
            person.name = u"Person %1"_s.arg(m_random.bounded(1000));
            return addPerson(editor, person).transform([](PersonId) {});
        }
        case 2:
        case 3: {
            Voice voice;
            voice.text = u"words that somebody said"_s;
            return addVoice(editor, voice).transform([](VoiceId) {});
        }
        case 4: {
            Theme theme;
            theme.name = u"Theme %1"_s.arg(m_random.bounded(1000));
            return addTheme(editor, theme).transform([](ThemeId) {});
        }
        case 5: {
            Item item;
            item.title = u"Item"_s;
            return addItem(editor, item).transform([](ItemId) {});
        }
        case 6:
            return linkWords(editor, any<ItemId>(), any<VoiceId>(), {0, 5}).transform([](const LinkOutcome&) {});
        case 7:
            return markVoice(editor, any<ThemeId>(), any<VoiceId>());
        case 8:
            return unmarkVoice(editor, any<ThemeId>(), any<VoiceId>());
        case 9:
            return mergeThemes(editor, {any<ThemeId>()}, any<ThemeId>());
        case 10:
            return moveTheme(editor, any<ThemeId>(), any<ThemeId>());
        case 11:
            return setPerson(editor, {any<VoiceId>()}, any<PersonId>());
        case 12:
            return moveEvidence(editor, {any<EvidenceId>()}, any<ItemId>());
        default: {
            constexpr std::array kKinds{Record::Voice, Record::Theme, Record::Item, Record::Person, Record::Quote};
            return editor.remove(kKinds.at(m_random.bounded(static_cast<quint32>(kKinds.size()))),
                                 1 + m_random.bounded(6));
        }
        }
    }
    template <typename Id>
    Id any() {
        return {1 + m_random.bounded(6)};
    }
    void purgeOne() {
        auto deleted = workspace.read<QList<DeletedRecord>>([](auto& c) { return deletedRecords(c, 100); });
        // What was merged goes with the one that stayed.
        deleted.removeIf([](const DeletedRecord& record) { return !record.mergedInto.isEmpty(); });
        if (deleted.isEmpty())
            return;
        ASSERT_TRUE(workspace->purge({deleted.at(m_random.bounded(deleted.size())).key}).result());
    }
};

TEST_P(PurgePropertyTest, WhateverIsPurgedTheRestOfTheHistoryCanBeUndoneAndDoneAgain) {
    for (int i = 0; i < 120; ++i) {
        (void)workspace->edit({u"test.step"_s, 1, {}, {}}, [this](Editor& editor) { return edit(editor); }).result();
        if (i % 12 == 11)
            purgeOne();
    }
    const QStringList end = workspace.content();
    int undone = 0;
    for (Result<ChangeSet> step = workspace->undo().result();; step = workspace->undo().result()) {
        if (!step) {
            ASSERT_EQ(step.error().code, ErrorCode::NotFound) << qPrintable(step.error().text + step.error().detail);
            break;
        }
        ++undone;
    }
    EXPECT_GT(undone, 5);
    EXPECT_TRUE(workspace->check(true).result());
    for (; undone > 0; --undone) {
        const auto step = workspace->redo().result();
        ASSERT_TRUE(step) << qPrintable(step.error().text + step.error().detail);
    }
    EXPECT_EQ(test::difference(end, workspace.content()), "");
    EXPECT_TRUE(workspace->check(true).result());
}

INSTANTIATE_TEST_SUITE_P(Seeds, PurgePropertyTest, testing::Range<quint32>(1, 13));

} // namespace
} // namespace throughline::core
