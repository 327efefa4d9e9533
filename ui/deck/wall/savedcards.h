// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/assembly/spokenquotes.h"

#include <QFuture>

namespace throughline::ui {

/// Cards that shall be written, a file each.
struct CardsToSave {
    QList<core::SpokenQuote> quotes; ///< none refused
    core::Audience readers = core::Audience::Outside;
    QDate today;
    int scale = 1; ///< 1–3
    QString folder;
    QString name; ///< what the files are called before their number: of the theme, item or segment, of no person

    /// Where each will be: "Offline mode – quote 2.png". What no file name may hold is left out.
    [[nodiscard]] QStringList paths() const;
};

/// Writes the cards off the window's thread. After an error those before it are there.
[[nodiscard]] QFuture<core::Result<void>> saveCards(const CardsToSave& cards);

} // namespace throughline::ui
