// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/record/mergedsection.h"

#include "ui/common/record/foldsection.h"

#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <gtest/gtest.h>

namespace throughline::ui {
namespace {

using namespace Qt::StringLiterals;

core::MergedRecord merged(qint64 id, const QString& name) {
    return {{core::Record::Theme, id}, name, QDateTime(QDate(2026, 5, 4), QTime(9, 0), Qt::UTC)};
}

class MergedSectionTest : public testing::Test {
protected:
    MergedSectionTest() { page.show(); }
    [[nodiscard]] QToolButton* head() const { return section.findChild<QToolButton*>(); }
    [[nodiscard]] QStringList shown() const {
        QStringList names;
        for (const QPushButton* apart : section.findChildren<QPushButton*>()) {
            if (apart->isVisible())
                names.append(apart->accessibleDescription());
        }
        return names;
    }
    QWidget page;
    MergedSection section{QString(), &page};
};

TEST_F(MergedSectionTest, SaysInOneLineHowManyThereAreAndOpensByTheKeyboard) {
    EXPECT_FALSE(section.isVisible());
    section.setParts({merged(1, u"Slow exports"_s), merged(2, u"Exports hang"_s)});
    EXPECT_TRUE(section.isVisible());
    EXPECT_EQ(head()->accessibleName(), u"2 merged into this one"_s);
    EXPECT_EQ(shown(), QStringList());
    const int closed = section.sizeHint().height();
    head()->setFocus();
    QTest::keyClick(head(), Qt::Key_Space);
    EXPECT_EQ(shown(), (QStringList{u"Slow exports"_s, u"Exports hang"_s}));
    EXPECT_GT(section.sizeHint().height(), closed);
    QTest::mouseClick(head(), Qt::LeftButton);
    EXPECT_EQ(shown(), QStringList());
}

TEST_F(MergedSectionTest, StaysOpenWhileOneAfterTheOtherIsTakenApart) {
    const core::MergedRecord first = merged(1, u"Slow exports"_s);
    const core::MergedRecord second = merged(2, u"Exports hang"_s);
    section.setParts({first, second});
    head()->click();
    const QSignalSpy wanted(&section, &MergedSection::takeApartWanted);
    for (QPushButton* apart : section.findChildren<QPushButton*>()) {
        if (apart->accessibleDescription() == first.name)
            apart->click();
    }
    ASSERT_EQ(wanted.size(), 1);
    EXPECT_EQ(wanted.constFirst().constFirst().value<core::MergedRecord>(), first);
    section.setParts({second});
    EXPECT_TRUE(QTest::qWaitFor([this] { return shown() == QStringList{u"Exports hang"_s}; }));
    EXPECT_EQ(head()->text(), u"1 merged into this one"_s);
    section.setParts({});
    EXPECT_FALSE(section.isVisible());
}

TEST_F(MergedSectionTest, ManyRowsAreScrolledSoThatThePageKeepsItsHeight) {
    const auto show = [this](qint64 count) {
        QList<core::MergedRecord> parts;
        for (qint64 id = 1; id <= count; ++id)
            parts.append(merged(id, u"Exports %1"_s.arg(id)));
        section.setParts(parts);
        section.findChild<FoldSection*>()->setOpen(true);
        QCoreApplication::processEvents();
        return section.minimumSizeHint().height();
    };
    const int few = show(2);
    const int many = show(12);
    EXPECT_GT(many, few);
    EXPECT_EQ(show(60), many);
}

TEST_F(MergedSectionTest, IsClosedForAnotherRecord) {
    section.setParts({merged(1, u"Slow exports"_s)});
    head()->click();
    section.setParts({merged(3, u"Alerts"_s)});
    EXPECT_EQ(shown(), QStringList());
}

} // namespace
} // namespace throughline::ui
