// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "core/settings/settingsrepository.h"
#include "core/settings/stageedits.h"

#include <QCoreApplication>
#include <QJsonArray>

#include <functional>

namespace throughline::app {

using namespace Qt::StringLiterals;
using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(StagesCommand)
};

const QString kUsage = u"WORKSPACE [add NAME | rename STAGE NAME | move STAGE PLACES | remove STAGE] [--json]"_s;

/// A change of the list of stages and the name of its step.
struct Change {
    QString step;
    QString subject;
    std::function<Result<void>(core::Editor&)> make;
};

/// @param words  what to do, and with which stage
Result<Change> changeFrom(const QStringList& words) {
    const QString& verb = words.first();
    const QString stage = words.value(1);
    const QString last = words.value(2);
    if (verb == "add"_L1 && words.size() == 2)
        return Change{u"stage.add"_s, stage, [=](core::Editor& editor) { return core::addStage(editor, stage); }};
    if (verb == "remove"_L1 && words.size() == 2)
        return Change{u"stage.delete"_s, stage, [=](core::Editor& editor) { return core::removeStage(editor, stage); }};
    if (verb == "rename"_L1 && words.size() == 3)
        return Change{u"stage.rename"_s, last,
                      [=](core::Editor& editor) { return core::renameStage(editor, stage, last); }};
    bool isNumber = false;
    const int places = last.toInt(&isNumber);
    if (verb == "move"_L1 && words.size() == 3 && isNumber)
        return Change{u"stage.move"_s, stage,
                      [=](core::Editor& editor) { return core::moveStage(editor, stage, places); }};
    return Error{ErrorCode::InvalidInput, Texts::tr("stages takes: %1. Nothing was changed.").arg(kUsage), {}};
}

Result<void> show(const core::Workspace& workspace, bool json) {
    TRY_ASSIGN(const QStringList stages, workspace
                                             .read<QStringList>([](core::db::Connection& connection) {
                                                 return core::SettingsRepository(connection).stages();
                                             })
                                             .result());
    if (json)
        printJson(QJsonDocument(QJsonArray::fromStringList(stages)));
    else
        print(stages.join(u'\n'));
    return {};
}

/// Without a change it shows them.
Result<void> stages(const Arguments& arguments) {
    const QString& path = arguments.words.first();
    const bool json = arguments.has(u"json"_s);
    if (arguments.words.size() == 1) {
        TRY_ASSIGN(const auto workspace, openForReading(path));
        return show(*workspace, json);
    }
    TRY_ASSIGN(const Change change, changeFrom(arguments.words.mid(1)));
    TRY_ASSIGN(const auto workspace, openForWriting(path));
    TRY(workspace->edit({change.step, 1, change.subject, {}}, change.make).result());
    return show(*workspace, json);
}

} // namespace

QList<Command> stagesCommands() {
    return {{u"stages"_s, kUsage, 1, 4, {u"json"_s}, {}, stages}};
}

} // namespace throughline::app
