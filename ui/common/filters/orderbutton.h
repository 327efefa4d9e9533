// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/filters/listorder.h"

#include <QToolButton>

#include <functional>

class QSettings;

namespace throughline::ui {

/// The order of a list in words; its menu offers the others and the reverse.
class OrderButton : public QToolButton {
    Q_OBJECT
public:
    struct Choice {
        ListOrder order;     ///< as a list begins with the column
        bool offered = true; ///< it makes sense now
        bool turns = true;   ///< it can be turned round
    };
    using Choices = std::function<QList<Choice>()>;
    using Words = std::function<QString(const ListOrder&)>;

    /// @param choices  the orders in their place in the menu, asked for whenever it opens; the first is shown
    /// @param words  an order in words: "By name, Z to A"
    OrderButton(Choices choices, Words words, QWidget* parent = nullptr);

    /// Shows an order, without a signal.
    void setOrder(const ListOrder& order);
    [[nodiscard]] const ListOrder& order() const { return m_order; }
    void openMenu();
    /// Chooses the order that was chosen last, and keeps the next under `key`.
    void remember(QSettings& settings, const QString& key);

Q_SIGNALS:
    void orderChosen(const throughline::ui::ListOrder& order);

private:
    void choose(const ListOrder& order);

    Choices m_choices;
    Words m_words;
    ListOrder m_order;
};

} // namespace throughline::ui
