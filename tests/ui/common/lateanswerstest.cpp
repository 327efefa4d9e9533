// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "core/settings/settingsrepository.h"
#include "core/touchpoints/datapointedits.h"
#include "core/touchpoints/datapointrepository.h"
#include "tests/support/heldreads.h"
#include "tests/support/pagefixture.h"
#include "ui/common/whendone.h"
#include "ui/customers/accountspage.h"
#include "ui/customers/peoplepage.h"
#include "ui/customers/segmentspage.h"
#include "ui/touchpoints/datapointspage.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QTest>

#include <gtest/gtest.h>

#include <algorithm>
#include <array>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;
using core::CustomerRepository;
using core::Editor;
using core::Result;

/// A record that a page shows in its list and in its fields, with a name that a person may change.
struct ShownRecord {
    RecordKind kind;
    std::function<std::unique_ptr<Page>(const PageContext&)> page;
    std::function<Result<qint64>(Editor&, const QString&)> add;
    std::function<Result<void>(Editor&, qint64, const QString&)> rename;
    QByteArray read; ///< a part of the SQL that reads it
};

template <typename PageType>
std::unique_ptr<Page> make(const PageContext& context) {
    return std::make_unique<PageType>(context);
}

ShownRecord account() {
    return {RecordKind::Account, make<AccountsPage>,
            [](Editor& editor, const QString& name) {
                core::Account made;
                made.name = name;
                return core::addAccount(editor, made).transform([](core::AccountId id) { return id.value; });
            },
            [](Editor& editor, qint64 id, const QString& name) -> Result<void> {
                TRY_ASSIGN(core::Account record, CustomerRepository(editor.connection()).account(core::AccountId{id}));
                record.name = name;
                return core::updateAccount(editor, record);
            },
            "FROM account r"};
}

ShownRecord person() {
    return {RecordKind::Person, make<PeoplePage>,
            [](Editor& editor, const QString& name) {
                core::Person made;
                made.name = name;
                return core::addPerson(editor, made).transform([](core::PersonId id) { return id.value; });
            },
            [](Editor& editor, qint64 id, const QString& name) -> Result<void> {
                TRY_ASSIGN(core::Person record, CustomerRepository(editor.connection()).person(core::PersonId{id}));
                record.name = name;
                return core::updatePerson(editor, record);
            },
            "FROM person r"};
}

ShownRecord segment() {
    return {RecordKind::Segment, make<SegmentsPage>,
            [](Editor& editor, const QString& name) {
                core::Segment made;
                made.name = name;
                return core::addSegment(editor, made).transform([](core::SegmentId id) { return id.value; });
            },
            [](Editor& editor, qint64 id, const QString& name) -> Result<void> {
                core::Segment record;
                record.id = core::SegmentId{id};
                record.name = name;
                return core::updateSegment(editor, record);
            },
            "FROM segment r"};
}

ShownRecord datapoint() {
    return {RecordKind::Datapoint, make<DatapointsPage>,
            [](Editor& editor, const QString& name) {
                core::Datapoint made;
                made.metric = name;
                return core::addDatapoint(editor, made).transform([](core::DatapointId id) { return id.value; });
            },
            [](Editor& editor, qint64 id, const QString& name) -> Result<void> {
                TRY_ASSIGN(core::Datapoint record,
                           core::DatapointRepository(editor.connection()).find(core::DatapointId{id}));
                record.metric = name;
                return core::updateDatapoint(editor, record);
            },
            "FROM datapoint d"};
}

class LateAnswersTest : public testing::TestWithParam<ShownRecord (*)()> {
protected:
    test::HeldReads held;
    test::PageFixture fixture;
    ShownRecord record = GetParam()();
    qint64 id = 0;
    std::unique_ptr<Page> page;

    void SetUp() override {
        fixture.workspace.edit([this](Editor& editor) -> Result<void> {
            TRY_ASSIGN(id, record.add(editor, u"First"_s));
            return {};
        });
        page = record.page(fixture.context);
        page->resize(1256, 840);
        page->show();
        page->activate({.kind = record.kind, .id = id});
        ASSERT_TRUE(QTest::qWaitFor([this] { return fieldsSay(u"First"_s) && listSays(u"First"_s); }));
    }
    void rename(const QString& name) {
        fixture.workspace.edit([&](Editor& editor) { return record.rename(editor, id, name); });
    }
    [[nodiscard]] bool fieldsSay(const QString& name) const {
        const QList<QLineEdit*> lines = page->findChildren<QLineEdit*>();
        return std::any_of(lines.begin(), lines.end(), [&](const QLineEdit* line) { return line->text() == name; });
    }
    [[nodiscard]] bool listSays(const QString& name) const {
        const QList<QAbstractItemView*> views = page->findChildren<QAbstractItemView*>();
        return std::any_of(views.begin(), views.end(), [&](const QAbstractItemView* view) {
            const QAbstractItemModel* rows = view->model();
            return rows && !rows->match(rows->index(0, 0), Qt::DisplayRole, name, 1, Qt::MatchContains).isEmpty();
        });
    }
};

TEST_P(LateAnswersTest, DoNotReplaceNewerOnes) {
    held.hold(record.read);
    rename(u"Second"_s);
    ASSERT_TRUE(QTest::qWaitFor([this] { return held.held() > 0; }));
    QTest::qWait(50); // for the page's other reads
    held.letOthersPass();
    rename(u"Third"_s);
    const bool there = QTest::qWaitFor([this] { return fieldsSay(u"Third"_s) && listSays(u"Third"_s); });
    held.release();
    ASSERT_TRUE(there);
    QTest::qWait(100); // for the answers that come late
    EXPECT_TRUE(fieldsSay(u"Third"_s));
    EXPECT_TRUE(listSays(u"Third"_s));
    EXPECT_FALSE(listSays(u"Second"_s));
}

std::string nameOf(const testing::TestParamInfo<ShownRecord (*)()>& page) {
    constexpr std::array kNames{"Accounts", "People", "Segments", "Datapoints"};
    return kNames.at(page.index);
}

INSTANTIATE_TEST_SUITE_P(Pages, LateAnswersTest, testing::Values(account, person, segment, datapoint), nameOf);

} // namespace
} // namespace throughline::ui
