// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <functional>
#include <vector>

namespace throughline::bench {

/// Wall-clock time of `work`.
double milliseconds(const std::function<void()>& work);

/// The value below which `share` (0–1) of the values lie.
double percentile(std::vector<double> values, double share);

/// One line of the table: what was measured beside its baseline in this run.
void print(const char* work, double ours, double baseline, const char* unit);

/// Two lines: the median and the 99th percentile.
void printBoth(const char* work, const std::vector<double>& ours, const std::vector<double>& baseline);

/// What this process holds in memory now.
double residentMebibytes();

/// What is typed into the search, key by key: rare, common and several words.
QStringList typedSearches();

} // namespace throughline::bench
