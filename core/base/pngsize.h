// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSize>

namespace throughline::core {

/// Width and height from the header of a PNG file; an invalid size for anything else and for an empty picture.
[[nodiscard]] QSize sizeOfPng(const QByteArray& png);

} // namespace throughline::core
