// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/touchpoints/datapointrepository.h"
#include "ui/roadmap/inspector/evidence/evidencerows.h"

namespace throughline::ui {

/// The numbers that stand behind one item or against it, newest first.
class NumbersModel : public EvidenceRows<core::DatapointEvidence> {
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole + 1 /**< core::DatapointEvidence */ };

    using EvidenceRows::EvidenceRows;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    [[nodiscard]] QString textOf(const core::DatapointEvidence& row) const override;
};

/// "n = 217 · Industrial · 30 April 2026 · Product analytics": what a number rests on.
[[nodiscard]] QString basisInWords(const core::DatapointRow& row);

} // namespace throughline::ui
