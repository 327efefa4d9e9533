// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumtext.h"
#include "core/base/ids.h"

#include <QDate>
#include <QJsonDocument>
#include <QJsonObject>
#include <QVariant>

#include <optional>

namespace throughline::core {

/// Values of records as columns hold them, and back; none and invalid become NULL.
[[nodiscard]] inline QVariant stored(const QDate& date) {
    return date.isValid() ? QVariant(date.toString(Qt::ISODate)) : QVariant();
}
[[nodiscard]] inline QVariant stored(const QJsonObject& object) {
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}
template <typename Tag>
[[nodiscard]] QVariant stored(StrongId<Tag> id) {
    return id.value;
}
template <typename E>
requires std::is_enum_v<E>
[[nodiscard]] QVariant stored(E value) {
    return nameOf(value);
}
template <typename T>
[[nodiscard]] QVariant stored(const std::optional<T>& value) {
    if constexpr (std::is_arithmetic_v<T>)
        return value ? QVariant(*value) : QVariant();
    else
        return value ? stored(*value) : QVariant();
}
/// Whether a column that holds `left` would hold the same with `right`.
[[nodiscard]] inline bool sameStored(const QVariant& left, const QVariant& right) {
    if (left.isNull() || right.isNull())
        return left.isNull() == right.isNull();
    if (left.typeId() == QMetaType::QString || right.typeId() == QMetaType::QString)
        return left.toString() == right.toString();
    if (left.typeId() == QMetaType::Double || right.typeId() == QMetaType::Double)
        return left.toDouble() == right.toDouble();
    return left.toLongLong() == right.toLongLong();
}
[[nodiscard]] inline QJsonObject objectFrom(const QString& json) {
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

} // namespace throughline::core
