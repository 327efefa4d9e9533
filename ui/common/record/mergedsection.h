// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/deletion/mergedrecords.h"

#include <QWidget>

class QVBoxLayout;

namespace throughline::ui {

/// What was merged into the record of a page, each with a button that takes it apart again. Hidden where nothing was.
class MergedSection : public QWidget {
    Q_OBJECT
public:
    /// @param whyLocked  why nothing can be taken apart: the tip of the buttons; empty: it can
    explicit MergedSection(const QString& whyLocked, QWidget* parent = nullptr);

    void setParts(const QList<core::MergedRecord>& parts);

Q_SIGNALS:
    void takeApartWanted(const throughline::core::MergedRecord& part);

private:
    QWidget* makeRow(const core::MergedRecord& part);

    QString m_whyLocked;
    QList<core::MergedRecord> m_parts;
    QVBoxLayout* m_rows;
};

} // namespace throughline::ui
