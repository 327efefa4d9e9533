// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/menus/fuzzymatch.h"

#include <QAbstractListModel>

class QAction;

namespace throughline::ui {

/// One line of the palette.
struct Command {
    QAction* action = nullptr;
    QString text; ///< Without mnemonics.
    QString icon;
    QString key;
};

/// The commands that fit what is typed, the best first; all in menu order while nothing is typed.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IconRole = Qt::UserRole, KeyRole, RangesRole };

    using QAbstractListModel::QAbstractListModel;

    void setCommands(const QList<Command>& commands);
    void setQuery(const QString& query);
    [[nodiscard]] QAction* actionAt(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Hit {
        qsizetype command;
        FuzzyMatch match;
    };

    QList<Command> m_commands;
    QList<Hit> m_hits;
};

} // namespace throughline::ui

Q_DECLARE_METATYPE(QList<throughline::ui::MarkedRange>)
