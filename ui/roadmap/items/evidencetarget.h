// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/draggedevidence.h"

#include <QObject>

class QWidget;

namespace throughline::ui {

class EvidenceDrop;

/// Makes a whole widget a place where evidence can be dropped; for "New item" and for empty panes.
class EvidenceTarget : public QObject {
    Q_OBJECT
public:
    EvidenceTarget(QWidget* widget, EvidenceDrop& drop);

    [[nodiscard]] bool isHovered() const { return m_hovered; }
    bool eventFilter(QObject* watched, QEvent* event) override;

Q_SIGNALS:
    void dropped(const throughline::ui::DraggedEvidence& dragged);

private:
    void setHovered(bool hovered);

    QWidget* m_widget;
    EvidenceDrop& m_drop;
    bool m_hovered = false;
};

} // namespace throughline::ui
