// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/forms/customerfields.h"

#include "core/base/datewords.h"
#include "core/workspace/workspace.h"
#include "ui/common/fields/consentwords.h"
#include "ui/common/fields/datefield.h"
#include "ui/common/fields/labelledgrid.h"
#include "ui/common/fields/namefield.h"
#include "ui/common/theme.h"
#include "ui/common/tokens.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/words/recordnames.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::AccountId;
using core::Consent;
using core::PersonId;

namespace {

PlainLabel* mutedLine(QWidget* parent) {
    auto* line = new PlainLabel(parent);
    line->setFont(textFont(TextSize::Px12));
    line->setForegroundRole(QPalette::PlaceholderText);
    line->setWordWrap(true);
    return line;
}

PlainLabel* heading(const QString& text, QWidget* parent) {
    auto* line = new PlainLabel(text, parent);
    line->setFont(textFont(TextSize::Px11, QFont::DemiBold));
    return line;
}

/// The fields of a record that is being made, under its heading and behind a line that ties them together.
QVBoxLayout* newRecordBox(QWidget* box) {
    auto* layout = new QVBoxLayout(box);
    layout->setContentsMargins(0, metrics::kGrid, 0, 0);
    layout->setSpacing(metrics::kGrid);
    return layout;
}

} // namespace

