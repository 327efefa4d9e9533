// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/relatedsection.h"

#include "ui/common/record/relateddelegate.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QVBoxLayout>

namespace throughline::ui {

RelatedSection::RelatedSection(const QString& title, const QString& none, QWidget* parent)
    : QWidget(parent)
    , m_model(new RelatedModel(this))
    , m_all(new PlainLabel(this))
    , m_none(new PlainLabel(none, this))
    , m_list(new QListView(this)) {
    auto* heading = new PlainLabel(title, this);
    heading->setFont(textFont(TextSize::Px11, QFont::DemiBold));
    m_all->setFont(textFont(TextSize::Px12));
    m_all->setLink(true);
    m_none->setForegroundRole(QPalette::PlaceholderText);
    m_none->setWordWrap(true);
    m_list->setAccessibleName(title);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RelatedDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    auto* head = new QHBoxLayout;
    head->addWidget(heading, 1);
    head->addWidget(m_all);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGrid);
    layout->addLayout(head);
    layout->addWidget(m_none);
    layout->addWidget(m_list);
    connect(m_all, &PlainLabel::clicked, this, &RelatedSection::showAllClicked);
    connect(m_list, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT opened(index.data(RelatedModel::IdRole).toLongLong()); });
    setRows({});
}

void RelatedSection::setNone(const QString& none) {
    m_none->setText(none);
}

void RelatedSection::setRows(const QList<RelatedRow>& rows, const QString& showAll) {
    m_model->setRows(rows);
    m_all->setText(showAll);
    m_all->setVisible(!showAll.isEmpty());
    m_none->setVisible(rows.isEmpty());
    m_list->setVisible(!rows.isEmpty());
    m_list->setFixedHeight(static_cast<int>(rows.size()) * scaled(metrics::kListRow));
}

} // namespace throughline::ui
