// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/scores/scoresview.h"

#include "core/metrics/priority/rice.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/roadmap/inspector/inspectorparts.h"
#include "ui/roadmap/inspector/scores/opportunityfields.h"
#include "ui/roadmap/inspector/scores/ricefields.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHead = 36;

bool hasRice(const core::Item& item) {
    return item.reach || item.impact || item.confidence || item.effort;
}

} // namespace

ScoresView::ScoresView(QDate today, QWidget* parent)
    : QWidget(parent)
    , m_body(new QWidget(this))
    , m_rice(new RiceFields(today, m_body))
    , m_riceWords(new PlainLabel(m_body))
    , m_opportunity(new OpportunityFields(m_body)) {
    m_riceWords->setWordWrap(true);
    auto* body = new QVBoxLayout(m_body);
    body->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, metrics::kPaneMargin);
    body->setSpacing(metrics::kRowGap);
    body->addWidget(makeSectionTitle(tr("RICE"), m_body));
    body->addWidget(m_rice);
    body->addWidget(m_riceWords);
    body->addSpacing(metrics::kRowGap);
    body->addWidget(makeSectionTitle(tr("Opportunity"), m_body));
    body->addWidget(m_opportunity);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_body);
    connect(m_rice, &RiceFields::edited, this, &ScoresView::edited);
    connect(m_opportunity, &OpportunityFields::edited, this, &ScoresView::edited);
    setOpen(false);
}

QWidget* ScoresView::makeHead() {
    auto* head = new QWidget(this);
    head->setFixedHeight(scaled(kHead));
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(metrics::kPageMargin - metrics::kGrid, 0, metrics::kPageMargin, 0);
    layout->setSpacing(metrics::kRowGap);
    m_fold = new QToolButton(head);
    m_fold->setAutoRaise(true);
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setText(tr("Scores"));
    m_fold->setAccessibleName(tr("Scores"));
    m_fold->setFont(textFont(TextSize::Px13, QFont::DemiBold));
    m_summary = new PlainLabel(head);
    m_summary->setFont(textFont(TextSize::Px12));
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setElided(true);
    layout->addWidget(m_fold);
    layout->addWidget(m_summary, 1);
    connect(m_fold, &QToolButton::clicked, this, [this] {
        m_wished = !m_open;
        setOpen(m_wished);
    });
    return head;
}

void ScoresView::setOpen(bool open) {
    m_open = open;
    m_fold->setIcon(icon(open ? u"chevron-down"_s : u"chevron-right"_s, IconTone::Muted));
    m_fold->setAccessibleDescription(open ? tr("unfolded") : tr("folded up"));
    m_body->setVisible(open);
    showSummary();
}

void ScoresView::setItem(const core::Item& item, const QList<core::Datapoint>& numbers) {
    const bool isAnother = item.id != m_item.id;
    m_item = item;
    m_rice->setItem(item);
    m_riceWords->setText(hasRice(item) ? core::riceInWords(item)
                                       : tr("Reach × impact × confidence ÷ effort, as soon as all four are said."));
    m_riceWords->setForegroundRole(hasRice(item) ? QPalette::Text : QPalette::PlaceholderText);
    m_opportunity->setItem(item, numbers);
    if (isAnother)
        setOpen(m_wished && !asText().isEmpty());
    showSummary();
}

void ScoresView::showSummary() {
    QString scores = asText();
    m_summary->setText(m_open ? QString() : scores.isEmpty() ? tr("none said") : scores.replace(u'\n', u" · "_s));
}

void ScoresView::flush() {
    m_rice->flush();
}

void ScoresView::lock(const QString& why) {
    lockEdits(*m_body, why);
}

QString ScoresView::asText() const {
    QStringList lines;
    if (hasRice(m_item))
        lines.append(tr("RICE: %1").arg(core::riceInWords(m_item)));
    if (!m_opportunity->inWords().isEmpty())
        lines.append(tr("Opportunity: %1").arg(m_opportunity->inWords()));
    return lines.join(u'\n');
}

} // namespace throughline::ui
