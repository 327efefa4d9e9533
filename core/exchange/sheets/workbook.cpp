// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/workbook.h"

#include "core/exchange/sheets/formats/odsworkbook.h"
#include "core/exchange/sheets/formats/xlsxworkbook.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Workbook)
};

constexpr qsizetype kNamedSheets = 20;

QString namesOf(const QList<SheetInfo>& sheets) {
    QStringList names;
    for (const SheetInfo& sheet : sheets.first(std::min(sheets.size(), kNamedSheets))) {
        const QString quoted = u"“%1”"_s.arg(sheet.name);
        names.append(sheet.hidden ? Texts::tr("%1 (hidden)").arg(quoted) : quoted);
    }
    if (sheets.size() > kNamedSheets)
        names.append(u"…"_s);
    return names.join(u", "_s);
}

/// By name, then by name without case, then by number from 1.
std::optional<qsizetype> findSheet(const QList<SheetInfo>& sheets, const QString& wanted) {
    for (const Qt::CaseSensitivity sensitivity : {Qt::CaseSensitive, Qt::CaseInsensitive}) {
        for (qsizetype i = 0; i < sheets.size(); ++i) {
            if (sheets.at(i).name.compare(wanted, sensitivity) == 0)
                return i;
        }
    }
    bool isNumber = false;
    const qsizetype number = wanted.toInt(&isNumber);
    return isNumber && number >= 1 && number <= sheets.size() ? std::optional(number - 1) : std::nullopt;
}

Result<SheetContent> content(Workbook& workbook, const QString& file, qsizetype sheet, const SheetProgress& progress) {
    const QString name = workbook.sheets().at(sheet).name;
    SheetText text(file, name);
    TRY(workbook.read(sheet, text, progress));
    SheetContent content{workbook.format(), name, workbook.sheets(),
                         text.rows(),       {},   workbook.warnings() + text.warnings()};
    TRY_ASSIGN(content.utf8, text.finish());
    return content;
}

/// The first sheet of those that are hidden, or of the others, with more than the words of a cover; else its cover.
Result<std::optional<SheetContent>> firstWithData(Workbook& workbook, const QString& file, bool hidden,
                                                  const SheetProgress& progress) {
    std::optional<SheetContent> cover;
    for (qsizetype i = 0; i < workbook.sheets().size(); ++i) {
        if (workbook.sheets().at(i).hidden != hidden)
            continue;
        TRY_ASSIGN(SheetContent found, content(workbook, file, i, progress));
        if (found.rows > 1)
            return std::optional(std::move(found));
        if (found.rows == 1 && !cover)
            cover = std::move(found);
    }
    return cover;
}

Result<SheetContent> likelySheet(Workbook& workbook, const QString& file, const SheetProgress& progress) {
    TRY_ASSIGN(std::optional<SheetContent> found, firstWithData(workbook, file, false, progress));
    if (!found) {
        TRY_ASSIGN(found, firstWithData(workbook, file, true, progress));
    }
    if (!found)
        return Error{
            ErrorCode::InvalidInput,
            Texts::tr("“%1” has no data in any sheet: %2. Nothing was imported.").arg(file, namesOf(workbook.sheets())),
            {}};
    if (workbook.sheets().size() > 1)
        found->warnings.prepend(Texts::tr("The file has several sheets: %1. “%2” was read, the first with data.")
                                    .arg(namesOf(workbook.sheets()), found->name));
    return *std::move(found);
}

} // namespace

Result<std::unique_ptr<Workbook>> Workbook::open(const SourceFile& file, const Cancellation& cancellation) {
    TRY_ASSIGN(ZipArchive archive, ZipArchive::open(file.bytes, file.name, cancellation));
    if (OdsWorkbook::isOds(archive))
        return OdsWorkbook::open(archive);
    return XlsxWorkbook::open(archive);
}

Result<void> Workbook::checkSheets(const ZipArchive& archive) const {
    if (m_sheets.size() > kMaxSheets)
        return Error{ErrorCode::LimitExceeded,
                     Texts::tr("“%1” has %2 sheets; the limit is %3 sheets. Nothing was imported.")
                         .arg(archive.name(), QString::number(m_sheets.size()), QString::number(kMaxSheets)),
                     {}};
    if (m_sheets.isEmpty())
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("“%1” has no sheet with cells. Nothing was imported.").arg(archive.name()),
                     {}};
    return {};
}

Result<SheetContent> readSheet(const SourceFile& file, const QString& wanted, const Cancellation& cancellation,
                               const SheetProgress& progress) {
    TRY_ASSIGN(const std::unique_ptr<Workbook> workbook, Workbook::open(file, cancellation));
    if (wanted.isEmpty())
        return likelySheet(*workbook, file.name, progress);
    const std::optional<qsizetype> sheet = findSheet(workbook->sheets(), wanted);
    if (!sheet)
        return Error{ErrorCode::NotFound,
                     Texts::tr("“%1” has no sheet “%2”. Its sheets are: %3.")
                         .arg(file.name, wanted, namesOf(workbook->sheets())),
                     {}};
    return content(*workbook, file.name, *sheet, progress);
}

} // namespace throughline::core
