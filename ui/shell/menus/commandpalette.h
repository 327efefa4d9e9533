// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/menus/palettemodel.h"

#include <QFrame>

class QListView;

namespace throughline::ui {

class ActionRegistry;
class SearchField;

/// Ctrl+K: every action that makes sense now, found by a few letters, with its key.
class CommandPalette : public QFrame {
    Q_OBJECT
public:
    explicit CommandPalette(ActionRegistry& actions, QWidget* parent);

    /// Opens below `anchor` (in the coordinates of the screen its right top corner), the field empty.
    void openAt(const QPoint& rightTop);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void run(const QModelIndex& index);
    void fitHeight();

    ActionRegistry& m_actions;
    PaletteModel m_model;
    SearchField* m_field;
    QListView* m_list;
};

} // namespace throughline::ui
