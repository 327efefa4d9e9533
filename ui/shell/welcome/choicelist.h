// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QListView>

namespace throughline::ui {

/// One row of a list of choices: icon, title, a line below it, and a key or two links at its end.
struct Choice {
    QString id = {};
    QString icon = {};
    QString title = {};
    QString subtitle = {};
    QString key = {};
    QStringList links = {}; ///< Words that are clicked by themselves ("Locate…", "Remove").
    bool muted = false;

    bool operator==(const Choice&) const = default;
};

/// The rows of a ChoiceList.
class ChoiceModel : public QAbstractListModel {
    Q_OBJECT
public:
    using QAbstractListModel::QAbstractListModel;

    void setChoices(const QList<Choice>& choices);
    [[nodiscard]] const Choice& choice(const QModelIndex& index) const { return m_choices.at(index.row()); }
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<Choice> m_choices;
};

/// A short list of two-line rows, as high as its rows, that acts on one click or Enter.
class ChoiceList : public QListView {
    Q_OBJECT
public:
    explicit ChoiceList(const QString& name, QWidget* parent = nullptr);

    void setChoices(const QList<Choice>& choices);
    [[nodiscard]] QStringList ids() const;

Q_SIGNALS:
    void chosen(const QString& id);
    /// A link of a row was clicked; from the keyboard through the row's menu.
    void linkChosen(const QString& id, int link);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    ChoiceModel m_model;
};

} // namespace throughline::ui
