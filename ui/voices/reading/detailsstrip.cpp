// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/reading/detailsstrip.h"

#include "ui/common/fields/datefield.h"
#include "ui/common/fields/labelledgrid.h"
#include "ui/common/recordnames.h"
#include "ui/common/tokens.h"
#include "ui/common/widgets/keybutton.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Voice;

DetailsStrip::DetailsStrip(QDate today, QWidget* parent)
    : QWidget(parent)
    , m_title(new QLineEdit(this))
    , m_kind(new QComboBox(this))
    , m_date(new DateField(tr("Date"), today, this))
    , m_sentiment(new QComboBox(this))
    , m_individual(new QCheckBox(tr("Individual case: in no figure"), this))
    , m_incentivised(new QCheckBox(tr("Incentivised"), this)) {
    setAccessibleName(tr("Details"));
    for (const auto& [kind, stored] : core::EnumNames<core::VoiceKind>::kNames)
        m_kind->addItem(nameFor(kind));
    for (const auto& [sentiment, stored] : core::EnumNames<core::Sentiment>::kNames)
        m_sentiment->addItem(nameFor(sentiment));
    auto* grid = new LabelledGrid;
    grid->addField(tr("Title"), m_title, 0, 0, 3);
    grid->addField(tr("Kind"), m_kind, 1, 0);
    grid->addField(tr("Date"), m_date, 1, 1);
    grid->addField(tr("Sentiment"), m_sentiment, 1, 2);
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
    layout->addLayout(grid);
    layout->addLayout(foot);
    connect(done, &KeyButton::clicked, this, &DetailsStrip::finished);
    connectFields();
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

void DetailsStrip::show(const Voice& voice) {
    const bool another = voice.id != m_shown;
    m_shown = voice.id;
    if (another || !m_title->hasFocus()) // never under the hands of who types
        m_title->setText(voice.title);
    if (another || !m_date->hasFocus()) {
        const QSignalBlocker quiet(m_date);
        m_date->setDate(voice.date);
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
