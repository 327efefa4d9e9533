// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/rescue.h"

#include "core/workspace/safety/backupfolder.h"
#include "ui/common/prompts.h"
#include "ui/settings/backups/backupsmodel.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>

namespace throughline::app {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostOffered = 5;

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Rescue)
};

QList<core::Backup> newestCopies(const QString& workspace) {
    QList<core::Backup> copies = core::backupsOf(workspace);
    copies.removeIf([](const core::Backup& backup) { return backup.kind != core::Backup::Kind::Copy; });
    return copies.first(std::min(copies.size(), kMostOffered));
}

} // namespace

std::optional<Rescue> askRescue(ui::Prompts& prompts, const QString& damaged, const core::Error& error) {
    const QList<core::Backup> copies = newestCopies(damaged);
    QStringList ways;
    for (const core::Backup& copy : copies) // the number tells those of one minute apart
        ways.append(Texts::tr("Restore backup %1, made on %2").arg(copy.sequence).arg(ui::backupTime(copy)));
    ways.append(Texts::tr("Recover what is readable into a new workspace…"));
    const QString promise = Texts::tr("The damaged file is kept as it is, whichever you choose.");
    const auto chosen = prompts.choose(Texts::tr("The workspace is damaged"), error.text + u"\n\n"_s + promise, ways);
    if (!chosen)
        return {};
    if (*chosen < copies.size())
        return Rescue{copies.at(*chosen).path, {}};
    const QFileInfo file(damaged);
    const QString target = prompts.saveFile(
        {.title = Texts::tr("Recover into a new workspace"),
         .suggested = u"%1/%2 recovered.throughline"_s.arg(file.absolutePath(), file.completeBaseName()),
         .filters = Texts::tr("Workspaces (*.throughline)")});
    return target.isEmpty() ? std::nullopt : std::optional(Rescue{{}, target});
}

} // namespace throughline::app
