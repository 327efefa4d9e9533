// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/inspectorparts.h"

#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPainter>

namespace throughline::ui {

namespace {
constexpr int kCountsHead = 36;
} // namespace

SectionLine::SectionLine(QWidget* parent) : QWidget(parent) {
    setFixedHeight(metrics::kLine);
}

void SectionLine::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), tokens(palette()).line);
}

PlainLabel* makeSectionTitle(const QString& text, QWidget* parent) {
    auto* title = new PlainLabel(text, parent);
    title->setFont(textFont(TextSize::Px11, QFont::DemiBold));
    title->setForegroundRole(QPalette::PlaceholderText);
    return title;
}

QWidget* makeCountsHead(const QString& title, const EvidenceCounts& counts, QWidget* parent) {
    auto* head = new QWidget(parent);
    head->setFixedHeight(scaled(kCountsHead));
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, 0);
    layout->setSpacing(metrics::kRowGap);
    auto* name = new PlainLabel(title, head);
    name->setFont(textFont(TextSize::Px13, QFont::DemiBold));
    layout->addWidget(name);
    layout->addWidget(counts.all);
    layout->addStretch(1);
    layout->addWidget(counts.supports);
    layout->addWidget(counts.contradicts);
    for (PlainLabel* label : {counts.all, counts.supports, counts.contradicts})
        label->setFont(textFont(TextSize::Px12));
    counts.all->setForegroundRole(QPalette::PlaceholderText);
    counts.contradicts->setForegroundRole(QPalette::BrightText);
    return head;
}

void setUpEvidenceList(QListView& list, const QString& name, QAbstractItemModel& rows,
                       QAbstractItemDelegate* delegate) {
    list.setAccessibleName(name);
    list.setModel(&rows);
    list.setItemDelegate(delegate);
    list.setUniformItemSizes(true);
    list.setFrameShape(QFrame::NoFrame);
    list.setMouseTracking(true);
    list.setSelectionMode(QAbstractItemView::ExtendedSelection);
    list.setDragDropMode(QAbstractItemView::DragOnly);
    list.setEditTriggers(QAbstractItemView::NoEditTriggers);
    list.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
}

} // namespace throughline::ui
