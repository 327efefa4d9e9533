// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

class QAbstractItemView;
class QMenu;
class QPoint;
class QWidget;

namespace throughline::ui {

class ActionRegistry;

/// A context menu of these actions, which goes when it closes; an empty id stands for a line between them.
[[nodiscard]] QMenu* actionMenu(const ActionRegistry& actions, const QStringList& ids, QWidget* parent);
/// Opens such a menu for the selected rows of a view; none where no row is selected.
/// @param position  as customContextMenuRequested() tells it
void openActionMenu(const ActionRegistry& actions, const QStringList& ids, QAbstractItemView& view,
                    const QPoint& position);

} // namespace throughline::ui
