// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/deleted/deletedmodel.h"

#include "ui/common/textdisplay.h"
#include "ui/common/words/kindnames.h"

#include <QLocale>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Record;

QString countWords(Record record, qint64 count) {
    const auto words = [count](const QString& one, const QString& many) {
        return count == 1 ? one : many.arg(QLocale().toString(count));
    };
    switch (record) {
    case Record::Voice:
        return words(DeletedModel::tr("1 voice"), DeletedModel::tr("%1 voices"));
    case Record::Turn:
        return words(DeletedModel::tr("1 turn of a transcript"), DeletedModel::tr("%1 turns of transcripts"));
    case Record::Quote:
        return words(DeletedModel::tr("1 quote"), DeletedModel::tr("%1 quotes"));
    case Record::Theme:
        return words(DeletedModel::tr("1 theme"), DeletedModel::tr("%1 themes"));
    case Record::ThemeMark:
        return words(DeletedModel::tr("1 mark of a theme"), DeletedModel::tr("%1 marks of themes"));
    case Record::Item:
        return words(DeletedModel::tr("1 roadmap item"), DeletedModel::tr("%1 roadmap items"));
    case Record::Evidence:
        return words(DeletedModel::tr("1 piece of evidence"), DeletedModel::tr("%1 pieces of evidence"));
    case Record::Contribution:
        return words(DeletedModel::tr("1 link to a goal"), DeletedModel::tr("%1 links to goals"));
    case Record::Account:
        return words(DeletedModel::tr("1 account"), DeletedModel::tr("%1 accounts"));
    case Record::Person:
        return words(DeletedModel::tr("1 person"), DeletedModel::tr("%1 people"));
    case Record::Segment:
        return words(DeletedModel::tr("1 segment"), DeletedModel::tr("%1 segments"));
    case Record::Distinction:
        return words(DeletedModel::tr("1 note that two are not the same"),
                     DeletedModel::tr("%1 notes that two are not the same"));
    case Record::Datapoint:
        return words(DeletedModel::tr("1 datapoint"), DeletedModel::tr("%1 datapoints"));
    case Record::View:
        return words(DeletedModel::tr("1 saved view"), DeletedModel::tr("%1 saved views"));
    case Record::Goal:
        return words(DeletedModel::tr("1 goal"), DeletedModel::tr("%1 goals"));
    case Record::Deck:
        return words(DeletedModel::tr("1 deck"), DeletedModel::tr("%1 decks"));
    case Record::Slide:
        return words(DeletedModel::tr("1 slide"), DeletedModel::tr("%1 slides"));
    default:
        return words(DeletedModel::tr("1 other record"), DeletedModel::tr("%1 other records"));
    }
}

void DeletedModel::setRecords(const QList<core::DeletedRecord>& records) {
    if (records == m_records)
        return;
    beginResetModel();
    m_records = records;
    endResetModel();
}

int DeletedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_records.size());
}

int DeletedModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant DeletedModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::DeletedRecord& record = m_records.at(index.row());
    if (role == Qt::ToolTipRole && index.column() == NameColumn)
        return toolTipText(shownName(record.key.record, record.name));
    if (role == Qt::ToolTipRole && index.column() == MergedColumn)
        return toolTipText(record.mergedInto);
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case NameColumn:
        return oneLine(shownName(record.key.record, record.name));
    case KindColumn:
        return nameFor(record.key.record);
    case MergedColumn:
        return oneLine(record.mergedInto);
    default:
        return QLocale().toString(record.deletedAt.toLocalTime(), u"d MMM yyyy, HH:mm"_s);
    }
}

QVariant DeletedModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Name");
    case KindColumn:
        return tr("Kind");
    case MergedColumn:
        return tr("Merged into");
    default:
        return tr("Deleted");
    }
}

} // namespace throughline::ui
