// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customeredits.h"
#include "core/customers/customermerging.h"
#include "core/db/connection.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/roadmap/itemmerging.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/deletion/takingapart.h"
#include "tests/support/testworkspace.h"

#include <QRandomGenerator>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

/// A random workspace in which what is alike is merged, and taken apart, at random.
class MergingPropertyTest : public testing::TestWithParam<quint32> {
protected:
    static constexpr int kEach = 6;
    static constexpr int kVoices = 24;

    test::TestWorkspace workspace;
    QRandomGenerator m_random{GetParam()};

    template <typename Id>
    Id any() {
        return {1 + m_random.bounded(kEach)};
    }
    void SetUp() override {
        workspace.edit([this](Editor& editor) -> Result<void> {
            for (int i = 1; i <= kEach; ++i) {
                Account account;
                account.name = u"Account %1"_s.arg(i);
                account.domain = m_random.bounded(2) == 0 ? u"a%1.com"_s.arg(i) : QString();
                TRY(addAccount(editor, account));
                Person person;
                person.name = u"Person %1"_s.arg(i);
                person.account = AccountId{1 + m_random.bounded(i)};
                TRY(addPerson(editor, person));
                Item item;
                item.title = u"Item %1"_s.arg(i);
                if (i > 1 && m_random.bounded(2) == 0)
                    item.parent = ItemId{1 + m_random.bounded(i - 1)};
                TRY(addItem(editor, item));
            }
            for (int i = 0; i < kVoices; ++i) {
                Voice voice;
                voice.text = u"words that somebody said"_s;
                if (m_random.bounded(3) > 0)
                    voice.person = any<PersonId>();
                if (m_random.bounded(3) > 0)
                    voice.account = any<AccountId>();
                TRY_ASSIGN(const VoiceId id, addVoice(editor, voice));
                for (int links = m_random.bounded(4); links > 0; --links)
                    TRY(linkVoices(editor, any<ItemId>(), {id}, m_random.bounded(4)));
            }
            return {};
        });
    }
    Result<void> mergeSome(Editor& editor) {
        switch (m_random.bounded(4)) {
        case 0:
            return mergeAccounts(editor, {any<AccountId>(), any<AccountId>()}, any<AccountId>());
        case 1:
            return mergePeople(editor, {any<PersonId>(), any<PersonId>()}, any<PersonId>());
        case 2:
            return mergeItems(editor, {any<ItemId>(), any<ItemId>()}, any<ItemId>());
        default: {
            constexpr std::array kKinds{Record::Account, Record::Person, Record::Item};
            return takeApart(editor, {kKinds.at(m_random.bounded(3U)), 1 + m_random.bounded(kEach)});
        }
        }
    }
    [[nodiscard]] qint64 count(const QString& sql) const {
        return workspace.read<qint64>([&](db::Connection& connection) {
            return connection.value(sql).transform([](const QVariant& value) { return value.toLongLong(); });
        });
    }
    /// Voices with somebody to name, and voices that stand behind something: merging changes neither.
    [[nodiscard]] QList<qint64> kept() const {
        return {count(u"SELECT count(*) FROM voice WHERE deleted_at IS NULL"_s),
                count(u"SELECT count(*) FROM voice WHERE person_id IS NOT NULL"_s),
                count(u"SELECT count(*) FROM voice WHERE account_id IS NOT NULL"_s),
                count(u"SELECT count(DISTINCT voice_id) FROM evidence WHERE deleted_at IS NULL"_s)};
    }
    void expectWhole() const {
        for (const QString& sql :
             {u"SELECT count(*) FROM voice v JOIN person p ON p.id = v.person_id WHERE p.deleted_at IS NOT NULL"_s,
              u"SELECT count(*) FROM voice v JOIN account a ON a.id = v.account_id WHERE a.deleted_at IS NOT NULL"_s,
              u"SELECT count(*) FROM evidence e JOIN item i ON i.id = e.item_id WHERE e.deleted_at IS NULL AND "
              "i.deleted_at IS NOT NULL"_s,
              u"SELECT count(*) FROM item i JOIN item p ON p.id = i.parent_id WHERE i.deleted_at IS NULL AND "
              "p.deleted_at IS NOT NULL"_s,
              u"SELECT count(*) FROM person p JOIN account a ON a.id = p.account_id WHERE p.deleted_at IS NULL AND "
              "a.deleted_at IS NOT NULL"_s,
              u"SELECT count(*) FROM item m JOIN item s ON s.id = m.merged_into WHERE s.deleted_at IS NOT NULL"_s,
              u"SELECT count(*) FROM person m JOIN person s ON s.id = m.merged_into WHERE s.deleted_at IS NOT NULL"_s,
              u"SELECT count(*) FROM account m JOIN account s ON s.id = m.merged_into WHERE s.deleted_at IS NOT NULL"_s,
              u"SELECT count(*) FROM (SELECT item_id, voice_id FROM evidence WHERE deleted_at IS NULL "
              "GROUP BY item_id, voice_id HAVING count(*) > 1) twice"_s})
            EXPECT_EQ(count(sql), 0) << qPrintable(sql);
        const auto items = workspace.read<QList<Item>>(
            [](db::Connection& connection) { return RoadmapRepository(connection).items(); });
        QHash<ItemId, std::optional<ItemId>> parents;
        for (const Item& item : items)
            parents.insert(item.id, item.parent);
        for (const Item& item : items) {
            std::optional<ItemId> above = item.parent;
            for (int steps = 0; above && steps <= kEach; ++steps)
                above = parents.value(*above);
            EXPECT_FALSE(above) << "an item lies below itself";
        }
    }
};

TEST_P(MergingPropertyTest, EveryVoiceAndItsEvidenceAreKeptOnceAndUndoGivesTheStart) {
    const QStringList start = workspace.content();
    const QList<qint64> before = kept();
    int done = 0;
    for (int i = 0; i < 30; ++i) {
        const auto merged =
            workspace->edit({u"test.merge"_s, 1, {}, {}}, [this](Editor& editor) { return mergeSome(editor); })
                .result();
        if (!merged)
            continue; // with itself, or with what is gone
        done += merged->rows.isEmpty() ? 0 : 1;
        EXPECT_EQ(kept(), before);
        expectWhole();
    }
    EXPECT_GT(done, 0);
    const QStringList end = workspace.content();
    for (int i = 0; i < done; ++i)
        ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(test::difference(start, workspace.content()), "");
    for (int i = 0; i < done; ++i)
        ASSERT_TRUE(workspace->redo().result());
    EXPECT_EQ(test::difference(end, workspace.content()), "");
    EXPECT_TRUE(workspace->check(true).result());
}

INSTANTIATE_TEST_SUITE_P(Seeds, MergingPropertyTest, testing::Range(1U, 21U));

} // namespace
} // namespace throughline::core
