// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/grid.h"

#include <QLocale>

#include <cmath>

namespace throughline::core {

Cell Cell::ofText(const QString& text) {
    return text.isEmpty() ? Cell{} : Cell{.kind = Kind::Text, .text = text, .number = 0, .formula = {}};
}

Cell Cell::ofNumber(double number, const QString& formula) {
    return std::isfinite(number) ? Cell{.kind = Kind::Number, .text = {}, .number = number, .formula = formula}
                                 : Cell{};
}

const Cell& Grid::at(qsizetype row, qsizetype column) const {
    static const Cell blank;
    if (row < 0 || row >= rows.size() || column < 0 || column >= rows.at(row).size())
        return blank;
    return rows.at(row).at(column);
}

QString numberText(double number) {
    return QString::number(number, 'g', QLocale::FloatingPointShortest);
}

} // namespace throughline::core
