// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/evidence/evidencehalves.h"

#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/roadmap/inspector/evidence/evidencedelegate.h"
#include "ui/roadmap/inspector/evidence/evidencelistmodel.h"
#include "ui/roadmap/inspector/evidence/numbersdelegate.h"
#include "ui/roadmap/inspector/evidence/numbersmodel.h"
#include "ui/roadmap/inspector/inspectorparts.h"

#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBesideFrom = 640; ///< Width from which the halves stand side by side.

bool isCounted(const core::EvidenceRow& row) {
    return row.lane == core::Lane::Aggregate;
}

bool isCounted(const core::DatapointEvidence&) {
    return true;
}

template <typename Row>
core::StanceCounts stancesOf(const QList<Row>& rows) {
    core::StanceCounts counts;
    for (const Row& row : rows) {
        if (isCounted(row))
            counts.add(row.evidence.stance);
    }
    return counts;
}

/// "2 individual cases stand beside it · from items below: + 4 support, − 1 contradict"; empty where the list has what
/// other places count.
QString besideInWords(int individual, const core::StanceCounts& below) {
    QStringList parts;
    if (individual > 0)
        parts.append(individual == 1 ? EvidenceHalves::tr("1 individual case stands beside it")
                                     : EvidenceHalves::tr("%1 individual cases stand beside it").arg(individual));
    QStringList added;
    if (below.supports > 0)
        added.append(EvidenceHalves::tr("+ %1 support").arg(below.supports));
    if (below.contradicts > 0)
        added.append(EvidenceHalves::tr("− %1 contradict").arg(below.contradicts));
    if (!added.isEmpty())
        parts.append(EvidenceHalves::tr("from items below: %1").arg(added.join(", "_L1)));
    return parts.join(u" · "_s);
}

template <typename Rows>
QList<core::EvidenceId> selectedOf(const QListView& list, const Rows& rows) {
    QList<core::EvidenceId> ids;
    for (const QModelIndex& index : list.selectionModel()->selectedIndexes())
        ids.append(rows.rows().at(index.row()).evidence.id);
    return ids;
}

} // namespace

EvidenceHalves::EvidenceHalves(bool movable, QWidget* parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_wordRows(new EvidenceListModel(this))
    , m_numberRows(new NumbersModel(this))
    , m_words(makeHalf(tr("What customers say")))
    , m_numbers(makeHalf(tr("Numbers")))
    , m_below(new PlainLabel(m_words.pane)) {
    m_below->setFont(textFont(TextSize::Px12));
    m_below->setWordWrap(true);
    m_below->setContentsMargins(metrics::kPageMargin, metrics::kGrid, metrics::kPageMargin, metrics::kRowGap);
    m_words.layout->insertWidget(2, m_below);
    connect(m_below, &PlainLabel::clicked, this, &EvidenceHalves::goToNumbers);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_words.pane, 1);
    m_layout->addWidget(m_numbers.pane, 1);
    setUpEvidenceList(*m_words.list, tr("Evidence"), *m_wordRows, new EvidenceDelegate(m_words.list));
    setUpEvidenceList(*m_numbers.list, tr("Numbers"), *m_numberRows, new NumbersDelegate(m_numbers.list));
    for (QListView* list : {m_words.list, m_numbers.list})
        list->setDragEnabled(movable);
    follow(m_words, m_numbers);
    follow(m_numbers, m_words);
    connect(m_words.list, &QAbstractItemView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT wordsOpened(m_wordRows->rows().at(index.row())); });
    connect(m_numbers.list, &QAbstractItemView::activated, this, [this](const QModelIndex& index) {
        Q_EMIT numberOpened(m_numberRows->rows().at(index.row()).row.datapoint.id);
    });
}

EvidenceHalves::Half EvidenceHalves::makeHalf(const QString& title) {
    Half half;
    half.pane = new QWidget(this);
    half.list = new QListView(half.pane);
    half.count = new PlainLabel(half.pane);
    half.supports = new PlainLabel(half.pane);
    half.contradicts = new PlainLabel(half.pane);
    half.none = new PlainLabel(half.pane);
    half.beside = new PlainLabel(half.pane);
    half.beside->setFont(textFont(TextSize::Px12));
    half.beside->setForegroundRole(QPalette::PlaceholderText);
    half.beside->setWordWrap(true);
    half.beside->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, metrics::kRowGap);
    half.none->setWordWrap(true);
    half.none->setForegroundRole(QPalette::PlaceholderText);
    half.none->setContentsMargins(metrics::kPageMargin, metrics::kPaneMargin, metrics::kPageMargin,
                                  metrics::kPaneMargin);
    auto* layout = new QVBoxLayout(half.pane);
    half.layout = layout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeCountsHead(title, {half.count, half.supports, half.contradicts}, half.pane));
    layout->addWidget(half.beside);
    layout->addWidget(new SectionLine(half.pane));
    layout->addWidget(half.none);
    layout->addWidget(half.list);
    layout->addStretch(1);
    return half;
}

