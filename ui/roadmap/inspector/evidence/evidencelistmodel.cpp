// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/evidence/evidencelistmodel.h"

#include "ui/common/textdisplay.h"
#include "ui/common/words/recordnames.h"
#include "ui/common/words/roadmapwords.h"

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

QString shownWords(const core::EvidenceRow& row) {
    const QString words = oneLine(row.words);
    return row.evidence.quote ? u"“%1”"_s.arg(words) : words;
}

QString accessibleName(const core::EvidenceRow& row) {
    QStringList parts{shownWords(row)};
    const QString who = row.person.isEmpty() ? EvidenceListModel::tr("unnamed") : oneLine(row.person);
    parts.append(who);
    if (!row.account.isEmpty())
        parts.append(oneLine(row.account));
    if (row.date.isValid())
        parts.append(longDate(row.date));
    parts.append(nameFor(row.evidence.stance));
    parts.append(row.evidence.importance ? importanceName(*row.evidence.importance)
                                         : EvidenceListModel::tr("importance not said"));
    if (row.lane == core::Lane::Individual)
        parts.append(EvidenceListModel::tr("individual case, left out of demand"));
    return parts.join(u", "_s);
}

} // namespace

QVariant EvidenceListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::EvidenceRow& row = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownWords(row);
    case Qt::AccessibleTextRole:
        return accessibleName(row);
    case Qt::ToolTipRole:
        return toolTipText(row.words);
    case RowRole:
        return QVariant::fromValue(row);
    default:
        return {};
    }
}

} // namespace throughline::ui
