// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/record/datapointfields.h"

#include "ui/common/fields/namefield.h"

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

TEST(DatapointFieldsTest, SaysWhatKeepsThemFromBeingADatapoint) {
    DatapointFields fields(QDate(2026, 5, 6));
    fields.setDatapoint({}, {});
    EXPECT_EQ(fields.problem(), u"Say what was measured."_s);
    fields.metricField()->setText(u"Weekly exports"_s);
    EXPECT_EQ(fields.problem(), u"The value is a number, such as 44 or 0.82."_s) << "a new one has no value yet";
    core::Datapoint stored;
    stored.id = core::DatapointId{1};
    stored.metric = u"Weekly exports"_s;
    stored.value = 44;
    fields.setDatapoint(stored, {{u"Weekly exports"_s}, {}});
    EXPECT_EQ(fields.problem(), QString());
}

} // namespace
} // namespace throughline::ui
