// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/stages.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Stages)
};

} // namespace

QStringList defaultStages() {
    return {u"discovery"_s, u"definition"_s, u"design"_s, u"development"_s,
            u"beta"_s,      u"launch"_s,     u"live"_s,   u"declined"_s};
}

QString stageName(const QString& stage) {
    const QStringList names{Texts::tr("Discovery"),   Texts::tr("Definition"), Texts::tr("Design"),
                            Texts::tr("Development"), Texts::tr("Beta"),       Texts::tr("Launch"),
                            Texts::tr("Live"),        Texts::tr("Declined")};
    const qsizetype known = defaultStages().indexOf(stage);
    return known < 0 ? stage : names.at(known);
}

QString listedStage(const QStringList& stages, const QString& word) {
    const auto listed = std::find_if(stages.begin(), stages.end(), [&](const QString& stage) {
        return stage.compare(word, Qt::CaseInsensitive) == 0;
    });
    if (listed != stages.end())
        return *listed;
    return word == defaultStages().constFirst() && !stages.isEmpty() ? stages.constFirst() : word;
}

} // namespace throughline::core
