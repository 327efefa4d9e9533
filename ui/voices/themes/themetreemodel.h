// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/themes/themefilter.h"
#include "ui/common/record/recordtreemodel.h"

#include <QHash>

namespace throughline::ui {

/// The tree of themes with their counts, narrowed by a filter. It changes nothing by itself: it
/// says what a person wants.
class ThemeTreeModel : public RecordTreeModel {
    Q_OBJECT
public:
    enum Column { NameColumn, VoicesColumn, AllColumn, SentimentColumn, ColumnCount };
    enum Role { IdRole = Qt::UserRole };
    /// What a saved view calls them.
    [[nodiscard]] static QStringList storedColumns();

    explicit ThemeTreeModel(QObject* parent = nullptr);

    /// Where the tree keeps its shape, selection and what is unfolded stay.
    void setThemes(const QList<core::ThemeSummary>& themes);
    void setFilter(const core::ThemeFilter& filter);
    /// No names are edited and nothing is dragged.
    void setReadOnly(bool readOnly);

    [[nodiscard]] const QList<core::ThemeSummary>& themes() const { return m_themes; }
    [[nodiscard]] bool isFiltered() const override { return !m_filter.isEmpty(); }
    /// The theme of a row; null for an invalid index.
    [[nodiscard]] const core::ThemeSummary* summary(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(core::ThemeId id) const { return indexOfRecord(id.value); }

    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

Q_SIGNALS:
    void renameWanted(throughline::core::ThemeId id, const QString& name);

protected:
    [[nodiscard]] QList<Entry> entries() const override;
    [[nodiscard]] SortKey sortKey(qint64 id, int column) const override;

private:
    [[nodiscard]] QVariant describe(const core::ThemeSummary& summary) const;

    QList<core::ThemeSummary> m_themes;
    QHash<qint64, qsizetype> m_places; ///< of the themes in m_themes
    core::ThemeFilter m_filter;
};

/// "12 negative · 4 neutral · 30 positive"; empty where no sentiment is known.
[[nodiscard]] QString sentimentWords(const core::ThemeVoices& voices);

} // namespace throughline::ui
