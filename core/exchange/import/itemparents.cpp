// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/itemparents.h"

#include "core/customers/customers.h"
#include "core/db/connection.h"
#include "core/db/live.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ItemParents)
};

struct Named {
    qint64 id = 0;
    QString uid;
    std::optional<qint64> parent;
    QString title;
    QString externalId;
};

/// The items that show, and those of the import.
Result<QList<Named>> allItems(db::Connection& connection, ImportId import) {
    TRY_ASSIGN(db::Rows rows, connection.query(u"SELECT i.id, i.uid, i.parent_id, i.title, i.external_id FROM item i "
                                               "WHERE i.import_id = ? OR (%1) ORDER BY i.id"_s.arg(db::live(u"i"_s)),
                                               {import.value}));
    QList<Named> found;
    while (rows.next())
        found.append({rows.integer(0), rows.text(1), rows.isNull(2) ? std::nullopt : std::optional(rows.integer(2)),
                      rows.text(3), rows.text(4)});
    TRY(rows.finished());
    return found;
}

/// Those of which one name fits: the external number first, then the title.
QList<qint64> called(const QString& name, const QList<Named>& items) {
    QList<qint64> byNumber;
    QList<qint64> byTitle;
    for (const Named& item : items) {
        if (item.externalId == name)
            byNumber.append(item.id);
        else if (matchKey(item.title) == matchKey(name))
            byTitle.append(item.id);
    }
    return byNumber.isEmpty() ? byTitle : byNumber;
}

bool liesBelow(qint64 item, qint64 above, const QHash<qint64, qint64>& parents) {
    for (qsizetype steps = 0; item != 0 && steps <= parents.size(); ++steps) {
        if (item == above)
            return true;
        item = parents.value(item);
    }
    return false;
}

} // namespace

void ItemParents::note(const QString& uid, const QString& parent) {
    if (!uid.isEmpty() && !parent.isEmpty())
        m_parents.insert(uid, parent);
}

Result<QStringList> ItemParents::link(db::Connection& connection, ImportId import) const {
    QStringList notes;
    if (m_parents.isEmpty())
        return notes;
    TRY_ASSIGN(const QList<Named> items, allItems(connection, import));
    QHash<qint64, qint64> parents;
    for (const Named& item : items) {
        if (item.parent)
            parents.insert(item.id, *item.parent);
    }
    for (const Named& item : items) {
        const QString name = m_parents.value(item.uid);
        if (name.isEmpty())
            continue;
        const QList<qint64> fitting = called(name, items);
        if (fitting.size() != 1 || liesBelow(fitting.first(), item.id, parents)) {
            notes.append(
                fitting.isEmpty() ? Texts::tr("“%1” is part of no item: there is no “%2”.").arg(item.title, name)
                : fitting.size() > 1
                    ? Texts::tr("“%1” is part of no item: several are called “%2”.").arg(item.title, name)
                    : Texts::tr("“%1” is part of no item: “%2” is itself or a part of it.").arg(item.title, name));
            continue;
        }
        parents.insert(item.id, fitting.first());
        TRY(connection.execute(u"UPDATE item SET parent_id = ? WHERE id = ?"_s, {fitting.first(), item.id}));
    }
    return notes;
}

} // namespace throughline::core
