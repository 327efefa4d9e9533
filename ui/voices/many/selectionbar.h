// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QMenu;

namespace throughline::ui {

class ActionRegistry;
class PlainLabel;

/// Below the list of voices while several are selected: how many, and what can be done to all of them. What is done
/// most has a button of its own; the rest is in a menu.
class SelectionBar : public QWidget {
    Q_OBJECT
public:
    explicit SelectionBar(const ActionRegistry& actions, QWidget* parent = nullptr);

    /// Shows itself from two voices on.
    void setCount(qsizetype count);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    using ActionIds = QList<const char*>;
    [[nodiscard]] QWidget* makeMenuButton(const QString& text, QMenu* menu);
    [[nodiscard]] QWidget* makeButton(const QString& text, const char* id);
    [[nodiscard]] QMenu* makeMenu(const ActionIds& ids);
    [[nodiscard]] QMenu* makeMore();
    void fill(QMenu& menu, const ActionIds& ids) const;

    const ActionRegistry& m_actions;
    PlainLabel* m_count;
};

} // namespace throughline::ui
