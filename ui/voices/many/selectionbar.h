// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace throughline::ui {

class ActionRegistry;
class PlainLabel;

/// Below the list of voices while several are selected: how many, and what can be done to all of them.
class SelectionBar : public QWidget {
    Q_OBJECT
public:
    explicit SelectionBar(const ActionRegistry& actions, QWidget* parent = nullptr);

    /// Shows itself from two voices on.
    void setCount(qsizetype count);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void addMenu(const QString& text, const QList<const char*>& ids);
    void addButton(const QString& text, const char* id);

    const ActionRegistry& m_actions;
    PlainLabel* m_count;
};

} // namespace throughline::ui
