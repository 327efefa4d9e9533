// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/relatedmodel.h"

#include "ui/common/textdisplay.h"
#include "ui/common/words/recordnames.h"

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

QString horizonName(core::Horizon horizon) {
    switch (horizon) {
    case core::Horizon::Now:
        return RelatedModel::tr("Now");
    case core::Horizon::Next:
        return RelatedModel::tr("Next");
    case core::Horizon::Later:
        return RelatedModel::tr("Later");
    case core::Horizon::None:
        return RelatedModel::tr("Unscheduled");
    }
    return {};
}

} // namespace

RelatedRow relatedRow(const core::VoiceRow& voice, QDate today) {
    RelatedRow row;
    row.id = voice.id.value;
    row.icon = iconFor(voice.kind);
    row.title = voice.title.isEmpty() ? voice.opening : voice.title;
    QStringList detail{voice.person, voice.title.isEmpty() ? QString() : voice.opening};
    detail.removeAll(QString());
    row.detail = detail.isEmpty() ? nameFor(voice.kind) : detail.join(u" · "_s);
    row.end = voice.date.isValid() ? shortDate(voice.date, today) : RelatedModel::tr("undated");
    return row;
}

RelatedRow relatedRow(const core::ItemSupport& support) {
    RelatedRow row;
    row.id = support.item.value;
    row.icon = u"kanban"_s;
    row.title = support.title;
    const auto voices = support.voices.size();
    row.detail = horizonName(support.horizon) + u" · "_s +
                 (voices == 1 ? RelatedModel::tr("1 voice") : RelatedModel::tr("%1 voices").arg(voices));
    row.stance = support.stance;
    row.importance = support.importance;
    return row;
}

RelatedRow relatedRow(const core::DatapointUse& use) {
    RelatedRow row;
    row.id = use.item.value;
    row.icon = u"kanban"_s;
    row.title = use.title;
    row.detail =
        horizonName(use.horizon) + u" · "_s +
        (use.stance == core::Stance::Supports ? RelatedModel::tr("supports it") : RelatedModel::tr("contradicts it"));
    return row;
}

RelatedModel::RelatedModel(QObject* parent) : QAbstractListModel(parent) {}

void RelatedModel::setRows(const QList<RelatedRow>& rows) {
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = rows;
    endResetModel();
}

int RelatedModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant RelatedModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RelatedRow& row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(row.title);
    case Qt::AccessibleTextRole: {
        QStringList parts{oneLine(row.title), oneLine(row.detail), row.end};
        if (row.stance)
            parts.append(*row.stance == core::Stance::Supports ? tr("supports it") : tr("contradicts it"));
        if (row.importance)
            parts.append(tr("importance %1").arg(*row.importance));
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case IdRole:
        return row.id;
    default:
        return {};
    }
}

} // namespace throughline::ui
