// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/record.h"

#include <algorithm>
#include <array>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {
constexpr std::array kTraits{
    RecordTraits{Record::Setting, "setting"_L1, false, false, false},
    RecordTraits{Record::Segment, "segment"_L1, true, true, true},
    RecordTraits{Record::Account, "account"_L1, true, true, true},
    RecordTraits{Record::Person, "person"_L1, true, true, true},
    RecordTraits{Record::Voice, "voice"_L1, true, true, true},
    RecordTraits{Record::Turn, "turn"_L1, false, false, false},
    RecordTraits{Record::Quote, "quote"_L1, true, true, true},
    RecordTraits{Record::Theme, "theme"_L1, true, true, true},
    RecordTraits{Record::ThemeMark, "theme_mark"_L1, false, true, false},
    RecordTraits{Record::Item, "item"_L1, true, true, true},
    RecordTraits{Record::Evidence, "evidence"_L1, true, true, true},
    RecordTraits{Record::Goal, "goal"_L1, true, true, true},
    RecordTraits{Record::Contribution, "contribution"_L1, false, true, false},
    RecordTraits{Record::Import, "import"_L1, true, true, false},
    RecordTraits{Record::Deck, "deck"_L1, true, true, true},
    RecordTraits{Record::Slide, "slide"_L1, true, true, true},
    RecordTraits{Record::Datapoint, "datapoint"_L1, true, true, true},
    RecordTraits{Record::View, "view"_L1, true, true, true},
    RecordTraits{Record::Distinction, "distinction"_L1, false, true, false},
};
} // namespace

const RecordTraits& traits(Record record) {
    return *std::find_if(kTraits.begin(), kTraits.end(), [=](const auto& t) { return t.record == record; });
}

std::optional<Record> recordNamed(QStringView name) {
    const auto found = std::find_if(kTraits.begin(), kTraits.end(), [=](const auto& t) { return name == t.name; });
    return found == kTraits.end() ? std::nullopt : std::optional(found->record);
}

} // namespace throughline::core
