// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/voiceorder.h"

#include "core/voices/voice.h"

#include <QStringList>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTitleCharacters = 80;

/// The place of a stored name among the values of E, so that "new" comes before "done"; others have none.
template <typename E>
QString placeOf(const QString& column, std::optional<E> without = {}) {
    QString sql = u"CASE "_s + column;
    int place = 0;
    for (const auto& [value, name] : EnumNames<E>::kNames) {
        if (value != without)
            sql += u" WHEN '%1' THEN %2"_s.arg(name, QString::number(place));
        ++place;
    }
    return sql + u" END"_s;
}

/// The expressions that voices are compared by. The month comes before the date because it has an index.
QStringList expressionsOf(VoiceColumn column) {
    switch (column) {
    case VoiceColumn::Date:
        return {u"substr(v.date, 1, 7)"_s, u"v.date"_s};
    case VoiceColumn::Title:
        return {u"lower(CASE WHEN v.title <> '' THEN v.title ELSE substr(v.text, 1, %1) END)"_s.arg(kTitleCharacters)};
    case VoiceColumn::Person:
        return {u"(SELECT p.match_key FROM person p WHERE p.id = v.person_id)"_s};
    case VoiceColumn::Account:
        return {u"(SELECT a.match_key FROM account a WHERE a.id = coalesce(v.account_id, "
                "(SELECT p.account_id FROM person p WHERE p.id = v.person_id)))"_s};
    case VoiceColumn::Kind:
        return {placeOf<VoiceKind>(u"v.kind"_s)};
    case VoiceColumn::Sentiment:
        return {placeOf<Sentiment>(u"v.sentiment"_s, Sentiment::Unknown)};
    case VoiceColumn::State:
        return {placeOf<VoiceState>(u"v.state"_s)};
    case VoiceColumn::Added:
    case VoiceColumn::Match:
        break;
    }
    return {};
}

} // namespace

VoiceOrder VoiceOrder::by(VoiceColumn column) {
    const bool newestFirst =
        column == VoiceColumn::Added || column == VoiceColumn::Match || column == VoiceColumn::Date;
    return {column, !newestFirst};
}

QString orderSql(const VoiceOrder& order) {
    if (order.column == VoiceColumn::Added && order.ascending)
        return u"v.id"_s;
    QString sql;
    for (const QString& expression : expressionsOf(order.column))
        sql += u"%1 %2 NULLS LAST, "_s.arg(expression, order.ascending ? u"ASC"_s : u"DESC"_s);
    return sql + u"v.id DESC"_s;
}

} // namespace throughline::core