void EvidenceHalves::follow(const Half& half, const Half& other) {
    QItemSelectionModel* selection = half.list->selectionModel();
    connect(selection, &QItemSelectionModel::selectionChanged, this,
            [this, selection, otherList = other.list](const QItemSelection& added) {
                if (!added.isEmpty() && selection->hasSelection())
                    otherList->selectionModel()->clearSelection();
                Q_EMIT selectionChanged();
            });
    connect(selection, &QItemSelectionModel::currentChanged, this, [this, list = half.list](const QModelIndex& index) {
        if (!index.isValid())
            return;
        const QRect row = list->visualRect(index);
        Q_EMIT rowShown(QRect(list->mapTo(this, row.topLeft()), row.size()));
    });
}

void EvidenceHalves::setEvidence(const QList<core::EvidenceRow>& words, const QList<core::DatapointEvidence>& numbers,
                                 const EvidenceBelow& below) {
    m_wordRows->setRows(words);
    m_numberRows->setRows(numbers);
    showCounts(m_words, m_wordRows->rowCount(), stancesOf(words), below.words);
    showCounts(m_numbers, m_numberRows->rowCount(), stancesOf(numbers), below.numbers);
    m_words.none->setText(numbers.isEmpty() ? tr("Nobody stands behind this yet. Drag voices here or press E.")
                                            : oneSided());
    showBelow();
}

void EvidenceHalves::showBelow() {
    const bool stacked = m_layout->direction() == QBoxLayout::TopToBottom;
    const bool words = m_wordRows->rowCount() > 0;
    const int numbers = m_numberRows->rowCount();
    m_numbers.none->setText(words && !stacked ? oneSided() : tr("No numbers yet. They come from the page Datapoints."));
    m_below->setLink(numbers > 0);
    m_below->setForegroundRole(numbers > 0 ? QPalette::Link : QPalette::PlaceholderText);
    m_below->setText(numbers == 0   ? oneSided()
                     : numbers == 1 ? tr("1 number stands below")
                                    : tr("%1 numbers stand below").arg(numbers));
    m_below->setAccessibleName(m_below->text());
    m_below->setVisible(stacked && words);
}

void EvidenceHalves::goToNumbers() {
    m_numbers.list->setFocus(Qt::OtherFocusReason);
    m_numbers.list->setCurrentIndex(m_numberRows->index(m_numberRows->rowCount() - 1));
    m_numbers.list->setCurrentIndex(m_numberRows->index(0));
}

void EvidenceHalves::showCounts(const Half& half, int rows, const core::StanceCounts& own,
                                const core::StanceCounts& below) {
    half.count->setText(QString::number(rows));
    half.supports->setText(tr("+ %1 support").arg(own.supports));
    half.contradicts->setText(tr("− %1 contradict").arg(own.contradicts));
    half.contradicts->setVisible(own.contradicts > 0);
    half.supports->setVisible(rows > 0);
    half.beside->setText(besideInWords(rows - own.supports - own.contradicts, below));
    half.beside->setVisible(!half.beside->text().isEmpty());
    half.none->setVisible(rows == 0);
    half.list->setVisible(rows > 0);
    half.list->setFixedHeight(rows * scaled(metrics::kListRow));
}

QString EvidenceHalves::oneSided() const {
    const bool words = m_wordRows->rowCount() > 0;
    const bool numbers = m_numberRows->rowCount() > 0;
    if (words == numbers)
        return {};
    return words ? tr("No numbers yet: only customers' words stand behind it.") : tr("Numbers only: nobody is quoted.");
}

void EvidenceHalves::clearSelection() {
    m_words.list->selectionModel()->clear();
    m_numbers.list->selectionModel()->clear();
}

QListView* EvidenceHalves::current() const {
    return m_numbers.list->hasFocus() ? m_numbers.list : m_words.list;
}

QList<core::EvidenceId> EvidenceHalves::selected() const {
    return selectedOf(*m_words.list, *m_wordRows) + selectedOf(*m_numbers.list, *m_numberRows);
}

bool EvidenceHalves::numbersAreSelected() const {
    return m_numbers.list->selectionModel()->hasSelection();
}

void EvidenceHalves::resizeEvent(QResizeEvent* event) {
    m_layout->setDirection(width() < scaled(kBesideFrom) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    showBelow();
    QWidget::resizeEvent(event);
}

} // namespace throughline::ui
