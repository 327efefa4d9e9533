// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/draggedevidence.h"

#include <QObject>

class QAbstractItemView;
class QDropEvent;
class QModelIndex;
class QPainter;

namespace throughline::ui {

class EvidenceDrop;
struct DropHover;

/// Lets the rows of a view, each as wide as the view, take evidence. The view paints the row that is hovered; drags of
/// anything else stay the view's.
class RowTargets : public QObject {
    Q_OBJECT
public:
    RowTargets(QAbstractItemView& view, EvidenceDrop& drop);

    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void dropped(const throughline::ui::DraggedEvidence& dragged, throughline::core::ItemId item,
                 std::optional<int> importance, bool copies);

private:
    void answer(QDropEvent& event);

    QAbstractItemView& m_view;
    EvidenceDrop& m_drop;
};

/// Paints over a row what a drop on it would do: its title, the demand after it, the places for importance.
void paintHoveredRow(QPainter& painter, const QRect& row, const QString& title, const DropHover& hover,
                     const QPalette& palette);

} // namespace throughline::ui
