// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/list/datapointfacets.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(DatapointFacetsTest, OffersEachSegmentOnceAndThoseWithoutOne) {
    core::DatapointRow row;
    row.datapoint.segment = core::SegmentId{2};
    row.segment = u"Mid-market"_s;
    const QList<Facet> facets = datapointFacets({row, row, {}});
    const auto segments =
        std::find_if(facets.begin(), facets.end(), [](const Facet& facet) { return facet.key == u"segments"_s; });
    ASSERT_NE(segments, facets.end());
    EXPECT_EQ(segments->values,
              (QList<Facet::Value>{{qint64{2}, u"Mid-market"_s}, {QJsonValue(), u"without a segment"_s}}));
}

} // namespace
} // namespace throughline::ui
