// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace throughline::ui {

/// The list `Voices`: rows are dragged as evidence, Space turns the page of the text, X-style selection by the page.
class VoicesListView : public QListView {
    Q_OBJECT
public:
    explicit VoicesListView(QWidget* parent = nullptr);

    void dataChanged(const QModelIndex& topLeft, const QModelIndex& bottomRight, const QList<int>& roles) override;

Q_SIGNALS:
    /// Space: 1, Shift+Space: -1.
    void pageRequested(int pages);
    void opened(); ///< Enter.

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void startDrag(Qt::DropActions actions) override;
};

} // namespace throughline::ui
