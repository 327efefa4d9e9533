// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace throughline::core {

namespace db {
class Connection;
}

/// What the items of an import are part of. A file names that by external number or by title, before or after the row
/// of the larger item, so it is found once all rows are in.
class ItemParents {
public:
    /// @param uid     of the new item; without one nothing is noted
    /// @param parent  as the file has it; may be empty
    void note(const QString& uid, const QString& parent);

    /// Makes the items of an import, which shows nowhere yet, part of those named. Gives a sentence for each name that
    /// is not there, is not the only one, or would make an item part of itself.
    [[nodiscard]] Result<QStringList> link(db::Connection& connection, ImportId import) const;

private:
    QHash<QString, QString> m_parents; ///< by uid
};

} // namespace throughline::core
