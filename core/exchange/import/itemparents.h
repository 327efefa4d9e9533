// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace throughline::core {

class Editor;

/// What the items of an import are part of. A file names that by external number or by title, before or after the row
/// of the larger item, so it is found once all rows are in. Of an item that was there already a file changes it only
/// where it says something else than at the last import: what a person arranged since stays as long as the file does.
/// Who names an item that was merged names the one that stayed.
class ItemParents {
public:
    /// @param uid     of the new item; without one nothing is noted
    /// @param parent  as the file has it; may be empty
    void note(const QString& uid, const QString& parent);

    /// Notes what an item that is there already is part of from now on; empty: of none.
    void noteChange(ItemId item, const QString& parent) { m_changes.insert(item.value, parent); }

    /// Makes the items of an import, which shows nowhere yet, and those that change part of those named. Gives a
    /// sentence for each name that is not there, is not the only one, or would make an item part of itself; such an
    /// item stays where it is.
    [[nodiscard]] Result<QStringList> link(Editor& editor, ImportId import) const;

private:
    QHash<QString, QString> m_parents; ///< of new items by uid
    QHash<qint64, QString> m_changes;  ///< of items that were there by id; empty: part of none
};

} // namespace throughline::core
