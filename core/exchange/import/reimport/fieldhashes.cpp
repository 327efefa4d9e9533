// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/reimport/fieldhashes.h"

#include "core/exchange/import/rowvalues.h"
#include "core/exchange/tables/rowidentity.h"
#include "core/workspace/storedvalue.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

quint32 hashOf(const QVariant& value) {
    return static_cast<quint32>(stableHash(value.toString().toUtf8()));
}

} // namespace

FieldHashes::FieldHashes(const RowValues& values) {
    for (auto field = values.fields.constBegin(); field != values.fields.constEnd(); ++field)
        m_hashes.insert(field.key(), hashOf(*field));
    if (!values.account.key.isEmpty())
        m_hashes.insert(u"account_id"_s, hashOf(values.account.key));
    if (!values.segment.key.isEmpty())
        m_hashes.insert(u"segment_id"_s, hashOf(values.segment.key));
    if (values.parent)
        m_hashes.insert(u"parent_id"_s, hashOf(*values.parent));
}

FieldHashes FieldHashes::fromStored(const QString& stored) {
    FieldHashes hashes;
    const QJsonObject json = objectFrom(stored);
    for (auto hash = json.constBegin(); hash != json.constEnd(); ++hash)
        hashes.m_hashes.insert(hash.key(), static_cast<quint32>(hash->toInteger()));
    return hashes;
}

QString FieldHashes::stored() const {
    QJsonObject json;
    for (auto hash = m_hashes.constBegin(); hash != m_hashes.constEnd(); ++hash)
        json.insert(hash.key(), static_cast<qint64>(*hash));
    return core::stored(json).toString();
}

bool FieldHashes::said(const QString& column, const QVariant& value) const {
    const auto hash = m_hashes.constFind(column);
    return hash != m_hashes.constEnd() && *hash == hashOf(value);
}

QStringList FieldHashes::changedSince(const FieldHashes& earlier) const {
    QStringList changed;
    for (auto hash = m_hashes.constBegin(); hash != m_hashes.constEnd(); ++hash) {
        const auto before = earlier.m_hashes.constFind(hash.key());
        if (before == earlier.m_hashes.constEnd() || *before != *hash)
            changed.append(hash.key());
    }
    return changed;
}

void FieldHashes::forgetUnfound(const RowValues& values) {
    if (!values.account.key.isEmpty() && !values.fields.contains(u"account_id"_s))
        m_hashes.remove(u"account_id"_s);
    if (!values.segment.key.isEmpty() && !values.fields.contains(u"segment_id"_s))
        m_hashes.remove(u"segment_id"_s);
}

void FieldHashes::keepFrom(const FieldHashes& earlier) {
    for (auto hash = earlier.m_hashes.constBegin(); hash != earlier.m_hashes.constEnd(); ++hash) {
        if (!m_hashes.contains(hash.key()))
            m_hashes.insert(hash.key(), *hash);
    }
}

} // namespace throughline::core
