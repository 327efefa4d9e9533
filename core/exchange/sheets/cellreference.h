// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

#include <optional>

namespace throughline::core {

/// The largest sheet that Excel and LibreOffice can hold.
constexpr qint64 kMaxSheetRows = 1'048'576;
constexpr qint64 kMaxSheetColumns = 16'384;

/// A cell by its place, both from 1.
struct CellReference {
    qint64 column = 0;
    qint64 row = 0;

    bool operator==(const CellReference&) const = default;
};

/// "B12"; nothing for what is no place in a sheet.
[[nodiscard]] std::optional<CellReference> parseCellReference(QStringView text);
/// The same the other way.
[[nodiscard]] QString cellName(CellReference cell);

} // namespace throughline::core
