// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/reimport/fieldhashes.h"

#include "core/exchange/import/rowvalues.h"

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

RowValues row(const Fields& fields, const QString& account = {}) {
    RowValues values;
    values.fields = fields;
    values.account = GivenName(account);
    return values;
}

TEST(FieldHashesTest, TellWhichColumnsAnotherRowHasOtherwise) {
    const FieldHashes first(row({{u"title"_s, u"Exports"_s}, {u"rank"_s, 1.5}, {u"owner"_s, u""_s}}));
    const FieldHashes second(row({{u"title"_s, u"Exports"_s}, {u"rank"_s, 2.5}, {u"stage"_s, u"beta"_s}}));
    QStringList changed = second.changedSince(first);
    changed.sort();
    EXPECT_EQ(changed, (QStringList{u"rank"_s, u"stage"_s})) << "of the owner it says nothing";
    EXPECT_EQ(first.changedSince(first), QStringList());
}

TEST(FieldHashesTest, AreTheSameAfterTheyWereStored) {
    const FieldHashes hashes(row({{u"title"_s, u"Exports"_s}, {u"reach"_s, qint64(1200)}, {u"start"_s, QVariant()}}));
    const FieldHashes again = FieldHashes::fromStored(hashes.stored());
    EXPECT_EQ(again.changedSince(hashes), QStringList());
    EXPECT_EQ(hashes.changedSince(again), QStringList());
    EXPECT_TRUE(again.said(u"reach"_s, 1200.0)) << "as a column of numbers gives it back";
    EXPECT_TRUE(again.said(u"start"_s, QVariant()));
    EXPECT_FALSE(again.said(u"title"_s, u"Other"_s));
    EXPECT_FALSE(again.knows(u"owner"_s));
    EXPECT_FALSE(hashes.stored().contains(u"Exports"_s)) << "no value stays behind";
}

TEST(FieldHashesTest, KnowAnAccountByItsNameAndForgetOneThatIsNotThere) {
    const FieldHashes first(row({}, u"Acme Inc."_s));
    EXPECT_EQ(FieldHashes(row({}, u"ACME inc"_s)).changedSince(first), QStringList()) << "the same account";
    EXPECT_EQ(FieldHashes(row({}, u"Loom"_s)).changedSince(first), QStringList{u"account_id"_s});
    EXPECT_EQ(FieldHashes(row({})).changedSince(first), QStringList()) << "a row without one says nothing";
    FieldHashes unfound = first;
    unfound.forgetUnfound(row({}, u"Acme"_s));
    EXPECT_FALSE(unfound.knows(u"account_id"_s));
    FieldHashes found = first;
    found.forgetUnfound(row({{u"account_id"_s, 7}}, u"Acme"_s));
    EXPECT_TRUE(found.knows(u"account_id"_s));
}

TEST(FieldHashesTest, KeepWhatAnEarlierRowSaidOfOtherColumns) {
    const FieldHashes earlier(row({{u"title"_s, u"Exports"_s}, {u"owner"_s, u"Oren"_s}}));
    FieldHashes now(row({{u"title"_s, u"All exports"_s}}));
    now.keepFrom(earlier);
    EXPECT_TRUE(now.said(u"title"_s, u"All exports"_s));
    EXPECT_TRUE(now.said(u"owner"_s, u"Oren"_s));
}

} // namespace
} // namespace throughline::core
