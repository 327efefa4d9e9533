// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/touchpoints/datapointedits.h"

#include "core/workspace/editor.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>

#include <cmath>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Datapoint)
};

Result<void> requireSound(const Datapoint& datapoint) {
    if (datapoint.metric.trimmed().isEmpty())
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("A datapoint needs a metric: what was measured. Nothing was changed."),
                     {}};
    if (!std::isfinite(datapoint.value))
        return Error{ErrorCode::InvalidInput, Texts::tr("The value is not a number. Nothing was changed."), {}};
    if (datapoint.n && *datapoint.n < 0)
        return Error{ErrorCode::InvalidInput, Texts::tr("n cannot be below 0. Nothing was changed."), {}};
    return {};
}

Fields fieldsOf(const Datapoint& datapoint) {
    return {{u"metric"_s, datapoint.metric.simplified()},
            {u"value"_s, datapoint.value},
            {u"unit"_s, datapoint.unit.trimmed()},
            {u"n"_s, stored(datapoint.n)},
            {u"segment_id"_s, stored(datapoint.segment)},
            {u"as_of"_s, stored(datapoint.asOf)},
            {u"touchpoint"_s, datapoint.touchpoint.trimmed()},
            {u"source"_s, datapoint.source.trimmed()},
            {u"note"_s, datapoint.note},
            {u"external_id"_s, datapoint.externalId},
            {u"attributes"_s, stored(datapoint.attributes)}};
}

} // namespace

Result<DatapointId> addDatapoint(Editor& editor, const Datapoint& datapoint) {
    TRY(requireSound(datapoint));
    return editor.insert(Record::Datapoint, fieldsOf(datapoint)).transform([](qint64 id) { return DatapointId{id}; });
}

Result<void> updateDatapoint(Editor& editor, const Datapoint& datapoint) {
    TRY(requireSound(datapoint));
    return editor.update(Record::Datapoint, datapoint.id.value, fieldsOf(datapoint)).transform([](bool) {});
}

Result<void> removeDatapoints(Editor& editor, const QList<DatapointId>& ids) {
    for (const DatapointId id : ids)
        TRY(editor.remove(Record::Datapoint, id.value));
    return {};
}

} // namespace throughline::core
