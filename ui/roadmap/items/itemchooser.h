// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/evidencelinks.h"
#include "ui/common/widgets/overlay.h"

#include <QHash>

class QKeyEvent;
class QListView;
class QStackedWidget;

namespace throughline::ui {

class ItemsModel;
class ItemsSortModel;
class PlainLabel;
class SearchField;

/// The way to evidence by keys: type to find, arrows, Space ticks several, Enter; then 0–3 and Enter, where there are
/// words to weigh. Esc goes back.
class ItemChooser : public Overlay {
    Q_OBJECT
public:
    ItemChooser(ItemsModel& items, QHash<core::ItemId, core::LinkPreview> previews, const QString& what,
                QWidget& anchor);

    /// Opens over the middle of a widget.
    void showOver(const QWidget& anchor);

Q_SIGNALS:
    void chosen(const QList<throughline::core::ItemId>& items, std::optional<int> importance);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class TickModel;

    QWidget* makeItemsPage(const QString& what);
    QWidget* makeImportancePage();
    [[nodiscard]] bool itemsKey(const QKeyEvent& key);
    [[nodiscard]] bool importanceKey(const QKeyEvent& key);
    void step(int rows);
    void askImportance();
    void setImportance(std::optional<int> importance);
    void finish();
    void choose(std::optional<int> importance);
    void findFirst();

    QHash<core::ItemId, core::LinkPreview> m_previews;
    ItemsSortModel* m_sorted;
    TickModel* m_ticks;
    SearchField* m_find;
    bool m_typing = false; ///< The last key was typed into m_find: Space goes on with the next word.
    QListView* m_list;
    QListView* m_importances;
    PlainLabel* m_summary;
    QStackedWidget* m_pages;
    QList<core::ItemId> m_items;
};

} // namespace throughline::ui
