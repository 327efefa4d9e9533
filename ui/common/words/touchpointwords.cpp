// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/words/touchpointwords.h"

#include "core/customers/customers.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

struct Word {
    QLatin1StringView stored;
    const char* name;
};

constexpr Word kWords[] = {
    {"usage"_L1, QT_TRANSLATE_NOOP("Touchpoints", "Usage")},
    {"survey"_L1, QT_TRANSLATE_NOOP("Touchpoints", "Survey")},
    {"market"_L1, QT_TRANSLATE_NOOP("Touchpoints", "Market")},
    {"competitive"_L1, QT_TRANSLATE_NOOP("Touchpoints", "Competitive")},
    {"bi"_L1, QT_TRANSLATE_NOOP("Touchpoints", "BI")},
};

} // namespace

QStringList knownTouchpoints() {
    QStringList stored;
    for (const Word& word : kWords)
        stored.append(word.stored);
    return stored;
}

QString touchpointName(const QString& stored) {
    const auto* word =
        std::find_if(std::begin(kWords), std::end(kWords), [&](const Word& one) { return one.stored == stored; });
    return word == std::end(kWords) ? stored : QCoreApplication::translate("Touchpoints", word->name);
}

QString touchpointNamed(const QString& name) {
    const QString key = core::matchKey(name);
    for (const Word& word : kWords) {
        if (core::matchKey(QCoreApplication::translate("Touchpoints", word.name)) == key || word.stored == key)
            return word.stored;
    }
    return name.simplified();
}

} // namespace throughline::ui
