// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringListModel>
#include <QWidget>

class QListView;

namespace throughline::ui {

class KeyButton;
class PlainLabel;

/// The stages that roadmap items go through, in their order, with how many items are in each. It asks for changes; the
/// page makes them.
class StagesList : public QWidget {
    Q_OBJECT
public:
    /// @param whyReadOnly  why nothing can be changed; empty: it can
    explicit StagesList(const QString& whyReadOnly, QWidget* parent = nullptr);

    /// @param items  how many items are in each stage
    void setStages(const QStringList& stages, const QHash<QString, int>& items);

Q_SIGNALS:
    void addWanted();
    void renameWanted(const QString& stage);
    void moveWanted(const QString& stage, int places);
    void removeWanted(const QString& stage);

private:
    void build();
    void showChoice();
    void move(int places);
    [[nodiscard]] QString chosen() const;

    QString m_whyReadOnly;
    QStringList m_stages;
    QHash<QString, int> m_items;
    QStringListModel m_rows;
    QListView* m_list;
    KeyButton* m_add;
    KeyButton* m_rename;
    KeyButton* m_up;
    KeyButton* m_down;
    KeyButton* m_remove;
    PlainLabel* m_words;
};

} // namespace throughline::ui
