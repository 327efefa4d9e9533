// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/files/textcleaner.h"
#include "core/exchange/sheets/numberformat.h"
#include "core/exchange/sheets/zip/xmlpart.h"

#include <vector>

namespace throughline::core {

/// What the number of a cell's format means: a NumberKind for each.
struct XlsxStyles {
    std::vector<NumberKind> kinds;
};

/// The texts that cells name by number, as clean UTF-8, one behind the other.
class SharedStrings {
public:
    void append(QByteArrayView utf8);
    [[nodiscard]] size_t size() const { return m_ends.size(); }
    [[nodiscard]] QByteArrayView at(size_t index) const;

    CleanupCounts counts; ///< What had to be replaced.

private:
    QByteArray m_bytes;
    std::vector<qsizetype> m_ends;
};

/// Both are empty where `part` is empty or missing.
[[nodiscard]] Result<XlsxStyles> readXlsxStyles(ZipArchive& archive, const QString& part);
[[nodiscard]] Result<SharedStrings> readSharedStrings(ZipArchive& archive, const QString& part);

/// The text of an element of rich text that was just entered, its runs joined, without their pronunciation.
[[nodiscard]] QString richText(XmlPart& xml);
/// Undoes the escapes of an ST_Xstring: "_x000A_" is a line feed.
[[nodiscard]] QString withoutEscapes(const QString& text);

} // namespace throughline::core
