// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/assembly/deckassembly.h"
#include "core/workspace/workspace.h"

#include <QFuture>

namespace throughline::ui {

/// What became of an export.
struct ExportedDeck {
    QString path;
    int slides = 0;
    QList<core::LeftOutSlide> leftOut;
};

/// Counts, lays out with the fonts of this machine and writes a stored deck as .pptx, off the window's thread. The
/// file is there as a whole or not at all.
[[nodiscard]] QFuture<core::Result<ExportedDeck>> exportDeck(const core::Workspace& workspace, core::DeckId deck,
                                                             core::Audience audience, const QString& path);

} // namespace throughline::ui
