// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/commandline.h"

#include "app/commandline/command.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace throughline::app {

using namespace Qt::StringLiterals;
using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

constexpr int kDone = 0;
constexpr int kRefused = 1;
constexpr int kWrongUsage = 2;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

QList<Command> allCommands() {
    return workspaceCommands() + importCommands() + recordCommands() + mergeCommands() + reportCommands() +
           settingsCommands() + stagesCommands();
}

QString usageOf(const Command& command) {
    return u"throughline %1 %2"_s.arg(command.name, command.usage);
}

void printHelp(FILE* to) {
    QString help = Texts::tr("Usage:") + u"\n  throughline [WORKSPACE]"_s;
    for (const Command& command : allCommands())
        help += u"\n  "_s + usageOf(command);
    help +=
        u"\n\n"_s +
        Texts::tr("Exit status: 0 done, 1 refused or not possible, 2 wrong usage. --json prints one JSON document.") +
        u'\n';
    fputs(help.toUtf8().constData(), to);
}

int wrongUsage(const Command& command, const QString& reason) {
    note(reason);
    fprintf(stderr, "%s\n", Texts::tr("Usage: %1").arg(usageOf(command)).toUtf8().constData());
    return kWrongUsage;
}

/// Sorts the words behind a command's name; InvalidInput says what is wrong with them.
Result<Arguments> sortArguments(const Command& command, const QStringList& words) {
    Arguments arguments;
    bool onlyWords = false;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString& word = words.at(i);
        if (onlyWords || !word.startsWith(u"--"_s)) {
            arguments.words.append(word);
            continue;
        }
        if (word == "--"_L1) {
            onlyWords = true;
            continue;
        }
        const QString name = word.mid(2).section(u'=', 0, 0);
        const bool inside = word.contains(u'=');
        if (command.switches.contains(name) && !inside) {
            arguments.options.insert(name, {});
        } else if (command.settings.contains(name) && (inside || i + 1 < words.size())) {
            arguments.options.insert(name, inside ? word.section(u'=', 1) : words.at(++i));
        } else if (command.settings.contains(name)) {
            return Error{ErrorCode::InvalidInput, Texts::tr("--%1 needs a value.").arg(name), {}};
        } else {
            return Error{ErrorCode::InvalidInput, Texts::tr("There is no option %1 here.").arg(word), {}};
        }
    }
    if (arguments.words.size() < command.fewestWords)
        return Error{ErrorCode::InvalidInput, Texts::tr("Something is missing."), {}};
    if (command.mostWords >= 0 && arguments.words.size() > command.mostWords)
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("“%1” is one word too many.").arg(arguments.words.at(command.mostWords)),
                     {}};
    return arguments;
}

/// Behind "--" every word is one.
bool asksForHelp(const QStringList& words) {
    const qsizetype options = words.contains(u"--"_s) ? words.indexOf(u"--"_s) : words.size();
    return words.first(options).contains(u"--help"_s);
}

} // namespace

bool isCommand(const QStringList& arguments) {
    if (arguments.isEmpty())
        return false;
    const QString& first = arguments.first();
    const QList<Command> commands = allCommands();
    const bool known =
        std::any_of(commands.begin(), commands.end(), [&](const Command& command) { return command.name == first; });
    const bool workspace = first.endsWith(u".throughline"_s) || QFileInfo::exists(first);
    return known || !workspace; // a word that is neither is a misspelt command
}

bool draws(const QStringList& arguments) {
    return !arguments.isEmpty() && arguments.first() == "chart"_L1;
}

int runCommand(const QStringList& arguments) {
    const QString& name = arguments.first();
    if (name == "--version"_L1) {
        print(u"throughline "_s + QCoreApplication::applicationVersion());
        return kDone;
    }
    if (name == "--help"_L1 || name == "-h"_L1) {
        printHelp(stdout);
        return kDone;
    }
    const QList<Command> commands = allCommands();
    const auto command =
        std::find_if(commands.begin(), commands.end(), [&](const Command& one) { return one.name == name; });
    if (command == commands.end()) {
        note(Texts::tr("There is no command or option “%1”.").arg(name));
        printHelp(stderr);
        return kWrongUsage;
    }
    if (asksForHelp(arguments.mid(1))) {
        print(Texts::tr("Usage: %1").arg(usageOf(*command)));
        return kDone;
    }
    const auto sorted = sortArguments(*command, arguments.mid(1));
    if (!sorted)
        return wrongUsage(*command, sorted.error().text);
    const Result<void> done = command->run(*sorted);
    if (done)
        return kDone;
    const Error& error = done.error();
    note(error.text.isEmpty() ? error.detail : error.text);
    return kRefused;
}

} // namespace throughline::app
