// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/voicetraits.h"

#include "core/db/connection.h"
#include "core/db/statement.h"

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned kPasses = 1;
constexpr unsigned kIndividual = 2;
constexpr unsigned kIncentivised = 4;
constexpr unsigned kSentimentShift = 3;

/// Gives each name of an enumeration its number.
template <typename E>
QString numbered(const QString& column) {
    QString cases;
    for (const auto& [value, name] : EnumNames<E>::kNames)
        cases += u" WHEN '%1' THEN %2"_s.arg(name).arg(static_cast<int>(value));
    return u"CASE %1%2 END"_s.arg(column, cases);
}

} // namespace

Result<VoiceTraits> VoiceTraits::read(db::Connection& connection, const VoiceFilter& filter) {
    const VoiceCondition where = conditionFor(filter);
    VoiceTraits traits;
    std::vector<quint8>& byId = traits.m_byId;
    TRY(db::scan(connection,
                 u"SELECT v.id, %1, %2, v.incentivised FROM voice v WHERE %3"_s.arg(
                     numbered<Lane>(u"v.lane"_s), numbered<Sentiment>(u"v.sentiment"_s), where.sql),
                 where.binds, [&byId](const db::Statement& row) {
                     const auto id = static_cast<std::size_t>(row.integer(0));
                     if (id >= byId.size())
                         byId.resize(id + 1);
                     byId[id] = static_cast<quint8>(kPasses | (row.integer(1) != 0 ? kIndividual : 0U) |
                                                    (row.integer(3) != 0 ? kIncentivised : 0U) |
                                                    static_cast<unsigned>(row.integer(2)) << kSentimentShift);
                 }));
    return traits;
}

VoiceTraits::Traits VoiceTraits::of(VoiceId voice) const {
    const auto id = static_cast<std::size_t>(voice.value);
    const unsigned byte = id < m_byId.size() ? m_byId[id] : 0U;
    return {(byte & kPasses) != 0, (byte & kIndividual) != 0 ? Lane::Individual : Lane::Aggregate,
            static_cast<Sentiment>(byte >> kSentimentShift), (byte & kIncentivised) != 0};
}

} // namespace throughline::core
