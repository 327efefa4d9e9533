// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLineEdit>

class QAction;

namespace throughline::ui {

/// A field that searches while it is typed in: glass, clear button, Esc clears (then passes on), Down goes to the list.
class SearchField : public QLineEdit {
    Q_OBJECT
public:
    /// `name` is the accessible name and the place-holder ("Search voices").
    explicit SearchField(const QString& name, QWidget* parent = nullptr);

Q_SIGNALS:
    void downPressed();
    /// Enter: rank the hits, or take the first.
    void submitted();
    /// Backspace in the empty field: removes the last filter.
    void backspaceInEmpty();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    bool event(QEvent* event) override;

private:
    QAction* m_clear;
};

} // namespace throughline::ui
