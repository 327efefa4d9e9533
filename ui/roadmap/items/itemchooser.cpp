// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/items/itemchooser.h"

#include "ui/common/filters/searchfield.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/words/roadmapwords.h"
#include "ui/roadmap/evidencelinking.h"
#include "ui/roadmap/items/itemrowdelegate.h"
#include "ui/roadmap/items/itemsmodel.h"
#include "ui/roadmap/items/itemssortmodel.h"
#include "ui/roadmap/items/itemsview.h"

#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QListView>
#include <QStackedWidget>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr int kWidth = 360;
constexpr int kHeight = 400;
constexpr int kImportanceRole = Qt::UserRole + 1;

} // namespace

/// The sorted items with a box to tick on each.
class ItemChooser::TickModel : public QIdentityProxyModel {
public:
    using QIdentityProxyModel::QIdentityProxyModel;

    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        if (role == Qt::CheckStateRole && index.isValid())
            return QVariant::fromValue(m_ticked.contains(ItemsModel::idOf(index)) ? Qt::Checked : Qt::Unchecked);
        return QIdentityProxyModel::data(index, role);
    }
    void toggle(const QModelIndex& index) {
        const core::ItemId id = ItemsModel::idOf(index);
        if (!m_ticked.removeOne(id))
            m_ticked.append(id);
        Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    }
    [[nodiscard]] const QList<core::ItemId>& ticked() const { return m_ticked; }

private:
    QList<core::ItemId> m_ticked; // in the order of ticking
};

ItemChooser::ItemChooser(ItemsModel& items, QHash<core::ItemId, core::LinkPreview> previews, const QString& what,
                         QWidget& anchor)
    : Overlay(anchor)
    , m_previews(std::move(previews))
    , m_sorted(new ItemsSortModel(items, this))
    , m_ticks(new TickModel(this))
    , m_find(new SearchField(tr("Find item"), this))
    , m_list(new QListView(this))
    , m_importances(new QListView(this))
    , m_summary(new PlainLabel(this))
    , m_pages(new QStackedWidget(this)) {
    setAccessibleName(tr("Link as evidence"));
    m_ticks->setSourceModel(m_sorted);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kGrid, metrics::kRowGap, metrics::kGrid, metrics::kRowGap);
    m_list->setItemDelegate(new ItemRowDelegate(items, nullptr, m_list));
    m_pages->addWidget(makeItemsPage(what));
    m_pages->addWidget(makeImportancePage());
    layout->addWidget(m_pages);
    m_find->installEventFilter(this);
    m_importances->installEventFilter(this);
    connect(m_find, &QLineEdit::textEdited, this, [this](const QString& words) { m_typing = !words.isEmpty(); });
    connect(m_find, &QLineEdit::textChanged, this, [this](const QString& words) {
        m_sorted->setWords(words);
        findFirst();
    });
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        m_list->setCurrentIndex(index);
        m_ticks->toggle(index);
    });
    connect(m_list, &QAbstractItemView::doubleClicked, this, &ItemChooser::askImportance);
    findFirst();
}

QWidget* ItemChooser::makeItemsPage(const QString& what) {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    auto* title = new PlainLabel(tr("Link %1 as evidence").arg(what), page);
    title->setFont(textFont(TextSize::Px13, QFont::DemiBold));
    title->setContentsMargins(metrics::kRowGap, 0, metrics::kRowGap, 0);
    m_list->setAccessibleName(tr("Items to link to"));
    m_list->setModel(m_ticks);
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    auto* keys = new PlainLabel(tr("↑ ↓ choose · Space ticks several · Enter · Esc"), page);
    keys->setFont(textFont(TextSize::Px11));
    keys->setForegroundRole(QPalette::PlaceholderText);
    keys->setContentsMargins(metrics::kRowGap, 0, metrics::kRowGap, 0);
    layout->addWidget(title);
    layout->addWidget(m_find);
    layout->addWidget(m_list, 1);
    layout->addWidget(keys);
    return page;
}

