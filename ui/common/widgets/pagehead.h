// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/widgets/keybutton.h"

#include <QList>
#include <QWidget>

class QHBoxLayout;
class QLayoutItem;

namespace throughline::ui {

class PlainLabel;

/// The head of a page or pane, 44 high: title, count, and controls after them or at the far end. Where room is short,
/// the buttons at the end leave out their keys, a long title is cut, then buttons with an icon leave out their words,
/// and last the count is cut.
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

    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fit();
    enum class Room { Ample, Short, Least };
    [[nodiscard]] int widthIn(Room room, KeyButton::Extent extent) const;
    [[nodiscard]] int widthOf(const QLayoutItem& item, Room room, KeyButton::Extent extent) const;
    [[nodiscard]] int leastTitle() const;

    QHBoxLayout* m_layout;
    PlainLabel* m_title;
    PlainLabel* m_count;
    QList<KeyButton*> m_buttons;
    int m_stretchAt = 0;
    bool m_line = false;
};

} // namespace throughline::ui
