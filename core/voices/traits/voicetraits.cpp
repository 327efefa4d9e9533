// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/traits/voicetraits.h"

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

VoiceTraits::Traits traitsFrom(unsigned byte) {
    return {(byte & kPasses) != 0, (byte & kIndividual) != 0 ? Lane::Individual : Lane::Aggregate,
            static_cast<Sentiment>(byte >> kSentimentShift), (byte & kIncentivised) != 0};
}

} // namespace

Result<VoiceTraits> VoiceTraits::read(db::Connection& connection, const VoiceFilter& filter) {
    const VoiceCondition where = conditionFor(filter);
    VoiceTraits traits;
    TRY(db::scan(connection,
                 u"SELECT v.id, %1, %2, v.incentivised FROM voice v WHERE %3"_s.arg(
                     numbered<Lane>(u"v.lane"_s), numbered<Sentiment>(u"v.sentiment"_s), where.sql),
                 where.binds, [&traits](const db::Statement& row) {
                     traits.m_ofVoice[VoiceId{row.integer(0)}] =
                         static_cast<quint8>(kPasses | (row.integer(1) != 0 ? kIndividual : 0U) |
                                             (row.integer(3) != 0 ? kIncentivised : 0U) |
                                             static_cast<unsigned>(row.integer(2)) << kSentimentShift);
                 }));
    return traits;
}

VoiceTraits::Traits VoiceTraits::of(VoiceId voice) const {
    return traitsFrom(m_ofVoice.value(voice));
}

QHash<Sentiment, qint64> VoiceTraits::bySentiment() const {
    QHash<Sentiment, qint64> counts;
    m_ofVoice.forEach([&counts](unsigned byte) {
        if (const Traits one = traitsFrom(byte); one.passes)
            ++counts[one.sentiment];
    });
    return counts;
}

} // namespace throughline::core
