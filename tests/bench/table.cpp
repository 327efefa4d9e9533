// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/table.h"

#include <QFile>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <unistd.h>

namespace throughline::bench {

using namespace Qt::StringLiterals;

double milliseconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double percentile(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

void print(const char* work, double ours, double baseline, const char* unit) {
    printf("| %-46s | %9.2f %-2s | %9.2f %-2s | %5.2f |\n", work, ours, unit, baseline, unit, ours / baseline);
    fflush(stdout);
}

void printBoth(const char* work, const std::vector<double>& ours, const std::vector<double>& baseline) {
    for (const auto& [name, share] : {std::pair{"p50", 0.5}, std::pair{"p99", 0.99}})
        print((std::string(work) + ", " + name).c_str(), percentile(ours, share), percentile(baseline, share), "ms");
}

double residentMebibytes() {
    QFile statm(u"/proc/self/statm"_s);
    if (!statm.open(QIODevice::ReadOnly))
        return 0;
    return statm.readAll().split(' ').at(1).toDouble() * static_cast<double>(sysconf(_SC_PAGESIZE)) / 1024 / 1024;
}

QStringList typedSearches() {
    return {u"dashboard"_s, u"slow export"_s, u"zephyrgate"_s, u"the report"_s, u"calendar sync"_s, u"permission"_s};
}

} // namespace throughline::bench
