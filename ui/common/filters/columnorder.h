// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/filters/listorder.h"

#include <QString>

class QHeaderView;
class QSettings;

namespace throughline::ui {

/// The order of a table or tree that is sorted by its columns, by the head of its columns.

/// Takes the order that was chosen last, at first upwards by `column`, and keeps the next under `key`.
void rememberColumnOrder(QHeaderView& head, int column, QSettings& settings, const QString& key);
/// Takes the order that was chosen last again.
void takeColumnOrder(QHeaderView& head, int column, const QSettings& settings, const QString& key);
/// Orders as something else asks, a saved view; what is kept under `key` stays.
void showColumnOrder(QHeaderView& head, const ListOrder& order, QSettings& settings, const QString& key);
[[nodiscard]] ListOrder columnOrder(const QHeaderView& head);
/// A menu of the columns over the head; the one that sorts turns round.
void chooseColumnOrder(QHeaderView& head);

} // namespace throughline::ui
