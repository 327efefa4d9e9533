// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/mergedsection.h"

#include "ui/common/fields/lockededits.h"
#include "ui/common/recordnames.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace throughline::ui {

MergedSection::MergedSection(const QString& whyLocked, QWidget* parent)
    : QWidget(parent), m_whyLocked(whyLocked), m_rows(new QVBoxLayout) {
    auto* heading = new PlainLabel(tr("Merged into this one"), this);
    heading->setFont(textFont(TextSize::Px11, QFont::DemiBold));
    m_rows->setSpacing(metrics::kGrid);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGrid);
    layout->addWidget(heading);
    layout->addLayout(m_rows);
    hide();
}

void MergedSection::setParts(const QList<core::MergedRecord>& parts) {
    if (parts == m_parts)
        return;
    m_parts = parts;
    while (QLayoutItem* row = m_rows->takeAt(0)) {
        row->widget()->deleteLater();
        delete row;
    }
    for (const core::MergedRecord& part : parts)
        m_rows->addWidget(makeRow(part));
    setVisible(!parts.isEmpty());
}

QWidget* MergedSection::makeRow(const core::MergedRecord& part) {
    auto* row = new QWidget(this);
    auto* name = new PlainLabel(oneLine(part.name), row);
    name->setElided(true);
    auto* when = new PlainLabel(tr("merged %1").arg(longDate(part.mergedAt.toLocalTime().date())), row);
    when->setForegroundRole(QPalette::PlaceholderText);
    auto* apart = new KeyButton(tr("Take apart again"), {}, KeyButton::Kind::Plain, row);
    apart->setAccessibleDescription(part.name);
    connect(apart, &QAbstractButton::clicked, this, [this, part] { Q_EMIT takeApartWanted(part); });
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kRowGap);
    layout->addWidget(name, 1);
    layout->addWidget(when);
    layout->addWidget(apart);
    lockEdits(*row, m_whyLocked);
    return row;
}

} // namespace throughline::ui
