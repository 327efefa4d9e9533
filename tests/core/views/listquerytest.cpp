// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/listquery.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <gtest/gtest.h>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

TEST(ListQueryTest, KeepsEveryPartAndLeavesOutWhatSaysNothing) {
    const ListQuery query{
        u"export"_s, {{u"horizons"_s, QJsonArray{u"now"_s, u"next"_s}}}, u"demand"_s, true, u"table"_s};
    const QByteArray text = QJsonDocument(toJson(query)).toJson();
    const auto read = listQueryFrom(QJsonDocument::fromJson(text).object());
    ASSERT_TRUE(read);
    EXPECT_EQ(*read, query);
    EXPECT_EQ(toJson(ListQuery()), QJsonObject());
}

TEST(ListQueryTest, RefusesWhatItDoesNotKnowAndNamesIt) {
    for (const QJsonObject& json :
         {QJsonObject{{u"mood"_s, u"good"_s}}, QJsonObject{{u"text"_s, 7}}, QJsonObject{{u"order"_s, QJsonArray()}},
          QJsonObject{{u"filter"_s, u"all"_s}}, QJsonObject{{u"descending"_s, u"yes"_s}}}) {
        const auto read = listQueryFrom(json);
        ASSERT_FALSE(read) << QJsonDocument(json).toJson().constData();
        EXPECT_EQ(read.error().code, ErrorCode::InvalidInput);
        EXPECT_TRUE(read.error().text.contains(json.keys().constFirst()));
    }
}

} // namespace
} // namespace throughline::core
