// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields/labelledgrid.h"

#include "ui/common/style/controlpainting.h"
#include "ui/common/theme.h"
#include "ui/common/tokens.h"
#include "ui/common/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace throughline::ui {

namespace {
constexpr char kOwnDescription[] = "ownDescription"; ///< of a field while its problem stands in its place
}

LabelledGrid::LabelledGrid(QWidget* parent) : QGridLayout(parent) {
    setContentsMargins(0, 0, 0, 0);
    setHorizontalSpacing(metrics::kPaneMargin);
    setVerticalSpacing(metrics::kGrid);
}

PlainLabel* LabelledGrid::addField(const QString& label, QWidget* field, int row, int column, int columns) {
    auto* shown = new PlainLabel(label, parentWidget());
    shown->setFont(textFont(TextSize::Px12));
    shown->setForegroundRole(QPalette::PlaceholderText);
    shown->setBuddy(field);
    field->setAccessibleName(label);
    m_labels.insert(field, shown);
    addWidget(shown, 2 * row, column, 1, columns);
    addWidget(field, 2 * row + 1, column, 1, columns);
    m_fields.insert({row, column}, field);
    followInReadingOrder();
    return shown;
}

void LabelledGrid::followInReadingOrder() const {
    QWidget* first = m_fields.first();
    QWidget* before = nullptr;
    for (const QPointer<QWidget>& field : m_fields) {
        if (before && field) {
            // Qt leaves one that comes next round the end of the window where it is: it first goes behind the first.
            QWidget::setTabOrder(first, field);
            QWidget::setTabOrder(before, field);
        }
        before = field;
    }
}

PlainLabel* LabelledGrid::lineBelow(QWidget* field) {
    if (PlainLabel* made = m_problems.value(field))
        return made;
    auto* line = new PlainLabel(parentWidget());
    line->setFont(textFont(TextSize::Px12));
    line->setForegroundRole(QPalette::BrightText);
    line->setWordWrap(true);
    m_problems.insert(field, line);
    int row = 0;
    int column = 0;
    int rows = 0;
    int columns = 0;
    getItemPosition(indexOf(field), &row, &column, &rows, &columns);
    for (const QPointer<QWidget>& other : std::as_const(m_fields)) { // beside it nothing moves down
        if (other && m_fields.key(other).first == row / 2)
            setAlignment(other, Qt::AlignTop);
    }
    removeWidget(field);
    auto* both = new QVBoxLayout;
    both->setSpacing(metrics::kGrid);
    both->addWidget(field);
    both->addWidget(line);
    addLayout(both, row, column, rows, columns);
    return line;
}

void LabelledGrid::setProblem(QWidget* field, const QString& problem) {
    if (problem.isEmpty() && !hasProblem(field))
        return;
    PlainLabel* line = lineBelow(field);
    if (!hasProblem(field))
        field->setProperty(kOwnDescription, field->accessibleDescription());
    line->setText(problem);
    line->setVisible(!problem.isEmpty());
    field->setProperty(kRefused, !problem.isEmpty());
    field->setAccessibleDescription(problem.isEmpty() ? field->property(kOwnDescription).toString() : problem);
    field->update();
}

bool LabelledGrid::hasProblem(const QWidget* field) const {
    return field->property(kRefused).toBool();
}

void LabelledGrid::setFieldVisible(QWidget* field, bool visible) {
    field->setVisible(visible);
    if (PlainLabel* label = m_labels.value(field))
        label->setVisible(visible);
}

} // namespace throughline::ui
