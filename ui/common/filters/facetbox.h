// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace throughline::ui {

/// Narrows a list to the rows of one value: "All segments", then the values that the rows have. It hides while there is
/// nothing to choose from.
class FacetBox : public QComboBox {
    Q_OBJECT
public:
    /// @param name  accessible name: "Segment"
    /// @param all   "All segments"
    FacetBox(const QString& name, const QString& all, QWidget* parent = nullptr);

    /// The values of all rows, in any order and as often as they come; empty ones count as none. What was chosen stays
    /// while a row has it.
    void setValues(QStringList values);
    /// Empty: all.
    [[nodiscard]] QString value() const { return currentData().toString(); }
    void clear() { setCurrentIndex(0); }

Q_SIGNALS:
    void valueChanged(const QString& value);
};

} // namespace throughline::ui
