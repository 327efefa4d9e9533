// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"
#include "ui/voices/list/voicelistrow.h"

#include <QAbstractListModel>
#include <QCache>
#include <QSet>

#include <deque>

namespace throughline::ui {

/// The voices of the list as ids; what a row shows is read in blocks when it is asked for, that is: painted. A row that
/// is read again keeps showing what it showed until the answer is there. Any number of ids is fine.
class VoicesListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        IdRole = Qt::UserRole, ///< The number of the VoiceId, always there.
        RowRole,               ///< A VoiceListRow; invalid until it was read.
    };

    explicit VoicesListModel(core::Workspace& workspace, QObject* parent = nullptr);
    ~VoicesListModel() override;
    Q_DISABLE_COPY_MOVE(VoicesListModel)

    /// Shows other voices.
    /// @param search  what was searched for, for the snippets; may be empty
    void setIds(const QList<core::VoiceId>& ids, const QString& search, const core::VoiceOrder& order);
    /// Shows other voices whose rows were read already.
    void setRows(const QList<VoiceListRow>& rows, const QString& search, const core::VoiceOrder& order);
    void appendIds(const QList<core::VoiceId>& ids);
    /// Makes the list hold exactly these, row by row, so that selection and scroll position stay.
    void mergeIds(const QList<core::VoiceId>& ids);
    /// Of the voices that were touched, shows those in `matching` and no others.
    void updateMembers(const QSet<core::VoiceId>& touched, const QSet<core::VoiceId>& matching);
    /// Reads what these rows show again.
    void refresh(const QSet<core::VoiceId>& ids);
    void refreshAll();

    [[nodiscard]] const QList<core::VoiceId>& ids() const { return m_ids; }
    [[nodiscard]] core::VoiceId idAt(int row) const { return m_ids.at(row); }
    [[nodiscard]] int rowOf(core::VoiceId id) const; ///< -1: not in the list
    [[nodiscard]] const QStringList& terms() const { return m_terms; }
    [[nodiscard]] const QString& searchText() const { return m_search; }
    [[nodiscard]] QDate today() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;

Q_SIGNALS:
    /// A block could not be read.
    void failed(const throughline::core::Error& error);

private:
    struct Cached {
        VoiceListRow row;
        QString search;     ///< What its snippet was made for.
        bool stale = false; ///< To be read again when it is painted.
    };
    struct Request {
        quint64 number = 0;
        QSet<int> blocks;
        core::Cancellation cancellation;
    };

    [[nodiscard]] const Cached* cached(int row) const;
    [[nodiscard]] QString describe(const VoiceListRow& row) const;
    void want(int row) const;
    void askForWanted();
    void answer(quint64 number, const core::Result<QList<VoiceListRow>>& rows);
    void dropRequests();
    void mergeKnown(const QList<core::VoiceId>& ids);
    void removeIds(const QSet<core::VoiceId>& gone);
    void insertSorted(core::VoiceId id);

    core::Workspace& m_workspace;
    QList<core::VoiceId> m_ids;
    core::VoiceOrder m_order;
    QString m_search;
    QStringList m_terms;
    QCache<core::VoiceId, Cached> m_rows;
    mutable QSet<int> m_wanted; ///< Blocks of rows that data() was asked for.
    std::deque<Request> m_requests;
    quint64 m_lastRequest = 0;
};

} // namespace throughline::ui
