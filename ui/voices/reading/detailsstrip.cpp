// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/reading/detailsstrip.h"

#include "core/base/datewords.h"
#include "core/workspace/workspace.h"
#include "ui/common/fields/datefield.h"
#include "ui/common/fields/labelledgrid.h"
#include "ui/common/tokens.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/words/recordnames.h"
#include "ui/voices/forms/customerfields.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Voice;

DetailsStrip::DetailsStrip(core::Workspace& workspace, QWidget* parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_customerPlace(new QVBoxLayout)
    , m_title(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_date(new DateField(tr("Date"), core::localDay(workspace.clock()()), this))
    , m_sentiment(new QComboBox(this))
    , m_individual(new QCheckBox(tr("Individual case: in no figure"), this))
    , m_incentivised(new QCheckBox(tr("Incentivised"), this)) {
    setAccessibleName(tr("Details"));
    for (const auto& [kind, stored] : core::EnumNames<core::VoiceKind>::kNames)
        m_kind->addItem(nameFor(kind));
    for (const auto& [sentiment, stored] : core::EnumNames<core::Sentiment>::kNames)
        m_sentiment->addItem(nameFor(sentiment));
    auto* first = new LabelledGrid;
    first->addField(tr("Title"), m_title, 0, 0);
    auto* grid = new LabelledGrid;
    grid->addField(tr("Kind"), m_kind, 0, 0);
    grid->addField(tr("Date"), m_date, 0, 1);
    grid->addField(tr("Sentiment"), m_sentiment, 0, 2);
    auto* done = new KeyButton(tr("Done"), tr("Esc"), KeyButton::Kind::Plain, this);
    auto* foot = new QHBoxLayout;
    foot->setSpacing(metrics::kPageMargin);
    foot->addWidget(m_individual);
    foot->addWidget(m_incentivised);
    foot->addStretch(1);
    foot->addWidget(done);
    auto* layout = new QVBoxLayout(this);
    const int side = metrics::kPageMargin + metrics::kGrid;
    layout->setContentsMargins(side, metrics::kRowGap, side, metrics::kRowGap);
    layout->setSpacing(metrics::kRowGap);
    layout->addLayout(first);
    layout->addLayout(m_customerPlace);
    layout->addLayout(grid);
    layout->addLayout(foot);
    connect(done, &KeyButton::clicked, this, &DetailsStrip::finished);
    connectFields();
    hide();
}

void DetailsStrip::setOpen(bool open) {
    setVisible(open);
    if (open == (m_customer != nullptr))
        return;
    if (!open) {
        m_customer->disconnect(this); // what it still reads comes too late
        m_customer->hide();
        m_customer->deleteLater(); // it may be the sender
        m_customer = nullptr;
        return;
    }
    m_customer = new CustomerFields(m_workspace, this);
    m_customerPlace->addWidget(m_customer);
    setTabOrder(m_title, m_customer);
    m_saving = 0;
    connect(m_customer, &CustomerFields::changed, this, &DetailsStrip::tellCustomer);
    connect(
        m_customer, &CustomerFields::choicesChanged, this, [this] { showCustomer(); }, Qt::SingleShotConnection);
}

void DetailsStrip::showCustomer() {
    m_customer->setMade({});
    m_customer->setCustomer(m_personSaved, m_accountSaved);
    m_told = m_customer->entry();
}

void DetailsStrip::tellCustomer() {
    const core::CustomerEntry entry = m_customer->entry();
    if (entry == m_told)
        return;
    const bool another = entry.person != m_told.person || entry.personName != m_told.personName ||
                         entry.personIsNew != m_told.personIsNew || entry.account != m_told.account ||
                         entry.accountName != m_told.accountName;
    m_told = entry;
    ++m_saving;
    Q_EMIT customerChanged(entry, another);
}

void DetailsStrip::customerSaved(const core::SavedCustomer& saved) {
    if (m_customer == nullptr)
        return;
    m_saving = std::max(0, m_saving - 1); // a save may end after the strip was opened anew
    m_personSaved = saved.person;
    m_accountSaved = saved.account;
    m_customer->setMade(saved);
}

void DetailsStrip::connectFields() {
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString& title) {
        Q_EMIT changed(u"title"_s, [title](Voice& voice) { voice.title = title; });
    });
    connect(m_kind, &QComboBox::activated, this, [this](int row) {
        const auto kind = core::EnumNames<core::VoiceKind>::kNames.at(static_cast<std::size_t>(row)).first;
        Q_EMIT changed(u"kind"_s, [kind](Voice& voice) {
            voice.kind = kind;
            voice.touchpoint.clear(); // follows the kind
        });
    });
    connect(m_date, &DateField::dateChanged, this,
            [this](QDate date) { Q_EMIT changed(u"date"_s, [date](Voice& voice) { voice.date = date; }); });
    connect(m_sentiment, &QComboBox::activated, this, [this](int row) {
        const auto sentiment = core::EnumNames<core::Sentiment>::kNames.at(static_cast<std::size_t>(row)).first;
        Q_EMIT changed(u"sentiment"_s, [sentiment](Voice& voice) {
            voice.sentiment = sentiment;
            voice.sentimentFrom = core::SentimentFrom::Person;
        });
    });
    connect(m_individual, &QCheckBox::clicked, this, [this](bool on) {
        Q_EMIT changed(u"lane"_s,
                       [on](Voice& voice) { voice.lane = on ? core::Lane::Individual : core::Lane::Aggregate; });
    });
    connect(m_incentivised, &QCheckBox::clicked, this,
            [this](bool on) { Q_EMIT changed(u"incentivised"_s, [on](Voice& voice) { voice.incentivised = on; }); });
}

void DetailsStrip::show(const core::VoiceDetail& detail) {
    const Voice& voice = detail.voice;
    const bool another = voice.id != m_shown;
    m_shown = voice.id;
    if (another || !m_title->hasFocus()) // never under the hands of who types
        m_title->setText(voice.title);
    if (another || !m_date->hasFocus()) {
        const QSignalBlocker quiet(m_date);
        m_date->setDate(voice.date);
    }
    const auto person = detail.person ? std::optional(detail.person->id) : std::nullopt;
    const auto account = detail.account ? std::optional(detail.account->id) : std::nullopt;
    const bool otherCustomer = person != m_personSaved || account != m_accountSaved;
    if (m_saving == 0 && (another || otherCustomer)) { // an undo, or another window's edit; never under what is typed
        m_personSaved = person;
        m_accountSaved = account;
        if (m_customer != nullptr)
            showCustomer();
    }
    m_kind->setCurrentText(nameFor(voice.kind));
    m_sentiment->setCurrentText(nameFor(voice.sentiment));
    m_individual->setChecked(voice.lane == core::Lane::Individual);
    m_incentivised->setChecked(voice.incentivised);
}

QWidget* DetailsStrip::firstField() const {
    return m_title;
}

} // namespace throughline::ui
