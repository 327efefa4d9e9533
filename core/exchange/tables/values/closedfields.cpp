// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/values/closedfields.h"

#include "core/customers/consent.h"
#include "core/customers/customers.h"
#include "core/roadmap/item.h"
#include "core/voices/voice.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

template <typename E>
QStringList namesOf() {
    QStringList names;
    for (const auto& [value, name] : EnumNames<E>::kNames)
        names.append(name);
    return names;
}

} // namespace

std::vector<ClosedField> closedFieldsOf(RecordKind kind, const QStringList& stages) {
    switch (kind) {
    case RecordKind::Voices:
        return {{u"kind"_s, namesOf<VoiceKind>()},
                {u"sentiment"_s, namesOf<Sentiment>()},
                {u"lifecycle"_s, namesOf<Lifecycle>()}};
    case RecordKind::Items:
        return {{u"horizon"_s, namesOf<Horizon>()}, {u"stage"_s, stages, true}};
    case RecordKind::Accounts:
        return {{u"lifecycle"_s, namesOf<Lifecycle>()}, {u"fit"_s, namesOf<Fit>()}};
    case RecordKind::People:
        return {{u"consent"_s, namesOf<Consent>()}};
    case RecordKind::Datapoints:
        break;
    }
    return {};
}

QString wordKey(const QString& word) {
    QString key = word.simplified().toLower();
    for (const QChar separator : {u' ', u'-', u'/'})
        key.replace(separator, u'_');
    return key;
}

} // namespace throughline::core
