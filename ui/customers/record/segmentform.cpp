// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/record/segmentform.h"

#include "ui/common/fields/labelledgrid.h"
#include "ui/common/fields/numbertext.h"
#include "ui/common/record/notefield.h"

#include <QLineEdit>

#include <cmath>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Segment;

namespace {

std::optional<qint64> populationIn(const QString& text) {
    constexpr double kMost = 1e15;
    const std::optional<double> number = numberFromText(text);
    return number && *number >= 0 && *number <= kMost ? std::optional(static_cast<qint64>(std::llround(*number)))
                                                      : std::nullopt;
}

} // namespace

SegmentForm::SegmentForm(QWidget* parent) : RecordForm(parent) {
    m_name = addLine(tr("Name"), 0, 0, [this](const QString& text) {
        Q_EMIT edited(u"name"_s, [name = text.trimmed()](Segment& segment) { segment.name = name; });
    });
    m_population = addLine(tr("Customers in the market"), 0, 1, [this](const QString& text) {
        const std::optional<qint64> population = populationIn(text);
        const bool sound = population || text.trimmed().isEmpty();
        refuse(m_population,
               sound ? QString() : tr("Customers in the market are a number from 0, such as 1,200, or empty."));
        if (sound)
            Q_EMIT edited(u"population"_s, [population](Segment& segment) { segment.population = population; });
    });
    m_definition = addNote(
        1, 2,
        [this](const QString& text) {
            Q_EMIT edited(u"definition"_s, [text](Segment& segment) { segment.definition = text; });
        },
        tr("Definition"));
    grid()->setColumnStretch(0, 1);
    grid()->setColumnStretch(1, 1);
}

void SegmentForm::setSegment(const Segment& segment) {
    show(m_name, segment.name);
    show(m_population, segment.population ? numberText(static_cast<double>(*segment.population)) : QString());
    m_definition->setNote(segment.definition);
}

} // namespace throughline::ui
