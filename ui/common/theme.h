// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>

namespace throughline::ui {

/// What the person chose; System follows the lightness of the desktop's palette.
enum class Appearance { System, Light, Dark };

/// The five type sizes, named by their px at 100 %.
enum class TextSize { Px11 = 11, Px12 = 12, Px13 = 13, Px16 = 16, Px20 = 20 };

[[nodiscard]] QPalette paletteFor(Theme theme);
[[nodiscard]] Theme resolveTheme(Appearance appearance, const QPalette& systemPalette);

/// A font of the interface, scaled with the system's font size.
[[nodiscard]] QFont textFont(TextSize size, QFont::Weight weight = QFont::Normal);
/// A length that holds text, scaled as the text is; `px` is the length at 100 %.
[[nodiscard]] int scaled(int px);

/// Gives the application our style, font and palette, and follows the desktop while the appearance is System.
/// One instance, made by main() or a test right after the QApplication.
class ThemeController : public QObject {
    Q_OBJECT
public:
    explicit ThemeController(QObject* parent = nullptr);

    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();

    Appearance m_appearance = Appearance::System;
    bool m_applying = false;
};

} // namespace throughline::ui
