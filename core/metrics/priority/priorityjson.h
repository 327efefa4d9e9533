// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QJsonObject>

namespace throughline::core {

namespace db {
class Connection;
}

/// The RICE and opportunity scores of every item for which a part of one was said, in the roadmap's order:
/// {"items": [{"id", "title", "rice": {"score", "words"}, "opportunity": {"importance", "satisfaction", "score",
/// "segment", "words"}}]}. A score that is not defined is null, and its words say why.
[[nodiscard]] Result<QJsonObject> priorityJson(db::Connection& connection);

} // namespace throughline::core