CustomerFields::CustomerFields(core::Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_person(new NameField(tr("Person"), this))
    , m_account(new NameField(tr("Account"), this))
    , m_known(mutedLine(this))
    , m_somebodyElse(new PlainLabel(tr("Somebody else of that name"), this))
    , m_newPerson(makeNewPerson())
    , m_newAccount(makeNewAccount()) {
    m_person->setPlaceholderText(tr("Name, alias or account"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGrid);
    auto* holder = new QWidget(this);
    auto* grid = new LabelledGrid(holder);
    grid->addField(tr("Person"), m_person, 0, 0);
    grid->addField(tr("Account"), m_account, 0, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    layout->addWidget(holder);
    auto* known = new QHBoxLayout;
    known->addWidget(m_known, 1);
    m_somebodyElse->setFont(textFont(TextSize::Px12));
    m_somebodyElse->setLink(true);
    known->addWidget(m_somebodyElse);
    layout->addLayout(known);
    layout->addWidget(m_newPerson);
    layout->addWidget(m_newAccount);

    connect(m_person, &NameField::committed, this, &CustomerFields::personCommitted);
    connect(m_account, &NameField::committed, this, [this] {
        m_followedAccount.reset();
        refresh();
        Q_EMIT changed();
    });
    connect(m_somebodyElse, &PlainLabel::clicked, this, [this] {
        m_personIsNew = true;
        refresh();
        m_role->setFocus();
        Q_EMIT changed();
    });
    connect(&m_workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
        using core::Record;
        if (changes.touches(Record::Person) || changes.touches(Record::Account) || changes.touches(Record::Segment))
            load();
    });
    refresh();
    load();
}

QWidget* CustomerFields::makeNewPerson() {
    auto* box = new QWidget(this);
    QVBoxLayout* layout = newRecordBox(box);
    layout->addWidget(heading(tr("New person"), box));
    auto* holder = new QWidget(box);
    auto* grid = new LabelledGrid(holder);
    m_role = new QLineEdit(holder);
    m_consent = new QComboBox(holder);
    for (const Consent consent :
         {Consent::Unknown, Consent::Refused, Consent::Anonymous, Consent::Inside, Consent::Public})
        m_consent->addItem(nameFor(consent), static_cast<int>(consent));
    m_until = new DateField(tr("Consent until"), core::localDay(m_workspace.clock()()), holder);
    m_until->setPlaceholderText(tr("without end"));
    grid->addField(tr("Role"), m_role, 0, 0);
    grid->addField(tr("Consent"), m_consent, 0, 1);
    grid->addField(tr("Consent until"), m_until, 0, 2);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(2, 1);
    layout->addWidget(holder);
    m_consentWords = mutedLine(box);
    layout->addWidget(m_consentWords);
    connect(m_role, &QLineEdit::textEdited, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    connect(m_consent, qOverload<int>(&QComboBox::activated), this, [this] {
        refresh();
        Q_EMIT changed();
    });
    connect(m_until, &DateField::dateChanged, this, [this] {
        refresh();
        Q_EMIT changed();
    });
    return box;
}

QWidget* CustomerFields::makeNewAccount() {
    auto* box = new QWidget(this);
    QVBoxLayout* layout = newRecordBox(box);
    layout->addWidget(heading(tr("New account"), box));
    auto* holder = new QWidget(box);
    auto* grid = new LabelledGrid(holder);
    m_segment = new NameField(tr("Segment"), holder);
    grid->addField(tr("Segment"), m_segment, 0, 0);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    layout->addWidget(holder);
    connect(m_segment, &NameField::committed, this, &CustomerFields::changed);
    return box;
}

core::CustomerEntry CustomerFields::entry() const {
    core::CustomerEntry entry;
    entry.personIsNew = m_personIsNew;
    if (m_person->choice() && !m_personIsNew)
        entry.person = PersonId{*m_person->choice()};
    else
        entry.personName = m_person->text().trimmed();
    if (!entry.person && !entry.personName.isEmpty()) {
        entry.personTitle = m_role->text().trimmed();
        entry.consent = static_cast<Consent>(m_consent->currentData().toInt());
        entry.consentUntil = m_until->date();
    }
    if (m_account->choice())
        entry.account = AccountId{*m_account->choice()};
    else
        entry.accountName = m_account->newName();
    if (!entry.accountName.isEmpty())
        entry.segment = m_segment->text().trimmed();
    return entry;
}

QString CustomerFields::personName() const {
    return m_person->text().trimmed();
}

QString CustomerFields::accountName() const {
    return m_account->text().trimmed();
}

QWidget* CustomerFields::firstField() const {
    return m_person;
}

void CustomerFields::setMade(const core::SavedCustomer& saved) {
    m_made = saved;
    offer();
}

void CustomerFields::setCustomer(std::optional<PersonId> person, std::optional<AccountId> account) {
    m_personIsNew = false;
    const core::Person* known = person ? m_choices.person(*person) : nullptr;
    m_followedAccount.reset();
    if (account && known && known->account == account)
        m_followedAccount = account->value;
    if (person != m_made.madePerson || !person)
        m_person->setChoice(person ? std::optional(person->value) : std::nullopt);
    if (account != m_made.madeAccount || !account)
        m_account->setChoice(account ? std::optional(account->value) : std::nullopt);
    refresh();
}

void CustomerFields::load() {
    m_newest.await(m_workspace.read<CustomerChoices>(&readCustomerChoices), this,
                   [this](const core::Result<CustomerChoices>& read) {
                       if (!read)
                           return;
                       m_choices = *read;
                       offer();
                       refresh();
                       Q_EMIT choicesChanged();
                   });
}

void CustomerFields::offer() {
    QList<NameChoice> people = m_choices.forPeople();
    QList<NameChoice> accounts = m_choices.forAccounts();
    people.removeIf([this](const NameChoice& one) { return m_made.madePerson == PersonId{one.id}; });
    accounts.removeIf([this](const NameChoice& one) { return m_made.madeAccount == AccountId{one.id}; });
    m_person->setChoices(people);
    m_account->setChoices(accounts);
    m_segment->setChoices(m_choices.forSegments());
}

void CustomerFields::personCommitted() {
    m_personIsNew = false;
    const bool accountIsFree = m_account->text().isEmpty() || m_account->choice() == m_followedAccount;
    const core::Person* person = m_person->choice() ? m_choices.person(PersonId{*m_person->choice()}) : nullptr;
    if (person && accountIsFree) {
        m_followedAccount = person->account ? std::optional(person->account->value) : std::nullopt;
        m_account->setChoice(m_followedAccount);
    }
    refresh();
    Q_EMIT changed();
}

void CustomerFields::refresh() {
    const core::CustomerEntry now = entry();
    const core::Person* person = now.person ? m_choices.person(*now.person) : nullptr;
    const core::Account* account = now.account ? m_choices.account(*now.account) : nullptr;
    m_known->setVisible(person != nullptr);
    m_somebodyElse->setVisible(person != nullptr);
    if (person) {
        const QString consent = tr("consent: %1").arg(nameFor(person->consent));
        m_known->setText(person->title.isEmpty() ? consent : person->title + u" · "_s + consent);
    }
    m_newPerson->setVisible(!now.person && !now.personName.isEmpty());
    m_newAccount->setVisible(!now.account && !now.accountName.isEmpty());
    const core::Speaker speaker{now.personName, now.personTitle, accountName(),
                                account ? m_choices.segmentOf(account) : now.segment};
    m_consentWords->setText(
        consentInWords(speaker, now.consent, now.consentUntil, core::localDay(m_workspace.clock()())));
}

} // namespace throughline::ui
