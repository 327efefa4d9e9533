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
    /// Shows a stored value, unless a person is just typing another or has typed one that was refused.
    void show(QLineEdit* line, const QString& stored) const;
    using QWidget::show;
    /// Says why what was typed into a field is not taken; it stays there to be mended, as long as this record shows.
    /// Empty: it is taken.
    void refuse(QWidget* field, const QString& why);
    /// Whether a stored value may be put in: nobody is typing there, and nothing was refused.
    [[nodiscard]] bool mayShow(const QWidget* field) const;

private:
    LabelledGrid* m_grid;
    QList<QLineEdit*> m_lines;
    NoteField* m_note = nullptr;
};

} // namespace throughline::ui
