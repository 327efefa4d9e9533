// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

namespace throughline::test {

/// The items of a zipped package, by name; empty for anything that is not a zip file.
[[nodiscard]] QMap<QString, QByteArray> itemsOf(const QByteArray& package);

/// Whether the bytes are well-formed XML.
[[nodiscard]] bool isWellFormed(const QByteArray& xml);

/// The text of every element with this qualified name, in order.
[[nodiscard]] QStringList textsOf(const QByteArray& xml, const QString& element);

/// The value of an attribute of every element with this qualified name; an absent attribute gives an empty text.
[[nodiscard]] QStringList attributesOf(const QByteArray& xml, const QString& element, const QString& attribute);

/// The cells of the first sheet of a workbook as text, by reference ("B2").
[[nodiscard]] QHash<QString, QString> cellsOf(const QByteArray& workbook);

/// What the references of a chart cache, by cell ("B2"), and how many cells they claim.
struct CachedCells {
    QHash<QString, QString> values;
    int claimed = 0;
};
[[nodiscard]] CachedCells cachedCells(const QByteArray& chart);

} // namespace throughline::test
