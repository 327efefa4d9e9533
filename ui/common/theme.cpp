// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/theme.h"

#include "ui/common/style/throughlinestyle.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QScreen>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr int kBodySize = 13;
constexpr double kPointsPerInch = 72;

/// As QFontInfo says it, which loads the font for that.
int pixelSizeOf(const QFont& font) {
    return font.pixelSize() > 0
               ? font.pixelSize()
               : qRound(font.pointSizeF() * QGuiApplication::primaryScreen()->logicalDotsPerInchY() / kPointsPerInch);
}

/// The desktop's font. A desktop that names none gives the generic family; then Inter is taken where it is installed.
QFont interfaceFont() {
    QFont font = QFontDatabase::systemFont(QFontDatabase::GeneralFont);
    const int systemSize = pixelSizeOf(font);
    const bool generic = font.family().isEmpty() || font.family().startsWith("Sans"_L1);
    if (generic && QFontDatabase::hasFamily(u"Inter"_s))
        font.setFamily(u"Inter"_s);
    font.setPixelSize(std::max(systemSize, kBodySize));
    return font;
}

} // namespace

QPalette paletteFor(Theme theme) {
    const Tokens& t = tokens(theme);
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::Button, t.window);
    palette.setColor(QPalette::Base, t.base);
    palette.setColor(QPalette::AlternateBase, t.alt);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.pressed);
    palette.setColor(QPalette::Light, t.raised);
    palette.setColor(QPalette::Dark, t.line);
    palette.setColor(QPalette::Shadow, t.lineStrong);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
                            QPalette::HighlightedText}) {
        palette.setColor(role, t.text);
        palette.setColor(QPalette::Disabled, role, t.disabled);
    }
    palette.setColor(QPalette::PlaceholderText, t.muted);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    palette.setColor(QPalette::BrightText, t.negative);
    palette.setColor(QPalette::Highlight, t.selection);
    palette.setColor(QPalette::Inactive, QPalette::Highlight, t.selectionInactive);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.selectionInactive);
    return palette;
}

Theme resolveTheme(Appearance appearance, const QPalette& systemPalette) {
    switch (appearance) {
    case Appearance::System:
        return themeOf(systemPalette);
    case Appearance::Light:
        return Theme::Light;
    case Appearance::Dark:
        return Theme::Dark;
    }
    return Theme::Light;
}

QFont textFont(TextSize size, QFont::Weight weight) {
    QFont font = QApplication::font();
    font.setPixelSize(scaled(static_cast<int>(size)));
    font.setWeight(weight);
    return font;
}

int scaled(int px) {
    return std::max(px, qRound(px * pixelSizeOf(QApplication::font()) / static_cast<double>(kBodySize)));
}

ThemeController::ThemeController(QObject* parent) : QObject(parent) {
    QApplication::setStyle(new ThroughlineStyle); // the application owns it
    QApplication::setFont(interfaceFont());
    qApp->installEventFilter(this);
    apply();
}

void ThemeController::setAppearance(Appearance appearance) {
    m_appearance = appearance;
    apply();
}

bool ThemeController::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::ThemeChange && m_appearance == Appearance::System)
        apply();
    return QObject::eventFilter(watched, event);
}

void ThemeController::apply() {
    if (m_applying)
        return;
    m_applying = true;
    QApplication::setPalette(QPalette()); // uncovers the desktop's palette
    QApplication::setPalette(paletteFor(resolveTheme(m_appearance, QApplication::palette())));
    m_applying = false;
    Q_EMIT changed();
}

} // namespace throughline::ui
