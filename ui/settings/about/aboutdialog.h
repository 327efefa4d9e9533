// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QList>

namespace throughline::ui {

/// A part of the program that others made.
struct Dependency {
    QString name;
    QString version; ///< of the one that runs here
    QString licence; ///< SPDX expression
    QString purpose;
    QString address;
};

/// Every library and picture that the program uses.
[[nodiscard]] QList<Dependency> dependencies();

/// The window `About Throughline`: version, licence, and the licences of everything that the program uses.
class AboutDialog : public QDialog {
    Q_OBJECT
public:
    explicit AboutDialog(QWidget* parent = nullptr);

private:
    [[nodiscard]] QWidget* programPart();
    [[nodiscard]] QWidget* librariesPart();
    [[nodiscard]] QWidget* textPart(const QString& name, const QString& resource);
};

} // namespace throughline::ui
