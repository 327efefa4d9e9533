// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/forms/otherfields.h"

#include "core/exchange/tables/valueparser.h"
#include "ui/common/fields/labelledgrid.h"
#include "ui/common/icons.h"
#include "ui/common/tokens.h"
#include "ui/common/words/recordnames.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Sentiment;
using core::VoiceKind;

namespace {

constexpr double kUsualScale = 5;

QString shown(std::optional<double> number) {
    return number ? QString::number(*number, 'g', QLocale::FloatingPointShortest) : QString();
}

} // namespace

OtherFields::OtherFields(QWidget* parent)
    : QWidget(parent)
    , m_kind(new QComboBox(this))
    , m_rating(new QLineEdit(this))
    , m_scale(new QLineEdit(this))
    , m_sentiment(new QComboBox(this))
    , m_language(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_incentivised(new QCheckBox(tr("Incentivised"), this))
    , m_individual(new QCheckBox(tr("Individual case, outside all sums"), this)) {
    for (const auto& [kind, stored] : core::EnumNames<VoiceKind>::kNames)
        m_kind->addItem(icon(iconFor(kind), IconTone::Muted), nameFor(kind), static_cast<int>(kind));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(VoiceKind::SalesNote)));
    for (const Sentiment one : {Sentiment::Unknown, Sentiment::Negative, Sentiment::Neutral, Sentiment::Positive})
        m_sentiment->addItem(nameFor(one), static_cast<int>(one));
    m_rating->setPlaceholderText(tr("4 or 4/5"));
    m_scale->setPlaceholderText(tr("highest"));
    m_language->setPlaceholderText(u"en"_s);
    m_url->setPlaceholderText(tr("https://…"));

    auto* holder = new QWidget(this);
    auto* grid = new LabelledGrid(holder);
    grid->addField(tr("Kind"), m_kind, 0, 0);
    grid->addField(tr("Rating"), m_rating, 0, 1);
    grid->addField(tr("Out of"), m_scale, 0, 2);
    grid->addField(tr("Sentiment"), m_sentiment, 0, 3);
    grid->addField(tr("Link"), m_url, 1, 0, 3);
    grid->addField(tr("Language"), m_language, 1, 3);
    grid->setColumnStretch(0, 2);
    for (int column = 1; column < 4; ++column)
        grid->setColumnStretch(column, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kRowGap);
    layout->addWidget(holder);
    auto* checks = new QHBoxLayout;
    checks->setSpacing(metrics::kPageMargin);
    for (QCheckBox* check : {m_incentivised, m_individual}) {
        check->setAccessibleName(check->text());
        checks->addWidget(check);
        connect(check, &QCheckBox::clicked, this, &OtherFields::changed);
    }
    checks->addStretch(1);
    layout->addLayout(checks);
    for (QLineEdit* line : {m_rating, m_scale, m_language, m_url})
        connect(line, &QLineEdit::textEdited, this, &OtherFields::changed);
    for (QComboBox* combo : {m_kind, m_sentiment})
        connect(combo, qOverload<int>(&QComboBox::activated), this, &OtherFields::changed);
}

void OtherFields::writeTo(core::Voice& voice) const {
    voice.kind = kind();
    const std::optional<core::RatingValue> rating = core::parseRating(m_rating->text());
    voice.rating.reset();
    voice.ratingScale.reset();
    if (rating) {
        voice.rating = rating->value;
        const std::optional<double> typed = core::parseNumber(m_scale->text());
        voice.ratingScale = typed && *typed > 0 ? typed : rating->scale;
        if (!voice.ratingScale)
            voice.ratingScale = std::max(kUsualScale, core::likelyScale(rating->value));
    }
    voice.sentiment = static_cast<Sentiment>(m_sentiment->currentData().toInt());
    voice.language = m_language->text().trimmed();
    voice.url = m_url->text().trimmed();
    voice.incentivised = m_incentivised->isChecked();
    voice.lane = m_individual->isChecked() ? core::Lane::Individual : core::Lane::Aggregate;
}

void OtherFields::show(const core::Voice& voice) {
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(voice.kind)));
    m_rating->setText(shown(voice.rating));
    m_scale->setText(shown(voice.ratingScale));
    m_sentiment->setCurrentIndex(m_sentiment->findData(static_cast<int>(voice.sentiment)));
    m_language->setText(voice.language);
    m_url->setText(voice.url);
    m_incentivised->setChecked(voice.incentivised);
    m_individual->setChecked(voice.lane == core::Lane::Individual);
}

bool OtherFields::hasContent() const {
    return !m_rating->text().trimmed().isEmpty() || !m_url->text().trimmed().isEmpty();
}

VoiceKind OtherFields::kind() const {
    return static_cast<VoiceKind>(m_kind->currentData().toInt());
}

QWidget* OtherFields::firstField() const {
    return m_kind;
}

} // namespace throughline::ui
