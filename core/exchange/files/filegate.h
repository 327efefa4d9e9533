// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/files/bytesource.h"

#include <QDateTime>
#include <QString>

namespace throughline::core {

/// The largest file that is imported.
constexpr qint64 kMaxImportBytes = 500LL * 1024 * 1024;

/// What a file is read as, by the end of its name.
enum class FileType {
    Table,     ///< .csv, .tsv, .tab, .psv, .ssv
    Workbook,  ///< .xlsx, .xlsm, .xltx, .ods, .ots and, to be refused in words, .xls and .xlsb
    Vtt,       ///< .vtt
    Srt,       ///< .srt
    PlainText, ///< .txt, .text, .md: a transcript or notes
    Unknown,
};
[[nodiscard]] FileType fileTypeOf(const QString& name);

/// A regular, readable, local file that holds text or a workbook, opened for reading.
struct SourceFile {
    QString path; ///< Absolute, links resolved.
    QString name; ///< The name that the user gave, without folders.
    FileType type = FileType::Unknown;
    ByteSource bytes;
    QDateTime modified;
};

/// Lets only regular local files pass that hold text, or a zip file where the name says that it is a workbook; folders,
/// pipes, devices, broken links, empty and too large files, pictures, archives and web pages are refused in words, most
/// of them before anything is opened.
[[nodiscard]] Result<SourceFile> openSourceFile(const QString& pathOrUrl, qint64 maxBytes = kMaxImportBytes);

/// Whether another program has changed the file since it was opened.
[[nodiscard]] bool hasChanged(const SourceFile& file);

} // namespace throughline::core
