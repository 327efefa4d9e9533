// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/itemparents.h"

#include "core/customers/customers.h"
#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/workspace/editor.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>
#include <QSet>

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

/// What a file may call an item.
struct Called {
    qint64 item = 0;
    QString title;
    QString externalId;
};

Result<QList<Called>> namesOf(const QList<Named>& items, db::Connection& connection) {
    QList<Called> names;
    for (const Named& item : items)
        names.append({item.id, item.title, item.externalId});
    TRY_ASSIGN(db::Rows merged,
               connection.query(u"SELECT m.merged_into, m.title, m.external_id FROM item m JOIN item i ON "
                                "i.id = m.merged_into WHERE %1 AND %2 ORDER BY m.id"_s.arg(db::live(u"i"_s),
                                                                                           db::ofDoneImport(u"m"_s))));
    while (merged.next())
        names.append({merged.integer(0), merged.text(1), merged.text(2)});
    TRY(merged.finished());
    return names;
}

/// Those that one name fits: the number first, then the title.
QSet<qint64> called(const QString& name, const QList<Called>& items) {
    QSet<qint64> byNumber;
    QSet<qint64> byTitle;
    for (const Called& item : items) {
        if (item.externalId == name)
            byNumber.insert(item.item);
        else if (matchKey(item.title) == matchKey(name))
            byTitle.insert(item.item);
    }
    return byNumber.isEmpty() ? byTitle : byNumber;
}

/// Why an item is not part of what the file names.
QString notFollowed(const Named& item, const QString& name, qsizetype fitting) {
    const QString reason = fitting == 0  ? Texts::tr("there is no “%1”").arg(name)
                           : fitting > 1 ? Texts::tr("several are called “%1”").arg(name)
                                         : Texts::tr("“%1” is itself or a part of it").arg(name);
    return item.parent ? Texts::tr("“%1” stays part of what it was part of: %2.").arg(item.title, reason)
                       : Texts::tr("“%1” is part of no item: %2.").arg(item.title, reason);
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

Result<QStringList> ItemParents::link(Editor& editor, ImportId import) const {
    QStringList notes;
    if (m_parents.isEmpty() && m_changes.isEmpty())
        return notes;
    TRY_ASSIGN(const QList<Named> items, allItems(editor.connection(), import));
    TRY_ASSIGN(const QList<Called> names, namesOf(items, editor.connection()));
    QHash<qint64, qint64> parents; // those that change are part of none until it is their turn: two may change places
    for (const Named& item : items) {
        if (item.parent && !m_changes.contains(item.id))
            parents.insert(item.id, *item.parent);
    }
    for (const Named& item : items) {
        const bool isThere = m_changes.contains(item.id);
        const QString name = isThere ? m_changes.value(item.id) : m_parents.value(item.uid);
        std::optional<qint64> parent;
        if (!name.isEmpty()) {
            const QSet<qint64> fitting = called(name, names);
            if (fitting.size() == 1 && !liesBelow(*fitting.cbegin(), item.id, parents)) {
                parent = *fitting.cbegin();
            } else {
                notes.append(notFollowed(item, name, fitting.size()));
                // What it was part of may lie below it by now.
                if (isThere && item.parent && !liesBelow(*item.parent, item.id, parents))
                    parent = item.parent;
            }
        }
        if (parent)
            parents.insert(item.id, *parent);
        if (isThere) {
            TRY(editor.update(Record::Item, item.id, {{u"parent_id"_s, stored(parent)}}));
        } else if (parent) {
            TRY(editor.connection().execute(u"UPDATE item SET parent_id = ? WHERE id = ?"_s, {*parent, item.id}));
        }
    }
    return notes;
}

} // namespace throughline::core
