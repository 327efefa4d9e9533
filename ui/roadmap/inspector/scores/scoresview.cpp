// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/scores/scoresview.h"

#include "core/metrics/priority/rice.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/record/foldsection.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/roadmap/inspector/inspectorparts.h"
#include "ui/roadmap/inspector/scores/opportunityfields.h"
#include "ui/roadmap/inspector/scores/ricefields.h"

#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;

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
    m_fold = new FoldSection(tr("Scores"), m_body, this);
    layout->addWidget(m_fold);
    connect(m_fold, &FoldSection::toggled, this, [this](bool open) { m_wished = open; });
    connect(m_rice, &RiceFields::edited, this, &ScoresView::edited);
    connect(m_opportunity, &OpportunityFields::edited, this, &ScoresView::edited);
}

bool ScoresView::isOpen() const {
    return m_fold->isOpen();
}

void ScoresView::setOpen(bool open) {
    m_fold->setOpen(open);
}

void ScoresView::setItem(const core::Item& item, const QList<core::Datapoint>& numbers) {
    const bool isAnother = item.id != m_item.id;
    m_item = item;
    m_rice->setItem(item);
    m_riceWords->setText(core::hasRiceParts(item)
                             ? core::riceInWords(item)
                             : tr("Reach × impact × confidence ÷ effort, as soon as all four are said."));
    m_riceWords->setForegroundRole(core::hasRiceParts(item) ? QPalette::Text : QPalette::PlaceholderText);
    m_opportunity->setItem(item, numbers);
    if (isAnother)
        setOpen(m_wished && !asText().isEmpty());
    QString scores = asText();
    m_fold->setSummary(scores.isEmpty() ? tr("no scores yet") : scores.replace(u'\n', u" · "_s));
}

void ScoresView::flush() {
    m_rice->flush();
}

void ScoresView::lock(const QString& why) {
    lockEdits(*m_body, why);
}

QString ScoresView::asText() const {
    QStringList lines;
    if (core::hasRiceParts(m_item))
        lines.append(tr("RICE: %1").arg(core::riceInWords(m_item)));
    if (!m_opportunity->inWords().isEmpty())
        lines.append(tr("Opportunity: %1").arg(m_opportunity->inWords()));
    return lines.join(u'\n');
}

} // namespace throughline::ui
