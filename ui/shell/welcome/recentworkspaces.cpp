// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome/recentworkspaces.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {
constexpr qsizetype kMost = 6;
const QString kArray = u"recent"_s;
} // namespace

QList<RecentWorkspace> RecentWorkspaces::list() const {
    QList<RecentWorkspace> recent;
    const int count = m_settings.beginReadArray(kArray);
    for (int i = 0; i < count; ++i) {
        m_settings.setArrayIndex(i);
        recent.append({m_settings.value(u"path"_s).toString(),
                       QDateTime::fromString(m_settings.value(u"opened"_s).toString(), Qt::ISODate)});
    }
    m_settings.endArray();
    return recent;
}

void RecentWorkspaces::add(const QString& path, const QDateTime& opened) {
    QList<RecentWorkspace> recent = list();
    recent.removeIf([&path](const RecentWorkspace& each) { return each.path == path; });
    recent.prepend({path, opened});
    store(recent.first(qMin(recent.size(), kMost)));
}

void RecentWorkspaces::remove(const QString& path) {
    QList<RecentWorkspace> recent = list();
    recent.removeIf([&path](const RecentWorkspace& each) { return each.path == path; });
    store(recent);
}

void RecentWorkspaces::replace(const QString& path, const QString& found) {
    QList<RecentWorkspace> recent = list();
    for (RecentWorkspace& each : recent) {
        if (each.path == path)
            each.path = found;
    }
    store(recent);
}

void RecentWorkspaces::store(const QList<RecentWorkspace>& recent) {
    m_settings.remove(kArray);
    m_settings.beginWriteArray(kArray);
    for (int i = 0; i < recent.size(); ++i) {
        m_settings.setArrayIndex(i);
        m_settings.setValue(u"path"_s, recent.at(i).path);
        m_settings.setValue(u"opened"_s, recent.at(i).opened.toUTC().toString(Qt::ISODate));
    }
    m_settings.endArray();
}

} // namespace throughline::ui
