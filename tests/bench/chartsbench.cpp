// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/chartcatalog.h"
#include "core/voices/themes/themerepository.h"
#include "core/workspace/workspace.h"
#include "tests/bench/table.h"

#include <QCoreApplication>
#include <QDate>
#include <QFile>

#include <sqlite3.h>

#include <cstdio>
#include <cstdlib>
#include <string>

/// Each chart of a workspace whose every voice has two of 200 themes, beside the same count through the C API alone.
namespace throughline::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTimes = 15;
constexpr double kHalf = 0.5;

constexpr const char* kFill = R"(
UPDATE voice SET sentiment = CASE id % 4 WHEN 0 THEN 'negative' WHEN 1 THEN 'neutral' WHEN 2 THEN 'positive' ELSE
    'unknown' END;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 4)
INSERT INTO segment (uid, name, population, created_at, changed_at) SELECT 's' || i, 'Segment ' || i, i * 1000, '', ''
    FROM n;
UPDATE account SET segment_id = 1 + id % 4;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
INSERT INTO theme (uid, name, created_at, changed_at) SELECT 't' || i, 'Theme ' || i, '', '' FROM n;
INSERT INTO theme_mark (theme_id, voice_id, created_at, changed_at) SELECT 1 + id * 7 % 200, id, '', '' FROM voice
    UNION ALL SELECT 1 + (id * 7 + 1 + id % 97) % 200, id, '', '' FROM voice;
WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
INSERT INTO item (uid, title, stage, horizon, rank, created_at, changed_at) SELECT 'i' || i, 'Item ' || i, 'discovery',
    CASE i % 4 WHEN 0 THEN 'now' WHEN 1 THEN 'next' WHEN 2 THEN 'later' ELSE 'none' END, i, '', '' FROM n;
INSERT INTO evidence (uid, item_id, voice_id, importance, created_at, changed_at) SELECT 'e' || id,
    (SELECT min(id) FROM item WHERE uid = 'i1') + id % 200, id, id % 4, '', '' FROM voice WHERE id % 50 = 0;
)";

/// The baseline: the queries that hold a chart's numbers, those in its footer too, each row added up in arrays.
struct Raw {
    const char* chart;
    QList<const char*> queries;
};
const QList<Raw>& rawQueries() {
    static const char* const kVoices = "SELECT id, sentiment, lane, incentivised, import_id FROM voice "
                                       "WHERE deleted_at IS NULL";
    static const char* const kMarks = "SELECT theme_id, voice_id FROM theme_mark WHERE voice_id IS NOT NULL ORDER BY "
                                      "theme_id";
    static const char* const kEvidence = "SELECT e.item_id, e.importance, v.person_id, v.account_id, v.date, v.lane "
                                         "FROM evidence e JOIN voice v ON v.id = e.voice_id WHERE e.deleted_at IS NULL";
    static const char* const kCustomers = "SELECT account_id, person_id, lane, incentivised FROM voice "
                                          "WHERE deleted_at IS NULL AND date IS NOT NULL";
    static const char* const kSegments = "SELECT id, segment_id FROM account";
    static const QList<Raw> kQueries{
        {"demand", {kEvidence, kSegments}},
        {"demand-plan", {kEvidence, kSegments}},
        {"voices-over-time",
         {"SELECT substr(date, 1, 7), kind, lane, incentivised, count(*) FROM voice WHERE deleted_at IS NULL GROUP BY "
          "substr(date, 1, 7), kind, lane, incentivised, import_id",
          kCustomers}},
        {"themes", {kVoices, kMarks}},
        {"representation",
         {"SELECT account_id, person_id, lane, incentivised FROM voice WHERE deleted_at IS NULL", kSegments}}};
    return kQueries;
}

class Database {
public:
    explicit Database(const QString& path) {
        if (sqlite3_open(QFile::encodeName(path).constData(), &m_handle) != SQLITE_OK)
            abort();
    }
    ~Database() { sqlite3_close(m_handle); }
    Database(const Database&) = delete;
    Database& operator=(const Database&) = delete;

    void run(const char* sql) {
        char* wrong = nullptr;
        if (sqlite3_exec(m_handle, sql, nullptr, nullptr, &wrong) != SQLITE_OK) {
            fprintf(stderr, "%s\n", wrong);
            abort();
        }
    }
    /// Adds up the numbers of each row in arrays of as many places as there are ids.
    void count(const char* sql) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK)
            abort();
        const int columns = sqlite3_column_count(statement);
        while (sqlite3_step(statement) == SQLITE_ROW) {
            const auto place = static_cast<std::size_t>(sqlite3_column_int64(statement, 0));
            if (place >= m_counts.size())
                m_counts.resize(2 * place + 1);
            for (int column = 1; column < columns; ++column)
                m_counts[place] += sqlite3_column_int64(statement, column);
        }
        sqlite3_finalize(statement);
    }

private:
    sqlite3* m_handle = nullptr;
    std::vector<sqlite3_int64> m_counts;
};

double medianOf(const std::function<void()>& work) {
    work();
    std::vector<double> times;
    times.reserve(kTimes);
    for (int i = 0; i < kTimes; ++i)
        times.push_back(milliseconds(work));
    return percentile(times, kHalf);
}

template <typename T>
double medianRead(const core::Workspace& workspace, const std::function<core::Result<T>(core::db::Connection&)>& read) {
    return medianOf([&] {
        if (const auto result = workspace.read<T>(read).result(); !result) {
            fprintf(stderr, "%s\n", qPrintable(result.error().text + result.error().detail));
            abort();
        }
    });
}

void run(const QString& path) {
    Database raw(path);
    raw.run(kFill);
    auto opened = core::Workspace::open(path, core::db::Access::ReadWrite);
    if (!opened)
        abort();
    const std::unique_ptr<core::Workspace> workspace = std::move(opened).value();
    const QDate today(2026, 5, 6);
    for (const Raw& each : rawQueries()) {
        const QString name = QString::fromLatin1(each.chart);
        const double baseline = medianOf([&] {
            for (const char* sql : each.queries)
                raw.count(sql);
        });
        print(("chart " + std::string(each.chart) + ", median").c_str(),
              medianRead<core::ChartSeries>(
                  *workspace,
                  [&](core::db::Connection& connection) { return core::buildChart(connection, name, {}, today); }),
              baseline, "ms");
        if (name == "themes"_L1)
            print("page Themes: all counts, median",
                  medianRead<QList<core::ThemeSummary>>(
                      *workspace,
                      [](core::db::Connection& connection) { return core::ThemeRepository(connection).summaries(); }),
                  baseline, "ms");
    }
}

} // namespace
} // namespace throughline::bench

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        fprintf(stderr, "usage: charts_bench WORKSPACE   (one that core_bench left; it is filled with themes)\n");
        return 2;
    }
    throughline::bench::run(QString::fromLocal8Bit(argv[1]));
    return 0;
}
