// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

class QKeyEvent;

namespace throughline::ui {

/// The choices of a field, below it while a person types: a child of the window and not a popup of its own, which
/// assistive technology would not see and which would swallow the next click. The field keeps the focus and the keys.
class NameChoiceList : public QListView {
    Q_OBJECT
public:
    /// `field` outlives it.
    NameChoiceList(QAbstractItemModel& choices, QWidget& field);

    /// Shows what there is to choose, with none of it chosen; closes when there is nothing.
    void open();
    /// The arrows walk through it, Enter picks, Esc closes. False for a key that means nothing here.
    bool takeKey(const QKeyEvent& key);
    /// Picks what the arrows chose, if anything.
    bool pickCurrent();

Q_SIGNALS:
    void picked(const QModelIndex& choice);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    bool event(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();
    void step(int rows);

    QWidget& m_field;
};

} // namespace throughline::ui
