// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation/navigationmodel.h"

#include "ui/common/textdisplay.h"

#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr std::array kGroups{PageGroup::Listen, PageGroup::Learn, PageGroup::Shape, PageGroup::Partner,
                             PageGroup::Tell};

QString heading(PageGroup group) {
    switch (group) {
    case PageGroup::Listen:
        return NavigationModel::tr("Listen");
    case PageGroup::Learn:
        return NavigationModel::tr("Learn");
    case PageGroup::Shape:
        return NavigationModel::tr("Shape");
    case PageGroup::Partner:
        return NavigationModel::tr("Partner");
    case PageGroup::Tell:
        return NavigationModel::tr("Tell");
    case PageGroup::None:
        break;
    }
    return {};
}

} // namespace

void NavigationModel::setPages(const QList<PageSpec>& pages) {
    beginResetModel();
    m_rows.clear();
    m_counts.clear();
    for (const PageGroup group : kGroups) {
        bool first = true;
        for (const PageSpec& page : pages) {
            if (page.group != group)
                continue;
            if (first)
                m_rows.append({.page = {}, .text = heading(group), .icon = {}});
            first = false;
            m_rows.append({.page = page.id, .text = page.title, .icon = page.icon});
        }
    }
    endResetModel();
}

void NavigationModel::setCount(const QString& page, std::optional<qint64> count) {
    if (count)
        m_counts.insert(page, *count);
    else
        m_counts.remove(page);
    if (const QModelIndex changed = indexOf(page); changed.isValid())
        Q_EMIT dataChanged(changed, changed, {CountRole, Qt::AccessibleDescriptionRole});
}

void NavigationModel::setViews(const QString& page, const QList<NavigationView>& views) {
    const QModelIndex above = indexOf(page);
    if (!above.isValid())
        return;
    const int first = above.row() + 1;
    int before = 0;
    while (first + before < m_rows.size() && m_rows.at(first + before).view)
        ++before;
    const auto count = static_cast<int>(views.size());
    if (before > count) {
        beginRemoveRows({}, first + count, first + before - 1);
        m_rows.remove(first + count, before - count);
        endRemoveRows();
    } else if (before < count) {
        beginInsertRows({}, first + before, first + count - 1);
        for (int i = before; i < count; ++i)
            m_rows.insert(first + i, {.page = page, .text = views.at(i).name, .icon = {}, .view = views.at(i)});
        endInsertRows();
    }
    for (int i = 0; i < count; ++i) {
        Row row{.page = page, .text = views.at(i).name, .icon = {}, .view = views.at(i)};
        if (row == m_rows.at(first + i))
            continue;
        m_rows[first + i] = std::move(row);
        Q_EMIT dataChanged(index(first + i), index(first + i));
    }
}

QModelIndex NavigationModel::indexOf(const QString& page, std::optional<core::ViewId> view) const {
    QModelIndex found;
    for (int row = 0; row < m_rows.size() && !page.isEmpty(); ++row) {
        const Row& each = m_rows.at(row);
        if (each.page != page)
            continue;
        if (each.view ? each.view->id == view : !found.isValid())
            found = index(row);
    }
    return found;
}

QString NavigationModel::pageOf(core::ViewId view) const {
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [view](const Row& row) { return row.view && row.view->id == view; });
    return found == m_rows.end() ? QString() : found->page;
}

int NavigationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QString NavigationModel::countOf(const Row& row) const {
    const auto counted = m_counts.constFind(row.page);
    const std::optional<qint64> count = row.view                         ? row.view->count
                                        : counted == m_counts.constEnd() ? std::nullopt
                                                                         : std::optional(*counted);
    return count ? QLocale().toString(*count) : QString();
}

QVariant NavigationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows.at(index.row());
    const QString countText = countOf(row);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return oneLine(row.text);
    case Qt::AccessibleDescriptionRole:
    case CountRole:
        return countText;
    case Qt::ToolTipRole:
        return row.page.isEmpty() ? QString()
                                  : toolTipText(countText.isEmpty() ? row.text : u"%1 · %2"_s.arg(row.text, countText));
    case PageIdRole:
        return row.page;
    case IconRole:
        return row.icon;
    case HeadingRole:
        return row.page.isEmpty();
    case ViewIdRole:
        return row.view ? QVariant(row.view->id.value) : QVariant();
    default:
        return {};
    }
}

Qt::ItemFlags NavigationModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (m_rows.at(index.row()).page.isEmpty())
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace throughline::ui
