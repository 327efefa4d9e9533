// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/themes/themerepository.h"

#include <QAbstractItemModel>

namespace throughline::ui {

/// The tree of themes with their counts. A search, or the wish for unused ones only, leaves out what does not fit; what
/// lies above a fitting theme stays. It changes nothing by itself: it says what a person wants.
class ThemeTreeModel : public QAbstractItemModel {
    Q_OBJECT
public:
    enum Column { NameColumn, VoicesColumn, AllColumn, SentimentColumn, ColumnCount };
    enum Role { IdRole = Qt::UserRole };

    explicit ThemeTreeModel(QObject* parent = nullptr);

    /// Where the tree keeps its shape, selection and what is unfolded stay.
    void setThemes(const QList<core::ThemeSummary>& themes);
    void setSearch(const QString& text);
    void setUnusedOnly(bool only);
    /// No names are edited and nothing is dragged.
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    [[nodiscard]] const QList<core::ThemeSummary>& themes() const { return m_themes; }
    [[nodiscard]] bool isFiltered() const { return m_unusedOnly || !m_search.isEmpty(); }
    [[nodiscard]] int shownCount() const { return static_cast<int>(m_nodes.size()); }
    /// The theme of a row; null for an invalid index.
    [[nodiscard]] const core::ThemeSummary* summary(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(core::ThemeId id) const;

    [[nodiscard]] QModelIndex index(int row, int column, const QModelIndex& parent = {}) const override;
    [[nodiscard]] QModelIndex parent(const QModelIndex& child) const override;
    using QObject::parent;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] bool canDropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                                       const QModelIndex& parent) const override;
    bool dropMimeData(const QMimeData* data, Qt::DropAction action, int row, int column,
                      const QModelIndex& parent) override;

Q_SIGNALS:
    void renameWanted(throughline::core::ThemeId id, const QString& name);
    /// Themes were dropped on another, or beside the topmost ones.
    void moveWanted(const QList<throughline::core::ThemeId>& ids, std::optional<throughline::core::ThemeId> below);

private:
    struct Node {
        qsizetype theme = 0;  ///< position in m_themes
        qsizetype above = -1; ///< position in m_nodes; -1: topmost
        int row = 0;
        QList<qsizetype> below;

        bool operator==(const Node&) const = default;
    };

    void arrange();
    [[nodiscard]] QList<Node> arranged() const;
    [[nodiscard]] QVariant describe(const core::ThemeSummary& summary) const;

    QList<core::ThemeSummary> m_themes;
    QList<Node> m_nodes;
    QList<qsizetype> m_top;
    QString m_search;
    bool m_unusedOnly = false;
    bool m_readOnly = false;
};

/// "12 negative · 4 neutral · 30 positive"; empty where no sentiment is known.
[[nodiscard]] QString sentimentWords(const core::ThemeVoices& voices);

} // namespace throughline::ui
