// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/actiontable.h"

#include <QAction>
#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

namespace throughline::ui {

/// The actions of the program as QActions. An action is enabled while somebody handles it, it is available, and its
/// page shows. While a page shows, its keys win over the same keys of the whole program.
class ActionRegistry : public QObject {
    Q_OBJECT
public:
    explicit ActionRegistry(const QList<ActionSpec>& table = actionTable(), QObject* parent = nullptr);

    /// Adds an action that the table cannot know (one per page: "Go to Voices").
    QAction* add(const ActionSpec& spec);
    /// Runs `handler` when the action is triggered, as long as `context` lives. A later handler replaces an earlier.
    void handle(const QString& id, QObject* context, std::function<void()> handler);
    /// Says whether the action makes sense now (nothing selected: not); available at first.
    void setAvailable(const QString& id, bool available);
    void setCurrentPage(const QString& page);
    /// Takes the actions that change records away while `why` is not empty; they carry it as their tip.
    void setReadOnly(const QString& why);

    [[nodiscard]] bool contains(const QString& id) const;
    [[nodiscard]] QAction* action(const QString& id) const; ///< Never null; an unknown id is a defect.
    [[nodiscard]] const ActionSpec& spec(const QString& id) const;
    /// In menu order; `page` empty: those that act everywhere.
    [[nodiscard]] QList<ActionSpec> specs(const QString& page) const;
    [[nodiscard]] QList<ActionSpec> specs() const;
    /// The shown key of an action, as the person's platform writes it.
    [[nodiscard]] QString keyText(const QString& id) const;
    [[nodiscard]] QString currentPage() const { return m_page; }

private:
    struct Entry {
        ActionSpec spec;
        QAction* action = nullptr;
        QPointer<QObject> context;
        std::function<void()> handler;
        bool available = true;
    };

    [[nodiscard]] Entry& entry(const QString& id);
    [[nodiscard]] const Entry& entry(const QString& id) const;
    void refresh();

    std::vector<Entry> m_entries;
    QString m_page;
    QString m_whyReadOnly;
};

} // namespace throughline::ui
