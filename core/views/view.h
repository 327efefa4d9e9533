// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QJsonObject>
#include <QString>

namespace throughline::core {

/// What a page showed, kept under a name.
struct View {
    ViewId id;
    QString name;
    QString page;       ///< the page that shows it: "voices"
    QJsonObject filter; ///< search text, filters and order, in the page's own form
    double rank = 0;    ///< its place among the views of the page

    bool operator==(const View&) const = default;
};

} // namespace throughline::core
