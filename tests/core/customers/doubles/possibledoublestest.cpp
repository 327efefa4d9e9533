// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/doubles/possibledoubles.h"

#include "core/customers/customeredits.h"
#include "core/customers/customermerging.h"
#include "core/customers/doubles/companyname.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

TEST(CompanyNameTest, LegalFormsAccentsAndPunctuationMakeNoDifference) {
    for (const QString& name : {u"Acme"_s, u"ACME GmbH"_s, u"Acme, Inc."_s, u"Acme S.A."_s, u"Acmé Ltd"_s,
                                u"acme GmbH & Co. KG"_s, u"Acme S.p.A."_s, u"Acme B.V."_s, u"Acme AG"_s})
        EXPECT_EQ(companyKey(name), u"acme"_s) << qPrintable(name);
    EXPECT_NE(companyKey(u"Acme Foods"_s), companyKey(u"Acme"_s));
    EXPECT_EQ(companyKey(u"AG"_s), u"ag"_s) << "a name that is nothing but a legal form stays";
    EXPECT_EQ(companyKey(u"A.B.C. Ltd"_s), u"abc"_s);
    EXPECT_EQ(companyKey(u"Müller GmbH"_s), companyKey(u"Mueller"_s));
    EXPECT_EQ(companyKey(u"Größner & Söhne"_s), companyKey(u"Groessner & Soehne AG"_s));
}

TEST(CompanyNameTest, ADomainIsBareAndNotOneOfFreeMail) {
    EXPECT_EQ(ownDomain(u" https://www.Acme.com/about "_s), u"acme.com"_s);
    EXPECT_EQ(ownDomain(u"acme.com"_s), u"acme.com"_s);
    EXPECT_EQ(ownDomain(u"gmail.com"_s), QString());
}

class PossibleDoublesTest : public testing::Test {
protected:
    test::TestWorkspace workspace;

    AccountId addAccount(const QString& name, const QString& domain = {}) {
        Account account;
        account.name = name;
        account.domain = domain;
        return workspace.make<AccountId>([&](Editor& editor) { return core::addAccount(editor, account); });
    }
    PersonId addPerson(const QString& name, const QString& email, std::optional<AccountId> account = {}) {
        Person person;
        person.name = name;
        person.email = email;
        person.account = account;
        return workspace.make<PersonId>([&](Editor& editor) { return core::addPerson(editor, person); });
    }
    [[nodiscard]] QList<PossibleDouble> doubles(Record record) const {
        return workspace.read<QList<PossibleDouble>>(
            [=](auto& connection) { return possibleDoubles(connection, record); });
    }
};

TEST_F(PossibleDoublesTest, AccountsLookAlikeByDomainAndByName) {
    const AccountId acme = addAccount(u"Acme"_s, u"acme.com"_s);
    const AccountId byName = addAccount(u"ACME GmbH"_s);
    const AccountId byDomain = addAccount(u"Apex Holding"_s, u"www.acme.com"_s);
    addAccount(u"Loom"_s, u"loom.io"_s);
    const AccountId byBoth = addAccount(u"Acme Inc."_s, u"ACME.com"_s);
    EXPECT_EQ(
        doubles(Record::Account),
        (QList<PossibleDouble>{{Record::Account, acme.value, byName.value, DoubleReason::Name, {}},
                               {Record::Account, acme.value, byDomain.value, DoubleReason::Domain, u"acme.com"_s},
                               {Record::Account, acme.value, byBoth.value, DoubleReason::Domain, u"acme.com"_s}}));
}

TEST_F(PossibleDoublesTest, PeopleLookAlikeByMailAndByNameAtOneAccount) {
    const AccountId acme = addAccount(u"Acme"_s);
    const PersonId anna = addPerson(u"Anna Berg"_s, u"anna@acme.com"_s, acme);
    const PersonId mail = addPerson(u"A. B."_s, u"Anna@Acme.com"_s);
    const PersonId name = addPerson(u"Ånna Berg"_s, {}, acme);
    addPerson(u"Anna Berg"_s, {}, addAccount(u"Loom"_s));
    addPerson(u"Anna Berg"_s, {});
    EXPECT_EQ(doubles(Record::Person),
              (QList<PossibleDouble>{{Record::Person, anna.value, mail.value, DoubleReason::Email, u"anna@acme.com"_s},
                                     {Record::Person, anna.value, name.value, DoubleReason::Name, {}}}))
        << "a name elsewhere, or without an account, may be anybody's";
}

TEST_F(PossibleDoublesTest, TwoThatAreNotTheSameStayApartUntilUndone) {
    const AccountId one = addAccount(u"Acme"_s);
    const AccountId two = addAccount(u"Acme Ltd"_s);
    const PossibleDouble pair{Record::Account, one.value, two.value, DoubleReason::Name, {}};
    workspace.edit([=](Editor& editor) { return sayDistinct(editor, pair); });
    EXPECT_TRUE(doubles(Record::Account).isEmpty());
    const AccountId three = addAccount(u"Acme AG"_s);
    EXPECT_EQ(doubles(Record::Account),
              (QList<PossibleDouble>{{Record::Account, one.value, three.value, DoubleReason::Name, {}}}));
    ASSERT_TRUE(workspace->undo().result());
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(doubles(Record::Account), QList<PossibleDouble>{pair});
}

TEST_F(PossibleDoublesTest, WhatWasSaidOfAMergedOneHoldsForTheOneThatStayed) {
    const AccountId one = addAccount(u"Acme"_s);
    const AccountId two = addAccount(u"Acme Ltd"_s);
    const AccountId three = addAccount(u"Acme AG"_s);
    workspace.edit([=](Editor& editor) {
        return sayDistinct(editor, {Record::Account, one.value, three.value, DoubleReason::Name, {}});
    });
    workspace.edit([=](Editor& editor) { return mergeAccounts(editor, {one}, two); });
    EXPECT_TRUE(doubles(Record::Account).isEmpty());
}

} // namespace
} // namespace throughline::core
