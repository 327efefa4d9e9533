// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/search/voicesearch.h"

#include "core/customers/customeredits.h"
#include "core/db/connection.h"
#include "core/voices/voiceedits.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

class VoiceSearchTest : public testing::Test {
protected:
    VoiceId add(const QString& title, const QString& text, std::optional<PersonId> person = {}) {
        Voice voice;
        voice.title = title;
        voice.text = text;
        voice.person = person;
        return workspace.make<VoiceId>([&](Editor& editor) { return addVoice(editor, voice); });
    }
    QList<VoiceId> find(const QString& text, VoiceOrder order = VoiceOrder{}, std::optional<int> limit = {}) {
        const search::Query query{text, {}, order, limit, {}};
        const auto found = workspace.read<QList<VoiceId>>([&](db::Connection& c) { return search::ids(c, query); });
        if (!limit) {
            EXPECT_EQ(workspace.read<qint64>([&](db::Connection& c) { return search::count(c, query); }), found.size());
        }
        return found;
    }
    test::TestWorkspace workspace;
};

TEST_F(VoiceSearchTest, FindsBeginningsOfWordsWhateverTheirAccentsNewestFirst) {
    const VoiceId first = add(u"Café"_s, u"the Exporté is slow"_s);
    const VoiceId second = add({}, u"EXPORTS take an hour"_s);
    EXPECT_EQ(find(u"export"_s), (QList<VoiceId>{second, first}));
    EXPECT_EQ(find(u"cafe exp"_s), QList<VoiceId>{first});
    EXPECT_EQ(find(u"xport"_s), QList<VoiceId>());
    EXPECT_EQ(find(u"export"_s, VoiceOrder{}, 1), QList<VoiceId>{second});
}

TEST_F(VoiceSearchTest, TheNewestHitsComeWithTheirSnippetsAndWithinTheFilter) {
    const VoiceId first = add({}, u"the export is slow"_s);
    const VoiceId second = add(u"Exports"_s, u"we start it before lunch"_s);
    const VoiceId third = add({}, u"an export a day"_s);
    search::Query query{u"exp"_s, {}, VoiceOrder{}, 2, {}};
    const auto hits = [&] {
        QStringList found;
        for (const search::Hit& hit :
             workspace.read<QList<search::Hit>>([&](db::Connection& c) { return search::newestHits(c, query); }))
            found.append(QString::number(hit.voice.value) + u' ' + hit.snippet);
        return found;
    };
    const auto line = [](VoiceId id, const QString& snippet) { return QString::number(id.value) + u' ' + snippet; };
    EXPECT_EQ(hits(), (QStringList{line(third, u"an \x02"
                                               "export\x03 a day"_s),
                                   line(second, u"we start it before lunch"_s)}));
    query.filter.only = QList{first};
    EXPECT_EQ(hits(), QStringList{line(first, u"the \x02"
                                              "export\x03 is slow"_s)});
    query.text = u"-"_s;
    EXPECT_EQ(hits(), QStringList());
}

TEST_F(VoiceSearchTest, APhraseIsFoundAsItStands) {
    const VoiceId whole = add({}, u"we wait for the export every Monday"_s);
    add({}, u"every export waits for Monday"_s);
    EXPECT_EQ(find(u"\"the export every\""_s), QList<VoiceId>{whole});
}

TEST_F(VoiceSearchTest, NamesOfPeopleAndAccountsFindTheirVoices) {
    const auto account = workspace.make<AccountId>([](Editor& editor) {
        Account made;
        made.name = u"Brightmoor Foods"_s;
        return addAccount(editor, made);
    });
    const auto person = workspace.make<PersonId>([&](Editor& editor) {
        Person made;
        made.name = u"Maren Tolvík"_s;
        made.account = account;
        return addPerson(editor, made);
    });
    const VoiceId said = add({}, u"it locks"_s, person);
    add({}, u"somebody else"_s);
    EXPECT_EQ(find(u"tolvik"_s), QList<VoiceId>{said});
    EXPECT_EQ(find(u"bright foo"_s), QList<VoiceId>{said});
}

TEST_F(VoiceSearchTest, WhatIsTypedIsDataAndNeverQuerySyntax) {
    const QStringList typed{u"'; DROP TABLE voice; --"_s,
                            u"\" OR 1=1 --"_s,
                            u"NEAR(a b, 10000000)"_s,
                            u"a AND"_s,
                            u"\"unbalanced"_s,
                            u"*"_s,
                            u"^x"_s,
                            u"col:val"_s,
                            u"-x"_s,
                            u"NOT NOT"_s,
                            u"("_s,
                            u"a* OR b*"_s,
                            u"{title text} : x"_s,
                            u"\\"_s,
                            u"%"_s,
                            u"_"_s,
                            u"?1"_s,
                            u":x"_s,
                            u"$x"_s,
                            u"@x"_s,
                            u"   "_s,
                            u""_s};
    for (const QString& text : typed)
        add(u"row"_s, text);
    for (const QString& text : typed) {
        const auto result =
            workspace->read<QList<VoiceId>>([&](db::Connection& c) {
                         return search::ids(c, {text, {}, {}, {}, {}});
                     })
                .result();
        EXPECT_TRUE(result) << qPrintable(text);
    }
    EXPECT_EQ(find(u"*"_s), QList<VoiceId>());
}

TEST_F(VoiceSearchTest, SnippetsMarkTheHits) {
    const VoiceId id = add({}, u"before the export after"_s);
    const auto snippets =
        workspace.read<QHash<VoiceId, QString>>([&](db::Connection& c) { return search::snippets(c, u"exp"_s, {id}); });
    EXPECT_EQ(snippets.value(id), u"before the "_s + search::kHitBegin + u"export"_s + search::kHitEnd + u" after"_s);
}

TEST_F(VoiceSearchTest, FollowsEditsAndDeletions) {
    const VoiceId id = add({}, u"slow"_s);
    workspace.edit([&](Editor& editor) { return editText(editor, id, u"quick"_s); });
    EXPECT_TRUE(find(u"slow"_s).isEmpty());
    EXPECT_EQ(find(u"quick"_s), QList<VoiceId>{id});
    workspace.edit([&](Editor& editor) { return removeVoices(editor, {id}); });
    EXPECT_TRUE(find(u"quick"_s).isEmpty());
    EXPECT_TRUE(workspace->check(true).result());
}

} // namespace
} // namespace throughline::core
