// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace throughline::ui {

/// A white box with a line around it.
class Card : public QFrame {
    Q_OBJECT
public:
    explicit Card(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

/// What can be brought in now, and what it becomes.
[[nodiscard]] QWidget* importKindsTable(QWidget* parent);

/// Adds a group heading and `card` below it.
void addTitled(QVBoxLayout& column, const QString& title, QWidget* card);

} // namespace throughline::ui
