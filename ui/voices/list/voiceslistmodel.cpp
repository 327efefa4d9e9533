// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/list/voiceslistmodel.h"

#include "core/base/datewords.h"
#include "ui/common/draggedevidence.h"
#include "ui/common/textdisplay.h"
#include "ui/common/whendone.h"
#include "ui/common/words/recordnames.h"
#include "ui/voices/searchhits.h"

#include <QMimeData>
#include <QTimer>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::VoiceId;

namespace {

constexpr int kBlock = 64;
constexpr int kCachedRows = 4096;
constexpr std::size_t kRequestsAtOnce = 2;
constexpr qsizetype kMostSteps = 64; ///< Of inserting and removing one by one; above it the model resets.

} // namespace

VoicesListModel::VoicesListModel(core::Workspace& workspace, QObject* parent)
    : QAbstractListModel(parent), m_workspace(workspace), m_rows(kCachedRows) {}

VoicesListModel::~VoicesListModel() {
    dropRequests();
}

QDate VoicesListModel::today() const {
    return core::localDay(m_workspace.clock()());
}

void VoicesListModel::setIds(const QList<VoiceId>& ids, const QString& search, const core::VoiceOrder& order) {
    beginResetModel();
    dropRequests();
    m_ids = ids;
    m_search = search;
    m_terms = core::search::terms(search);
    m_order = order;
    endResetModel();
}

void VoicesListModel::setRows(const QList<VoiceListRow>& rows, const QString& search, const core::VoiceOrder& order) {
    QList<VoiceId> ids;
    for (const VoiceListRow& row : rows) {
        ids.append(row.voice.id);
        m_rows.insert(row.voice.id, new Cached{row, search, false});
    }
    setIds(ids, search, order);
}

void VoicesListModel::appendIds(const QList<VoiceId>& ids) {
    if (ids.isEmpty())
        return;
    const auto first = static_cast<int>(m_ids.size());
    beginInsertRows({}, first, first + static_cast<int>(ids.size()) - 1);
    m_ids += ids;
    endInsertRows();
}

void VoicesListModel::mergeIds(const QList<VoiceId>& ids) {
    if (m_ids.isEmpty()) {
        mergeKnown(ids);
        return;
    }
    if (!m_order.isLatestFirst()) {
        if (ids.size() > m_ids.size() && std::equal(m_ids.begin(), m_ids.end(), ids.begin()))
            appendIds(ids.sliced(m_ids.size()));
        else
            mergeKnown(ids);
        return;
    }
    const auto older = std::upper_bound(ids.begin(), ids.end(), m_ids.last(), std::greater<>()) - ids.begin();
    mergeKnown(ids.first(older));
    appendIds(ids.sliced(older));
}

/// mergeIds() without ids beyond the last.
void VoicesListModel::mergeKnown(const QList<VoiceId>& ids) {
    if (ids == m_ids)
        return;
    QSet<VoiceId> gone;
    QList<VoiceId> added;
    if (m_order.isLatestFirst()) {
        std::vector<VoiceId> missing;
        std::set_difference(m_ids.begin(), m_ids.end(), ids.begin(), ids.end(), std::back_inserter(missing),
                            std::greater<>());
        gone = QSet<VoiceId>(missing.begin(), missing.end());
        std::set_difference(ids.begin(), ids.end(), m_ids.begin(), m_ids.end(), std::back_inserter(added),
                            std::greater<>());
    }
    if (!m_order.isLatestFirst() || gone.size() + added.size() > kMostSteps) {
        setIds(ids, m_search, m_order);
        return;
    }
    removeIds(gone);
    for (const VoiceId id : std::as_const(added))
        insertSorted(id);
}

void VoicesListModel::updateMembers(const QSet<VoiceId>& touched, const QSet<VoiceId>& matching) {
    QSet<VoiceId> gone = touched;
    gone.subtract(matching);
    removeIds(gone);
    for (const VoiceId id : matching) {
        if (rowOf(id) < 0)
            insertSorted(id);
    }
    refresh(matching);
}

