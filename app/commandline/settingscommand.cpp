// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "core/settings/settingsedits.h"
#include "core/settings/settingsrepository.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace throughline::app {

using namespace Qt::StringLiterals;
using core::Error;
using core::ErrorCode;
using core::Result;
using core::WorkspaceSettings;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SettingsCommand)
};

const QString kLogo = u"logo"_s;

/// A setting that is one line of text.
struct Field {
    QString name;
    QString step;
    std::function<QString&(WorkspaceSettings&)> of;
};

QList<Field> fields() {
    QList<Field> all{
        {u"name"_s, u"settings.name"_s, [](WorkspaceSettings& settings) -> QString& { return settings.name; }},
        {u"product"_s, u"settings.product"_s, [](WorkspaceSettings& settings) -> QString& { return settings.product; }},
        {u"font"_s, u"settings.font"_s, [](WorkspaceSettings& settings) -> QString& { return settings.brand.font; }}};
    const QStringList colours{u"primary"_s, u"accent"_s, u"colour3"_s, u"colour4"_s, u"colour5"_s, u"colour6"_s};
    for (size_t i = 0; i < core::Brand().colours.size(); ++i) {
        all.append({colours.at(static_cast<qsizetype>(i)), u"settings.colour"_s,
                    [i](WorkspaceSettings& settings) -> QString& { return settings.brand.colours.at(i); }});
    }
    return all;
}

QStringList fieldNames() {
    QStringList names;
    for (const Field& field : fields())
        names.append(field.name);
    return names + QStringList{kLogo};
}

/// A change of the settings and the name of its step.
struct Change {
    QString step;
    std::function<void(WorkspaceSettings&)> make;
};

Result<Change> logoChange(const QString& path) {
    QFile file(path);
    if (!path.isEmpty() && !file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::InputOutput, Texts::tr("“%1” cannot be read. Nothing was changed.").arg(path),
                     file.errorString()};
    const QByteArray png = path.isEmpty() ? QByteArray() : file.read(core::kMostLogoBytes + 1);
    if (!path.isEmpty() && png.isEmpty())
        return Error{ErrorCode::InvalidInput, Texts::tr("“%1” is empty. Nothing was changed.").arg(path), {}};
    return Change{u"settings.logo"_s, [png](WorkspaceSettings& settings) { settings.brand.logo = png; }};
}

Result<Change> changeFrom(const QString& word) {
    TRY_ASSIGN(const auto given, fieldAndValue(word));
    if (given.first == kLogo)
        return logoChange(given.second);
    const QList<Field> all = fields();
    for (const Field& field : all) {
        if (field.name == given.first)
            return Change{field.step,
                          [of = field.of, value = given.second](WorkspaceSettings& settings) { of(settings) = value; }};
    }
    return Error{ErrorCode::InvalidInput,
                 Texts::tr("There is no setting “%1”. There are: %2. Nothing was changed.")
                     .arg(given.first, fieldNames().join(u", "_s)),
                 {}};
}

QJsonObject toJson(WorkspaceSettings settings) {
    QJsonObject object;
    const QList<Field> all = fields();
    for (const Field& field : all)
        object.insert(field.name, field.of(settings));
    object.insert(kLogo, !settings.brand.logo.isEmpty());
    object.insert(u"stages"_s, QJsonArray::fromStringList(settings.stages));
    return object;
}

Result<void> show(const core::Workspace& workspace, bool json) {
    TRY_ASSIGN(const WorkspaceSettings settings, workspace
                                                     .read<WorkspaceSettings>([](core::db::Connection& connection) {
                                                         return core::SettingsRepository(connection).settings();
                                                     })
                                                     .result());
    const QJsonObject object = toJson(settings);
    if (json) {
        printJson(QJsonDocument(object));
        return {};
    }
    const QStringList names = fieldNames();
    for (const QString& name : names) {
        const QJsonValue value = object.value(name);
        print(
            u"%1=%2"_s.arg(name, value.isBool() ? (value.toBool() ? Texts::tr("yes") : QString()) : value.toString()));
    }
    print(u"stages=%1"_s.arg(settings.stages.join(u", "_s)));
    return {};
}

/// Without fields it shows them; an empty value takes a setting back.
Result<void> settings(const Arguments& arguments) {
    const bool json = arguments.has(u"json"_s);
    QList<Change> changes;
    for (const QString& word : arguments.words.mid(1)) {
        TRY_ASSIGN(const Change change, changeFrom(word));
        changes.append(change);
    }
    if (changes.isEmpty()) {
        TRY_ASSIGN(const auto workspace, openForReading(arguments.words.first()));
        return show(*workspace, json);
    }
    TRY_ASSIGN(const auto workspace, openForWriting(arguments.words.first()));
    TRY(workspace
            ->edit({changes.size() == 1 ? changes.constFirst().step : u"settings.edit"_s,
                    static_cast<int>(changes.size()),
                    {},
                    {}},
                   [changes](core::Editor& editor) {
                       return core::editSettings(editor, [&changes](WorkspaceSettings& now) {
                           for (const Change& change : changes)
                               change.make(now);
                       });
                   })
            .result());
    return show(*workspace, json);
}

} // namespace

QList<Command> settingsCommands() {
    return {{u"settings"_s, u"WORKSPACE [FIELD=VALUE...] [--json]"_s, 1, -1, {u"json"_s}, {}, settings}};
}

} // namespace throughline::app