QWidget* ItemChooser::makeImportancePage() {
    auto* page = new QWidget(this);
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    m_summary->setFont(textFont(TextSize::Px13, QFont::DemiBold));
    m_summary->setWordWrap(true);
    m_summary->setContentsMargins(metrics::kRowGap, 0, metrics::kRowGap, 0);
    auto* model = new QStandardItemModel(this);
    for (const int importance : {-1, 3, 2, 1, 0}) {
        auto* row = new QStandardItem(importance < 0 ? tr("Importance not said (counts 1)")
                                                     : tr("%1  %2").arg(importance).arg(importanceName(importance)));
        row->setData(importance, kImportanceRole);
        row->setEditable(false);
        model->appendRow(row);
    }
    m_importances->setAccessibleName(tr("Importance"));
    m_importances->setModel(model);
    m_importances->setFrameShape(QFrame::NoFrame);
    auto* keys = new PlainLabel(tr("0 1 2 3 importance · Enter links · Esc goes back"), page);
    keys->setFont(textFont(TextSize::Px11));
    keys->setForegroundRole(QPalette::PlaceholderText);
    keys->setContentsMargins(metrics::kRowGap, 0, metrics::kRowGap, 0);
    layout->addWidget(m_summary);
    layout->addWidget(m_importances, 1);
    layout->addWidget(keys);
    connect(m_importances, &QAbstractItemView::doubleClicked, this, &ItemChooser::finish);
    return page;
}

void ItemChooser::showOver(const QWidget& anchor) {
    resize(scaled(kWidth), scaled(kHeight));
    QPoint corner = anchor.mapToGlobal(anchor.rect().center()) - rect().center();
    corner.setY(std::max(corner.y(), anchor.mapToGlobal(QPoint()).y())); // a low one has it below its top
    openAt(corner, *m_find);
}

void ItemChooser::findFirst() {
    m_list->setCurrentIndex(m_ticks->index(0, 0));
}

bool ItemChooser::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const auto& key = *static_cast<QKeyEvent*>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        if ((watched == m_find && itemsKey(key)) || (watched == m_importances && importanceKey(key)))
            return true;
    }
    return Overlay::eventFilter(watched, event);
}

bool ItemChooser::itemsKey(const QKeyEvent& key) {
    if (key.key() == Qt::Key_Down || key.key() == Qt::Key_Up)
        m_typing = false;
    switch (key.key()) {
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Space:
        if (m_typing) // the next word
            return false;
        if (m_list->currentIndex().isValid())
            m_ticks->toggle(m_list->currentIndex());
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        askImportance();
        return true;
    default:
        return false;
    }
}

bool ItemChooser::importanceKey(const QKeyEvent& key) {
    if (const auto importance = importanceOf(key)) {
        setImportance(importance);
        return true;
    }
    switch (key.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        finish();
        return true;
    case Qt::Key_Escape:
        m_pages->setCurrentIndex(0);
        m_find->setFocus(Qt::OtherFocusReason);
        return true;
    default:
        return false;
    }
}

void ItemChooser::step(int rows) {
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, m_ticks->rowCount() - 1));
    m_list->setCurrentIndex(m_ticks->index(row, 0));
}

void ItemChooser::askImportance() {
    m_items = m_ticks->ticked();
    if (m_items.isEmpty() && m_list->currentIndex().isValid())
        m_items = {ItemsModel::idOf(m_list->currentIndex())};
    if (m_items.isEmpty())
        return;
    const auto preview = m_previews.constFind(m_items.first());
    if (preview != m_previews.constEnd() && !preview->hasWords) { // numbers have none
        choose({});
        return;
    }
    m_pages->setCurrentIndex(1);
    setImportance({});
    m_importances->setFocus(Qt::OtherFocusReason);
}

void ItemChooser::setImportance(std::optional<int> importance) {
    const QAbstractItemModel* model = m_importances->model();
    m_importances->setCurrentIndex(
        model->match(model->index(0, 0), kImportanceRole, importance.value_or(-1), 1, Qt::MatchExactly).value(0));
    QStringList lines;
    for (const core::ItemId item : m_items) {
        const QModelIndexList rows =
            m_sorted->sourceModel()->match(m_sorted->sourceModel()->index(0, 0), ItemsModel::IdRole, item.value);
        const DropHover hover{item, importance,
                              m_previews.contains(item) ? std::optional(m_previews.value(item)) : std::nullopt};
        lines.append(u"%1: %2"_s.arg(rows.value(0).data().toString(), demandChange(hover)));
    }
    m_summary->setText(lines.join(u'\n'));
}

void ItemChooser::finish() {
    const int importance = m_importances->currentIndex().data(kImportanceRole).toInt();
    choose(importance < 0 ? std::nullopt : std::optional(importance));
}

void ItemChooser::choose(std::optional<int> importance) {
    const QList<core::ItemId> items = m_items;
    Q_EMIT chosen(items, importance);
    close();
}

} // namespace throughline::ui