void VoicesListModel::removeIds(const QSet<VoiceId>& gone) {
    QList<int> rows;
    for (const VoiceId id : gone) {
        m_rows.remove(id);
        if (const int row = rowOf(id); row >= 0)
            rows.append(row);
    }
    std::sort(rows.begin(), rows.end(), std::greater<>());
    for (qsizetype i = 0; i < rows.size();) { // neighbours go together
        qsizetype end = i;
        while (end + 1 < rows.size() && rows.at(end + 1) == rows.at(end) - 1)
            ++end;
        beginRemoveRows({}, rows.at(end), rows.at(i));
        m_ids.remove(rows.at(end), end - i + 1);
        endRemoveRows();
        i = end + 1;
    }
}

void VoicesListModel::insertSorted(VoiceId id) {
    const bool ranked = !m_order.isLatestFirst();
    const auto place = ranked ? m_ids.end() : std::lower_bound(m_ids.begin(), m_ids.end(), id, std::greater<>());
    const auto row = static_cast<int>(place - m_ids.begin());
    beginInsertRows({}, row, row);
    m_ids.insert(row, id);
    endInsertRows();
}

void VoicesListModel::refresh(const QSet<VoiceId>& ids) {
    for (const VoiceId id : ids) {
        const int row = rowOf(id);
        Cached* const known = m_rows.object(id);
        if (known != nullptr)
            known->stale = true;
        if (row >= 0)
            Q_EMIT dataChanged(index(row), index(row));
    }
    if (!m_requests.empty()) { // they may answer what was true before
        dropRequests();
        refreshAll();
    }
}

void VoicesListModel::refreshAll() {
    dropRequests();
    const QList<VoiceId> known = m_rows.keys();
    for (const VoiceId id : known)
        m_rows.object(id)->stale = true;
    if (!m_ids.isEmpty())
        Q_EMIT dataChanged(index(0), index(static_cast<int>(m_ids.size()) - 1));
}

int VoicesListModel::rowOf(VoiceId id) const {
    if (!m_order.isLatestFirst())
        return static_cast<int>(m_ids.indexOf(id));
    const auto found = std::lower_bound(m_ids.begin(), m_ids.end(), id, std::greater<>());
    return found != m_ids.end() && *found == id ? static_cast<int>(found - m_ids.begin()) : -1;
}

int VoicesListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_ids.size());
}

const VoicesListModel::Cached* VoicesListModel::cached(int row) const {
    const Cached* known = m_rows.object(m_ids.at(row));
    if (known == nullptr || known->stale || known->search != m_search)
        want(row);
    return known;
}

QVariant VoicesListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == IdRole)
        return m_ids.at(index.row()).value;
    if (role != RowRole && role != Qt::DisplayRole && role != Qt::AccessibleTextRole && role != Qt::ToolTipRole)
        return {};
    const Cached* known = cached(index.row());
    if (known == nullptr)
        return role == Qt::AccessibleTextRole ? QVariant(tr("Voice %1").arg(m_ids.at(index.row()).value)) : QVariant();
    if (role == Qt::AccessibleTextRole)
        return describe(known->row);
    if (role == Qt::DisplayRole)
        return titleOf(known->row.voice);
    if (role == Qt::ToolTipRole)
        return toolTipText(titleOf(known->row.voice));
    VoiceListRow row = known->row;
    if (known->search != m_search)
        row.snippet.clear();
    return QVariant::fromValue(row);
}

QString VoicesListModel::describe(const VoiceListRow& row) const {
    QStringList parts{titleOf(row.voice), nameFor(row.voice.kind)};
    const QString customer = row.voice.account.isEmpty() ? row.voice.person : row.voice.account;
    if (!customer.isEmpty())
        parts.append(oneLine(customer));
    if (row.voice.date.isValid())
        parts.append(longDate(row.voice.date));
    parts.append(nameFor(row.voice.state));
    if (row.voice.lane == core::Lane::Individual)
        parts.append(nameFor(row.voice.lane));
    if (row.voice.items == 1)
        parts.append(tr("evidence for 1 item"));
    else if (row.voice.items > 1)
        parts.append(tr("evidence for %1 items").arg(row.voice.items));
    return parts.join(u", "_s);
}

