// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/voicefilterjson.h"

#include "core/base/partsjson.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Parts {
    template <typename Filter, typename Visit>
    static void each(Filter& filter, Visit visit) {
        visit("kinds"_L1, filter.kinds);
        visit("states"_L1, filter.states);
        visit("lane"_L1, filter.lane);
        visit("sentiments"_L1, filter.sentiments);
        visit("accounts"_L1, filter.accounts);
        visit("people"_L1, filter.people);
        visit("segments"_L1, filter.segments);
        visit("themes"_L1, filter.themes);
        visit("since"_L1, filter.since);
        visit("until"_L1, filter.until);
        visit("undated_only"_L1, filter.undatedOnly);
        visit("not_yet_evidence"_L1, filter.notYetEvidence);
        visit("item"_L1, filter.item);
        visit("import"_L1, filter.import);
        visit("only"_L1, filter.only);
        visit("metrics"_L1, filter.metrics);
    }
};

} // namespace

QJsonObject toJson(const VoiceFilter& filter) {
    return partsToJson<Parts>(filter);
}

Result<VoiceFilter> voiceFilterFrom(const QJsonObject& json) {
    return partsFrom<Parts, VoiceFilter>(json);
}

} // namespace throughline::core
