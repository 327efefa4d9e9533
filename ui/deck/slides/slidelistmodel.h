// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/deck/currentdeck.h"

#include <QAbstractListModel>

namespace throughline::ui {

/// The slides of the current deck in their order, the title slide first. Rows can be dragged to another place; the
/// model then asks for the move and shows it when it is saved.
class SlideListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        DetailRole = Qt::UserRole, ///< What the slide shows, or why it is left out.
        NumberRole,                ///< Of the exported slide; 0 where it is left out.
        PlannedRole,               ///< Position in DeckView::plan; -1 where it is left out.
        LeftOutRole,
        BesideRole,   ///< Stands on the same slide as the row above.
        RevisionRole, ///< Changes with every new content, for pictures that are kept.
    };

    using QAbstractListModel::QAbstractListModel;

    void setView(const DeckView& view);
    [[nodiscard]] const DeckView& view() const { return m_view; }
    /// The slide of a row; none for the title slide.
    [[nodiscard]] std::optional<core::Slide> slideAt(int row) const;
    /// The row of a slide; -1 when it is not there.
    [[nodiscard]] int rowOf(core::SlideId slide) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    /// These slides were dropped before another, or at the end.
    void moveAsked(const QList<throughline::core::SlideId>& slides, std::optional<throughline::core::SlideId> before);

private:
    [[nodiscard]] QString titleOf(int row) const;
    [[nodiscard]] QString detailOf(const core::Slide& slide) const;
    [[nodiscard]] qsizetype plannedOf(int row) const;

    DeckView m_view;
    int m_revision = 0;
};

} // namespace throughline::ui
