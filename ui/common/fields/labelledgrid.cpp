// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields/labelledgrid.h"

#include "ui/common/theme.h"
#include "ui/common/tokens.h"
#include "ui/common/widgets/plainlabel.h"

namespace throughline::ui {

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

void LabelledGrid::setFieldVisible(QWidget* field, bool visible) {
    field->setVisible(visible);
    if (PlainLabel* label = m_labels.value(field))
        label->setVisible(visible);
}

} // namespace throughline::ui
