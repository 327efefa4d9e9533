// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/voicefilterjson.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(VoiceFilterJson)
};

template <typename E>
requires std::is_enum_v<E> QJsonValue jsonOf(E value) {
    return nameOf(value);
}
template <typename Tag>
QJsonValue jsonOf(StrongId<Tag> id) {
    return id.value;
}
QJsonValue jsonOf(bool value) {
    return value;
}
QJsonValue jsonOf(QDate date) {
    return date.toString(Qt::ISODate);
}
template <typename T>
QJsonValue jsonOf(const QList<T>& values) {
    QJsonArray array;
    for (const T& value : values)
        array.append(jsonOf(value));
    return array;
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
bool read(const QJsonValue& json, bool& value) {
    value = json.toBool();
    return json.isBool();
}
bool read(const QJsonValue& json, QDate& date) {
    date = QDate::fromString(json.toString(), Qt::ISODate);
    return date.isValid();
}
template <typename T>
bool read(const QJsonValue& json, QList<T>& values) {
    for (const QJsonValue& one : json.toArray()) {
        T value{};
        if (!read(one, value))
            return false;
        values.append(value);
    }
    return json.isArray();
}
template <typename T>
bool read(const QJsonValue& json, std::optional<T>& value) {
    return read(json, value.emplace());
}

template <typename T>
bool isSet(const QList<T>& values) {
    return !values.isEmpty();
}
template <typename T>
bool isSet(const std::optional<T>& value) {
    return value.has_value();
}
bool isSet(bool value) {
    return value;
}
bool isSet(QDate date) {
    return date.isValid();
}

template <typename T>
QJsonValue jsonOfSet(const T& value) {
    return jsonOf(value);
}
template <typename T>
QJsonValue jsonOfSet(const std::optional<T>& value) {
    return jsonOf(*value);
}

/// Calls `visit(name, part)` for every part: the one list of their stored names.
template <typename Filter, typename Visit>
void eachPart(Filter& filter, Visit visit) {
    visit("kinds"_L1, filter.kinds);
    visit("states"_L1, filter.states);
    visit("lane"_L1, filter.lane);
    visit("sentiments"_L1, filter.sentiments);
    visit("accounts"_L1, filter.accounts);
    visit("people"_L1, filter.people);
    visit("segments"_L1, filter.segments);
    visit("themes"_L1, filter.themes);
    visit("since"_L1, filter.since);
    visit("until"_L1, filter.until);
    visit("undated_only"_L1, filter.undatedOnly);
    visit("not_yet_evidence"_L1, filter.notYetEvidence);
    visit("item"_L1, filter.item);
    visit("import"_L1, filter.import);
    visit("only"_L1, filter.only);
}

} // namespace

QJsonObject toJson(const VoiceFilter& filter) {
    QJsonObject json;
    eachPart(filter, [&](QLatin1StringView name, const auto& part) {
        if (isSet(part))
            json.insert(name, jsonOfSet(part));
    });
    return json;
}

Result<VoiceFilter> voiceFilterFrom(const QJsonObject& json) {
    VoiceFilter filter;
    QStringList unread = json.keys();
    eachPart(filter, [&](QLatin1StringView name, auto& part) {
        if (json.contains(name) && read(json.value(name), part))
            unread.removeAll(name);
    });
    if (unread.isEmpty())
        return filter;
    return Error{ErrorCode::InvalidInput,
                 Texts::tr("A stored filter has parts that this version does not know: %1. A newer version may.")
                     .arg(unread.join(", "_L1)),
                 {}};
}

} // namespace throughline::core
