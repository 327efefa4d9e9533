// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation/navigationmodel.h"

#include "ui/common/textdisplay.h"

#include <QLocale>

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

QModelIndex NavigationModel::indexOf(const QString& page) const {
    for (int row = 0; row < m_rows.size(); ++row) {
        if (!page.isEmpty() && m_rows.at(row).page == page)
            return index(row);
    }
    return {};
}

int NavigationModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant NavigationModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row& row = m_rows.at(index.row());
    const auto count = m_counts.constFind(row.page);
    const QString countText = count == m_counts.constEnd() ? QString() : QLocale().toString(*count);
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return row.text;
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
