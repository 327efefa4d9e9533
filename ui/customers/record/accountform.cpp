// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/record/accountform.h"

#include "core/customers/customerentry.h"
#include "ui/common/fields/labelledgrid.h"
#include "ui/common/fields/namefield.h"
#include "ui/common/record/notefield.h"
#include "ui/common/words/money.h"
#include "ui/common/words/recordnames.h"

#include <QComboBox>
#include <QLineEdit>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Account;
using core::Editor;
using core::Result;

namespace {

constexpr int kNoLifecycle = -1;

template <typename Set>
AccountForm::Change setting(Set set) {
    return [set](Editor&, Account& account) -> Result<void> {
        set(account);
        return {};
    };
}

} // namespace

AccountForm::AccountForm(QWidget* parent) : RecordForm(parent) {
    addText(tr("Name"), u"name"_s, &Account::name, 0, 0, &m_name);
    addText(tr("Domain"), u"domain"_s, &Account::domain, 0, 1, &m_domain);
    m_segment = new NameField(tr("Segment"), this);
    grid()->addField(tr("Segment"), m_segment, 1, 0);
    connect(m_segment, &NameField::committed, this, [this] {
        const QString name = m_segment->text().trimmed();
        Q_EMIT edited(u"segment"_s, [name](Editor& editor, Account& account) -> Result<void> {
            TRY_ASSIGN(account.segment, core::ensureSegment(editor, name));
            return {};
        });
    });
    addText(tr("Industry"), u"industry"_s, &Account::industry, 1, 1, &m_industry);
    addText(tr("Region"), u"region"_s, &Account::region, 2, 0, &m_region);
    m_lifecycle = addCombo(tr("Lifecycle"), 2, 1, [this](int value) {
        const auto lifecycle =
            value == kNoLifecycle ? std::nullopt : std::optional(static_cast<core::Lifecycle>(value));
        Q_EMIT edited(u"lifecycle"_s, setting([lifecycle](Account& account) { account.lifecycle = lifecycle; }));
    });
    m_lifecycle->addItem(tr("not known"), kNoLifecycle);
    for (const auto& [value, stored] : core::EnumNames<core::Lifecycle>::kNames)
        m_lifecycle->addItem(nameFor(value), static_cast<int>(value));
    m_value = addLine(tr("Annual value"), 3, 0, [this](const QString&) { valueEdited(); });
    m_currency = addLine(tr("Currency"), 3, 1, [this](const QString&) { valueEdited(); });
    m_currency->setMaxLength(3);
    m_currency->setPlaceholderText(u"EUR"_s);
    m_fit = addCombo(tr("Fit"), 4, 0, [this](int value) {
        const auto fit = static_cast<core::Fit>(value);
        Q_EMIT edited(u"fit"_s, setting([fit](Account& account) { account.fit = fit; }));
    });
    for (const auto& [value, stored] : core::EnumNames<core::Fit>::kNames)
        m_fit->addItem(nameFor(value), static_cast<int>(value));
    m_note = addNote(5, 2, [this](const QString& note) {
        Q_EMIT edited(u"note"_s, setting([note](Account& account) { account.note = note; }));
    });
    grid()->setColumnStretch(0, 1);
    grid()->setColumnStretch(1, 1);
}

void AccountForm::addText(const QString& label, const QString& field, QString Account::*member, int row, int column,
                          QLineEdit** line) {
    *line = addLine(label, row, column, [this, field, member](const QString& text) {
        Q_EMIT edited(field, setting([member, text](Account& account) { account.*member = text.trimmed(); }));
    });
}

void AccountForm::valueEdited() {
    const QString currency = m_currency->text().trimmed().toUpper();
    const std::optional<qint64> value = minorUnits(m_value->text(), currency);
    const bool sound = value || m_value->text().trimmed().isEmpty();
    refuse(m_value, sound ? QString() : tr("The annual value is a number from 0, such as 48,000, or empty."));
    if (!sound)
        return;
    Q_EMIT edited(u"annual_value"_s, setting([value, currency](Account& account) {
                      account.annualValue = value;
                      account.currency = currency;
                  }));
}

void AccountForm::setAccount(const Account& account, const CustomerChoices& choices) {
    show(m_name, account.name);
    show(m_domain, account.domain);
    m_segment->setChoices(choices.forSegments());
    if (mayShow(m_segment))
        m_segment->setChoice(account.segment ? std::optional(account.segment->value) : std::nullopt);
    show(m_industry, account.industry);
    show(m_region, account.region);
    m_lifecycle->setCurrentIndex(
        m_lifecycle->findData(account.lifecycle ? static_cast<int>(*account.lifecycle) : kNoLifecycle));
    m_fit->setCurrentIndex(m_fit->findData(static_cast<int>(account.fit)));
    show(m_value, amountText(account.annualValue, account.currency));
    show(m_currency, account.currency);
    m_note->setNote(account.note);
}

} // namespace throughline::ui
