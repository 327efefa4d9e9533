// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/enumtext.h"
#include "core/base/ids.h"
#include "core/base/result.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QList>

#include <optional>
#include <type_traits>

namespace throughline::core {

/// A filter, or another struct of parts that may be left out, as it is stored: {"kinds": ["review"]}. A struct `Parts`
/// is the one list of the stored names: its static `each(value, visit)` calls `visit(name, part)` for every part.

namespace partsjson {

template <typename E>
requires std::is_enum_v<E> QJsonValue jsonOf(E value) {
    return nameOf(value);
}
template <typename Tag>
QJsonValue jsonOf(StrongId<Tag> id) {
    return id.value;
}
inline QJsonValue jsonOf(bool value) {
    return value;
}
inline QJsonValue jsonOf(QDate date) {
    return date.toString(Qt::ISODate);
}
inline QJsonValue jsonOf(const QString& text) {
    return text;
}
inline QJsonValue jsonOf(const QJsonObject& object) {
    return object;
}
template <typename T>
QJsonValue jsonOf(const std::optional<T>& value); // a list may have such values, and may be one
template <typename T>
QJsonValue jsonOf(const QList<T>& values) {
    QJsonArray array;
    for (const T& value : values)
        array.append(jsonOf(value));
    return array;
}
template <typename T>
QJsonValue jsonOf(const std::optional<T>& value) {
    return value ? jsonOf(*value) : QJsonValue();
}

/// Each reads a value; false when it is none of its kind.
template <typename E>
requires std::is_enum_v<E>
bool read(const QJsonValue& json, E& value) {
    const auto named = valueNamed<E>(json.toString());
    value = named.value_or(E{});
    return named.has_value();
}
template <typename Tag>
bool read(const QJsonValue& json, StrongId<Tag>& id) {
    id.value = json.toInteger();
    return json.isDouble() && id.value > 0;
}
inline bool read(const QJsonValue& json, bool& value) {
    value = json.toBool();
    return json.isBool();
}
inline bool read(const QJsonValue& json, QDate& date) {
    date = QDate::fromString(json.toString(), Qt::ISODate);
    return date.isValid();
}
inline bool read(const QJsonValue& json, QString& text) {
    text = json.toString();
    return json.isString();
}
inline bool read(const QJsonValue& json, QJsonObject& object) {
    object = json.toObject();
    return json.isObject();
}
template <typename T>
bool read(const QJsonValue& json, std::optional<T>& value);
template <typename T>
bool read(const QJsonValue& json, QList<T>& values) {
    const QJsonArray array = json.toArray();
    for (const auto& one : array) {
        T value{};
        if (!read(one, value))
            return false;
        values.append(value);
    }
    return json.isArray();
}
/// Null is none.
template <typename T>
bool read(const QJsonValue& json, std::optional<T>& value) {
    value.reset();
    return json.isNull() || read(json, value.emplace());
}

template <typename T>
bool isSet(const T& part) {
    if constexpr (std::is_same_v<T, bool>)
        return part;
    else if constexpr (requires { part.has_value(); })
        return part.has_value();
    else if constexpr (requires { part.isEmpty(); })
        return !part.isEmpty();
    else
        return part.isValid();
}

} // namespace partsjson

/// InvalidInput that names parts which this version does not know.
[[nodiscard]] Error unknownParts(const QStringList& names);

/// Parts that say nothing are left out.
template <typename Parts, typename T>
[[nodiscard]] QJsonObject partsToJson(const T& value) {
    QJsonObject json;
    Parts::each(value, [&](QLatin1StringView name, const auto& part) {
        if (partsjson::isSet(part))
            json.insert(name, partsjson::jsonOf(part));
    });
    return json;
}

/// InvalidInput for a part or a value that this program does not know, because leaving it out could let more pass than
/// was meant.
template <typename Parts, typename T>
[[nodiscard]] Result<T> partsFrom(const QJsonObject& json) {
    T value;
    QStringList unread = json.keys();
    Parts::each(value, [&](QLatin1StringView name, auto& part) {
        if (json.contains(name) && partsjson::read(json.value(name), part))
            unread.removeAll(name);
    });
    if (!unread.isEmpty())
        return unknownParts(unread);
    return value;
}

} // namespace throughline::core
