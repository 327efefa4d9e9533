// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/metrics/explainedchart.h"

#include <QDate>
#include <QStringList>

namespace throughline::core {

namespace db {
class Connection;
}

/// The charts that there are, by the names of the command line: "demand", "voices-over-time", "themes", "demand-plan",
/// "representation", "datapoints".
[[nodiscard]] QStringList chartNames();

/// What a chart is called where its finding is not known: "Demand by roadmap item"; empty for an unknown name.
[[nodiscard]] QString chartLabel(const QString& name);

/// What must be there before a chart has anything to show: "Needs at least one voice linked to a roadmap item".
[[nodiscard]] QString chartNeeds(const QString& name);

/// What the charts of voices count from: the voices of the aggregate lane that pass, dated or not, with their customers
/// and accounts; how many of them have no date, which charts over time leave out. Any thread that owns the connection.
[[nodiscard]] Result<ChartBasis> voicesBehindCharts(db::Connection& connection, const VoiceFilter& filter);

/// Reads and counts what a chart shows. Parts of the filter that the chart does not know are named in its notes.
/// NotFound for a name that is not among chartNames(). Any thread that owns the connection.
/// @param today  ends what is "now"
[[nodiscard]] Result<ChartSeries> buildChart(db::Connection& connection, const QString& name, const VoiceFilter& filter,
                                             QDate today);

/// The same with the voices behind every value.
[[nodiscard]] Result<ExplainedChart> buildExplainedChart(db::Connection& connection, const QString& name,
                                                         const VoiceFilter& filter, QDate today);

} // namespace throughline::core
