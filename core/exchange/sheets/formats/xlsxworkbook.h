// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/sheets/formats/xlsxpackage.h"
#include "core/exchange/sheets/workbook.h"

namespace throughline::core {

/// An Excel workbook (.xlsx, .xlsm; ECMA-376, transitional and strict). Its macros are not read.
class XlsxWorkbook : public Workbook {
public:
    [[nodiscard]] static Result<std::unique_ptr<Workbook>> open(const ZipArchive& archive);

    [[nodiscard]] QString format() const override { return QStringLiteral("xlsx"); }
    [[nodiscard]] Result<void> read(qsizetype sheet, SheetText& to, const SheetProgress& progress) override;

private:
    explicit XlsxWorkbook(const ZipArchive& archive) : m_archive(archive) {}

    ZipArchive m_archive;
    XlsxPackage m_package;
};

} // namespace throughline::core
