// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsrepository.h"

#include "core/db/connection.h"
#include "core/db/live.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

const QString kName = u"workspace.name"_s;
const QString kProduct = u"workspace.product"_s;
const QString kFont = u"brand.font"_s;
const QString kLogo = u"brand.logo"_s;
const QString kStages = u"roadmap.stages"_s;

QString colourKey(size_t index) {
    return u"brand.colour%1"_s.arg(index + 1);
}

QString stagesToText(const QStringList& stages) {
    if (stages == defaultStages())
        return {};
    return QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(stages)).toJson(QJsonDocument::Compact));
}

QStringList stagesFrom(const QString& text) {
    QStringList stages;
    const QJsonArray array = QJsonDocument::fromJson(text.toUtf8()).array();
    for (const auto& stage : array) {
        if (const QString name = stage.toString().simplified(); !name.isEmpty())
            stages.append(name);
    }
    return stages.isEmpty() ? defaultStages() : stages;
}

QHash<QString, QString> everyKey(const WorkspaceSettings& settings) {
    QHash<QString, QString> stored{{kName, settings.name},
                                   {kProduct, settings.product},
                                   {kFont, settings.brand.font},
                                   {kLogo, QString::fromLatin1(settings.brand.logo.toBase64())},
                                   {kStages, stagesToText(settings.stages)}};
    for (size_t i = 0; i < settings.brand.colours.size(); ++i)
        stored.insert(colourKey(i), settings.brand.colours.at(i));
    return stored;
}

} // namespace

Result<QHash<QString, StoredSetting>> SettingsRepository::stored() const {
    TRY_ASSIGN(db::Rows rows, m_connection.query(u"SELECT id, key, value FROM setting"_s));
    QHash<QString, StoredSetting> found;
    while (rows.next())
        found.insert(rows.text(1), {rows.integer(0), rows.text(2)});
    TRY(rows.finished());
    return found;
}

Result<WorkspaceSettings> SettingsRepository::settings() const {
    TRY_ASSIGN(const auto values, stored());
    const auto value = [&](const QString& key) { return values.value(key).value; };
    WorkspaceSettings settings{
        .name = value(kName), .product = value(kProduct), .brand = {}, .stages = stagesFrom(value(kStages))};
    settings.brand.font = value(kFont);
    for (size_t i = 0; i < settings.brand.colours.size(); ++i)
        settings.brand.colours.at(i) = colourFrom(value(colourKey(i)));
    const QByteArray logo = QByteArray::fromBase64(value(kLogo).toLatin1());
    if (isLogo(logo))
        settings.brand.logo = logo;
    return settings;
}

Result<QStringList> SettingsRepository::stages() const {
    TRY_ASSIGN(db::Rows rows, m_connection.query(u"SELECT value FROM setting WHERE key = ?"_s, {kStages}));
    const QString text = rows.next() ? rows.text(0) : QString();
    TRY(rows.finished());
    return stagesFrom(text);
}

Result<QHash<QString, int>> SettingsRepository::itemsInStages() const {
    TRY_ASSIGN(db::Rows rows, m_connection.query(u"SELECT i.stage, count(*) FROM item i WHERE "_s + db::live(u"i"_s) +
                                                 u" GROUP BY i.stage"_s));
    QHash<QString, int> items;
    while (rows.next())
        items.insert(rows.text(0), static_cast<int>(rows.integer(1)));
    TRY(rows.finished());
    return items;
}

QHash<QString, QString> storedForm(const WorkspaceSettings& settings) {
    QHash<QString, QString> stored = everyKey(settings);
    stored.removeIf([](QHash<QString, QString>::iterator entry) { return entry.value().isEmpty(); });
    return stored;
}

QStringList settingKeys() {
    return everyKey({}).keys();
}

} // namespace throughline::core
