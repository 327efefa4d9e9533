// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QHBoxLayout;

namespace throughline::ui {

class PlainLabel;

/// The head of a page or pane, 44 high: title, count, and controls after them or at the far end.
class PageHead : public QWidget {
    Q_OBJECT
public:
    /// A pane's title is a size smaller than a page's.
    enum class Level { Page, Pane };

    explicit PageHead(const QString& title, Level level = Level::Page, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// "38 of 4,812", "12 items".
    void setCount(const QString& count);
    void addAfterTitle(QWidget* widget);
    void addAtEnd(QWidget* widget);
    /// A 1 px line under it, where the page's ground does not change there.
    void setLine(bool line);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QHBoxLayout* m_layout;
    PlainLabel* m_title;
    PlainLabel* m_count;
    int m_stretchAt = 0;
    bool m_line = false;
};

} // namespace throughline::ui
