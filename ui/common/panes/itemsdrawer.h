// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>
#include <QWidget>

class QToolButton;

namespace throughline::ui {

/// The place of the items pane. Where the window is narrow it is a strip with the pane's name upright, which opens over
/// the page while something is dragged over it, or for good by a click.
class ItemsDrawer : public QWidget {
    Q_OBJECT
public:
    /// Takes the pane over. `page` is what the open drawer lies over.
    ItemsDrawer(QWidget* pane, QWidget* page);

    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    /// Shows or hides the pane: beside the page where there is room, else over it.
    void toggle();
    [[nodiscard]] bool isOpen() const;
    /// Keeps an open drawer at the right edge of the page.
    void place();
    /// The width that it asks for now.
    [[nodiscard]] int wantedWidth() const;

Q_SIGNALS:
    /// Its width changed by itself; the panes beside it take what it leaves.
    void arranged();

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();
    void openOver();
    void closeWhenLeft();

    QWidget* m_pane;
    QWidget* m_page;
    QTimer m_watch; ///< While open for a drag.
    bool m_narrow = false;
    bool m_hidden = false;
};

} // namespace throughline::ui
