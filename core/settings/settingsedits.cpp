// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsedits.h"

#include "core/settings/settingsrepository.h"
#include "core/workspace/editor.h"

#include <QCoreApplication>
#include <QSet>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SettingsEdits)
};

Error refusal(const QString& words) {
    return {ErrorCode::InvalidInput, words, {}};
}

Result<void> tidy(QString& line) {
    line = line.simplified();
    if (line.size() > kLongestSetting)
        return refusal(Texts::tr("A name here has at most %1 characters. Nothing was changed.").arg(kLongestSetting));
    return {};
}

Result<void> tidyStages(QStringList& stages) {
    QSet<QString> names;
    for (QString& stage : stages) {
        TRY(tidy(stage));
        if (stage.isEmpty())
            return refusal(Texts::tr("A stage needs a name. Nothing was changed."));
        if (names.contains(stage.toCaseFolded()))
            return refusal(Texts::tr("There is a stage “%1” already. Nothing was changed.").arg(stage));
        names.insert(stage.toCaseFolded());
    }
    if (stages.isEmpty())
        return refusal(Texts::tr("A roadmap needs one stage at least. Nothing was changed."));
    return {};
}

Result<WorkspaceSettings> tidied(WorkspaceSettings settings) {
    for (QString* line : {&settings.name, &settings.product, &settings.brand.font})
        TRY(tidy(*line));
    TRY(tidyStages(settings.stages));
    for (QString& colour : settings.brand.colours) {
        const QString given = colour;
        colour = colourFrom(given);
        if (colour.isEmpty() && !given.trimmed().isEmpty())
            return refusal(Texts::tr("“%1” is no colour. Write it as six digits, such as #0D5AA2. Nothing was changed.")
                               .arg(given));
    }
    if (!settings.brand.logo.isEmpty() && !isLogo(settings.brand.logo))
        return refusal(Texts::tr("The logo must be a PNG of at most %1 × %1 pixels and 1 MB. Nothing was changed.")
                           .arg(kMostLogoPixels));
    return settings;
}

} // namespace

Result<void> editSettings(Editor& editor, const std::function<void(WorkspaceSettings&)>& change) {
    const SettingsRepository repository(editor.connection());
    TRY_ASSIGN(WorkspaceSettings settings, repository.settings());
    TRY_ASSIGN(const auto before, repository.stored());
    change(settings);
    TRY_ASSIGN(settings, tidied(std::move(settings)));
    const QHash<QString, QString> after = storedForm(settings);
    for (const QString& key : settingKeys()) {
        const auto there = before.constFind(key);
        const QString value = after.value(key);
        if (there == before.constEnd()) {
            if (!value.isEmpty())
                TRY(editor.insert(Record::Setting, {{u"key"_s, key}, {u"value"_s, value}}));
        } else if (value.isEmpty()) {
            TRY(editor.remove(Record::Setting, there->id));
        } else {
            TRY(editor.update(Record::Setting, there->id, {{u"value"_s, value}}));
        }
    }
    return {};
}

} // namespace throughline::core
