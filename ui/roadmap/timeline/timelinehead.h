// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace throughline::ui {

class TimelineView;

/// The units of time above the bars, and a flag at today.
class TimelineHead : public QWidget {
    Q_OBJECT
public:
    explicit TimelineHead(TimelineView& view);

    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintUpper(QPainter& painter) const;
    void paintToday(QPainter& painter) const;

    TimelineView& m_view;
};

} // namespace throughline::ui
