// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/draggedevidence.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

template <typename Id>
QJsonArray toArray(const QList<Id>& ids) {
    QJsonArray array;
    for (const Id id : ids)
        array.append(id.value);
    return array;
}

template <typename Id>
QList<Id> fromArray(const QJsonArray& array) {
    QList<Id> ids;
    for (const auto& value : array)
        ids.append(Id{value.toInteger()});
    return ids;
}

} // namespace

std::unique_ptr<QMimeData> toMimeData(const DraggedEvidence& dragged, const QString& plainText) {
    QJsonObject object{{u"voices"_s, toArray(dragged.voices)},
                       {u"evidence"_s, toArray(dragged.evidence)},
                       {u"datapoints"_s, toArray(dragged.datapoints)}};
    if (dragged.words) {
        object.insert(u"words"_s, QJsonObject{{u"voice"_s, dragged.words->voice.value},
                                              {u"from"_s, dragged.words->range.from},
                                              {u"to"_s, dragged.words->range.to},
                                              {u"verbatim"_s, dragged.words->verbatim}});
    }
    auto data = std::make_unique<QMimeData>();
    data->setData(QLatin1StringView(kEvidenceMimeType), QJsonDocument(object).toJson(QJsonDocument::Compact));
    data->setText(plainText);
    return data;
}

std::optional<DraggedEvidence> fromMimeData(const QMimeData& data) {
    const QByteArray json = data.data(QLatin1StringView(kEvidenceMimeType));
    if (json.isEmpty())
        return {};
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    DraggedEvidence dragged;
    dragged.voices = fromArray<core::VoiceId>(object.value("voices"_L1).toArray());
    dragged.evidence = fromArray<core::EvidenceId>(object.value("evidence"_L1).toArray());
    dragged.datapoints = fromArray<core::DatapointId>(object.value("datapoints"_L1).toArray());
    if (const QJsonObject words = object.value("words"_L1).toObject(); !words.isEmpty()) {
        dragged.words = DraggedEvidence::Words{core::VoiceId{words.value("voice"_L1).toInteger()},
                                               {words.value("from"_L1).toInt(), words.value("to"_L1).toInt()},
                                               words.value("verbatim"_L1).toString()};
    }
    return dragged.isEmpty() ? std::nullopt : std::optional(dragged);
}

} // namespace throughline::ui
