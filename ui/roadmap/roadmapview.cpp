// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/roadmapview.h"

#include "core/roadmap/itemedits.h"
#include "ui/common/textdisplay.h"
#include "ui/shell/edits.h"

#include <QListView>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace throughline::ui {

RoadmapView::RoadmapView(EvidenceLinking& linking, Edits& edits, QWidget* parent)
    : QWidget(parent), m_linking(linking), m_edits(edits), m_drop(linking.workspace()) {
    connect(&m_drop, &EvidenceDrop::changed, this, &RoadmapView::dragChanged);
    connect(&linking.items(), &ItemsModel::updated, this, [this] {
        showCurrent();
        if (m_current && m_linking.items().isLoaded() && !m_linking.items().card(*m_current))
            setCurrent({}); // deleted
    });
}

void RoadmapView::setCurrent(std::optional<core::ItemId> item) {
    if (item == m_current)
        return;
    m_current = item;
    showCurrent();
    Q_EMIT currentChanged();
}

void RoadmapView::offerMenu(QListView& list) {
    list.setContextMenuPolicy(Qt::CustomContextMenu);
    connect(&list, &QWidget::customContextMenuRequested, this, [this, &list](const QPoint& position) {
        const QModelIndex index = list.indexAt(position);
        if (!index.isValid())
            return;
        list.setCurrentIndex(index);
        Q_EMIT menuWanted(list.viewport()->mapToGlobal(position));
    });
}

QList<core::ItemId> RoadmapView::selected() const {
    return m_current ? QList<core::ItemId>{*m_current} : QList<core::ItemId>();
}

QString RoadmapView::titleOf(core::ItemId item) const {
    const ItemCard* card = m_linking.items().card(item);
    return card ? oneLine(card->summary.item.title) : QString();
}

void RoadmapView::dropEvidence(const DraggedEvidence& dragged, core::ItemId item, std::optional<int> importance,
                               bool copies) {
    setCurrent(item);
    focusCurrent();
    if (!dragged.evidence.isEmpty() && !copies)
        m_linking.move(dragged.evidence, item);
    else
        m_linking.link(dragged, {item}, importance, m_drop.previews(),
                       [view = QPointer(this)](const EvidenceLinking::Linked& linked) {
                           if (view)
                               view->m_last = linked;
                       });
}

bool RoadmapView::weighLastDrop(int importance) {
    if (!m_last || m_current != m_last->item || (m_last->preview && !m_last->preview->hasWords))
        return false;
    m_linking.weigh(*m_last, importance);
    return true;
}

void RoadmapView::plan(const QList<core::ItemId>& items, core::Horizon horizon, std::optional<core::ItemId> before) {
    QList<core::ItemId> there;
    bool elsewhere = false;
    for (const core::ItemId id : items) {
        const ItemCard* card = m_linking.items().card(id);
        if (!card || before == id)
            continue;
        there.append(id);
        elsewhere = elsewhere || card->summary.item.horizon != horizon;
    }
    if (there.isEmpty())
        return;
    const auto count = static_cast<int>(there.size());
    const QString title = titleOf(there.constFirst());
    const core::Step step{u"item.move"_s, count, count == 1 ? title : QString(), {}};
    const auto work = [=](core::Editor& editor) -> core::Result<void> {
        for (const core::ItemId id : there)
            TRY(core::moveItem(editor, id, horizon, before));
        return {};
    };
    if (!elsewhere) {
        m_edits.make(step, work); // its place says enough
        return;
    }
    m_edits.announce(step, work, [=] {
        return count == 1 ? tr("Moved %1 to %2.").arg(isolated(title), horizonName(horizon))
                          : tr("Moved %n items to %1.", nullptr, count).arg(horizonName(horizon));
    });
}

} // namespace throughline::ui
