// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/draggedevidence.h"

#include <QtGlobal>

class QWidget;

namespace throughline::ui {

/// How pages that show voices reach the roadmap: the roadmap's own folder implements it, the program hands it over.
class EvidenceLinker {
public:
    EvidenceLinker() = default;
    virtual ~EvidenceLinker() = default;
    Q_DISABLE_COPY_MOVE(EvidenceLinker)

    /// The pane with `Find item` and the drop targets `Roadmap items`; the parent owns it.
    virtual QWidget* makeItemsPane(QWidget* parent) = 0;

    /// The way by keys (E): asks for one or several items and the importance in a popup over `anchor`, then links.
    virtual void chooseItem(const DraggedEvidence& dragged, QWidget* anchor) = 0;
};

} // namespace throughline::ui
