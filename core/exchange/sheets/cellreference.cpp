// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/cellreference.h"

namespace throughline::core {

std::optional<CellReference> parseCellReference(QStringView text) {
    CellReference cell;
    qsizetype at = 0;
    for (; at < text.size() && text[at].unicode() < 0x80 && text[at].isLetter(); ++at) {
        cell.column = cell.column * 26 + (text[at].toUpper().unicode() - u'A' + 1);
        if (cell.column > kMaxSheetColumns)
            return std::nullopt;
    }
    for (; at < text.size() && text[at] >= u'0' && text[at] <= u'9'; ++at) {
        cell.row = cell.row * 10 + (text[at].unicode() - u'0');
        if (cell.row > kMaxSheetRows)
            return std::nullopt;
    }
    if (at != text.size() || cell.column == 0 || cell.row == 0)
        return std::nullopt;
    return cell;
}

QString cellName(CellReference cell) {
    QString letters;
    for (qint64 column = cell.column; column > 0; column = (column - 1) / 26)
        letters.prepend(QChar(static_cast<char16_t>(u'A' + (column - 1) % 26)));
    return letters + QString::number(cell.row);
}

} // namespace throughline::core
