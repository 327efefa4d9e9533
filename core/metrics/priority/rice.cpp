// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/priority/rice.h"

#include "core/base/numberwords.h"
#include "core/metrics/chartseries.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Rice)
};

constexpr double kMoonshotBelow = 0.5;

QString number(double value) {
    return QString::number(value, 'g', value < 1000 ? 3 : 15);
}

QString missingIn(const Item& item) {
    QStringList missing;
    const auto note = [&](const std::optional<double>& part, const QString& name) {
        if (!part)
            missing.append(name);
    };
    note(item.reach, Texts::tr("reach"));
    note(item.impact, Texts::tr("impact"));
    note(item.confidence, Texts::tr("confidence"));
    note(item.effort, Texts::tr("effort"));
    return missing.join(u", "_s);
}

} // namespace

bool hasRiceParts(const Item& item) {
    return item.reach || item.impact || item.confidence || item.effort;
}

Rice riceOf(const Item& item) {
    Rice rice;
    if (!item.reach || !item.impact || !item.confidence || !item.effort)
        return rice;
    if (*item.effort <= 0) {
        rice.state = RiceState::WithoutEffort;
        return rice;
    }
    rice.leastEffort = *item.effort < kLeastEffort;
    rice.effort = std::max(*item.effort, kLeastEffort);
    rice.score = *item.reach * *item.impact * *item.confidence / rice.effort;
    rice.state = *item.confidence < kMoonshotBelow ? RiceState::Moonshot : RiceState::Scored;
    return rice;
}

QString riceInWords(const Item& item) {
    const Rice rice = riceOf(item);
    if (rice.state == RiceState::Incomplete)
        return Texts::tr("No score: %1 not said").arg(missingIn(item));
    if (rice.state == RiceState::WithoutEffort)
        return Texts::tr("No score: an effort of 0 has none");
    QString words = u"%1 × %2 × %3 ÷ %4 = %5"_s.arg(number(*item.reach), number(*item.impact),
                                                    valueText(*item.confidence, ValueFormat::Percent),
                                                    number(rice.effort), number(rice.score));
    if (rice.leastEffort)
        words += Texts::tr(" (effort counts at least %1)").arg(number(kLeastEffort));
    if (rice.state == RiceState::Moonshot)
        words += Texts::tr(": a moonshot, confidence is below %1").arg(percentWords(kMoonshotBelow));
    return words;
}

} // namespace throughline::core
