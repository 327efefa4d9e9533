// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace throughline::ui {

/// A PNG, JPEG or SVG file as a PNG that core::isLogo(). InvalidInput for anything else: too large a file or picture,
/// an SVG that refers to other files or could keep a painter busy. Any thread.
[[nodiscard]] core::Result<QByteArray> readLogo(const QString& path);

} // namespace throughline::ui
