// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/list/orderwords.h"

#include <QCoreApplication>

namespace throughline::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(VoiceOrder)
};

} // namespace

QString orderWords(const core::VoiceOrder& order) {
    using core::VoiceColumn;
    const bool up = order.ascending;
    switch (order.column) {
    case VoiceColumn::Added:
        return up ? Texts::tr("First added first") : Texts::tr("Latest added first");
    case VoiceColumn::Match:
        return Texts::tr("Best match first");
    case VoiceColumn::Date:
        return up ? Texts::tr("Oldest date first") : Texts::tr("Newest date first");
    case VoiceColumn::Title:
        return up ? Texts::tr("By title") : Texts::tr("By title, Z to A");
    case VoiceColumn::Person:
        return up ? Texts::tr("By person") : Texts::tr("By person, Z to A");
    case VoiceColumn::Account:
        return up ? Texts::tr("By account") : Texts::tr("By account, Z to A");
    case VoiceColumn::Kind:
        return up ? Texts::tr("By kind") : Texts::tr("By kind, reversed");
    case VoiceColumn::Sentiment:
        return up ? Texts::tr("Negative first") : Texts::tr("Positive first");
    case VoiceColumn::State:
        return up ? Texts::tr("New first") : Texts::tr("Archived first");
    }
    return {};
}

} // namespace throughline::ui
