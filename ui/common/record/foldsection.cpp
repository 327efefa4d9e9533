// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/foldsection.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kHead = 36;
} // namespace

FoldSection::FoldSection(const QString& title, QWidget* body, QWidget* parent, int margin)
    : QWidget(parent), m_body(body), m_fold(new QToolButton(this)), m_summaryLabel(new PlainLabel(this)) {
    auto* head = new QWidget(this);
    head->setFixedHeight(scaled(kHead));
    auto* line = new QHBoxLayout(head);
    line->setContentsMargins(std::max(0, margin - metrics::kGrid), 0, margin, 0); // the button has a margin of its own
    line->setSpacing(metrics::kRowGap);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setFont(textFont(TextSize::Px13, QFont::DemiBold));
    m_summaryLabel->setFont(textFont(TextSize::Px12));
    m_summaryLabel->setForegroundRole(QPalette::PlaceholderText);
    m_summaryLabel->setElided(true);
    line->addWidget(m_fold);
    line->addWidget(m_summaryLabel, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(head);
    layout->addWidget(m_body);
    connect(m_fold, &QToolButton::clicked, this, [this] {
        setOpen(!m_open);
        Q_EMIT toggled(m_open);
    });
    setTitle(title);
    setOpen(false);
}

void FoldSection::setTitle(const QString& title) {
    m_fold->setText(title);
    m_fold->setAccessibleName(title);
}

void FoldSection::setOpen(bool open) {
    m_open = open;
    m_fold->setIcon(icon(open ? u"chevron-down"_s : u"chevron-right"_s, IconTone::Muted));
    m_fold->setAccessibleDescription(open ? tr("unfolded") : tr("folded up"));
    m_body->setVisible(open);
    setSummary(m_summary);
}

void FoldSection::setSummary(const QString& summary) {
    m_summary = summary;
    m_summaryLabel->setText(m_open ? QString() : summary);
}

} // namespace throughline::ui
