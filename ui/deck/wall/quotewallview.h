// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListView>

namespace throughline::ui {

/// Cards of one size beside and below each other, as many columns as fit. They are dragged to another place; Alt with
/// an arrow moves the current one.
class QuoteWallView : public QListView {
    Q_OBJECT
public:
    explicit QuoteWallView(QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void moveCurrent(int places);
};

} // namespace throughline::ui
