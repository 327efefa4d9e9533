// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/words/roadmapwords.h"

#include <QCoreApplication>

namespace throughline::ui {

using core::GoalLevel;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RoadmapWords)
};

} // namespace

QString importanceName(int importance) {
    switch (importance) {
    case 3:
        return Texts::tr("critical");
    case 2:
        return Texts::tr("important");
    case 1:
        return Texts::tr("nice to have");
    default:
        return Texts::tr("not important");
    }
}

QString nameFor(core::Stance stance) {
    return stance == core::Stance::Supports ? Texts::tr("supports") : Texts::tr("contradicts");
}

QString levelName(GoalLevel level) {
    switch (level) {
    case GoalLevel::Company:
        return Texts::tr("Company");
    case GoalLevel::Product:
        return Texts::tr("Product");
    case GoalLevel::Marketing:
        return Texts::tr("Marketing");
    }
    return {};
}

} // namespace throughline::ui
