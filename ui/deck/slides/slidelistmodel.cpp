// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/slides/slidelistmodel.h"

#include "core/metrics/chartcatalog.h"
#include "ui/common/textdisplay.h"

#include <QDataStream>
#include <QIODevice>
#include <QMimeData>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Slide;
using core::SlideId;
using core::SlideKind;

namespace {

constexpr auto kMimeType = "application/x-throughline-slides"_L1;

QList<SlideId> idsOf(const QList<Slide>& slides) {
    QList<SlideId> ids;
    for (const Slide& slide : slides)
        ids.append(slide.id);
    return ids;
}

} // namespace

void SlideListModel::setView(const DeckView& view) {
    const bool sameRows =
        m_view.deck.has_value() == view.deck.has_value() && idsOf(m_view.slides) == idsOf(view.slides);
    if (!sameRows)
        beginResetModel();
    m_view = view;
    static int lastRevision = 0; // of all models, because their pictures are kept in one place
    m_revision = ++lastRevision;
    if (!sameRows)
        endResetModel();
    else if (rowCount() > 0)
        Q_EMIT dataChanged(index(0), index(rowCount() - 1));
}

std::optional<Slide> SlideListModel::slideAt(int row) const {
    return row >= 1 && row <= m_view.slides.size() ? std::optional(m_view.slides.at(row - 1)) : std::nullopt;
}

int SlideListModel::rowOf(SlideId slide) const {
    const qsizetype at = idsOf(m_view.slides).indexOf(slide);
    return at < 0 ? -1 : static_cast<int>(at) + 1;
}

int SlideListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() || !m_view.deck ? 0 : static_cast<int>(m_view.slides.size()) + 1;
}

qsizetype SlideListModel::plannedOf(int row) const {
    if (row == 0)
        return m_view.plan.isEmpty() ? -1 : 0;
    return m_view.planOf(m_view.slides.at(row - 1).id).value_or(-1);
}

QString SlideListModel::titleOf(int row) const {
    if (row == 0)
        return oneLine(m_view.deck->name);
    const Slide& slide = m_view.slides.at(row - 1);
    if (!slide.title.isEmpty())
        return oneLine(slide.title);
    const qsizetype planned = plannedOf(row);
    if (planned >= 0 && planned < m_view.plan.size())
        return oneLine(m_view.plan.at(planned).title);
    return slide.kind == SlideKind::Chart ? core::chartLabel(slide.chart) : tr("Quote");
}

QString SlideListModel::detailOf(const Slide& slide) const {
    for (const core::LeftOutSlide& one : m_view.leftOut) {
        if (one.slide == slide.id)
            return tr("Left out: %1").arg(one.reason);
    }
    if (slide.kind == SlideKind::Section)
        return tr("Section");
    if (slide.kind == SlideKind::Chart) {
        const QString label = core::chartLabel(slide.chart);
        return slide.filter.isEmpty() ? label : tr("%1, filtered").arg(label);
    }
    return u"“%1”"_s.arg(oneLine(m_view.quotes.value(slide.quote.value_or(core::QuoteId())).quote.verbatim));
}

QVariant SlideListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const std::optional<Slide> slide = slideAt(row);
    const qsizetype planned = plannedOf(row);
    switch (role) {
    case Qt::DisplayRole:
        return titleOf(row);
    case Qt::AccessibleTextRole:
        return slide ? u"%1, %2"_s.arg(titleOf(row), detailOf(*slide)) : tr("%1, title slide").arg(titleOf(row));
    case DetailRole:
        return slide ? detailOf(*slide) : tr("Title slide, made from the deck’s name");
    case NumberRole:
        return planned < 0 ? 0 : static_cast<int>(planned) + 1;
    case PlannedRole:
        return static_cast<int>(planned);
    case LeftOutRole:
        return slide && std::any_of(m_view.leftOut.begin(), m_view.leftOut.end(),
                                    [&](const core::LeftOutSlide& one) { return one.slide == slide->id; });
    case BesideRole:
        return row > 1 && planned >= 0 && planned == plannedOf(row - 1);
    case RevisionRole:
        return m_revision;
    default:
        return {};
    }
}

Qt::ItemFlags SlideListModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return index.row() == 0 ? usual : usual | Qt::ItemIsDragEnabled;
}

QStringList SlideListModel::mimeTypes() const {
    return {kMimeType};
}

QMimeData* SlideListModel::mimeData(const QModelIndexList& indexes) const {
    QList<int> rows;
    for (const QModelIndex& index : indexes)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    QByteArray bytes;
    QDataStream stream(&bytes, QIODevice::WriteOnly);
    for (const int row : rows) {
        if (const auto slide = slideAt(row))
            stream << slide->id.value;
    }
    auto* data = new QMimeData;
    data->setData(kMimeType, bytes);
    return data;
}

bool SlideListModel::dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                  const QModelIndex& parent) {
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    QList<SlideId> moved;
    QByteArray bytes = data->data(kMimeType);
    QDataStream stream(&bytes, QIODevice::ReadOnly);
    while (!stream.atEnd()) {
        SlideId id;
        stream >> id.value;
        if (rowOf(id) > 0)
            moved.append(id);
    }
    if (moved.isEmpty())
        return false;
    // The next row that stays where it is; nothing goes before the title slide.
    std::optional<SlideId> before;
    for (int next = row < 0 ? rowCount() : std::max(row, 1); next < rowCount() && !before; ++next) {
        if (const auto slide = slideAt(next); slide && !moved.contains(slide->id))
            before = slide->id;
    }
    Q_EMIT moveAsked(moved, before);
    return true;
}

} // namespace throughline::ui
