// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/themes/themerepository.h"
#include "core/voices/voiceedits.h"
#include "tests/support/testworkspace.h"

namespace throughline::test {

/// A workspace with themes and voices that carry them.
class ThemeFixture : public testing::Test {
protected:
    TestWorkspace workspace;

    core::ThemeId addTheme(const QString& name, std::optional<core::ThemeId> parent = {}) {
        core::Theme theme;
        theme.name = name;
        theme.parent = parent;
        return workspace.make<core::ThemeId>([&](core::Editor& editor) { return core::addTheme(editor, theme); });
    }
    core::VoiceId addVoice(const QString& text, core::Sentiment sentiment = core::Sentiment::Unknown) {
        core::Voice voice;
        voice.text = text;
        voice.sentiment = sentiment;
        return workspace.make<core::VoiceId>([&](core::Editor& editor) { return core::addVoice(editor, voice); });
    }
    core::QuoteId addQuote(core::VoiceId voice, core::TextRange range) {
        return workspace.make<core::QuoteId>(
            [&](core::Editor& editor) { return core::addQuote(editor, voice, range); });
    }
    void mark(core::ThemeId theme, core::VoiceId voice) {
        workspace.edit([=](core::Editor& editor) { return core::markVoice(editor, theme, voice); });
    }
    void mark(core::ThemeId theme, core::QuoteId quote) {
        workspace.edit([=](core::Editor& editor) { return core::markQuote(editor, theme, quote); });
    }
    [[nodiscard]] QList<core::ThemeSummary> summaries() const {
        return workspace.read<QList<core::ThemeSummary>>(
            [](core::db::Connection& connection) { return core::ThemeRepository(connection).summaries(); });
    }
    [[nodiscard]] core::ThemeSummary summary(core::ThemeId id) const {
        const QList<core::ThemeSummary> all = summaries();
        const auto found = std::find_if(all.begin(), all.end(), [=](const auto& each) { return each.theme.id == id; });
        return found == all.end() ? core::ThemeSummary() : *found;
    }
    [[nodiscard]] QList<core::ThemedWords> words(core::ThemeId id) const {
        return workspace.read<QList<core::ThemedWords>>(
            [id](core::db::Connection& connection) { return core::ThemeRepository(connection).words(id, 1000); });
    }
    /// Edits, looks, undoes; the workspace is then as it was before.
    void expectUndone(const core::Workspace::EditWork& work, const std::function<void()>& look) {
        const QStringList before = workspace.content();
        workspace.edit(work);
        EXPECT_NE(before, workspace.content());
        look();
        const QStringList after = workspace.content();
        ASSERT_TRUE(workspace->undo().result());
        EXPECT_EQ(difference(before, workspace.content()), "");
        ASSERT_TRUE(workspace->redo().result());
        EXPECT_EQ(difference(after, workspace.content()), "");
        ASSERT_TRUE(workspace->undo().result());
    }
    /// The edit is refused and changes nothing.
    void expectRefused(const core::Workspace::EditWork& work) {
        const QStringList before = workspace.content();
        const auto refused = workspace->edit({QStringLiteral("test.step"), 1, {}, {}}, work).result();
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, core::ErrorCode::InvalidInput);
        EXPECT_FALSE(refused.error().text.isEmpty());
        EXPECT_EQ(difference(before, workspace.content()), "");
    }
};

} // namespace throughline::test
