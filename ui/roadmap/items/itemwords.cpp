// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/items/itemwords.h"

#include "core/settings/stages.h"
#include "ui/common/textdisplay.h"
#include "ui/common/words/recordnames.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ItemWords)
};

} // namespace

QString horizonName(core::Horizon horizon) {
    switch (horizon) {
    case core::Horizon::Now:
        return Texts::tr("Now");
    case core::Horizon::Next:
        return Texts::tr("Next");
    case core::Horizon::Later:
        return Texts::tr("Later");
    case core::Horizon::None:
        break;
    }
    return Texts::tr("Unscheduled");
}

QList<core::Horizon> horizons() {
    return {core::Horizon::Now, core::Horizon::Next, core::Horizon::Later, core::Horizon::None};
}

QString stageName(const QString& stage) {
    return oneLine(core::stageName(stage));
}

QString datesInWords(QDate start, QDate end) {
    if (start.isValid() && end.isValid())
        return Texts::tr("%1 – %2").arg(shortDate(start, end), longDate(end));
    if (start.isValid())
        return Texts::tr("from %1").arg(longDate(start));
    return end.isValid() ? Texts::tr("until %1").arg(longDate(end)) : QString();
}

} // namespace throughline::ui
