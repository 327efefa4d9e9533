// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/peoplepage.h"

#include "core/customers/customeredits.h"
#include "core/customers/customermerging.h"
#include "core/customers/customerrepository.h"
#include "ui/common/textdisplay.h"
#include "ui/customers/list/customerfacets.h"
#include "ui/shell/edits.h"
#include "ui/shell/notifier.h"

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::CustomerRepository;
using core::PersonId;
using core::Result;

namespace {

struct PersonPicture {
    core::Person record;
    CustomerPicture picture;
};

} // namespace

PeoplePage::PeoplePage(const PageContext& context)
    : CustomerPage(context, RecordKind::Person, u"people"_s,
                   {tr("People"),
                    tr("Search people"),
                    tr("New person"),
                    u"user-round"_s,
                    tr("No people yet"),
                    tr("They come with interviews and imports, or one by one."),
                    {{u"role"_s, tr("By role"), tr("By role, Z to A")},
                     {u"account"_s, tr("By account"), tr("By account, Z to A")}},
                    tr("All people")})
    , m_form(new PersonForm(today(), this)) {
    buildRecord(m_form, {tr("Roadmap items"), tr("They stand behind no item yet.")});
    connect(m_form, &PersonForm::edited, this, &PeoplePage::save);
}

PeoplePage::~PeoplePage() {
    hide(); // the field that has the focus hands on its text while there still is somebody to take it
}

void PeoplePage::readRows() {
    m_newestRows.await(
        context().workspace.read<QList<core::PersonSummary>>(
            [](core::db::Connection& connection) { return CustomerRepository(connection).personSummaries(); }),
        this, [this](const Result<QList<core::PersonSummary>>& read) {
            if (!read) {
                context().notifier.showFailure(read.error());
                return;
            }
            QList<CustomerRow> rows;
            for (const core::PersonSummary& one : *read)
                rows.append({one.person.id.value, one.person.name, core::detailsOf(one), core::traitsOf(one, today())});
            setRows(rows, personFacets(*read));
        });
}

void PeoplePage::readRecord(qint64 id) {
    const PersonId person{id};
    auto answer = context().workspace.read<PersonPicture>(
        [person, filter = filterFor(id)](core::db::Connection& connection) -> Result<PersonPicture> {
            PersonPicture page;
            TRY_ASSIGN(page.record, CustomerRepository(connection).person(person));
            TRY_ASSIGN(page.picture, readPicture(connection, filter, person));
            return page;
        });
    m_newestRecord.await(answer, this, [this, id](const Result<PersonPicture>& read) {
        if (!read || shown() != id)
            return;
        m_name = read->record.name;
        m_form->setPerson(read->record, read->picture.choices);
        setPicture(m_name, read->picture);
        const CustomerChoices& choices = read->picture.choices;
        const core::Account* account = read->record.account ? choices.account(*read->record.account) : nullptr;
        setSegment(choices.segmentOf(account), account ? account->segment : std::nullopt);
    });
}

void PeoplePage::removeRecord(qint64 id) {
    context().edits.announce(
        {u"person.delete"_s, 1, m_name, {}},
        [id](core::Editor& editor) { return core::removePerson(editor, PersonId{id}); },
        [name = m_name] { return tr("Deleted %1. What they said stays, without the name.").arg(isolated(name)); });
}

core::Workspace::EditWork PeoplePage::mergeWork(const QList<qint64>& ids, qint64 into) const {
    QList<PersonId> merged;
    for (const qint64 one : ids)
        merged.append(PersonId{one});
    return [merged, into](core::Editor& editor) { return core::mergePeople(editor, merged, PersonId{into}); };
}

core::VoiceFilter PeoplePage::filterFor(qint64 id) const {
    core::VoiceFilter filter;
    filter.people = {PersonId{id}};
    return filter;
}

void PeoplePage::save(const QString& field, const PersonForm::Change& change) {
    if (!shown())
        return;
    const PersonId id{*shown()};
    context().edits.make({u"person.edit"_s, 1, m_name, u"person.%1.%2"_s.arg(QString::number(id.value), field)},
                         [id, change](core::Editor& editor) -> Result<void> {
                             TRY_ASSIGN(core::Person record, CustomerRepository(editor.connection()).person(id));
                             TRY(change(editor, record));
                             return core::updatePerson(editor, record);
                         });
}

} // namespace throughline::ui
