// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/record/personform.h"

#include "core/customers/customerentry.h"
#include "ui/common/fields/consentwords.h"
#include "ui/common/fields/datefield.h"
#include "ui/common/fields/labelledgrid.h"
#include "ui/common/fields/namefield.h"
#include "ui/common/record/notefield.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/words/recordnames.h"

#include <QComboBox>
#include <QLineEdit>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Editor;
using core::Person;
using core::Result;

namespace {

template <typename Set>
PersonForm::Change setting(Set set) {
    return [set](Editor&, Person& person) -> Result<void> {
        set(person);
        return {};
    };
}

} // namespace

PersonForm::PersonForm(QDate today, QWidget* parent) : RecordForm(parent), m_today(today) {
    addText(tr("Name"), u"name"_s, &Person::name, 0, 0, &m_name);
    addText(tr("Role"), u"title"_s, &Person::title, 0, 1, &m_title);
    m_account = new NameField(tr("Account"), this);
    grid()->addField(tr("Account"), m_account, 1, 0);
    connect(m_account, &NameField::committed, this, [this] {
        core::CustomerEntry entry;
        if (m_account->choice())
            entry.account = core::AccountId{*m_account->choice()};
        entry.accountName = m_account->newName();
        Q_EMIT edited(u"account"_s, [entry](Editor& editor, Person& person) -> Result<void> {
            TRY_ASSIGN(const core::SavedCustomer saved, core::saveCustomer(editor, entry, {}));
            person.account = saved.account;
            return {};
        });
    });
    addText(tr("E-mail"), u"email"_s, &Person::email, 1, 1, &m_email);
    addConsent();
    addText(tr("Alias"), u"alias"_s, &Person::alias, 4, 0, &m_alias);
    m_note = addNote(5, 2, [this](const QString& note) {
        Q_EMIT edited(u"note"_s, setting([note](Person& person) { person.note = note; }));
    });
    grid()->setColumnStretch(0, 1);
    grid()->setColumnStretch(1, 1);
}

void PersonForm::addText(const QString& label, const QString& field, QString Person::*member, int row, int column,
                         QLineEdit** line) {
    *line = addLine(label, row, column, [this, field, member](const QString& text) {
        Q_EMIT edited(field, setting([member, text](Person& person) { person.*member = text.trimmed(); }));
    });
}

void PersonForm::addConsent() {
    m_consent = addCombo(tr("Consent"), 2, 0, [this](int value) {
        const auto consent = static_cast<core::Consent>(value);
        Q_EMIT edited(u"consent"_s, setting([consent](Person& person) { person.consent = consent; }));
    });
    for (const auto& [value, stored] : core::EnumNames<core::Consent>::kNames)
        m_consent->addItem(nameFor(value), static_cast<int>(value));
    m_until = new DateField(tr("Consent until"), m_today, this);
    m_until->setPlaceholderText(tr("without end"));
    grid()->addField(tr("Consent until"), m_until, 2, 1);
    connect(m_until, &QLineEdit::editingFinished, this, [this] {
        refuse(m_until, m_until->problem());
        const QDate until = m_until->date();
        if (!m_until->isReadable() || until == m_shownUntil)
            return;
        Q_EMIT edited(u"consent_until"_s, setting([until](Person& person) { person.consentUntil = until; }));
    });
    m_words = new PlainLabel(this);
    m_words->setFont(textFont(TextSize::Px12));
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setWordWrap(true);
    grid()->addWidget(m_words, 6, 0, 1, 2);
}

void PersonForm::setPerson(const Person& person, const CustomerChoices& choices) {
    show(m_name, person.name);
    show(m_title, person.title);
    m_account->setChoices(choices.forAccounts());
    if (mayShow(m_account))
        m_account->setChoice(person.account ? std::optional(person.account->value) : std::nullopt);
    show(m_email, person.email);
    show(m_alias, person.alias);
    m_consent->setCurrentIndex(m_consent->findData(static_cast<int>(person.consent)));
    m_shownUntil = person.consentUntil;
    if (mayShow(m_until))
        m_until->setDate(person.consentUntil);
    const core::Account* account = person.account ? choices.account(*person.account) : nullptr;
    m_words->setText(
        consentInWords({person.name, person.title, account ? account->name : QString(), choices.segmentOf(account)},
                       person.consent, person.consentUntil, m_today));
    m_note->setNote(person.note);
}

} // namespace throughline::ui
