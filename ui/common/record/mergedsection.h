// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/deletion/mergedrecords.h"

#include <QWidget>

class QScrollArea;

namespace throughline::ui {

class FoldSection;

/// What was merged into the record of a page: one line that says how many and which, and unfolds to a row for each with
/// a button that takes it apart again. Hidden where nothing was.
class MergedSection : public QWidget {
    Q_OBJECT
public:
    /// @param whyLocked  why nothing can be taken apart: the tip of the buttons; empty: it can
    explicit MergedSection(const QString& whyLocked, QWidget* parent = nullptr);

    /// Stays unfolded as long as some of the same parts are left.
    void setParts(const QList<core::MergedRecord>& parts);

Q_SIGNALS:
    void takeApartWanted(const throughline::core::MergedRecord& part);

private:
    QWidget* makeRow(const core::MergedRecord& part);

    QString m_whyLocked;
    QList<core::MergedRecord> m_parts;
    QScrollArea* m_scroll;
    QWidget* m_rows;
    FoldSection* m_fold;
};

} // namespace throughline::ui
