// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QHeaderView;
class QSettings;

namespace throughline::ui {

/// The order of a table or tree that is sorted by its columns, by the head of its columns.

/// Takes the order that was chosen last, at first upwards by `column`, and keeps the next under `key`.
void rememberColumnOrder(QHeaderView& head, int column, QSettings& settings, const QString& key);
/// A menu of the columns over the head; the one that sorts turns round.
void chooseColumnOrder(QHeaderView& head);

} // namespace throughline::ui
