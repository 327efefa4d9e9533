// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/list/customerfacets.h"

#include "core/customers/customerfilter.h"
#include "ui/common/words/recordnames.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(CustomerFacets)
};

QString heardName(core::LastHeard heard) {
    switch (heard) {
    case core::LastHeard::Month:
        return Texts::tr("in the last 30 days");
    case core::LastHeard::Quarter:
        return Texts::tr("31 to 90 days ago");
    case core::LastHeard::Longer:
        return Texts::tr("longer ago");
    case core::LastHeard::Never:
        return Texts::tr("never");
    }
    return {};
}

/// Every value of a field, in the order of the program.
template <typename E>
Facet facetOf(const QString& key, const QString& name, QString (*nameOf)(E)) {
    Facet facet{key, name};
    for (const auto& [value, stored] : core::EnumNames<E>::kNames)
        facet.values.append({QString(stored), nameOf(value)});
    return facet;
}

void addSegment(QList<Facet::Value>& segments, std::optional<core::SegmentId> id, const QString& name) {
    if (id && !name.isEmpty())
        segments.append({id->value, name});
}

Facet segmentFacet(const QList<Facet::Value>& segments) {
    QList<Facet::Value> values = distinctValues(segments);
    values.append({QJsonValue(), Texts::tr("without a segment")});
    return {u"segments"_s, Texts::tr("Segment"), Facet::Kind::Values, values};
}

QString populationName(core::Population population) {
    return population == core::Population::Known ? Texts::tr("known") : Texts::tr("not known");
}

Facet heardFacet() {
    return facetOf<core::LastHeard>(u"heard"_s, Texts::tr("Last heard"), heardName);
}

} // namespace

QList<Facet> accountFacets(const QList<core::AccountSummary>& accounts) {
    QList<Facet::Value> segments;
    for (const core::AccountSummary& one : accounts)
        addSegment(segments, one.account.segment, one.segment);
    return {segmentFacet(segments), facetOf<core::Lifecycle>(u"lifecycles"_s, Texts::tr("Lifecycle"), nameFor),
            facetOf<core::Fit>(u"fits"_s, Texts::tr("Fit"), nameFor), heardFacet()};
}

QList<Facet> segmentFacets() {
    return {facetOf<core::Population>(u"populations"_s, Texts::tr("Customers in the market"), populationName),
            heardFacet()};
}

QList<Facet> personFacets(const QList<core::PersonSummary>& people) {
    QList<Facet::Value> segments;
    for (const core::PersonSummary& one : people)
        addSegment(segments, one.segmentId, one.segment);
    return {segmentFacet(segments), facetOf<core::Consent>(u"consents"_s, Texts::tr("Consent"), nameFor), heardFacet()};
}

} // namespace throughline::ui
