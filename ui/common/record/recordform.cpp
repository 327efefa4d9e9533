// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/recordform.h"

#include "ui/common/fields/labelledgrid.h"
#include "ui/common/record/notefield.h"
#include "ui/common/theme.h"
#include "ui/common/tokens.h"

#include <QComboBox>
#include <QLineEdit>

namespace throughline::ui {

namespace {
constexpr int kNoteHeight = 88;
constexpr char kStored[] = "storedText"; ///< the text that the record holds, as a property of its line
} // namespace

RecordForm::RecordForm(QWidget* parent) : QWidget(parent), m_grid(new LabelledGrid(this)) {
    m_grid->setVerticalSpacing(metrics::kGrid);
}

QLineEdit* RecordForm::addLine(const QString& label, int row, int column,
                               const std::function<void(const QString&)>& commit) {
    auto* line = new QLineEdit(this);
    m_grid->addField(label, line, row, column);
    watch(line, commit);
    return line;
}

void RecordForm::watch(QLineEdit* line, const std::function<void(const QString&)>& commit) {
    m_lines.append(line);
    connect(line, &QLineEdit::editingFinished, this, [line, commit] {
        if (line->text() == line->property(kStored).toString())
            return;
        line->setProperty(kStored, line->text());
        commit(line->text());
    });
}

QComboBox* RecordForm::addCombo(const QString& label, int row, int column, const std::function<void(int)>& commit) {
    auto* combo = new QComboBox(this);
    m_grid->addField(label, combo, row, column);
    connect(combo, qOverload<int>(&QComboBox::activated), this,
            [combo, commit] { commit(combo->currentData().toInt()); });
    return combo;
}

NoteField* RecordForm::addNote(int row, int columns, const std::function<void(const QString&)>& commit,
                               const QString& label) {
    m_note = new NoteField(this);
    m_note->setFixedHeight(scaled(kNoteHeight));
    m_grid->addField(label.isEmpty() ? tr("Note") : label, m_note, row, 0, columns);
    connect(m_note, &NoteField::committed, this, commit);
    return m_note;
}

void RecordForm::show(QLineEdit* line, const QString& stored) const {
    if (m_grid->hasProblem(line))
        return;
    const bool typing = line->hasFocus() && line->text() != line->property(kStored).toString();
    line->setProperty(kStored, stored);
    if (typing || line->text() == stored)
        return;
    line->setText(stored);
    line->setCursorPosition(0);
}

void RecordForm::refuse(QWidget* field, const QString& why) {
    m_grid->setProblem(field, why);
}

bool RecordForm::mayShow(const QWidget* field) const {
    return !field->hasFocus() && !m_grid->hasProblem(field);
}

void RecordForm::flush() {
    if (QWidget* field = focusWidget()) {
        if (auto* line = qobject_cast<QLineEdit*>(field)) // no window but the active one takes the focus from it
            Q_EMIT line->editingFinished();
        field->clearFocus();
    }
    if (m_note)
        m_note->commit();
    for (QLineEdit* line : findChildren<QLineEdit*>())
        refuse(line, {});
}

void RecordForm::editFirst() {
    if (m_lines.isEmpty())
        return;
    m_lines.first()->setFocus();
    m_lines.first()->selectAll();
}

} // namespace throughline::ui
