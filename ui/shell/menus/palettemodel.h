// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/menus/fuzzymatch.h"

#include <QAbstractListModel>

class QAction;

namespace throughline::ui {

/// One line of the palette.
struct Command {
    QString id;
    QAction* action = nullptr;
    QString text; ///< Without mnemonics.
    QString icon;
    QString key;
};

/// The commands that fit what is typed, the best first; of equally good ones those that were used last. While nothing
/// is typed: those that were used last, then the others in menu order.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IconRole = Qt::UserRole, KeyRole, RangesRole };

    using QAbstractListModel::QAbstractListModel;

    /// @param recent  ids of commands, the one that was used last first; others of the program may be among them
    void setCommands(const QList<Command>& commands, const QStringList& recent = {});
    void setQuery(const QString& query);
    [[nodiscard]] QAction* actionAt(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Hit {
        qsizetype command;
        qsizetype age; ///< Place among those that were used last; behind all of them where it was not used.
        FuzzyMatch match;
    };

    QList<Command> m_commands;
    QStringList m_recent;
    QList<Hit> m_hits;
};

} // namespace throughline::ui

Q_DECLARE_METATYPE(QList<throughline::ui::MarkedRange>)
