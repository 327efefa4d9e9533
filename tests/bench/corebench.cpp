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
#include "tests/bench/table.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>

namespace throughline::bench {
namespace {

using namespace Qt::StringLiterals;
using core::Result;

constexpr int kIdleSeconds = 20; ///< until free pages have left the file

std::unique_ptr<core::Workspace> opened(Result<std::unique_ptr<core::Workspace>> result) {
    if (!result) {
        fprintf(stderr, "%s\n", qPrintable(result.error().text + result.error().detail));
        abort();
    }
    return std::move(result).value();
}

class Bench {
public:
    /// Leaves the program's workspace at `ours`.
    Bench(QString csv, QString ours, QString raw)
        : m_csv(std::move(csv)), m_ours(std::move(ours)), m_raw(std::move(raw)) {}

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
        QThread::sleep(kIdleSeconds);
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
        find(u"warm"_s); // the list has been read before anybody types
        sqlite.searchNewest("\"warm\"*");
        for (const QString& typed : typedSearches()) {
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
                           core::search::newestHits(connection, {text, {}, core::VoiceOrder{}, 50, {}}));
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
    if (argc != 3) {
        fprintf(stderr,
                "usage: core_bench VOICES.csv WORKSPACE   (the CSV is made by tests/bench/gen.py voices N CSV)\n");
        return 2;
    }
    const QString workspace = QFileInfo(QString::fromLocal8Bit(argv[2])).absoluteFilePath();
    const QTemporaryDir folder(QFileInfo(workspace).absolutePath() + QStringLiteral("/bench-XXXXXX"));
    throughline::bench::Bench(QString::fromLocal8Bit(argv[1]), workspace,
                              folder.filePath(QStringLiteral("raw.throughline")))
        .run();
    return 0;
}
