// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/cellnotes.h"

#include "core/exchange/tables/csvformat.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CellNotes)
};

constexpr qsizetype kNamedPlaces = 10;

QString sentence(CellNote note) {
    switch (note) {
    case CellNote::ErrorValue:
        return Texts::tr("cells with an error such as #DIV/0!; they are read as empty");
    case CellNote::NoResult:
        return Texts::tr("formulas whose result is not stored in the file; they are read as empty");
    case CellNote::MissingText:
        return Texts::tr("cells whose text is missing in the file; \uFFFD stands in its place");
    case CellNote::UnknownFormat:
        return Texts::tr("cells with a number format that is missing in the file; they are read as plain numbers");
    case CellNote::UnknownType:
        return Texts::tr("cells of an unknown type; they are kept as they are written");
    case CellNote::NoNumber:
        return Texts::tr("cells that should hold a number and do not; they are kept as they are written");
    case CellNote::NoDate:
        return Texts::tr("cells that should hold a date and are outside of the calendar; their number is kept");
    case CellNote::NoReference:
        return Texts::tr("cells whose cell reference is no place in a sheet; they were left out");
    case CellNote::MisplacedRow:
        return Texts::tr(
            "rows whose number is wrong, repeated or out of order; they were read in the order of the file");
    case CellNote::FarRight:
        return Texts::tr("cells to the right of column %1, the last one that is read; they were left out")
            .arg(kMaxColumns);
    case CellNote::Merged:
        return Texts::tr("merged cells; only the first of each holds the value");
    case CellNote::HiddenRow:
        return Texts::tr("hidden or filtered rows; they are read as any other");
    }
    return {};
}

} // namespace

void CellNotes::add(CellNote note, CellReference cell) {
    Places& places = m_places.at(static_cast<size_t>(note));
    if (++places.count <= kNamedPlaces)
        places.first.append(cellName(cell));
}

void CellNotes::add(CellNote note, const QString& place) {
    Places& places = m_places.at(static_cast<size_t>(note));
    if (++places.count <= kNamedPlaces)
        places.first.append(place);
}

QStringList CellNotes::warnings(const QString& sheet) const {
    QStringList warnings;
    for (size_t note = 0; note < m_places.size(); ++note) {
        const Places& places = m_places.at(note);
        if (places.count == 0)
            continue;
        const QString more = places.count > kNamedPlaces ? u" …"_s : QString();
        warnings.append(Texts::tr("Sheet “%1”: %2 (%3): %4%5")
                            .arg(sheet, sentence(static_cast<CellNote>(note)), QString::number(places.count),
                                 places.first.join(u", "_s), more));
    }
    return warnings;
}

} // namespace throughline::core
