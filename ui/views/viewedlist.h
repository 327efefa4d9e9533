// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

#include <functional>

namespace throughline::ui {

/// What saved views need of the list of a page, whose search, filters and order they keep.
struct ViewedList {
    /// What the list shows, in the form that a view keeps; the words of a search are its "text".
    std::function<QJsonObject()> query;
    /// Shows what a view kept; on an error, for what this version does not know, nothing changes.
    std::function<core::Result<void>(const QJsonObject& query)> show;
    /// Shows what the list shows without a view.
    std::function<void()> showAll;
    /// A query that is not worth saving: nothing is looked for or left out, in the order that a list begins with.
    QJsonObject plain = {};
};

} // namespace throughline::ui
