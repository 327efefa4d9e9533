// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/scores/opportunityfields.h"

#include "core/metrics/numbers/metricovertime.h"
#include "core/metrics/priority/opportunity.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Datapoint;
using core::DatapointId;
using core::Item;

namespace {

constexpr int kFewCharacters = 12; ///< that a combo asks room for

const Datapoint* withId(const QList<Datapoint>& numbers, const std::optional<DatapointId>& id) {
    const auto found =
        std::find_if(numbers.begin(), numbers.end(), [&](const Datapoint& one) { return id && one.id == *id; });
    return found == numbers.end() ? nullptr : &*found;
}

QString basisOf(const Datapoint& importance, const Datapoint& satisfaction) {
    if (!importance.n || !satisfaction.n)
        return {};
    return *importance.n == *satisfaction.n ? u" · n = %1"_s.arg(*importance.n)
                                            : u" · n = %1, %2"_s.arg(*importance.n).arg(*satisfaction.n);
}

} // namespace

OpportunityFields::OpportunityFields(QWidget* parent) : QWidget(parent), m_words(new PlainLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGrid);
    m_importance = addFigure(tr("Rate the need important"), u"importance_datapoint_id"_s, &Item::importanceDatapoint);
    m_satisfaction = addFigure(tr("Are satisfied today"), u"satisfaction_datapoint_id"_s, &Item::satisfactionDatapoint);
    m_words->setWordWrap(true);
    layout->addWidget(m_words);
}

QComboBox* OpportunityFields::addFigure(const QString& label, const QString& field,
                                        std::optional<DatapointId> Item::*member) {
    auto* name = new PlainLabel(label, this);
    name->setFont(textFont(TextSize::Px12));
    name->setForegroundRole(QPalette::PlaceholderText);
    auto* combo = new QComboBox(this);
    combo->setAccessibleName(label);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    combo->setMinimumContentsLength(kFewCharacters);
    layout()->addWidget(name);
    layout()->addWidget(combo);
    connect(combo, qOverload<int>(&QComboBox::activated), this, [this, combo, field, member] {
        const qint64 id = combo->currentData().toLongLong();
        const auto chosen = id == 0 ? std::nullopt : std::optional(DatapointId{id});
        Q_EMIT edited(field, [member, chosen](Item& item) { item.*member = chosen; });
    });
    return combo;
}

void OpportunityFields::fill(QComboBox* combo, const QList<Datapoint>& numbers,
                             const std::optional<DatapointId>& chosen) {
    combo->clear();
    combo->addItem(tr("none"), qint64{0});
    for (const Datapoint& number : numbers) {
        const QString text = core::valueWithUnit(number) + u" · "_s + number.metric;
        combo->addItem(oneLine(text), number.id.value);
        combo->setItemData(combo->count() - 1, toolTipText(text), Qt::ToolTipRole);
        if (chosen == number.id)
            combo->setCurrentIndex(combo->count() - 1);
    }
    if (combo->isEnabled()) // else the tip says why it is locked
        combo->setToolTip(combo->currentData(Qt::ToolTipRole).toString());
}

void OpportunityFields::setItem(const Item& item, const QList<Datapoint>& numbers) {
    fill(m_importance, numbers, item.importanceDatapoint);
    fill(m_satisfaction, numbers, item.satisfactionDatapoint);
    const Datapoint* importance = withId(numbers, item.importanceDatapoint);
    const Datapoint* satisfaction = withId(numbers, item.satisfactionDatapoint);
    m_score.clear();
    if (importance && satisfaction) {
        m_score = core::opportunityInWords(*importance, *satisfaction) + basisOf(*importance, *satisfaction);
        m_words->setText(m_score);
    } else if (importance || satisfaction) {
        m_score = importance ? tr("No score: satisfaction not chosen") : tr("No score: importance not chosen");
        m_words->setText(m_score);
    } else {
        m_words->setText(numbers.isEmpty() ? tr("Link two survey figures to the item first: how many rate the need "
                                                "important, and how many are satisfied today.")
                                           : tr("Choose two survey figures of one segment."));
    }
    m_words->setForegroundRole(m_score.isEmpty() ? QPalette::PlaceholderText : QPalette::Text);
}

} // namespace throughline::ui
