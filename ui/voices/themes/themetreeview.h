// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QTreeView>

namespace throughline::ui {

class ThemeTreeModel;

/// The tree `Themes`. What is unfolded, current and selected stays when the model arranges itself anew.
class ThemeTreeView : public QTreeView {
    Q_OBJECT
public:
    explicit ThemeTreeView(ThemeTreeModel& model, QWidget* parent = nullptr);

    /// Makes a theme current and the only one selected.
    void select(core::ThemeId id);
    void step(int rows);
    /// The selected themes from top to bottom; without a selection the current one.
    [[nodiscard]] QList<core::ThemeId> selected() const;

Q_SIGNALS:
    /// Other themes are selected, or the same are told anew.
    void selectionSettled();
    void opened(); ///< Enter or a double click.

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void keep();
    void restore();
    void fitColumns();

    ThemeTreeModel& m_model;
    QSet<core::ThemeId> m_folded;
    QList<core::ThemeId> m_selected;
    bool m_arranging = false;
};

} // namespace throughline::ui
