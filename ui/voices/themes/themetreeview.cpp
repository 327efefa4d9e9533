// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/themes/themetreeview.h"

#include "ui/common/lists/selectonly.h"
#include "ui/common/theme.h"
#include "ui/voices/themes/themedelegates.h"
#include "ui/voices/themes/themetreemodel.h"

#include <QHeaderView>

#include <algorithm>

namespace throughline::ui {

using core::ThemeId;

namespace {

constexpr int kVoicesWidth = 64;
constexpr int kAllWidth = 104;
constexpr int kSentimentWidth = 288;
constexpr int kBarOnlyWidth = 84;
constexpr int kNameLeast = 220;

} // namespace

ThemeTreeView::ThemeTreeView(ThemeTreeModel& model, QWidget* parent)
    : RecordTreeView(tr("Themes"), model, parent), m_model(model) {
    setItemDelegate(new ThemeDelegate(this));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMovable(tr("Theme"), tr("%1 themes"));
    header()->setSectionResizeMode(QHeaderView::Fixed);
    header()->setSectionResizeMode(ThemeTreeModel::NameColumn, QHeaderView::Stretch);
}

void ThemeTreeView::chooseCurrent() {
    if (const std::optional<qint64> first = m_model.firstFitting())
        selectOnly(*this, m_model.indexOfRecord(*first));
}

QList<ThemeId> ThemeTreeView::selected() const {
    QList<ThemeId> ids;
    if (const QModelIndex index = currentIndex();
        index.isValid() && selectionModel()->isRowSelected(index.row(), index.parent()))
        ids.append(m_model.summary(index)->theme.id);
    for (const qint64 id : selectedRecords()) {
        if (!ids.contains(ThemeId{id}))
            ids.append(ThemeId{id});
    }
    return ids;
}

void ThemeTreeView::resizeEvent(QResizeEvent* event) {
    QTreeView::resizeEvent(event);
    fitColumns();
}

/// Where the names would have too little room the sentiment is its bar alone; its words are the tip.
void ThemeTreeView::fitColumns() {
    const int numbers = scaled(kVoicesWidth) + scaled(kAllWidth);
    const bool wide = viewport()->width() - numbers - scaled(kSentimentWidth) >= scaled(kNameLeast);
    header()->resizeSection(ThemeTreeModel::VoicesColumn, scaled(kVoicesWidth));
    header()->resizeSection(ThemeTreeModel::AllColumn, scaled(kAllWidth));
    header()->resizeSection(ThemeTreeModel::SentimentColumn, wide ? scaled(kSentimentWidth) : kBarOnlyWidth);
}

} // namespace throughline::ui
