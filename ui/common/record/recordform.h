// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <functional>

class QComboBox;
class QLineEdit;

namespace throughline::ui {

class LabelledGrid;
class NoteField;
class PlainLabel;

/// The fields of a record, changed in place: each is handed on when it is left, the note also while it is typed.
class RecordForm : public QWidget {
    Q_OBJECT
public:
    explicit RecordForm(QWidget* parent = nullptr);

    /// Hands on what the field with the focus still holds back, and takes its focus: what shows next is another record.
    void flush();
    /// F2: the first field, with its text selected.
    void editFirst();

protected:
    [[nodiscard]] LabelledGrid* grid() const { return m_grid; }
    /// Adds a line; `commit` runs when it is left with another text than it was shown.
    QLineEdit* addLine(const QString& label, int row, int column, const std::function<void(const QString&)>& commit);
    /// Adds an existing line in the same way.
    void watch(QLineEdit* line, const std::function<void(const QString&)>& commit);
    QComboBox* addCombo(const QString& label, int row, int column, const std::function<void(int)>& commit);
    /// @param label  empty: "Note"
    NoteField* addNote(int row, int columns, const std::function<void(const QString&)>& commit,
                       const QString& label = {});
    /// Shows a stored value, unless a person is just typing another.
    static void show(QLineEdit* line, const QString& stored);
    using QWidget::show;
    /// Says below the fields why something typed is not taken; empty takes the words away.
    void refuse(const QString& why);

private:
    LabelledGrid* m_grid;
    QList<QLineEdit*> m_lines;
    NoteField* m_note = nullptr;
    PlainLabel* m_problem = nullptr; ///< made when it first says something
};

} // namespace throughline::ui
