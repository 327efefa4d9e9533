// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customermerging.h"

#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "core/workspace/deletion/merging.h"
#include "core/workspace/editor.h"
#include "core/workspace/rowwriter.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CustomerMerging)
};

QString refusalFor(const QString& name) {
    return Texts::tr("Choose another one to merge into “%1”. Nothing was changed.").arg(name);
}

template <typename Id>
QList<qint64> values(const QList<Id>& ids) {
    QList<qint64> found;
    for (const Id id : ids)
        found.append(id.value);
    return found;
}

/// Both have columns that no field takes: the one that stays keeps its own.
QString joinedAttributes(const QString& kept, const QString& other) {
    QJsonObject all = objectFrom(other);
    const QJsonObject own = objectFrom(kept);
    for (auto each = own.constBegin(); each != own.constEnd(); ++each)
        all.insert(each.key(), each.value());
    return stored(all).toString();
}

/// How much may be said of a person: the less, the smaller.
int openness(Consent consent) {
    switch (consent) {
    case Consent::Refused:
        return 0;
    case Consent::Anonymous:
        return 1;
    case Consent::Inside:
        return 2;
    case Consent::Public:
    case Consent::Unknown:
        return 3;
    }
    return 0;
}

/// The stricter of two consents that were both said.
Fields consentOfBoth(const Fields& kept, const Fields& other) {
    const auto read = [](const Fields& fields) {
        return valueNamed<Consent>(fields.value(u"consent"_s).toString()).value_or(Consent::Unknown);
    };
    const Consent own = read(kept);
    const Consent theirs = read(other);
    if (own == Consent::Unknown || theirs == Consent::Unknown || openness(theirs) > openness(own))
        return {};
    const QVariant until = kept.value(u"consent_until"_s);
    const QVariant theirUntil = other.value(u"consent_until"_s);
    if (openness(theirs) < openness(own))
        return {{u"consent"_s, other.value(u"consent"_s)}, {u"consent_until"_s, theirUntil}};
    const bool endsEarlier = !theirUntil.isNull() && (until.isNull() || theirUntil.toString() < until.toString());
    return endsEarlier ? Fields{{u"consent_until"_s, theirUntil}} : Fields();
}

Result<void> mergeOne(Editor& editor, const RecordKey& merged, qint64 into) {
    TRY_ASSIGN(const Fields kept, rowwriter::readAll(editor.connection(), merged.record, into));
    TRY_ASSIGN(const Fields other, rowwriter::readAll(editor.connection(), merged.record, merged.id));
    Fields fields = fillingOpen(merged.record, kept, other);
    if (merged.record == Record::Person)
        fields.insert(consentOfBoth(kept, other));
    fields.insert(u"note"_s, joinedNotes(kept.value(u"note"_s).toString(), other.value(u"note"_s).toString()));
    fields.insert(u"attributes"_s,
                  joinedAttributes(kept.value(u"attributes"_s).toString(), other.value(u"attributes"_s).toString()));
    TRY(editor.update(merged.record, into, fields));
    TRY(moveReferences(editor, merged, into));
    return takeOut(editor, merged, into);
}

/// @param shown  gives the account or person of an id, if it shows
template <typename Id, typename Shown>
Result<void> mergeAll(Editor& editor, Record record, const QList<Id>& merged, Id into, Shown shown) {
    TRY_ASSIGN(const auto target, shown(into));
    TRY_ASSIGN(const QList<qint64> others, othersThan(into.value, values(merged), refusalFor(target.name)));
    for (const qint64 other : others) {
        TRY(shown(Id{other}));
        TRY(mergeOne(editor, {record, other}, into.value));
    }
    return {};
}

} // namespace

Result<void> mergeAccounts(Editor& editor, const QList<AccountId>& merged, AccountId into) {
    const CustomerRepository customers(editor.connection());
    return mergeAll(editor, Record::Account, merged, into, [&](AccountId id) { return customers.account(id); });
}

Result<void> mergePeople(Editor& editor, const QList<PersonId>& merged, PersonId into) {
    const CustomerRepository customers(editor.connection());
    return mergeAll(editor, Record::Person, merged, into, [&](PersonId id) { return customers.person(id); });
}

} // namespace throughline::core
