// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/stageedits.h"

#include "core/db/connection.h"
#include "core/settings/settingsedits.h"
#include "core/settings/settingsrepository.h"
#include "core/workspace/editor.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(StageEdits)
};

Result<void> setStages(Editor& editor, const QStringList& stages) {
    return editSettings(editor, [&](WorkspaceSettings& settings) { settings.stages = stages; });
}

/// Its place in the list.
Result<qsizetype> placeOf(const QStringList& stages, const QString& stage) {
    const qsizetype place = stages.indexOf(stage);
    if (place < 0)
        return Error{ErrorCode::NotFound, Texts::tr("There is no stage “%1”. Nothing was changed.").arg(stage), {}};
    return place;
}

Result<void> moveItemsTo(Editor& editor, const QString& stage, const QString& name) {
    TRY_ASSIGN(db::Rows rows, editor.connection().query(u"SELECT id FROM item WHERE stage = ?"_s, {stage}));
    QList<qint64> items;
    while (rows.next())
        items.append(rows.integer(0));
    TRY(rows.finished());
    for (const qint64 id : items)
        TRY(editor.update(Record::Item, id, {{u"stage"_s, name}}));
    return {};
}

} // namespace

Result<void> addStage(Editor& editor, const QString& name) {
    TRY_ASSIGN(QStringList stages, SettingsRepository(editor.connection()).stages());
    stages.append(name);
    return setStages(editor, stages);
}

Result<void> renameStage(Editor& editor, const QString& stage, const QString& name) {
    TRY_ASSIGN(QStringList stages, SettingsRepository(editor.connection()).stages());
    TRY_ASSIGN(const qsizetype place, placeOf(stages, stage));
    stages[place] = name.simplified();
    TRY(setStages(editor, stages));
    return moveItemsTo(editor, stage, name.simplified());
}

Result<void> moveStage(Editor& editor, const QString& stage, int places) {
    TRY_ASSIGN(QStringList stages, SettingsRepository(editor.connection()).stages());
    TRY_ASSIGN(const qsizetype place, placeOf(stages, stage));
    stages.move(place, std::clamp<qsizetype>(place + places, 0, stages.size() - 1));
    return setStages(editor, stages);
}

Result<void> removeStage(Editor& editor, const QString& stage) {
    const SettingsRepository repository(editor.connection());
    TRY_ASSIGN(QStringList stages, repository.stages());
    TRY_ASSIGN(const qsizetype place, placeOf(stages, stage));
    TRY_ASSIGN(const auto items, repository.itemsInStages());
    if (items.value(stage) > 0)
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("Items are in the stage “%1”. Give them another first. Nothing was changed.").arg(stage),
                     {}};
    stages.removeAt(place);
    return setStages(editor, stages);
}

} // namespace throughline::core