Qt::ItemFlags VoicesListModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return {};
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

QStringList VoicesListModel::mimeTypes() const {
    return {QLatin1StringView(kEvidenceMimeType), u"text/plain"_s};
}

QMimeData* VoicesListModel::mimeData(const QModelIndexList& indexes) const {
    DraggedEvidence dragged;
    QStringList titles;
    for (const QModelIndex& each : indexes) {
        dragged.voices.append(m_ids.at(each.row()));
        titles.append(each.data().toString());
    }
    return toMimeData(dragged, titles.join(u'\n')).release();
}

void VoicesListModel::want(int row) const {
    if (m_wanted.isEmpty()) {
        auto* self = const_cast<VoicesListModel*>(this); // NOLINT(cppcoreguidelines-pro-type-const-cast): lazy reading
        QTimer::singleShot(0, self, &VoicesListModel::askForWanted);
    }
    m_wanted.insert(row / kBlock);
}

void VoicesListModel::askForWanted() {
    QSet<int> blocks = std::exchange(m_wanted, {});
    for (const Request& request : m_requests)
        blocks.subtract(request.blocks);
    QList<VoiceId> ids;
    for (const int block : std::as_const(blocks))
        ids += m_ids.mid(static_cast<qsizetype>(block) * kBlock, kBlock);
    if (ids.isEmpty())
        return;
    if (m_requests.size() == kRequestsAtOnce) { // scrolled on: what is still in sight is asked for again
        m_requests.front().cancellation.cancel();
        const QSet<int> dropped = m_requests.front().blocks;
        m_requests.pop_front();
        for (const int block : dropped) {
            const int first = block * kBlock;
            if (first < rowCount())
                Q_EMIT dataChanged(index(first), index(std::min(first + kBlock, rowCount()) - 1));
        }
    }
    Request request{++m_lastRequest, blocks, {}};
    m_requests.push_back(request);
    const auto read = [ids, search = m_search](core::db::Connection& c) { return readVoiceRows(c, ids, search); };
    whenDone(m_workspace.read<QList<VoiceListRow>>(read, request.cancellation), this,
             [this, number = request.number](const core::Result<QList<VoiceListRow>>& rows) { answer(number, rows); });
}

void VoicesListModel::answer(quint64 number, const core::Result<QList<VoiceListRow>>& rows) {
    const auto request =
        std::find_if(m_requests.begin(), m_requests.end(), [=](const Request& r) { return r.number == number; });
    if (request == m_requests.end())
        return; // late: other rows show by now
    const QSet<int> blocks = request->blocks;
    m_requests.erase(request);
    if (!rows) {
        if (rows.error().code != core::ErrorCode::Cancelled)
            Q_EMIT failed(rows.error());
        return;
    }
    QHash<VoiceId, int> places; // mostly where they were asked for: finding one in a long list takes a while
    for (const int block : blocks) {
        const int end = std::min((block + 1) * kBlock, rowCount());
        for (int place = block * kBlock; place < end; ++place)
            places.insert(m_ids.at(place), place);
    }
    for (const VoiceListRow& row : *rows) {
        m_rows.insert(row.voice.id, new Cached{row, m_search, false});
        const auto known = places.constFind(row.voice.id);
        if (const int at = known != places.constEnd() ? *known : rowOf(row.voice.id); at >= 0)
            Q_EMIT dataChanged(index(at), index(at));
    }
}

void VoicesListModel::dropRequests() {
    for (const Request& request : m_requests)
        request.cancellation.cancel();
    m_requests.clear();
    m_wanted.clear();
}

} // namespace throughline::ui
