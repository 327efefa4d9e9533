// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sheets/workbook.h"

namespace throughline::core {

/// A workbook of LibreOffice and others (.ods; OpenDocument 1.2 and 1.3).
class OdsWorkbook : public Workbook {
public:
    /// Whether a zip file says that it is a spreadsheet of this format.
    [[nodiscard]] static bool isOds(ZipArchive& archive);
    [[nodiscard]] static Result<std::unique_ptr<Workbook>> open(const ZipArchive& archive);

    [[nodiscard]] QString format() const override { return QStringLiteral("ods"); }
    [[nodiscard]] Result<void> read(qsizetype sheet, SheetText& to, const SheetProgress& progress) override;

private:
    explicit OdsWorkbook(const ZipArchive& archive) : m_archive(archive) {}
    [[nodiscard]] Result<void> refuseEncrypted();
    [[nodiscard]] Result<void> readNames();

    ZipArchive m_archive;
};

} // namespace throughline::core
