// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/evidence/numbersmodel.h"

#include "core/metrics/numbers/metricovertime.h"
#include "ui/common/textdisplay.h"
#include "ui/common/words/recordnames.h"
#include "ui/common/words/roadmapwords.h"

namespace throughline::ui {

using namespace Qt::StringLiterals;

QString basisInWords(const core::DatapointRow& row) {
    QStringList parts;
    if (row.datapoint.n)
        parts.append(u"n = %1"_s.arg(*row.datapoint.n));
    parts.append(oneLine(row.segment));
    parts.append(longDate(row.datapoint.asOf));
    parts.append(oneLine(row.datapoint.source));
    parts.removeAll(QString());
    return parts.join(u" · "_s);
}

QVariant NumbersModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::DatapointEvidence& one = rows().at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(one.row.datapoint.metric);
    case Qt::AccessibleTextRole: {
        QStringList parts{textOf(one), nameFor(one.evidence.stance)};
        if (!one.evidence.note.isEmpty())
            parts.append(oneLine(one.evidence.note));
        return parts.join(u", "_s);
    }
    case Qt::ToolTipRole:
        return toolTipText(one.row.datapoint.metric);
    case RowRole:
        return QVariant::fromValue(one);
    default:
        return {};
    }
}

QString NumbersModel::textOf(const core::DatapointEvidence& row) const {
    return u"%1: %2 (%3)"_s.arg(oneLine(row.row.datapoint.metric), oneLine(core::valueWithUnit(row.row.datapoint)),
                                basisInWords(row.row));
}

} // namespace throughline::ui
