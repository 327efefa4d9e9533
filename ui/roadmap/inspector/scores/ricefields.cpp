// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/scores/ricefields.h"

#include "ui/common/fields/datefield.h"
#include "ui/common/fields/labelledgrid.h"
#include "ui/common/fields/numbertext.h"

#include <QComboBox>
#include <QLineEdit>

#include <limits>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Item;

namespace {

constexpr int kNotSaid = -1;
constexpr double kHundred = 100; ///< percent, and what a combo's whole numbers are scaled by
constexpr double kMost = 1e12;

struct Impact {
    double value;
    QString name;
};

QList<Impact> impacts() {
    return {{3, RiceFields::tr("3 · massive")},
            {2, RiceFields::tr("2 · high")},
            {1, RiceFields::tr("1 · medium")},
            {0.5, RiceFields::tr("0.5 · low")},
            {0.25, RiceFields::tr("0.25 · minimal")}};
}

QString shown(const std::optional<double>& value, double scale = 1) {
    return value ? numberText(*value * scale) : QString();
}

} // namespace

RiceFields::RiceFields(QDate today, QWidget* parent)
    : RecordForm(parent), m_today(today), m_on(new DateField(tr("Judged on"), today, this)) {
    addNumber(
        tr("Reach"), u"reach"_s, kMost, [](Item& item, std::optional<double> value) { item.reach = value; }, 0, 0,
        &m_reach);
    m_reach->setPlaceholderText(tr("people in a quarter"));
    addImpact();
    addConfidence();
    addNumber(
        tr("Effort, person-months"), u"effort"_s, kMost,
        [](Item& item, std::optional<double> value) { item.effort = value; }, 1, 1, &m_effort);
    m_effort->setPlaceholderText(u"3"_s);
    m_reason = new QLineEdit(this);
    m_on->setPlaceholderText(tr("not said"));
    grid()->addField(tr("Confidence rests on"), m_reason, 2, 0);
    watch(m_reason, [this](const QString& text) {
        Q_EMIT edited(u"confidence_reason"_s, [text](Item& item) { item.confidenceReason = text.trimmed(); });
    });
    grid()->addField(tr("Judged on"), m_on, 2, 1);
    connect(m_on, &QLineEdit::editingFinished, this, [this] {
        refuse(m_on, m_on->problem());
        if (m_on->isReadable() && m_on->date() != m_shownOn)
            Q_EMIT edited(u"confidence_on"_s, [on = m_on->date()](Item& item) { item.confidenceOn = on; });
    });
    grid()->setColumnStretch(0, 1);
    grid()->setColumnStretch(1, 1);
}

void RiceFields::addNumber(const QString& label, const QString& field, double most,
                           const std::function<void(Item&, std::optional<double>)>& set, int row, int column,
                           QLineEdit** line) {
    *line = addLine(label, row, column, [this, label, field, most, set, line](const QString& typed) {
        const QString text = typed.trimmed();
        const std::optional<double> value = numberFromText(text.endsWith(u'%') ? text.chopped(1) : text);
        const bool sound = text.isEmpty() || (value && *value >= 0 && *value <= most);
        refuse(*line, sound          ? QString()
                      : most < kMost ? tr("%1 is a number from 0 to %2, or empty.").arg(label, numberText(most))
                                     : tr("%1 is a number from 0, or empty.").arg(label));
        if (sound)
            Q_EMIT edited(field, [set, value](Item& item) { set(item, value); });
    });
}

void RiceFields::addImpact() {
    m_impact = addCombo(tr("Impact"), 0, 1, [this](int scaledImpact) {
        const auto impact = scaledImpact == kNotSaid ? std::nullopt : std::optional(scaledImpact / kHundred);
        Q_EMIT edited(u"impact"_s, [impact](Item& item) { item.impact = impact; });
    });
    m_impact->addItem(tr("not said"), kNotSaid);
    for (const Impact& impact : impacts())
        m_impact->addItem(impact.name, static_cast<int>(impact.value * kHundred));
}

void RiceFields::addConfidence() {
    const auto set = [today = m_today](Item& item, std::optional<double> percent) {
        item.confidence = percent ? std::optional(*percent / kHundred) : std::nullopt;
        item.confidenceOn = percent ? today : QDate(); // judged anew
    };
    addNumber(tr("Confidence, %"), u"confidence"_s, kHundred, set, 1, 0, &m_confidence);
    m_confidence->setPlaceholderText(u"80"_s);
}

void RiceFields::setItem(const Item& item) {
    show(m_reach, shown(item.reach));
    int impact = m_impact->findData(item.impact ? static_cast<int>(*item.impact * kHundred) : kNotSaid);
    if (impact < 0) { // an import may bring another
        m_impact->addItem(numberText(*item.impact), static_cast<int>(*item.impact * kHundred));
        impact = m_impact->count() - 1;
    }
    m_impact->setCurrentIndex(impact);
    show(m_confidence, shown(item.confidence, kHundred));
    show(m_effort, shown(item.effort));
    show(m_reason, item.confidenceReason);
    m_shownOn = item.confidenceOn;
    if (mayShow(m_on))
        m_on->setDate(item.confidenceOn);
}

} // namespace throughline::ui
