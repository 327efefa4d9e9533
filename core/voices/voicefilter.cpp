// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/voicefilter.h"

#include "core/db/live.h"
#include "core/workspace/storedvalue.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

class ConditionBuilder {
public:
    void add(const QString& sql, const QVariantList& binds = {}) {
        m_condition.sql += u" AND "_s + sql;
        m_condition.binds += binds;
    }

    template <typename T>
    void addAnyOf(const QString& pattern, const QList<T>& values) {
        if (values.isEmpty())
            return;
        QVariantList binds;
        for (const T& value : values)
            binds.append(stored(value));
        add(pattern.arg(QStringList(values.size(), u"?"_s).join(u',')), binds);
    }

    /// Ids are integers of ours: written out, because a list may exceed the limit of binds.
    template <typename Id>
    void addAnyId(const QString& pattern, const QList<Id>& ids) {
        if (ids.isEmpty())
            return;
        addIdList(pattern, ids);
    }

    template <typename Id>
    void addIdList(const QString& pattern, const QList<Id>& ids) {
        QStringList numbers;
        for (const Id id : ids)
            numbers.append(QString::number(id.value));
        add(pattern.arg(numbers.join(u',')));
    }

    [[nodiscard]] VoiceCondition take() { return std::move(m_condition); }

private:
    VoiceCondition m_condition{db::live(u"v"_s), {}};
};

QString evidenceOf(const QString& condition) {
    return u"(v.id IN (SELECT voice_id FROM evidence WHERE deleted_at IS NULL AND voice_id IS NOT NULL%1) "
           "OR v.id IN (SELECT q.voice_id FROM evidence JOIN quote q ON q.id = evidence.quote_id "
           "WHERE evidence.deleted_at IS NULL AND q.deleted_at IS NULL%1))"_s.arg(condition);
}

} // namespace

VoiceCondition conditionFor(const VoiceFilter& filter) {
    ConditionBuilder where;
    where.addAnyOf(u"v.kind IN (%1)"_s, filter.kinds);
    where.addAnyOf(u"v.state IN (%1)"_s, filter.states);
    where.addAnyOf(u"v.sentiment IN (%1)"_s, filter.sentiments);
    where.addAnyId(u"v.person_id IN (%1)"_s, filter.people);
    where.addAnyId(u"coalesce(v.account_id, (SELECT account_id FROM person WHERE person.id = v.person_id)) IN (%1)"_s,
                   filter.accounts);
    where.addAnyId(u"coalesce(v.account_id, (SELECT account_id FROM person WHERE person.id = v.person_id)) IN "
                   "(SELECT id FROM account WHERE segment_id IN (%1))"_s,
                   filter.segments);
    where.addAnyId(
        u"v.id IN (SELECT coalesce(m.voice_id, q.voice_id) FROM theme_mark m LEFT JOIN quote q ON q.id = m.quote_id "
        "AND q.deleted_at IS NULL WHERE m.theme_id IN (%1))"_s,
        filter.themes);
    if (filter.lane)
        where.add(u"v.lane = ?"_s, {stored(*filter.lane)});
    if (filter.since.isValid())
        where.add(u"v.date >= ?"_s, {stored(filter.since)});
    if (filter.until.isValid())
        where.add(u"v.date <= ?"_s, {stored(filter.until)});
    if (filter.undatedOnly)
        where.add(u"v.date IS NULL"_s);
    if (filter.notYetEvidence)
        where.add(u"NOT "_s + evidenceOf({}));
    if (filter.item)
        where.add(evidenceOf(u" AND item_id = %1"_s.arg(filter.item->value)));
    if (filter.import)
        where.add(u"v.import_id = ?"_s, {filter.import->value});
    if (filter.only)
        where.addIdList(u"v.id IN (%1)"_s, *filter.only);
    return where.take();
}

} // namespace throughline::core
