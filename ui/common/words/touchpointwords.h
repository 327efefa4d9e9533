// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace throughline::ui {

/// Where numbers are measured, as they are stored, in the order in which they are offered.
[[nodiscard]] QStringList knownTouchpoints();

/// "Survey" for "survey"; other words stay as they are.
[[nodiscard]] QString touchpointName(const QString& stored);

/// What is stored for what a person chose or typed.
[[nodiscard]] QString touchpointNamed(const QString& name);

} // namespace throughline::ui
