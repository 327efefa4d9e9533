// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/explained/demandwords.h"

#include <QCoreApplication>
#include <QMap>

#include <algorithm>
#include <functional>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DemandWords)
};

/// Puts parts into the places %1, %2 … of a sentence.
QList<DemandPart> sentence(const QString& pattern, const QList<DemandPart>& parts) {
    QList<DemandPart> pieces;
    QString words;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int place = pattern.at(i) == u'%' && i + 1 < pattern.size() ? pattern.at(i + 1).digitValue() : -1;
        if (place < 1 || place > parts.size()) {
            words += pattern.at(i);
            continue;
        }
        if (!words.isEmpty())
            pieces.append({words, {}});
        words.clear();
        pieces.append(parts.at(place - 1));
        ++i;
    }
    if (!words.isEmpty())
        pieces.append({words, {}});
    return pieces;
}

QList<VoiceId> distinctVoices(const QList<DemandEvidence>& evidence,
                              const std::function<bool(const DemandEvidence&)>& of) {
    QList<VoiceId> voices;
    for (const DemandEvidence& one : evidence) {
        if (of(one) && !voices.contains(one.voice))
            voices.append(one.voice);
    }
    std::sort(voices.begin(), voices.end());
    return voices;
}

QList<VoiceId> voicesOf(const Demand& demand, const std::function<bool(const CustomerDemand&)>& of) {
    QList<VoiceId> voices;
    for (const CustomerDemand& customer : demand.customers) {
        if (!of(customer))
            continue;
        for (const VoiceId voice : customer.voices) {
            if (!voices.contains(voice))
                voices.append(voice);
        }
    }
    std::sort(voices.begin(), voices.end());
    return voices;
}

bool everyone(const CustomerDemand&) {
    return true;
}

QList<DemandPart> sumLine(const Demand& demand) {
    if (demand.customers.isEmpty())
        return {{Texts::tr("0: nobody who is named stands behind it yet."), {}}};
    const auto with = [&](std::optional<int> importance) {
        return voicesOf(demand, [=](const CustomerDemand& customer) { return customer.importance == importance; });
    };
    const QList<std::pair<int, DemandPart>> terms{
        {demand.byImportance[3], {Texts::tr("%1 critical × 3").arg(demand.byImportance[3]), with(3)}},
        {demand.byImportance[2], {Texts::tr("%1 important × 2").arg(demand.byImportance[2]), with(2)}},
        {demand.byImportance[1] - demand.unset,
         {Texts::tr("%1 nice to have × 1").arg(demand.byImportance[1] - demand.unset), with(1)}},
        {demand.unset, {Texts::tr("%1 not said × 1").arg(demand.unset), with({})}},
        {demand.byImportance[0], {Texts::tr("%1 not important × 0").arg(demand.byImportance[0]), with(0)}}};
    QList<DemandPart> sum;
    for (const auto& [count, part] : terms) {
        if (count == 0)
            continue;
        sum.append({sum.isEmpty() ? u"%1 = "_s.arg(demand.score) : u" + "_s, {}});
        sum.append(part);
    }
    sum.append({Texts::tr(". Importance: as last said."), {}});
    return sum;
}

QList<DemandPart> customersLine(const Demand& demand) {
    QList<DemandPart> line{{customersInWords(demand), voicesOf(demand, everyone)}};
    if (demand.repeats > 0) {
        line +=
            sentence(Texts::tr("; %1 not counted again"),
                     {{demand.repeats == 1 ? Texts::tr("1 repeat") : Texts::tr("%n repeats", nullptr, demand.repeats),
                       voicesOf(demand, [](const CustomerDemand& each) { return each.voices.size() > 1; })}});
    }
    return line;
}

/// The account with the most customers; of equals the one with the smallest id, so that the words do not waver.
AccountId largestAccount(const Demand& demand) {
    QMap<AccountId, int> customers;
    for (const CustomerDemand& customer : demand.customers) {
        if (customer.account)
            ++customers[*customer.account];
    }
    AccountId largest;
    for (auto each = customers.begin(); each != customers.end(); ++each) {
        if (each.value() > customers.value(largest))
            largest = each.key();
    }
    return largest;
}

QList<DemandPart> accountsLine(const Demand& demand) {
    const AccountId largest = largestAccount(demand);
    return sentence(Texts::tr("Largest account: %1; spread like %2"),
                    {{Texts::tr("%1 of %2 customers").arg(demand.largestAccount).arg(demand.customers.size()),
                      voicesOf(demand, [=](const CustomerDemand& customer) { return customer.account == largest; })},
                     {demand.accounts == 1 ? Texts::tr("1 account")
                                           : Texts::tr("%1 equal accounts").arg(demand.effectiveAccounts, 0, 'f', 1),
                      {}}});
}

