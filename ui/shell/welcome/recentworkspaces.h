// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>

class QSettings;

namespace throughline::ui {

/// A workspace that was open on this computer.
struct RecentWorkspace {
    QString path;
    QDateTime opened; ///< UTC

    bool operator==(const RecentWorkspace&) const = default;
};

/// The last workspaces, newest first, kept in the settings. Paths only, nothing of their content.
class RecentWorkspaces {
public:
    explicit RecentWorkspaces(QSettings& settings) : m_settings(settings) {}

    [[nodiscard]] QList<RecentWorkspace> list() const;
    /// Puts `path` first.
    void add(const QString& path, const QDateTime& opened);
    void remove(const QString& path);
    /// The file was found again at another place.
    void replace(const QString& path, const QString& found);

private:
    void store(const QList<RecentWorkspace>& recent);

    QSettings& m_settings;
};

} // namespace throughline::ui
