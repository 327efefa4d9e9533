// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArrayView>
#include <QString>

namespace throughline::core {

/// Refuses content that is not text although the name says so (pictures, archives, web pages …), naming what it is.
/// `head` is the beginning of the file.
[[nodiscard]] Result<void> checkLooksLikeText(QByteArrayView head, const QString& name);

/// Refuses content that is no zip file although the name says that it is a workbook (.xlsx, .ods): a workbook under a
/// password or of Excel 97 and web pages are named as what they are.
[[nodiscard]] Result<void> checkLooksLikeWorkbook(QByteArrayView head, const QString& name);

} // namespace throughline::core
