// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/workspace/workspace.h"

#include <QJsonDocument>
#include <QList>
#include <QMultiHash>
#include <QString>
#include <QStringList>

#include <memory>

namespace throughline::app {

/// What a person typed behind the name of a command, sorted into words and options.
struct Arguments {
    QStringList words;                    ///< without options, in order
    QMultiHash<QString, QString> options; ///< `--where a=b` → ("where", "a=b"); a switch has an empty value

    [[nodiscard]] bool has(const QString& option) const { return options.contains(option); }
    [[nodiscard]] QString value(const QString& option) const { return options.value(option); }
    /// All values of an option that may be given several times, in the order they were typed.
    [[nodiscard]] QStringList values(const QString& option) const;
};

/// One command of the command line.
struct Command {
    QString name;
    QString usage; ///< behind "throughline NAME", for people
    int fewestWords = 1;
    int mostWords = 1;    ///< -1: any number
    QStringList switches; ///< options without a value
    QStringList settings; ///< options with a value
    core::Result<void> (*run)(const Arguments&) = nullptr;
};

[[nodiscard]] QList<Command> workspaceCommands();
[[nodiscard]] QList<Command> importCommands();
[[nodiscard]] QList<Command> mergeCommands();
[[nodiscard]] QList<Command> recordCommands();
[[nodiscard]] QList<Command> reportCommands();
[[nodiscard]] QList<Command> settingsCommands();
[[nodiscard]] QList<Command> stagesCommands();

/// Opens the workspace for reading; works beside an open window.
[[nodiscard]] core::Result<std::unique_ptr<core::Workspace>> openForReading(const QString& path);
/// Opens the workspace for writing; Conflict names the window that holds it. Says on standard error what a person
/// should know about it.
[[nodiscard]] core::Result<std::unique_ptr<core::Workspace>> openForWriting(const QString& path,
                                                                            core::WorkspaceOptions options = {});

/// What the history calls a record that an edit is about; empty where there is none.
[[nodiscard]] core::Result<QString> subjectOf(const core::Workspace& workspace, const core::RecordKey& record);

/// An option's value as a whole number of at least `least`; none when it was not given.
[[nodiscard]] core::Result<std::optional<int>> numberOption(const Arguments& arguments, const QString& option,
                                                            int least);

/// "FIELD=VALUE", split at the first equals sign; InvalidInput without one.
[[nodiscard]] core::Result<QPair<QString, QString>> fieldAndValue(const QString& word);

/// Writes one line to standard error.
void note(const QString& line);

/// Writes to standard output.
void print(const QString& line);
void printJson(const QJsonDocument& document);

} // namespace throughline::app
