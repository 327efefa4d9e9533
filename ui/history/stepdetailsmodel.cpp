// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/stepdetailsmodel.h"

#include "ui/common/textdisplay.h"
#include "ui/common/words/kindnames.h"
#include "ui/history/fieldwords.h"

#include <QLocale>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::FieldChange;
using core::RecordChange;
using core::RecordFate;

namespace {

constexpr qsizetype kLongText = 120;
constexpr qsizetype kWordsBefore = 24; ///< Of a long text, before its first change.
constexpr qsizetype kToolTipHalf = 480;

/// What stands where a field said or says nothing. A setting without a value is as the program has it.
QString wordsForNothing(const RecordChange& record) {
    const bool setting = record.key.record == core::Record::Setting && !record.name.startsWith("workspace."_L1);
    return setting ? StepDetailsModel::tr("the program's own") : StepDetailsModel::tr("none");
}

/// The line of a field; none where it has nothing to tell.
std::optional<DetailRow> fieldRow(const RecordChange& record, const FieldChange& change) {
    DetailRow row{.kind = DetailRow::Kind::Field, .label = fieldName(record.key.record, change), .place = record.place};
    const bool whole = (record.fate == RecordFate::Added || record.fate == RecordFate::Deleted) &&
                       record.key.record != core::Record::Setting;
    if (isOpaque(record, change)) {
        row.after = StepDetailsModel::tr("changed");
        return whole ? std::nullopt : std::optional(row);
    }
    row.before = valueWords(record, change, change.before);
    row.after = valueWords(record, change, change.after);
    if (whole) {
        if (row.after.isEmpty())
            row.after = row.before;
        row.before.clear();
        return row.after.isEmpty() ? std::nullopt : std::optional(row);
    }
    if (row.before.isEmpty())
        row.before = wordsForNothing(record);
    if (row.after.isEmpty())
        row.after = wordsForNothing(record);
    return row;
}

QString halfOfToolTip(const QString& text) {
    return text.size() <= kToolTipHalf ? text : text.first(kToolTipHalf) + u'…';
}

QString toolTipOf(const DetailRow& row) {
    if (row.before.isEmpty())
        return toolTipText(row.kind == DetailRow::Kind::Record ? row.label : row.after);
    return toolTipText(halfOfToolTip(row.before) + u"\n→\n"_s + halfOfToolTip(row.after));
}

QString inWords(const DetailRow& row) {
    switch (row.kind) {
    case DetailRow::Kind::Record:
        return StepDetailsModel::tr("%1, %2").arg(oneLine(row.label), row.after);
    case DetailRow::Kind::Field:
        return row.before.isEmpty() ? StepDetailsModel::tr("%1: %2").arg(oneLine(row.label), oneLine(row.after))
                                    : StepDetailsModel::tr("%1: %2 → %3")
                                          .arg(oneLine(row.label), oneLine(row.before), oneLine(row.after));
    case DetailRow::Kind::More:
        return row.after;
    }
    return {};
}

} // namespace

std::pair<QString, QString> nearTheChange(const QString& before, const QString& after) {
    if (before.size() <= kLongText && after.size() <= kLongText)
        return {before, after};
    const auto differ = std::mismatch(before.begin(), before.end(), after.begin(), after.end());
    const qsizetype same = differ.first - before.begin();
    qsizetype from = before.lastIndexOf(u' ', std::max<qsizetype>(0, same - kWordsBefore)) + 1;
    if (same <= 2 * kWordsBefore || from == 0 || from > same)
        from = 0;
    const QString gap = from > 0 ? u"… "_s : QString();
    return {gap + before.mid(from), gap + after.mid(from)};
}

void StepDetailsModel::setDetails(const core::StepDetails& details) {
    QList<DetailRow> rows;
    for (const RecordChange& record : details.records) {
        rows.append({.icon = iconFor(record.key.record),
                     .label = recordName(record),
                     .after = fateWords(record),
                     .place = record.place});
        for (const FieldChange& change : record.fields) {
            if (const auto row = fieldRow(record, change))
                rows.append(*row);
        }
        rows.last().ends = true;
    }
    if (const qint64 more = details.total - details.records.size(); more > 0)
        rows.append(
            {.kind = DetailRow::Kind::More, .after = tr("and %1 more").arg(QLocale().toString(more)), .ends = true});
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int StepDetailsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant StepDetailsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const DetailRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return inWords(row);
    case Qt::ToolTipRole:
        return toolTipOf(row);
    default:
        return {};
    }
}

} // namespace throughline::ui
