// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace throughline::ui {

/// Takes what a person could change in `part` out of use, for a workspace that can only be read: texts stay to be read
/// and copied, buttons and boxes are disabled, and each carries the reason as its tip.
/// @param why  Workspace::whyReadOnly(); empty: everything stays in use
void lockEdits(QWidget& part, const QString& why);

} // namespace throughline::ui
