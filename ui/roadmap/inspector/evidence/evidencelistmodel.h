// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/roadmaprepository.h"
#include "ui/roadmap/inspector/evidence/evidencerows.h"

namespace throughline::ui {

/// What customers say for or against one item, the newest voice first.
class EvidenceListModel : public EvidenceRows<core::EvidenceRow> {
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole + 1 /**< core::EvidenceRow */ };

    using EvidenceRows::EvidenceRows;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

protected:
    [[nodiscard]] QString textOf(const core::EvidenceRow& row) const override { return row.words; }
};

} // namespace throughline::ui
