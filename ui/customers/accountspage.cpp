// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/accountspage.h"

#include "core/customers/customeredits.h"
#include "core/customers/customermerging.h"
#include "core/customers/customerrepository.h"
#include "ui/common/textdisplay.h"
#include "ui/customers/list/customerfacets.h"
#include "ui/shell/edits.h"
#include "ui/shell/notifier.h"

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::AccountId;
using core::CustomerRepository;
using core::Result;

namespace {

struct AccountPicture {
    core::Account record;
    CustomerPicture picture;
};

} // namespace

AccountsPage::AccountsPage(const PageContext& context)
    : CustomerPage(context, RecordKind::Account, u"accounts"_s,
                   {tr("Accounts"),
                    tr("Search accounts"),
                    tr("New account"),
                    u"building-2"_s,
                    tr("No accounts yet"),
                    tr("They come with interviews and imports, or one by one."),
                    {{u"segment"_s, tr("By segment"), tr("By segment, Z to A")},
                     {u"industry"_s, tr("By industry"), tr("By industry, Z to A")},
                     {u"region"_s, tr("By region"), tr("By region, Z to A")}},
                    tr("All accounts")})
    , m_form(new AccountForm(this)) {
    buildRecord(m_form, {tr("Roadmap items"), tr("They stand behind no item yet."), RecordKind::Person,
                         tr("People at this account"), tr("Nobody is known here yet.")});
    connect(m_form, &AccountForm::edited, this, &AccountsPage::save);
}

AccountsPage::~AccountsPage() {
    hide(); // the field that has the focus hands on its text while there still is somebody to take it
}

void AccountsPage::readRows() {
    m_newestRows.await(
        context().workspace.read<QList<core::AccountSummary>>(
            [](core::db::Connection& connection) { return CustomerRepository(connection).accountSummaries(); }),
        this, [this](const Result<QList<core::AccountSummary>>& read) {
            if (!read) {
                context().notifier.showFailure(read.error());
                return;
            }
            QList<CustomerRow> rows;
            for (const core::AccountSummary& one : *read)
                rows.append({one.account.id.value, one.account.name, core::detailsOf(one), core::traitsOf(one)});
            setRows(rows, accountFacets(*read));
        });
}

void AccountsPage::readRecord(qint64 id) {
    const AccountId account{id};
    auto answer = context().workspace.read<AccountPicture>([account,
                                                            filter = filterFor(id)](core::db::Connection& connection)
                                                               -> Result<AccountPicture> {
        AccountPicture page;
        TRY_ASSIGN(page.record, CustomerRepository(connection).account(account));
        TRY_ASSIGN(page.picture, readPicture(connection, filter, account));
        for (const core::Person& person : std::as_const(page.picture.choices.people)) {
            if (person.account == account)
                page.picture.members.append({person.id.value, u"user-round"_s, person.name, person.title, {}, {}, {}});
        }
        return page;
    });
    m_newestRecord.await(answer, this, [this, id](const Result<AccountPicture>& read) {
        if (!read || shown() != id)
            return;
        m_name = read->record.name;
        m_form->setAccount(read->record, read->picture.choices);
        setPicture(m_name, read->picture);
        setSegment(read->picture.choices.segmentOf(&read->record), read->record.segment);
    });
}

void AccountsPage::removeRecord(qint64 id) {
    context().edits.announce(
        {u"account.delete"_s, 1, m_name, {}},
        [id](core::Editor& editor) { return core::removeAccount(editor, AccountId{id}); },
        [name = m_name] { return tr("Deleted %1. Their voices and people stay.").arg(isolated(name)); });
}

core::Workspace::EditWork AccountsPage::mergeWork(const QList<qint64>& ids, qint64 into) const {
    QList<AccountId> merged;
    for (const qint64 one : ids)
        merged.append(AccountId{one});
    return [merged, into](core::Editor& editor) { return core::mergeAccounts(editor, merged, AccountId{into}); };
}

core::VoiceFilter AccountsPage::filterFor(qint64 id) const {
    core::VoiceFilter filter;
    filter.accounts = {AccountId{id}};
    return filter;
}

void AccountsPage::save(const QString& field, const AccountForm::Change& change) {
    if (!shown())
        return;
    const AccountId id{*shown()};
    context().edits.make({u"account.edit"_s, 1, m_name, u"account.%1.%2"_s.arg(QString::number(id.value), field)},
                         [id, change](core::Editor& editor) -> Result<void> {
                             TRY_ASSIGN(core::Account record, CustomerRepository(editor.connection()).account(id));
                             TRY(change(editor, record));
                             return core::updateAccount(editor, record);
                         });
}

} // namespace throughline::ui
