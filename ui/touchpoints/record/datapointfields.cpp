// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/record/datapointfields.h"

#include "core/customers/customerentry.h"
#include "core/customers/customerrepository.h"
#include "core/touchpoints/datapointrepository.h"
#include "ui/common/fields/datefield.h"
#include "ui/common/fields/labelledgrid.h"
#include "ui/common/fields/namefield.h"
#include "ui/common/fields/numbertext.h"
#include "ui/common/record/notefield.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/words/touchpointwords.h"

#include <QLineEdit>

#include <cmath>
#include <limits>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Datapoint;
using core::Editor;
using core::Result;

namespace {

constexpr int kMetricRow = 0;
constexpr int kValueRow = 1;
constexpr int kBasisRow = 2;
constexpr int kWhereRow = 3;
constexpr int kNewRow = 4; ///< what the row before it would make
constexpr int kSourceRow = 5;
constexpr int kNoteRow = 6;

template <typename Set>
DatapointFields::Change setting(Set set) {
    return [set](Editor&, Datapoint& datapoint) -> Result<void> {
        set(datapoint);
        return {};
    };
}

/// A whole number from 0; none for anything else.
std::optional<int> countIn(const QString& text) {
    const std::optional<double> number = numberFromText(text);
    const bool whole =
        number && *number >= 0 && *number <= std::numeric_limits<int>::max() && std::floor(*number) == *number;
    return whole ? std::optional(static_cast<int>(*number)) : std::nullopt;
}

/// Shows `text` as the choice of that name; the choices hold it.
void showName(NameField* field, const QStringList& names, const QString& text, bool mayShow = true) {
    QList<NameChoice> choices;
    std::optional<qint64> shown;
    for (const QString& name : names) {
        choices.append({choices.size() + 1, name, {}, {}});
        if (name == text)
            shown = choices.size();
    }
    if (!shown && !text.isEmpty()) {
        choices.append({choices.size() + 1, text, {}, {}});
        shown = choices.size();
    }
    field->setChoices(choices);
    if (!mayShow)
        return;
    field->setChoice(shown);
    field->setCursorPosition(0); // a long one shows from its beginning
}

} // namespace

Result<DatapointChoices> readDatapointChoices(core::db::Connection& connection) {
    DatapointChoices choices;
    TRY_ASSIGN(choices.metrics, core::DatapointRepository(connection).metrics());
    TRY_ASSIGN(choices.segments, core::CustomerRepository(connection).segments());
    return choices;
}

DatapointFields::DatapointFields(QDate today, QWidget* parent)
    : RecordForm(parent)
    , m_today(today)
    , m_metric(new NameField(tr("Metric"), this))
    , m_asOf(new DateField(tr("As of"), today, this))
    , m_segment(new NameField(tr("Segment"), this))
    , m_newSegment(new PlainLabel(this))
    , m_touchpoint(new NameField(tr("Touchpoint"), this)) {
    grid()->addField(tr("Metric"), m_metric, kMetricRow, 0, 2);
    addNumbers();
    addNames();
    addText(tr("Source"), u"source"_s, &Datapoint::source, kSourceRow, 0, 2, &m_source);
    m_note = addNote(kNoteRow, 2, [this](const QString& note) {
        Q_EMIT edited(u"note"_s, setting([note](Datapoint& datapoint) { datapoint.note = note; }));
    });
    m_metric->setPlaceholderText(tr("What was measured"));
    m_source->setPlaceholderText(tr("The report, dashboard or page"));
    m_asOf->setPlaceholderText(tr("undated"));
    grid()->setColumnStretch(0, 1);
    grid()->setColumnStretch(1, 1);
}

void DatapointFields::addNumbers() {
    m_value = addLine(tr("Value"), kValueRow, 0, [this](const QString& text) {
        Q_EMIT left();
        if (const auto value = numberFromText(text))
            Q_EMIT edited(u"value"_s, setting([value](Datapoint& datapoint) { datapoint.value = *value; }));
    });
    addText(tr("Unit"), u"unit"_s, &Datapoint::unit, kValueRow, 1, 1, &m_unit);
    m_unit->setPlaceholderText(u"%"_s);
    m_n = addLine(tr("n"), kBasisRow, 0, [this](const QString& text) {
        Q_EMIT left();
        const auto n = countIn(text);
        if (n || text.trimmed().isEmpty())
            Q_EMIT edited(u"n"_s, setting([n](Datapoint& datapoint) { datapoint.n = n; }));
    });
    m_n->setPlaceholderText(tr("not known"));
    m_n->setAccessibleDescription(tr("How many stand behind the value"));
    grid()->addField(tr("As of"), m_asOf, kBasisRow, 1);
    connect(m_asOf, &QLineEdit::editingFinished, this, [this] {
        Q_EMIT left();
        const QDate asOf = m_asOf->date();
        if (m_asOf->isReadable() && asOf != m_shownAsOf)
            Q_EMIT edited(u"as_of"_s, setting([asOf](Datapoint& datapoint) { datapoint.asOf = asOf; }));
    });
}

