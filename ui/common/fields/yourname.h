// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QSettings>

namespace throughline::ui {

inline constexpr QLatin1StringView kYourNameKey{"you/name"};

/// Who works at this computer, as the history says it: the name that they gave, else the one that the computer knows.
[[nodiscard]] inline QString yourName(const QSettings& settings) {
    if (const QString given = settings.value(kYourNameKey).toString(); !given.isEmpty())
        return given;
    for (const char* variable : {"USER", "LOGNAME", "USERNAME"}) {
        if (const QString name = qEnvironmentVariable(variable); !name.isEmpty())
            return name;
    }
    return QDir::home().dirName();
}

} // namespace throughline::ui
