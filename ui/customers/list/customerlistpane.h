// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/customers/list/customerlistmodel.h"

#include <QWidget>

class QListView;
class QSettings;
class QStackedWidget;

namespace throughline::ui {

class EmptyState;
class FacetBar;
class KeyButton;
class OrderButton;
class PageHead;
class PlainLabel;
class SearchField;

/// The words of a page of customers.
struct CustomerWords {
    QString title;      ///< "Accounts": also the accessible name of the list
    QString search;     ///< "Search accounts"
    QString add;        ///< "New account"
    QString icon;       ///< Lucide name
    QString emptyTitle; ///< "No accounts yet"
    QString emptyHint;
    /// A detail of a row that the list can be ordered by.
    struct DetailOrder {
        QString stored;   ///< what a saved view calls it: "segment"
        QString words;    ///< "By segment"
        QString reversed; ///< "By segment, Z to A"
    };
    QList<DetailOrder> detailOrders = {};
    QString all = {}; ///< "All accounts": what shows while no saved view does
};

/// The left pane: search, filters, order, and the list of accounts, people or segments.
class CustomerListPane : public QWidget {
    Q_OBJECT
public:
    CustomerListPane(const CustomerWords& words, QDate today, QWidget* parent = nullptr);

    /// Takes the buttons that add a record out of use; the reason is their tip. Empty: they stay in use.
    void lockAdding(const QString& why);
    void setRows(const QList<CustomerRow>& rows);
    /// Search, filters and order, as a saved view keeps them.
    [[nodiscard]] QJsonObject query() const;
    [[nodiscard]] core::Result<void> setQuery(const QJsonObject& json);
    /// Everything, in the order that was chosen last.
    void showAll();
    /// A quiet line above the list that leads to so many possible doubles; none for 0.
    void setDoubles(qsizetype count);
    /// Makes a record current. What hides it is cleared; says whether that was so.
    bool select(qint64 id);
    void step(int rows);
    /// Takes the order that was chosen last, and keeps the next.
    void remember(QSettings& settings, const QString& key);
    void openOrderMenu();
    [[nodiscard]] std::optional<qint64> current() const;
    /// The selected records, in the order of the list.
    [[nodiscard]] QList<qint64> selected() const;
    [[nodiscard]] CustomerListModel& model() { return *m_model; }
    [[nodiscard]] QListView* list() const { return m_list; }
    [[nodiscard]] SearchField* search() const { return m_search; }
    [[nodiscard]] FacetBar* facets() const { return m_facets; }

Q_SIGNALS:
    void currentChanged(std::optional<qint64> id);
    void addClicked();
    void importClicked();
    void doublesClicked();
    void queryChanged(); ///< Search, filters or order.
    /// Enter or a double click on a row: to its fields.
    void opened();

private:
    QWidget* makeTop(const CustomerWords& words);
    [[nodiscard]] OrderButton* makeOrderButton();
    [[nodiscard]] QStringList storedOrders() const;
    void follow();
    void applyFilter();
    void applyOrder(const ListOrder& order);
    void clearFilter();
    void showCounts();
    [[nodiscard]] bool isNarrowed() const;
    void keepCurrent(std::optional<qint64> id);

    CustomerWords m_words;
    CustomerListModel* m_model;
    PageHead* m_head;
    KeyButton* m_add;
    QString m_whyLocked;
    SearchField* m_search;
    OrderButton* m_order;
    FacetBar* m_facets;
    PlainLabel* m_doubles;
    QListView* m_list;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    ListOrder m_ownOrder;           ///< that was chosen last, not that of a view
    std::optional<qint64> m_wanted; ///< to be selected once its row is there
};

} // namespace throughline::ui
