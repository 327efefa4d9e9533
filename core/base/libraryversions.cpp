// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/libraryversions.h"

#include <sqlite3.h>
#include <zip.h>

namespace throughline::core {

QString sqliteVersion() {
    return QString::fromLatin1(sqlite3_libversion());
}

QString libzipVersion() {
    return QString::fromLatin1(zip_libzip_version());
}

} // namespace throughline::core
