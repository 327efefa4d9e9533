// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/painting/tabledelegate.h"

#include <QList>
#include <QVariant>

namespace throughline::ui {

/// Edits a cell with a list of the entries that its model gives.
class ChoiceDelegate : public TableDelegate {
    Q_OBJECT
public:
    /// What a cell can be changed to.
    struct Entry {
        QString text;
        QString value; ///< as the model takes it

        bool operator==(const Entry&) const = default;
    };
    enum Role {
        EntriesRole = Qt::UserRole, ///< QList<Entry>
        QuestionRole,               ///< what is chosen, as the accessible name of the list: "Read “Status” as"
    };
    using TableDelegate::TableDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QWidget* createEditor(QWidget* parent, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void setEditorData(QWidget* editor, const QModelIndex& index) const override;
    void setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const override;
};

} // namespace throughline::ui
