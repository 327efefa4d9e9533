// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

namespace throughline::ui {

class ActionRegistry;

/// F1: the keys of the page that shows, then those of the whole program.
class KeysDialog : public QDialog {
    Q_OBJECT
public:
    KeysDialog(const ActionRegistry& actions, const QString& pageTitle, QWidget* parent = nullptr);
};

} // namespace throughline::ui
