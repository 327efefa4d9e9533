// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace throughline::core {

/// What a cell's number stands for, as its format says.
enum class NumberKind { Number, Date, Time, Duration };

/// By the number of a format that every workbook knows (ECMA-376 part 1, 18.8.30).
[[nodiscard]] NumberKind kindOfBuiltinFormat(int id);
/// By the code of a workbook's own format, such as "dd/mm/yyyy".
[[nodiscard]] NumberKind kindOfFormatCode(const QString& code);

/// A serial day number as text: "2024-03-01", "2024-03-01 14:30:00", "14:30:00"; a duration "36:00:00". Days count from
/// 1900 with its 29 February that never was, or from 1904. Nothing outside of the calendar.
[[nodiscard]] std::optional<QByteArray> serialText(double serial, NumberKind kind, bool from1904);

/// A number as it is written in a table: whole numbers digit by digit, others as short as they can be; an exponent only
/// from 1E+15 on, where a spreadsheet has rounded. Nothing for what is no finite number.
[[nodiscard]] std::optional<QByteArray> numberText(QStringView written);

} // namespace throughline::core
