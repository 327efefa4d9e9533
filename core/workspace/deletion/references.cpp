// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/deletion/references.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

const QList<Reference>& references() {
    static const QList<Reference> all{
        {Record::Account, "segment_id"_L1, Record::Segment, false},
        {Record::Person, "account_id"_L1, Record::Account, false},
        {Record::Account, "merged_into"_L1, Record::Account, true},
        {Record::Person, "merged_into"_L1, Record::Person, true},
        {Record::Item, "merged_into"_L1, Record::Item, true},
        {Record::Distinction, "account_id"_L1, Record::Account, true},
        {Record::Distinction, "other_account_id"_L1, Record::Account, true},
        {Record::Distinction, "person_id"_L1, Record::Person, true},
        {Record::Distinction, "other_person_id"_L1, Record::Person, true},
        {Record::Voice, "person_id"_L1, Record::Person, false},
        {Record::Voice, "account_id"_L1, Record::Account, false},
        {Record::Turn, "voice_id"_L1, Record::Voice, true},
        {Record::Turn, "person_id"_L1, Record::Person, false},
        {Record::Quote, "voice_id"_L1, Record::Voice, true},
        {Record::Quote, "person_id"_L1, Record::Person, false},
        {Record::Theme, "parent_id"_L1, Record::Theme, false},
        {Record::Theme, "merged_into"_L1, Record::Theme, true},
        {Record::ThemeMark, "theme_id"_L1, Record::Theme, true},
        {Record::ThemeMark, "voice_id"_L1, Record::Voice, true},
        {Record::ThemeMark, "quote_id"_L1, Record::Quote, true},
        {Record::Datapoint, "segment_id"_L1, Record::Segment, false},
        {Record::Item, "parent_id"_L1, Record::Item, false},
        {Record::Item, "importance_datapoint_id"_L1, Record::Datapoint, false},
        {Record::Item, "satisfaction_datapoint_id"_L1, Record::Datapoint, false},
        {Record::Evidence, "item_id"_L1, Record::Item, true},
        {Record::Evidence, "voice_id"_L1, Record::Voice, true},
        {Record::Evidence, "quote_id"_L1, Record::Quote, true},
        {Record::Evidence, "datapoint_id"_L1, Record::Datapoint, true},
        {Record::Goal, "parent_id"_L1, Record::Goal, false},
        {Record::Contribution, "item_id"_L1, Record::Item, true},
        {Record::Contribution, "goal_id"_L1, Record::Goal, true},
        {Record::Slide, "deck_id"_L1, Record::Deck, true},
        {Record::Slide, "quote_id"_L1, Record::Quote, true},
    };
    return all;
}

} // namespace throughline::core
