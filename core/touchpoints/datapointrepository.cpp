// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/touchpoints/datapointrepository.h"

#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

QString columns() {
    return u"d.id, d.metric, d.value, d.unit, d.n, d.segment_id, d.as_of, d.touchpoint, d.source, d.note, "
           "d.external_id, d.attributes"_s;
}

Datapoint datapointFrom(const db::Rows& row) {
    Datapoint datapoint;
    datapoint.id = row.id<DatapointId>(0);
    datapoint.metric = row.text(1);
    datapoint.value = row.real(2);
    datapoint.unit = row.text(3);
    if (!row.isNull(4))
        datapoint.n = static_cast<int>(row.integer(4));
    datapoint.segment = row.optionalId<SegmentId>(5);
    datapoint.asOf = row.date(6);
    datapoint.touchpoint = row.text(7);
    datapoint.source = row.text(8);
    datapoint.note = row.text(9);
    datapoint.externalId = row.text(10);
    datapoint.attributes = objectFrom(row.text(11));
    return datapoint;
}

/// A datapoint, its segment's name and the number of items that it is evidence for.
QString rowColumns() {
    return columns() + u", s.name, (SELECT count(*) FROM evidence n JOIN item i ON i.id = n.item_id WHERE "
                       "n.datapoint_id = d.id AND n.deleted_at IS NULL AND %1)"_s.arg(db::live(u"i"_s));
}

DatapointRow rowFrom(const db::Rows& row) {
    return {datapointFrom(row), row.text(12), static_cast<int>(row.integer(13))};
}

} // namespace

Result<QList<DatapointRow>> DatapointRepository::rows() const {
    TRY_ASSIGN(db::Rows rows,
               m_connection.query(u"SELECT %1 FROM datapoint d LEFT JOIN segment s ON s.id = d.segment_id AND "
                                  "s.deleted_at IS NULL WHERE %2 "
                                  "ORDER BY lower(d.metric), d.as_of IS NULL, d.as_of DESC, d.id DESC"_s.arg(
                                      rowColumns(), db::live(u"d"_s))));
    QList<DatapointRow> found;
    while (rows.next())
        found.append(rowFrom(rows));
    TRY(rows.finished());
    return found;
}

Result<Datapoint> DatapointRepository::find(DatapointId id) const {
    TRY_ASSIGN(db::Rows rows,
               m_connection.query(
                   u"SELECT %1 FROM datapoint d WHERE d.id = ? AND %2"_s.arg(columns(), db::live(u"d"_s)), {id.value}));
    if (rows.next())
        return datapointFrom(rows);
    TRY(rows.finished());
    return Error{
        ErrorCode::NotFound,
        QCoreApplication::translate("throughline::core", "There is no datapoint with the number %1.").arg(id.value),
        {}};
}

Result<QList<DatapointEvidence>> DatapointRepository::evidence(ItemId item) const {
    TRY_ASSIGN(db::Rows rows,
               m_connection.query(
                   u"SELECT %1, e.id, e.stance, e.note FROM evidence e JOIN datapoint d ON d.id = e.datapoint_id LEFT "
                   "JOIN segment s ON s.id = d.segment_id AND s.deleted_at IS NULL WHERE e.item_id = ? AND "
                   "e.deleted_at IS NULL AND %2 ORDER BY d.as_of IS NULL, d.as_of DESC, e.id DESC"_s.arg(
                       rowColumns(), db::live(u"d"_s)),
                   {item.value}));
    QList<DatapointEvidence> found;
    while (rows.next()) {
        DatapointEvidence one;
        one.row = rowFrom(rows);
        one.evidence.id = rows.id<EvidenceId>(14);
        one.evidence.item = item;
        one.evidence.datapoint = one.row.datapoint.id;
        one.evidence.stance = valueNamed<Stance>(rows.text(15)).value_or(Stance::Supports);
        one.evidence.note = rows.text(16);
        found.append(one);
    }
    TRY(rows.finished());
    return found;
}

Result<QHash<ItemId, StanceCounts>> DatapointRepository::evidenceCounts() const {
    TRY_ASSIGN(db::Rows rows,
               m_connection.query(u"SELECT e.item_id, e.stance FROM evidence e JOIN datapoint d ON "
                                  "d.id = e.datapoint_id WHERE e.deleted_at IS NULL AND %1"_s.arg(db::live(u"d"_s))));
    QHash<ItemId, StanceCounts> counts;
    while (rows.next())
        counts[rows.id<ItemId>(0)].add(valueNamed<Stance>(rows.text(1)).value_or(Stance::Supports));
    TRY(rows.finished());
    return counts;
}

Result<QList<DatapointUse>> DatapointRepository::uses(DatapointId id) const {
    TRY_ASSIGN(db::Rows rows,
               m_connection.query(u"SELECT i.id, i.title, i.horizon, e.stance FROM evidence e JOIN item i ON "
                                  "i.id = e.item_id WHERE e.datapoint_id = ? AND e.deleted_at IS NULL AND %1 "
                                  "ORDER BY lower(i.title), i.id"_s.arg(db::live(u"i"_s)),
                                  {id.value}));
    QList<DatapointUse> found;
    while (rows.next())
        found.append({rows.id<ItemId>(0), rows.text(1), valueNamed<Horizon>(rows.text(2)).value_or(Horizon::None),
                      valueNamed<Stance>(rows.text(3)).value_or(Stance::Supports)});
    TRY(rows.finished());
    return found;
}

Result<QList<Datapoint>> DatapointRepository::overTime(const Datapoint& like) const {
    const QString segment = like.segment ? u"d.segment_id = ?"_s : u"d.segment_id IS NULL"_s;
    QVariantList binds{like.metric, like.unit};
    if (like.segment)
        binds.append(like.segment->value);
    TRY_ASSIGN(db::Rows rows, m_connection.query(u"SELECT %1 FROM datapoint d WHERE lower(d.metric) = lower(?) AND "
                                                 "d.unit = ? AND %2 AND d.as_of IS NOT NULL AND %3 "
                                                 "ORDER BY d.as_of, d.id"_s.arg(columns(), segment, db::live(u"d"_s)),
                                                 binds));
    QList<Datapoint> found;
    while (rows.next())
        found.append(datapointFrom(rows));
    TRY(rows.finished());
    return found;
}

Result<QStringList> DatapointRepository::metrics() const {
    TRY_ASSIGN(db::Rows rows,
               m_connection.query(
                   u"SELECT d.metric FROM datapoint d WHERE %1 GROUP BY d.metric ORDER BY lower(d.metric)"_s.arg(
                       db::live(u"d"_s))));
    QStringList found;
    while (rows.next())
        found.append(rows.text(0));
    TRY(rows.finished());
    return found;
}

} // namespace throughline::core
