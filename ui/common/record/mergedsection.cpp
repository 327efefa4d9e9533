// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/mergedsection.h"

#include "core/base/datewords.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/record/foldsection.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/words/recordnames.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

namespace {
constexpr int kRowsShown = 3; ///< the others are scrolled to
} // namespace

MergedSection::MergedSection(const QString& whyLocked, QWidget* parent)
    : QWidget(parent)
    , m_whyLocked(whyLocked)
    , m_scroll(new QScrollArea(this))
    , m_rows(new QWidget(m_scroll))
    , m_fold(new FoldSection(QString(), m_scroll, this, 0)) {
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(metrics::kGrid);
    m_scroll->setWidget(m_rows);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_rows->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_fold);
    hide();
}

void MergedSection::setParts(const QList<core::MergedRecord>& parts) {
    if (parts == m_parts)
        return;
    const bool another = std::none_of(parts.begin(), parts.end(),
                                      [this](const core::MergedRecord& part) { return m_parts.contains(part); });
    m_parts = parts;
    while (QLayoutItem* row = m_rows->layout()->takeAt(0)) {
        row->widget()->hide();
        row->widget()->deleteLater();
        delete row;
    }
    QStringList names;
    int height = 0;
    for (const core::MergedRecord& part : parts) {
        QWidget* row = makeRow(part);
        m_rows->layout()->addWidget(row);
        if (names.size() < kRowsShown)
            height += row->sizeHint().height() + metrics::kGrid;
        names.append(isolated(oneLine(part.name)));
    }
    m_scroll->setFixedHeight(height);
    m_fold->setTitle(parts.size() == 1 ? tr("1 merged into this one")
                                       : tr("%1 merged into this one").arg(QLocale().toString(parts.size())));
    m_fold->setSummary(names.join(tr(", ")));
    if (another)
        m_fold->setOpen(false);
    setVisible(!parts.isEmpty());
}

QWidget* MergedSection::makeRow(const core::MergedRecord& part) {
    auto* row = new QWidget(m_rows);
    auto* name = new PlainLabel(oneLine(part.name), row);
    name->setElided(true);
    auto* when = new PlainLabel(tr("merged %1").arg(longDate(core::localDay(part.mergedAt))), row);
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
