// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/recordsearch.h"
#include "ui/shell/menus/fuzzymatch.h"
#include "ui/shell/target.h"

#include <QAbstractListModel>
#include <QDate>

class QAction;

namespace throughline::ui {

/// One command of the palette.
struct Command {
    QString id;
    QAction* action = nullptr;
    QString text; ///< Without mnemonics.
    QString icon;
    QString key;
    QString tail = {}; ///< The end of the text that names a record: nobody looks for a command by it.
};

/// The commands that fit what is typed, the best first; of equally good ones those that were used last. While nothing
/// is typed: those that were used last, then the others in menu order. The records that were found stand below the
/// commands in which every typed part begins a word, each kind under a heading that cannot be chosen; commands that
/// only have the letters come last, so that nobody who types a name runs one of them.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IconRole = Qt::UserRole, KeyRole, RangesRole, DetailRole, HeadingRole };

    using QAbstractListModel::QAbstractListModel;

    /// @param recent  ids of commands, the one that was used last first; others of the program may be among them
    void setCommands(const QList<Command>& commands, const QStringList& recent = {});
    /// Other commands; records of another query go.
    void setQuery(const QString& query);
    /// What was found for the query, kinds together. A saved view is told by the command "page." that opens its page.
    void setRecords(const QList<core::search::FoundRecord>& records, QDate today);
    [[nodiscard]] QAction* actionAt(const QModelIndex& index) const;
    /// Where the record of a row is; none for a command or a heading.
    [[nodiscard]] std::optional<Target> targetAt(const QModelIndex& index) const;
    /// The first row that can be chosen; invalid when there is none.
    [[nodiscard]] QModelIndex firstChoice() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Hit {
        qsizetype command;
        qsizetype age; ///< Place among those that were used last; behind all of them where it was not used.
        FuzzyMatch match;
        bool beginsWords = true; ///< Every range of it begins a word.
    };
    /// A record, or the heading of those that follow.
    struct Row {
        QString text;
        QString detail = {};
        QString icon = {};
        std::optional<Target> target = {}; ///< None: a heading.
    };

    /// One of them is null.
    [[nodiscard]] const Hit* hitAt(int row) const;
    [[nodiscard]] const Row* recordAt(int row) const;
    [[nodiscard]] QString detailOf(const core::search::FoundRecord& record) const;
    [[nodiscard]] QVariant commandData(const Hit& hit, int role) const;
    [[nodiscard]] static QVariant recordData(const Row& row, int role);

    QList<Command> m_commands;
    QStringList m_recent;
    QString m_query;
    QList<Hit> m_hits;
    int m_leading = 0; ///< Hits above the records.
    QList<Row> m_records;
};

} // namespace throughline::ui

Q_DECLARE_METATYPE(QList<throughline::ui::MarkedRange>)
