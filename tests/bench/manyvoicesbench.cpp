// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/themes/thememarks.h"
#include "core/voices/themes/themerepository.h"
#include "core/voices/themes/themetreeedits.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <cstdlib>

/// Edits of all voices in one step, and the counts of themes, at 100,000 voices and 200,000 marks.
namespace throughline::bench {
namespace {

using namespace Qt::StringLiterals;
using core::Editor;
using core::Result;
using core::ThemeId;
using core::VoiceId;

constexpr int kVoices = 100'000;
constexpr int kThemes = 20;

template <typename T>
void require(const Result<T>& result) {
    if (result)
        return;
    fprintf(stderr, "%s\n", qPrintable(result.error().text + result.error().detail));
    std::abort();
}

class Bench {
public:
    explicit Bench(const QString& path) {
        auto created = core::Workspace::create(path);
        require(created);
        m_workspace = std::move(created).value();
    }

    void run() {
        edit("add all voices", [this](Editor& editor) { return fill(editor); });
        edit("a theme on every voice, of 20", [this](Editor& editor) { return markAll(editor, 0); });
        edit("another theme on every voice", [this](Editor& editor) { return markAll(editor, 1); });
        const auto read = [](core::db::Connection& connection) {
            return core::ThemeRepository(connection).summaries();
        };
        for (int i = 0; i < 3; ++i) {
            measure("counts of 20 themes", [&] {
                const auto counted = m_workspace->read<QList<core::ThemeSummary>>(read).result();
                require(counted);
            });
        }
        edit("state of all", [this](Editor& editor) { return core::setState(editor, m_ids, core::VoiceState::Done); });
        measure("undo it", [this] { require(m_workspace->undo().result()); });
        edit("sentiment of all",
             [this](Editor& editor) { return core::setSentiment(editor, m_ids, core::Sentiment::Positive); });
        edit("merge 4 themes", [](Editor& editor) {
            return core::mergeThemes(editor, {{1}, {2}, {3}, {4}}, ThemeId{5});
        });
        edit("delete all", [this](Editor& editor) { return core::removeVoices(editor, m_ids); });
        measure("undo it", [this] { require(m_workspace->undo().result()); });
    }

private:
    static void measure(const char* what, const std::function<void()>& work) {
        QElapsedTimer timer;
        timer.start();
        work();
        printf("| %-32s | %6lld ms |\n", what, static_cast<long long>(timer.elapsed()));
    }
    void edit(const char* what, const core::Workspace::EditWork& work) {
        measure(what, [&] { require(m_workspace->edit({u"bench"_s, 1, {}, {}}, work).result()); });
    }
    Result<void> fill(Editor& editor) {
        for (int i = 0; i < kThemes; ++i) {
            core::Theme theme;
            theme.name = u"Theme %1"_s.arg(i);
            if (i >= kThemes / 4)
                theme.parent = ThemeId{1 + i % (kThemes / 4)};
            TRY(core::addTheme(editor, theme));
        }
        core::Voice voice;
        voice.text = u"The weekly export of the plan is slow, so we start it before lunch and hope."_s;
        for (int i = 0; i < kVoices; ++i) {
            voice.sentiment = static_cast<core::Sentiment>(i % 4);
            TRY_ASSIGN(const VoiceId id, core::addVoice(editor, voice));
            m_ids.append(id);
        }
        return {};
    }
    Result<void> markAll(Editor& editor, int by) {
        for (int i = 0; i < kThemes; ++i) {
            QList<VoiceId> some;
            for (qsizetype at = i; at < m_ids.size(); at += kThemes)
                some.append(m_ids.at(at));
            TRY(core::markVoices(editor, ThemeId{1 + (i + by * 7) % kThemes}, some));
        }
        return {};
    }

    std::unique_ptr<core::Workspace> m_workspace;
    QList<VoiceId> m_ids;
};

} // namespace
} // namespace throughline::bench

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    const QTemporaryDir folder;
    throughline::bench::Bench(folder.filePath(QStringLiteral("bench.throughline"))).run();
    return 0;
}
