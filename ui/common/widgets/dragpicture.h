// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QPoint>

class QMimeData;
class QWidget;

namespace throughline::ui {

/// What a person sees beside the pointer while dragging.
struct DragPicture {
    QPixmap pixmap;
    QPoint hotSpot; ///< Right of the top right corner, so that the picture never covers the target.
};

/// A raised card with up to three lines of `words` and, below a quotation mark, `remark` ("New quote · Maren Tolvik").
/// @param remark  may be empty
[[nodiscard]] DragPicture dragPicture(const QString& words, const QString& remark, const QWidget& source);

/// Drags `data` (taken over) from `source` until it is dropped.
void startDragOf(QWidget& source, QMimeData* data, const DragPicture& picture, Qt::DropActions actions,
                 Qt::DropAction usual);

} // namespace throughline::ui
