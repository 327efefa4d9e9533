// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace throughline::core {

/// The versions of the libraries that run here, which may be newer than those of the build.
[[nodiscard]] QString sqliteVersion();
[[nodiscard]] QString libzipVersion();

} // namespace throughline::core
