// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sheets/zip/xmlpart.h"

#include <QString>

namespace throughline::core {

/// The paragraphs of the OpenDocument cell that was just entered, joined by line feeds; leaves it. Comments, notes,
/// drawings and pronunciation are left out.
[[nodiscard]] QString odsParagraphs(XmlPart& xml);

} // namespace throughline::core
