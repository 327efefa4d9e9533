// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/importreport.h"

#include <QJsonArray>

namespace throughline::core {

using namespace Qt::StringLiterals;

void ImportReport::tell(const ChangedText& text) {
    ++changedTextCount;
    if (changedTexts.size() < kMostChangedTexts)
        changedTexts.append(text);
}

void ImportReport::tellOfferedValue(qint64 line) {
    ++offeredValueCount;
    if (offeredValueLines.size() < kMostReplacedValues)
        offeredValueLines.append(line);
}

void ImportReport::tell(const std::optional<ReplacedValue>& value) {
    if (!value)
        return;
    ++replacedValueCount;
    replacedHereCount += value->changedHere ? 1 : 0;
    if (replacedValues.size() < kMostReplacedValues)
        replacedValues.append(*value);
}

Step importStep(const ImportReport& report) {
    return {u"import.add"_s, static_cast<int>(report.added + report.updated), report.file, {}};
}

QJsonObject toJson(const ImportReport& report) {
    QJsonArray rejections;
    for (const Rejection& rejection : report.rejections)
        rejections.append(
            QJsonObject{{u"row"_s, rejection.row}, {u"column"_s, rejection.column}, {u"reason"_s, rejection.reason}});
    return {{u"file"_s, report.file},
            {u"kind"_s, report.kind},
            {u"format"_s, report.format},
            {u"encoding"_s, report.encoding},
            {u"delimiter"_s, report.delimiter},
            {u"read"_s, report.read},
            {u"added"_s, report.added},
            {u"updated"_s, report.updated},
            {u"unchanged"_s, report.unchanged},
            {u"rejected"_s, report.rejected},
            {u"rejections"_s, rejections},
            {u"warnings"_s, QJsonArray::fromStringList(report.warnings)},
            {u"import"_s, report.import ? QJsonValue(report.import->value) : QJsonValue()}};
}

} // namespace throughline::core
