// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace throughline::test {

/// A new workspace in a temporary folder with a clock that moves a second with every look.
class TestWorkspace {
public:
    TestWorkspace();

    [[nodiscard]] core::Workspace& operator*() const { return *m_workspace; }
    core::Workspace* operator->() const { return m_workspace.get(); }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("test.throughline")); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// Closes the workspace and opens the file again.
    void reopen();
    void close() { m_workspace.reset(); }

    /// Makes one step and waits for it; a failed step fails the test.
    core::ChangeSet edit(const core::Workspace::EditWork& work,
                         const core::Step& step = {QStringLiteral("test.step"), 1, {}, {}});

    /// Makes one step that adds a record, and gives what `work` gave.
    template <typename Id>
    Id make(const std::function<core::Result<Id>(core::Editor&)>& work) {
        Id made{};
        edit([&](core::Editor& editor) -> core::Result<void> {
            TRY_ASSIGN(made, work(editor));
            return {};
        });
        return made;
    }

    /// Reads and waits; a failed read fails the test.
    template <typename T>
    T read(const std::function<core::Result<T>(core::db::Connection&)>& work) const {
        const core::Result<T> result = m_workspace->read<T>(work).result();
        EXPECT_TRUE(result) << (result ? "" : qPrintable(result.error().text + result.error().detail));
        return result ? *result : T();
    }

    /// Every row of every record, as text; equal for equal workspaces.
    [[nodiscard]] QStringList content() const;

private:
    QTemporaryDir m_folder;
    std::unique_ptr<core::Workspace> m_workspace;
};

/// TestWorkspace::content() of any workspace.
[[nodiscard]] QStringList contentOf(const core::Workspace& workspace);

/// What two contents have that the other has not; empty when they are equal.
[[nodiscard]] std::string difference(const QStringList& before, const QStringList& after);

/// The clock of TestWorkspace: 2026-05-06 10:00 UTC and a second more with every call.
[[nodiscard]] core::Clock tickingClock();

} // namespace throughline::test
