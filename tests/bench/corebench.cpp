// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"
#include "core/exchange/import/tableimport.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/search/voicesearch.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "core/workspace/workspace.h"
#include "tests/bench/rawsqlite.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <sys/resource.h>

namespace throughline::bench {
namespace {

using namespace Qt::StringLiterals;
using core::Result;

double milliseconds(const std::function<void()>& work) {
    const auto start = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

double percentile(std::vector<double> values, double share) {
    std::sort(values.begin(), values.end());
    return values[static_cast<size_t>(share * static_cast<double>(values.size() - 1))];
}

/// One line of the table: what was measured beside its baseline in this run.
void print(const char* work, double ours, double raw, const char* unit) {
    printf("| %-46s | %9.2f %-2s | %9.2f %-2s | %5.2f |\n", work, ours, unit, raw, unit, ours / raw);
}

void printBoth(const char* work, const std::vector<double>& ours, const std::vector<double>& raw) {
    for (const auto& [name, share] : {std::pair{"p50", 0.5}, std::pair{"p99", 0.99}})
        print((std::string(work) + ", " + name).c_str(), percentile(ours, share), percentile(raw, share), "ms");
}

std::unique_ptr<core::Workspace> opened(Result<std::unique_ptr<core::Workspace>> result) {
    if (!result) {
        fprintf(stderr, "%s\n", qPrintable(result.error().text + result.error().detail));
        abort();
    }
    return std::move(result).value();
}

class Bench {
public:
    Bench(QString csv, const QString& folder)
        : m_csv(std::move(csv)), m_ours(folder + u"/ours.throughline"_s), m_raw(folder + u"/raw.throughline"_s) {}

    void run() {
        printf("| work | ours | baseline in the same run | ratio |\n|---|---|---|---|\n");
        import();
        open();
        search();
        save();
        drop();
    }

private:
    void import() {
        QFile file(m_csv);
        if (!file.open(QIODevice::ReadOnly))
            abort();
        const QByteArray bytes = file.readAll();
        opened(core::Workspace::create(m_raw)).reset();
        long rows = 0;
        double raw = 0;
        {
            RawSqlite sqlite(m_raw);
            raw = milliseconds([&] { rows = sqlite.importCsv(bytes); });
        }
        const auto workspace = opened(core::Workspace::create(m_ours));
        const double ours = milliseconds([&] {
            core::TableOptions options;
            options.path = m_csv;
            options.mapping.kind = core::RecordKind::Voices;
            const auto table = core::prepareTable(options);
            const auto report = core::importTable(*workspace, *table, {}).result();
            if (!report || report->added != rows) {
                fprintf(stderr, "%s\n",
                        report ? "rows are missing" : qPrintable(report.error().text + report.error().detail));
                abort();
            }
        });
        print(("import of " + std::to_string(rows) + " rows, searchable").c_str(), ours / 1000, raw / 1000, "s");
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        print("size of the file against the CSV", static_cast<double>(QFileInfo(m_ours).size()) / 1e6,
              static_cast<double>(bytes.size()) / 1e6, "MB");
    }

    void open() {
        const double whole =
            milliseconds([&] { m_workspace = opened(core::Workspace::open(m_ours, core::db::Access::ReadWrite)); });
        const double first = milliseconds([&] {
            (void)m_workspace
                ->read<QList<core::VoiceRow>>([](core::db::Connection& connection) -> Result<QList<core::VoiceRow>> {
                    const core::VoiceRepository voices(connection);
                    TRY_ASSIGN(const auto ids, voices.ids({}, 50));
                    return voices.rows(ids);
                })
                .result();
        });
        printf("| open the workspace; first 50 rows | %.1f ms; %.1f ms | | |\n", whole, first);
    }

    void search() {
        std::vector<double> ours;
        std::vector<double> raw;
        RawSqlite sqlite(m_raw);
        for (const QString& typed : {u"dashboard"_s, u"slow export"_s, u"zephyrgate"_s, u"the report"_s,
                                     u"calendar sync"_s, u"permission"_s}) {
            for (qsizetype length = 1; length <= typed.size(); ++length) {
                const QString text = typed.left(length);
                if (text.endsWith(u' '))
                    continue;
                ours.push_back(milliseconds([&] { find(text); }));
                raw.push_back(sqlite.searchNewest(core::search::matchExpression(text).toUtf8()));
            }
        }
        printBoth("key in Search voices: 50 newest with snippets", ours, raw);
    }

    void find(const QString& text) {
        (void)m_workspace
            ->read<int>([&](core::db::Connection& connection) -> Result<int> {
                TRY_ASSIGN(const auto hits,
                           core::search::newestHits(connection, {text, {}, core::search::Order::Latest, 50, {}}));
                return static_cast<int>(hits.size());
            })
            .result();
    }

    void save() {
        std::vector<double> ours;
        std::vector<double> raw;
        RawSqlite sqlite(m_raw);
        core::Voice voice;
        voice.date = QDate(2026, 5, 6);
        voice.text =
            u"The weekly export of the plan is slow, so we start it before lunch and hope that it has ended when we are back at the desk."_s;
        for (int i = 0; i < 300; ++i) {
            ours.push_back(milliseconds([&] {
                (void)m_workspace
                    ->edit({u"voice.add"_s, 1, {}, {}},
                           [&](core::Editor& editor) {
                               return core::addVoice(editor, voice).transform([](core::VoiceId) {});
                           })
                    .result();
            }));
            raw.push_back(sqlite.saveVoice(voice.text.toUtf8()));
        }
        printBoth("save one voice, right after the import", ours, raw);
    }

    void drop() {
        core::ItemId item{};
        const core::Workspace::EditWork add = [&](core::Editor& editor) -> Result<void> {
            core::Item made;
            made.title = u"Background exports"_s;
            TRY_ASSIGN(item, core::addItem(editor, made));
            return {};
        };
        (void)m_workspace->edit({u"item.add"_s, 1, {}, {}}, add).result();
        opened(core::Workspace::open(m_raw, core::db::Access::ReadWrite))
            ->edit({u"item.add"_s, 1, {}, {}}, add)
            .waitForFinished();
        std::vector<double> ours;
        std::vector<double> raw;
        RawSqlite sqlite(m_raw);
        for (int i = 1; i <= 300; ++i) {
            ours.push_back(milliseconds([&] {
                (void)m_workspace
                    ->edit({u"evidence.link"_s, 1, {}, {}},
                           [&](core::Editor& editor) {
                               return core::linkVoices(editor, item, {core::VoiceId{i}})
                                   .transform([](const core::LinkOutcome&) {});
                           })
                    .result();
            }));
            raw.push_back(sqlite.saveEvidence(1, i));
        }
        printBoth("drop a voice on an item: saved", ours, raw);
    }

    QString m_csv;
    QString m_ours;
    QString m_raw;
    std::unique_ptr<core::Workspace> m_workspace;
};

} // namespace
} // namespace throughline::bench

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 2) {
        fprintf(stderr, "usage: core_bench VOICES.csv   (made by tests/bench/gen.py voices N VOICES.csv)\n");
        return 2;
    }
    const QTemporaryDir folder(QFileInfo(QString::fromLocal8Bit(argv[1])).absolutePath() +
                               QStringLiteral("/bench-XXXXXX"));
    throughline::bench::Bench(QString::fromLocal8Bit(argv[1]), folder.path()).run();
    return 0;
}
