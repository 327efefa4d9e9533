// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/deckexport.h"

#include "core/base/filewriter.h"
#include "core/deck/deckwriter.h"
#include "ui/deck/slides/fontmeasure.h"

namespace throughline::ui {

using core::Result;

QFuture<Result<ExportedDeck>> exportDeck(const core::Workspace& workspace, core::DeckId deck, core::Audience audience,
                                         const QString& path) {
    const core::DeckOccasion occasion{audience, workspace.clock()(), workspace.name()};
    return workspace
        .read<core::AssembledDeck>([deck, occasion](core::db::Connection& connection) {
            return core::assembleDeck(connection, deck, occasion);
        })
        .then(QtFuture::Launch::Async, [path](const Result<core::AssembledDeck>& assembled) -> Result<ExportedDeck> {
            if (!assembled)
                return assembled.error();
            TRY_ASSIGN(const auto slides, core::planDeck(assembled->content, fontMeasure(assembled->theme)));
            TRY_ASSIGN(const QByteArray bytes, core::writeDeck(assembled->content, slides, assembled->theme));
            TRY(core::writeFile(path, bytes));
            return ExportedDeck{path, static_cast<int>(slides.size()), assembled->leftOut};
        });
}

} // namespace throughline::ui
