// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/recordingpictures.h"
#include "tests/ui/roadmap/linkingfixture.h"
#include "ui/roadmap/board/board.h"
#include "ui/roadmap/board/carddelegate.h"
#include "ui/roadmap/board/columnmodel.h"
#include "ui/roadmap/board/columnview.h"
#include "ui/roadmap/inspector/inspector.h"
#include "ui/roadmap/roadmappage.h"
#include "ui/tasks/taskstrip.h"

#include <QListView>

namespace throughline::test {

/// The page Roadmap in a window of its own.
class RoadmapPageFixture : public LinkingFixture {
protected:
    ui::RoadmapPage& page() {
        if (!m_page) {
            actions.setCurrentPage(QStringLiteral("roadmap"));
            m_page = std::make_unique<ui::RoadmapPage>(
                linking(), ui::PageContext{*workspace, edits, linking(), navigator, notifier, actions, prompts, m_tasks,
                                           m_pictures, walls, settings});
            m_page->resize(1300, 800);
            m_page->show();
            EXPECT_TRUE(QTest::qWaitForWindowExposed(m_page.get()));
        }
        return *m_page;
    }
    ui::ColumnView& column(core::Horizon horizon) { return *page().board()->column(horizon); }
    [[nodiscard]] QStringList titlesIn(core::Horizon horizon) {
        QStringList titles;
        for (int row = 0; row < column(horizon).column().rowCount(); ++row)
            titles.append(column(horizon).column().index(row, 0).data().toString());
        return titles;
    }
    void expectTitles(core::Horizon horizon, const QStringList& expected) {
        EXPECT_TRUE(QTest::qWaitFor([&] { return titlesIn(horizon) == expected; }))
            << qPrintable(titlesIn(horizon).join(QStringLiteral(", ")));
    }
    QRect cardOf(core::ItemId item, core::Horizon horizon) {
        ui::ColumnView& view = column(horizon);
        return ui::CardDelegate::cardRect(view.visualRect(view.column().indexOf(item)));
    }
    /// Makes `item` current and waits until the inspector shows `rows` pieces of evidence.
    void open(core::ItemId item, int rows = 0) {
        page().activate(ui::Target::to(ui::RecordKind::Item, item));
        EXPECT_TRUE(QTest::qWaitFor([&] {
            return !page().inspector()->asText().isEmpty() &&
                   page().inspector()->evidenceList()->model()->rowCount() == rows;
        }));
    }
    void trigger(const QString& action) { actions.action(action)->trigger(); }

    ui::ActionRegistry actions;
    RecordingWalls walls;

private:
    ui::TaskStrip m_tasks;
    RecordingPictures m_pictures;
    std::unique_ptr<ui::RoadmapPage> m_page;
};

} // namespace throughline::test
