// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QToolButton;

namespace throughline::ui {

class Chip;
class FlowLayout;

/// The active filters as chips, and a + that adds one. It holds no filter: the page says what shows.
class FilterBar : public QWidget {
    Q_OBJECT
public:
    struct Filter {
        QString key; ///< The page's own name for it.
        QString text;

        bool operator==(const Filter&) const = default;
    };

    explicit FilterBar(QWidget* parent = nullptr);

    void setFilters(const QList<Filter>& filters);
    [[nodiscard]] QList<Filter> filters() const { return m_filters; }
    /// Puts a widget before the filters, behind those that were added before.
    void addBefore(QWidget* widget);
    /// Puts a widget behind everything.
    void addBehind(QWidget* widget);
    /// Asks the page to remove the last filter; for Backspace in an empty search.
    void removeLast();
    /// The + button, as the anchor of the page's menu.
    [[nodiscard]] QToolButton* addButton() const { return m_add; }

Q_SIGNALS:
    void removeRequested(const QString& key);
    void changeRequested(const QString& key);
    void addRequested();

private:
    QList<Filter> m_filters;
    QList<Chip*> m_chips;
    FlowLayout* m_layout;
    QToolButton* m_add;
    int m_before = 0; ///< Widgets before the filters.
};

} // namespace throughline::ui