void DatapointFields::addNames() {
    grid()->addField(tr("Segment"), m_segment, kWhereRow, 0);
    grid()->addField(tr("Touchpoint"), m_touchpoint, kWhereRow, 1);
    m_segment->setPlaceholderText(tr("all customers"));
    m_newSegment->setFont(textFont(TextSize::Px12));
    m_newSegment->setWordWrap(true);
    m_newSegment->hide();
    grid()->addWidget(m_newSegment, 2 * kNewRow, 0, 1, 2);
    connect(m_segment, &QLineEdit::textChanged, this, &DatapointFields::showNewSegment);
    connect(m_segment, &NameField::committed, this, &DatapointFields::showNewSegment);
    showName(m_touchpoint, knownTouchpoints(), {});
    connect(m_metric, &NameField::committed, this, [this] {
        Q_EMIT left();
        const QString metric = m_metric->text().simplified();
        if (!metric.isEmpty())
            Q_EMIT edited(u"metric"_s, setting([metric](Datapoint& datapoint) { datapoint.metric = metric; }));
    });
    connect(m_segment, &NameField::committed, this, [this] {
        const QString name = m_segment->text().trimmed();
        Q_EMIT edited(u"segment"_s, [name](Editor& editor, Datapoint& datapoint) -> Result<void> {
            TRY_ASSIGN(datapoint.segment, core::ensureSegment(editor, name));
            return {};
        });
    });
    connect(m_touchpoint, &NameField::committed, this, [this] {
        const QString touchpoint = touchpointNamed(m_touchpoint->text());
        Q_EMIT edited(u"touchpoint"_s,
                      setting([touchpoint](Datapoint& datapoint) { datapoint.touchpoint = touchpoint; }));
    });
}

void DatapointFields::addText(const QString& label, const QString& field, QString Datapoint::*member, int row,
                              int column, int columns, QLineEdit** line) {
    *line = new QLineEdit(this);
    grid()->addField(label, *line, row, column, columns);
    watch(*line, [this, field, member](const QString& text) {
        Q_EMIT edited(field, setting([member, text](Datapoint& datapoint) { datapoint.*member = text.trimmed(); }));
    });
}

void DatapointFields::setDatapoint(const Datapoint& datapoint, const DatapointChoices& choices) {
    showName(m_metric, choices.metrics, datapoint.metric, mayShow(m_metric));
    QList<NameChoice> segments;
    for (const core::Segment& segment : choices.segments)
        segments.append({segment.id.value, segment.name, {}, {}});
    m_segment->setChoices(segments);
    if (mayShow(m_segment))
        m_segment->setChoice(datapoint.segment ? std::optional(datapoint.segment->value) : std::nullopt);
    showNewSegment();
    QStringList touchpoints;
    for (const QString& stored : knownTouchpoints())
        touchpoints.append(touchpointName(stored));
    showName(m_touchpoint, touchpoints, touchpointName(datapoint.touchpoint), mayShow(m_touchpoint));
    const bool stored = datapoint.id.value != 0; // a new one has no value yet
    show(m_value, stored ? numberText(datapoint.value) : QString());
    show(m_unit, datapoint.unit);
    show(m_n, datapoint.n ? QString::number(*datapoint.n) : QString());
    m_shownAsOf = datapoint.asOf;
    if (mayShow(m_asOf))
        m_asOf->setDate(datapoint.asOf);
    show(m_source, datapoint.source);
    m_note->setNote(datapoint.note);
}

QList<std::pair<QWidget*, QString>> DatapointFields::problems() const {
    const bool measured = !m_metric->text().simplified().isEmpty();
    const bool valued = numberFromText(m_value->text()).has_value();
    const bool counted = m_n->text().trimmed().isEmpty() || countIn(m_n->text());
    return {{m_metric, measured ? QString() : tr("Say what was measured.")},
            {m_value, valued ? QString() : tr("The value is a number, such as 44 or 0.82.")},
            {m_n, counted ? QString() : tr("n is a whole number, or empty where it is not known.")},
            {m_asOf, m_asOf->problem()}};
}

QString DatapointFields::problem() const {
    for (const auto& [field, problem] : problems()) {
        if (!problem.isEmpty())
            return problem;
    }
    return {};
}

/// A slip of the pen would make a segment that nobody wants.
void DatapointFields::showNewSegment() {
    const bool isNew = m_segment->isNew();
    m_newSegment->setText(isNew ? tr("New segment: %1").arg(isolated(m_segment->newName())) : QString());
    m_newSegment->setVisible(isNew);
    m_segment->setAccessibleDescription(m_newSegment->text());
}

void DatapointFields::showProblem() {
    for (const auto& [field, problem] : problems())
        refuse(field, problem);
}

} // namespace throughline::ui
