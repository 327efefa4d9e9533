// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QDate>
#include <QJsonObject>
#include <QStringList>

#include <optional>

namespace throughline::core {

namespace db {
class Connection;
}

/// What metricsJson() knows: every chart, "priority" and "sentiment".
[[nodiscard]] QStringList metricNames();

/// Every number that a chart shows with its n, by metric name: {"demand": {…}, "voices-over-time": {…}, "sentiment":
/// {…}}.
/// @param name  only this one; NotFound for a name that is not among metricNames()
[[nodiscard]] Result<QJsonObject> metricsJson(db::Connection& connection, const std::optional<QString>& name,
                                              QDate today);

} // namespace throughline::core
