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

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

/// Each chart of a workspace whose every voice has two of 200 themes, beside the same count through the C API alone.
namespace throughline::bench {
namespace {

using namespace Qt::StringLiterals;

constexpr int kTimes = 41;
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

/// The baseline of a chart that counts voices: the queries that hold its numbers, those in its footer too, each row
/// added up in arrays.
struct Raw {
    const char* chart;
    QList<const char*> queries;
};
constexpr const char* kSegments = "SELECT id, segment_id FROM account";
constexpr const char* kVoices = "SELECT id, sentiment, lane, incentivised, import_id FROM voice "
                                "WHERE deleted_at IS NULL";
constexpr const char* kMarks = "SELECT theme_id, voice_id FROM theme_mark WHERE voice_id IS NOT NULL ORDER BY "
                               "theme_id";

const QList<Raw>& rawQueries() {
    static const char* const kSpeakers = "SELECT id, account_id, person_id FROM voice "
                                         "WHERE deleted_at IS NULL AND lane = 'aggregate'";
    static const char* const kCustomers = "SELECT account_id, person_id, lane, incentivised FROM voice "
                                          "WHERE deleted_at IS NULL AND date IS NOT NULL";
    static const QList<Raw> kQueries{
        {"voices-over-time",
         {"SELECT substr(date, 1, 7), kind, lane, incentivised, count(*) FROM voice WHERE deleted_at IS NULL GROUP BY "
          "substr(date, 1, 7), kind, lane, incentivised, import_id",
          kCustomers, kSegments}},
        {"themes", {kVoices, kMarks, kSpeakers, kSegments}},
        {"representation",
         {"SELECT account_id, person_id, lane, incentivised FROM voice WHERE deleted_at IS NULL", kSegments}}};
    return kQueries;
}

class Database {
public:
    explicit Database(const QString& path) {
        if (sqlite3_open(QFile::encodeName(path).constData(), &m_handle) != SQLITE_OK)
            abort();
        run("PRAGMA cache_size=-16000"); // as much as one of our readers has
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
    template <typename Row>
    void scan(const char* sql, Row row) {
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK)
            abort();
        while (sqlite3_step(statement) == SQLITE_ROW)
            row(statement);
        sqlite3_finalize(statement);
    }
    /// Adds up the numbers of each row in arrays of as many places as there are ids.
    void count(const char* sql) {
        scan(sql, [this](sqlite3_stmt* row) {
            const auto place = static_cast<std::size_t>(sqlite3_column_int64(row, 0));
            if (place >= m_counts.size())
                m_counts.resize(2 * place + 1);
            for (int column = 1; column < sqlite3_column_count(row); ++column)
                m_counts[place] += sqlite3_column_int64(row, column);
        });
    }

private:
    sqlite3* m_handle = nullptr;
    std::vector<sqlite3_int64> m_counts;
};

/// What a chart of demand says first and in its footer, as the C API and sorted arrays give it soonest.
struct RawDemand {
    sqlite3_int64 highest = 0; ///< score of the most wanted item
    sqlite3_int64 customers = 0;
    sqlite3_int64 accounts = 0; ///< of each item, added up
    sqlite3_int64 contradicting = 0;
    // Voices, each once.
    sqlite3_int64 individual = 0;
    sqlite3_int64 incentivised = 0;
    sqlite3_int64 unnamed = 0;
    std::vector<sqlite3_int64> bySegment = {};
};

struct RawEvidence {
    sqlite3_int64 item;
    sqlite3_int64 customer; ///< negative: an account
    std::string when;
    sqlite3_int64 id;
    int importance; ///< -1: not said
    sqlite3_int64 account;
};

constexpr const char* kItems =
    "SELECT id, parent_id, title, horizon, rank FROM item WHERE deleted_at IS NULL AND "
    "(import_id IS NULL OR import_id IN (SELECT id FROM import WHERE state = 'done')) ORDER BY horizon, rank";
constexpr const char* kEvidence =
    "SELECT e.item_id, coalesce(q.person_id, v.person_id, -v.account_id, 0), v.date, e.created_at, e.id, "
    "coalesce(e.importance, -1), CASE WHEN q.person_id IS NULL "
    "THEN coalesce(v.account_id, (SELECT account_id FROM person WHERE id = v.person_id)) "
    "ELSE coalesce((SELECT account_id FROM person WHERE id = q.person_id), v.account_id) END, "
    "v.id, v.lane = 'individual', e.stance = 'contradicts', v.incentivised "
    "FROM evidence e LEFT JOIN quote q ON q.id = e.quote_id JOIN voice v ON v.id = coalesce(e.voice_id, q.voice_id) "
    "WHERE e.deleted_at IS NULL AND (e.quote_id IS NULL OR q.deleted_at IS NULL) AND v.deleted_at IS NULL AND "
    "(v.import_id IS NULL OR v.import_id IN (SELECT id FROM import WHERE state = 'done'))";

template <typename T>
sqlite3_int64 distinct(std::vector<T>& values) {
    std::sort(values.begin(), values.end());
    return std::distance(values.begin(), std::unique(values.begin(), values.end()));
}

/// The voices of a query's evidence that a footer counts, and who spoke in them.
struct RawVoices {
    std::vector<sqlite3_int64> individual;
    std::vector<sqlite3_int64> incentivised;
    std::vector<sqlite3_int64> unnamed;
    std::vector<std::pair<sqlite3_int64, sqlite3_int64>> accounts; ///< with the voice before it
};

/// The evidence that scores, sorted; what else a row says goes to the two others.
std::vector<RawEvidence> rawEvidence(Database& database, RawDemand& demand, RawVoices& voices) {
    std::vector<RawEvidence> found;
    const auto text = [](sqlite3_stmt* row, int column) {
        const auto* characters = reinterpret_cast<const char*>(sqlite3_column_text(row, column));
        return std::string(characters == nullptr ? "" : characters);
    };
    database.scan(kEvidence, [&](sqlite3_stmt* row) {
        const sqlite3_int64 customer = sqlite3_column_int64(row, 1);
        const sqlite3_int64 account = sqlite3_column_int64(row, 6);
        const sqlite3_int64 voice = sqlite3_column_int64(row, 7);
        if (sqlite3_column_int(row, 8) != 0) {
            voices.individual.push_back(voice);
            return;
        }
        if (sqlite3_column_int(row, 9) != 0) {
            ++demand.contradicting;
            return;
        }
        voices.accounts.emplace_back(voice, account);
        if (sqlite3_column_int(row, 10) != 0)
            voices.incentivised.push_back(voice);
        if (customer == 0)
            voices.unnamed.push_back(voice);
        else
            found.push_back({sqlite3_column_int64(row, 0), customer, text(row, 2) + text(row, 3),
                             sqlite3_column_int64(row, 4), sqlite3_column_int(row, 5), account});
    });
    std::sort(found.begin(), found.end(), [](const RawEvidence& one, const RawEvidence& other) {
        return std::tie(one.item, one.customer, one.when, one.id) <
               std::tie(other.item, other.customer, other.when, other.id);
    });
    return found;
}

void countVoices(Database& database, RawVoices& voices, RawDemand& demand) {
    demand.individual = distinct(voices.individual);
    demand.incentivised = distinct(voices.incentivised);
    demand.unnamed = distinct(voices.unnamed);
    std::vector<sqlite3_int64> segments;
    const auto at = [](std::vector<sqlite3_int64>& places, sqlite3_int64 place) -> sqlite3_int64& {
        if (static_cast<std::size_t>(place) >= places.size())
            places.resize(2 * static_cast<std::size_t>(place) + 1);
        return places[static_cast<std::size_t>(place)];
    };
    database.scan(kSegments, [&](sqlite3_stmt* row) {
        at(segments, sqlite3_column_int64(row, 0)) = sqlite3_column_int64(row, 1);
    });
    const auto heard = static_cast<std::ptrdiff_t>(distinct(voices.accounts));
    std::for_each(voices.accounts.begin(), voices.accounts.begin() + heard,
                  [&](const auto& one) { ++at(demand.bySegment, at(segments, one.second)); });
}

RawDemand rawDemand(Database& database) {
    RawDemand demand;
    RawVoices voices;
    const std::vector<RawEvidence> evidence = rawEvidence(database, demand, voices);
    std::vector<sqlite3_int64> customers;
    std::vector<std::pair<sqlite3_int64, sqlite3_int64>> accounts;
    sqlite3_int64 score = 0;
    int weight = 1;
    for (std::size_t i = 0; i < evidence.size(); ++i) {
        const RawEvidence& one = evidence[i];
        const RawEvidence* next = i + 1 < evidence.size() ? &evidence[i + 1] : nullptr;
        accounts.emplace_back(one.item, one.account);
        weight = one.importance < 0 ? weight : one.importance;
        if (next != nullptr && next->item == one.item && next->customer == one.customer)
            continue;
        customers.push_back(one.customer);
        score += std::exchange(weight, 1);
        demand.highest = std::max(demand.highest, score);
        if (next == nullptr || next->item != one.item)
            score = 0;
    }
    demand.customers = distinct(customers);
    demand.accounts = distinct(accounts);
    countVoices(database, voices, demand);
    database.count(kItems);
    return demand;
}

/// Prints the medians of both, done in turns: what else the machine does then hits both.
void printMedians(const char* work, const std::function<void()>& ours, const std::function<void()>& baseline) {
    ours();
    baseline();
    std::vector<double> times;
    std::vector<double> baselines;
    for (int i = 0; i < kTimes; ++i) {
        times.push_back(milliseconds(ours));
        baselines.push_back(milliseconds(baseline));
    }
    print(work, percentile(times, kHalf), percentile(baselines, kHalf), "ms");
}

[[noreturn]] void fail(const core::Error& error) {
    fprintf(stderr, "%s\n", qPrintable(error.text + error.detail));
    abort();
}

core::ChartSeries chartOf(const core::Workspace& workspace, const QString& name) {
    const QDate today(2026, 5, 6);
    auto chart = workspace
                     .read<core::ChartSeries>([&](core::db::Connection& connection) {
                         return core::buildChart(connection, name, {}, today);
                     })
                     .takeResult();
    if (!chart)
        fail(chart.error());
    return std::move(chart).value();
}

void printChart(const core::Workspace& workspace, const QString& name, const std::function<void()>& baseline) {
    printMedians(("chart " + name.toStdString() + ", median").c_str(), [&] { chartOf(workspace, name); }, baseline);
}

/// A baseline that counts something else would be none.
void expectSame(const core::ChartSeries& chart, const RawDemand& raw) {
    double highest = 0;
    for (const core::ChartValues& importance : chart.series)
        highest += importance.values.constFirst().value_or(0);
    const core::ChartBasis& basis = chart.basis;
    if (static_cast<sqlite3_int64>(highest) == raw.highest && basis.n == raw.customers &&
        basis.individualLeftOut == raw.individual && basis.incentivised == raw.incentivised)
        return;
    fprintf(stderr, "the chart says %.0f, %d, %d, %d, the C API %lld, %lld, %lld, %lld\n", highest, basis.n,
            basis.individualLeftOut, basis.incentivised, raw.highest, raw.customers, raw.individual, raw.incentivised);
    abort();
}

void run(const QString& path) {
    Database raw(path);
    raw.run(kFill);
    auto opened = core::Workspace::open(path, core::db::Access::ReadWrite);
    if (!opened)
        fail(opened.error());
    const std::unique_ptr<core::Workspace> workspace = std::move(opened).value();
    expectSame(chartOf(*workspace, u"demand"_s), rawDemand(raw));
    const auto demand = [&] { rawDemand(raw); };
    printChart(*workspace, u"demand"_s, demand);
    printChart(*workspace, u"demand-plan"_s, demand);
    const auto countAll = [&](const QList<const char*>& queries) {
        for (const char* sql : queries)
            raw.count(sql);
    };
    for (const Raw& each : rawQueries())
        printChart(*workspace, QString::fromLatin1(each.chart), [&] { countAll(each.queries); });
    const auto countThemes = [&] {
        const auto counts = workspace
                                ->read<QList<core::ThemeSummary>>([](core::db::Connection& connection) {
                                    return core::ThemeRepository(connection).summaries();
                                })
                                .result();
        if (!counts)
            fail(counts.error());
    };
    printMedians("page Themes: all counts, median", countThemes, [&] { countAll({kVoices, kMarks}); });
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
