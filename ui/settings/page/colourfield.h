// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

class QAbstractButton;
class QLineEdit;

namespace throughline::ui {

/// A colour as its six digits with a patch beside them, which opens a colour dialog. Without digits it shows the colour
/// that is taken then.
class ColourField : public QWidget {
    Q_OBJECT
public:
    /// @param name      "Primary colour": the accessible name of the digits
    /// @param fallback  RRGGBB of the colour that is taken when none is given
    ColourField(const QString& name, const QString& fallback, QWidget* parent = nullptr);

    [[nodiscard]] QLineEdit* line() const { return m_line; }
    /// The colour that the digits stand for, or the fallback.
    [[nodiscard]] QColor colour() const;

Q_SIGNALS:
    /// A person chose in the dialog: "#0D5AA2".
    void chosen(const QString& text);

private:
    void choose();

    QString m_fallback;
    QLineEdit* m_line;
    QAbstractButton* m_patch;
};

} // namespace throughline::ui