/// Who stands behind the item itself, who behind its parts, and who behind both; empty where no part has customers.
QList<DemandPart> partsLine(const QList<DemandEvidence>& evidence, ItemId whole) {
    const auto demandWhere = [&](bool own) {
        QList<DemandEvidence> some;
        std::copy_if(evidence.begin(), evidence.end(), std::back_inserter(some),
                     [=](const DemandEvidence& one) { return (one.item == whole) == own; });
        return demandOf(some);
    };
    const Demand own = demandWhere(true);
    const Demand parts = demandWhere(false);
    if (parts.customers.isEmpty())
        return {};
    const auto isIn = [](const Demand& demand, const Customer& customer) {
        return std::any_of(demand.customers.begin(), demand.customers.end(),
                           [&](const CustomerDemand& each) { return each.customer == customer; });
    };
    const auto both = std::count_if(parts.customers.begin(), parts.customers.end(),
                                    [&](const CustomerDemand& each) { return isIn(own, each.customer); });
    const auto people = [](const Demand& demand) {
        const auto count = static_cast<int>(demand.customers.size());
        return DemandPart{count == 1 ? Texts::tr("1 customer") : Texts::tr("%n customers", nullptr, count),
                          voicesOf(demand, everyone)};
    };
    QList<DemandPart> line = sentence(Texts::tr("Of its own: %1; of its parts: %2"), {people(own), people(parts)});
    if (both > 0) {
        const auto inBoth = [&](const CustomerDemand& each) { return isIn(own, each.customer); };
        line +=
            sentence(Texts::tr("; %1, counted once"),
                     {{both == 1 ? Texts::tr("1 in both") : Texts::tr("%n in both", nullptr, static_cast<int>(both)),
                       voicesOf(parts, inBoth)}});
    }
    return line;
}

} // namespace

QString DemandWords::plain() const {
    QStringList plainLines;
    for (const QList<DemandPart>& line : lines) {
        QString words;
        for (const DemandPart& part : line)
            words += part.text;
        plainLines.append(words);
    }
    return plainLines.join(u'\n');
}

QString customersInWords(const Demand& demand) {
    const auto count = static_cast<int>(demand.customers.size());
    const QString customers = count == 1 ? Texts::tr("1 customer") : Texts::tr("%n customers", nullptr, count);
    if (demand.accounts == 0)
        return customers;
    const QString accounts =
        demand.accounts == 1 ? Texts::tr("1 account") : Texts::tr("%n accounts", nullptr, demand.accounts);
    return Texts::tr("%1 at %2").arg(customers, accounts);
}

DemandWords demandWords(const QList<DemandEvidence>& evidence, std::optional<ItemId> whole,
                        const Representation& segments) {
    const Demand demand = demandOf(evidence);
    DemandWords words{{sumLine(demand)}};
    if (!demand.customers.isEmpty())
        words.lines.append(customersLine(demand));
    if (const QList<DemandPart> parts = whole ? partsLine(evidence, *whole) : QList<DemandPart>(); !parts.isEmpty())
        words.lines.append(parts);
    if (demand.accounts > 0)
        words.lines.append(accountsLine(demand));
    if (const QString unfair = representationInWords(segments); !unfair.isEmpty())
        words.lines.append({{unfair, {}}});
    if (demand.unnamed > 0) {
        const auto isUnnamed = [](const DemandEvidence& one) {
            return one.lane == Lane::Aggregate && one.stance == Stance::Supports &&
                   std::holds_alternative<std::monostate>(one.customer);
        };
        words.lines.append(sentence(Texts::tr("%1 beside it, not in the sum"),
                                    {{demand.unnamed == 1 ? Texts::tr("1 unnamed voice")
                                                          : Texts::tr("%n unnamed voices", nullptr, demand.unnamed),
                                      distinctVoices(evidence, isUnnamed)}}));
    }
    if (demand.contradicting > 0) {
        const auto contradicts = [](const DemandEvidence& one) {
            return one.lane == Lane::Aggregate && one.stance == Stance::Contradicts;
        };
        words.lines.append(
            sentence(Texts::tr("%1, shown beside it, never subtracted"),
                     {{demand.contradicting == 1 ? Texts::tr("1 contradicts")
                                                 : Texts::tr("%n contradict", nullptr, demand.contradicting),
                       distinctVoices(evidence, contradicts)}}));
    }
    QList<DemandPart> last{{Texts::tr("Sentiment and stars: not used"), {}}};
    if (demand.individual > 0) {
        last.append({u" · "_s, {}});
        last.append({demand.individual == 1 ? Texts::tr("1 individual case left out")
                                            : Texts::tr("%n individual cases left out", nullptr, demand.individual),
                     distinctVoices(evidence, [](const DemandEvidence& one) { return one.lane == Lane::Individual; })});
    }
    words.lines.append(last);
    return words;
}

} // namespace throughline::core
