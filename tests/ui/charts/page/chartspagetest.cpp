// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/page/chartspage.h"

#include "core/exchange/sample/sampleworkspace.h"
#include "core/metrics/chartcatalog.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "tests/support/fakeprompts.h"
#include "tests/support/recordingpictures.h"
#include "tests/support/testworkspace.h"
#include "ui/charts/chartview.h"
#include "ui/charts/graphic/chartgraphic.h"
#include "ui/charts/page/chartcell.h"
#include "ui/common/filters/filterbar.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/deckbuilder.h"
#include "ui/shell/edits.h"
#include "ui/shell/evidencelinker.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notifier.h"
#include "ui/tasks/taskstrip.h"

#include <QAbstractButton>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QTableView>
#include <QTest>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

struct KeptNavigator : Navigator {
    void open(const Target& target) override { targets.append(target); }
    void back() override {}
    QList<Target> targets;
};

struct KeptNotifier : Notifier {
    void show(const Notification& notification) override { shown.append(notification); }
    QList<Notification> shown;
};

struct NoLinker : EvidenceLinker {
    QWidget* makeItemsPane(QWidget* parent) override { return new QWidget(parent); }
    void chooseItem(const DraggedEvidence&, QWidget*) override {}
};

struct KeptDeck : DeckBuilder {
    void addChart(const QString& name, const core::VoiceFilter&, const QString& title) override {
        charts.append(name);
        titles.append(title);
        Q_EMIT changed();
    }
    void addQuote(core::QuoteId) override {}
    bool hasChart(const QString& name, const core::VoiceFilter&) const override { return charts.contains(name); }
    int slideCount() const override { return static_cast<int>(charts.size()); }
    QStringList charts;
    QStringList titles;
};

class ChartsPageTest : public testing::Test {
protected:
    void show() {
        m_page = std::make_unique<ChartsPage>(m_context, m_deck);
        m_page->resize(1256, 800);
        m_page->show();
        wait();
    }
    void wait() {
        ASSERT_TRUE(QTest::qWaitFor([this] {
            const auto cells = m_page->cells();
            return std::none_of(cells.begin(), cells.end(), [](const ChartCell* cell) { return cell->isLoading(); });
        }));
    }
    void addLinkedVoice() {
        m_workspace.edit([](core::Editor& editor) -> core::Result<void> {
            core::Voice voice;
            voice.kind = core::VoiceKind::Review;
            voice.date = QDate(2026, 4, 3);
            voice.text = u"Exports are slow"_s;
            TRY_ASSIGN(const core::VoiceId id, core::addVoice(editor, voice));
            core::Item item;
            item.title = u"Exports"_s;
            TRY_ASSIGN(const core::ItemId itemId, core::addItem(editor, item));
            TRY(core::linkVoices(editor, itemId, {id}, 3));
            return {};
        });
    }
    [[nodiscard]] ChartCell* cell(const QString& name) const {
        return m_page->cells().at(core::chartNames().indexOf(name));
    }

    test::TestWorkspace m_workspace;
    KeptNotifier m_notifier;
    KeptNavigator m_navigator;
    NoLinker m_linker;
    KeptDeck m_deck;
    test::FakePrompts m_prompts;
    ActionRegistry m_actions;
    TaskStrip m_tasks;
    test::RecordingPictures m_pictures;
    test::RecordingWalls m_walls;
    QSettings m_settings{m_workspace.folder() + u"/settings.ini"_s, QSettings::IniFormat};
    Edits m_edits{*m_workspace, m_notifier};
    PageContext m_context{*m_workspace, m_edits, m_linker,   m_navigator, m_notifier, m_actions,
                          m_prompts,    m_tasks, m_pictures, m_walls,     m_settings};
    std::unique_ptr<ChartsPage> m_page;
};

TEST_F(ChartsPageTest, AnEmptyWorkspaceSaysWhatEachChartNeeds) {
    show();
    for (const ChartCell* cell : m_page->cells())
        EXPECT_FALSE(cell->hasNumbers());
    QStringList texts;
    for (const QLabel* label : m_page->findChildren<QLabel*>()) {
        if (label->isVisible())
            texts.append(label->text());
    }
    for (const QString& name : core::chartNames())
        EXPECT_TRUE(texts.contains(core::chartNeeds(name))) << qPrintable(texts.join(u'|'));
}

TEST_F(ChartsPageTest, AnEmptyChartLeadsToWhatItCounts) {
    show();
    const auto follow = [this](const QString& name) {
        for (auto* button : cell(name)->findChildren<QAbstractButton*>()) {
            if (button->text().startsWith(u"Open"_s))
                button->click();
        }
        return m_navigator.targets.isEmpty() ? QString() : m_navigator.targets.takeLast().page;
    };
    EXPECT_EQ(follow(u"demand"_s), u"voices"_s);
    EXPECT_EQ(follow(u"datapoints"_s), u"datapoints"_s);
}

TEST_F(ChartsPageTest, FollowsTheWorkspace) {
    show();
    addLinkedVoice();
    EXPECT_TRUE(QTest::qWaitFor([this] { return cell(u"voices-over-time"_s)->chart().basis.n == 1; }));
    (void)m_workspace->undo().result();
    EXPECT_TRUE(QTest::qWaitFor([this] { return !cell(u"voices-over-time"_s)->hasNumbers(); }));
}

TEST_F(ChartsPageTest, OpensTheVoicesBehindABar) {
    (void)core::fillWithSample(*m_workspace).result();
    show();
    auto* view = cell(u"voices-over-time"_s)->findChild<ChartView*>();
    const ChartMark mark = view->marks().first();
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, mark.rect.center().toPoint());
    ASSERT_EQ(m_navigator.targets.size(), 1);
    EXPECT_EQ(m_navigator.targets.first().page, u"voices"_s);
    const auto filter = m_navigator.targets.first().filter.value<core::VoiceFilter>();
    const double shown = *view->series().series.at(mark.series).values.at(mark.category);
    EXPECT_EQ(m_workspace.read<qint64>(
                  [&](core::db::Connection& connection) { return core::VoiceRepository(connection).count(filter); }),
              shown);
}

TEST_F(ChartsPageTest, EveryBarOfDemandOpensVoicesThatExist) {
    (void)core::fillWithSample(*m_workspace).result();
    show();
    auto* view = cell(u"demand"_s)->findChild<ChartView*>();
    ASSERT_FALSE(view->marks().isEmpty());
    for (const ChartMark& mark : view->marks()) {
        Q_EMIT view->activated(mark.category, mark.series);
        const auto filter = m_navigator.targets.last().filter.value<core::VoiceFilter>();
        ASSERT_TRUE(filter.only);
        EXPECT_EQ(m_workspace.read<qint64>([&](core::db::Connection& connection) {
            return core::VoiceRepository(connection).count(filter);
        }),
                  QSet<core::VoiceId>(filter.only->begin(), filter.only->end()).size());
    }
}

TEST_F(ChartsPageTest, TheTableHasTheNumbersOfTheChart) {
    (void)core::fillWithSample(*m_workspace).result();
    show();
    ChartCell* demand = cell(u"demand"_s);
    EXPECT_FALSE(demand->showsTable());
    m_actions.setCurrentPage(u"charts"_s);
    m_actions.action(u"charts.table"_s)->trigger();
    EXPECT_TRUE(demand->showsTable());
    const auto* table = demand->findChild<QTableView*>();
    EXPECT_TRUE(table->isVisible());
    EXPECT_EQ(table->accessibleName(), demand->chart().title);
    EXPECT_EQ(table->model()->rowCount(), demand->chart().categories.size());
    EXPECT_EQ(table->model()->index(0, 4).data().toString(), core::valueText(*core::totalOf(demand->chart(), 0), {}));
}

TEST_F(ChartsPageTest, TheMenuOfAChartActsOnThatChart) {
    (void)core::fillWithSample(*m_workspace).result();
    show();
    m_actions.setCurrentPage(u"charts"_s);
    ChartCell* themes = m_page->cells().constLast();
    const auto* view = themes->findChild<ChartView*>();
    QContextMenuEvent asked(QContextMenuEvent::Keyboard, {20, 20}, view->viewport()->mapToGlobal(QPoint(20, 20)));
    QApplication::sendEvent(view->viewport(), &asked);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    ASSERT_NE(menu, nullptr);
    const QList<QAction*> offered = menu->actions();
    EXPECT_TRUE(offered.contains(m_actions.action(u"charts.deck"_s)));
    EXPECT_TRUE(std::any_of(offered.begin(), offered.end(),
                            [](const QAction* action) { return action->text().startsWith(u"Change title"_s); }));
    offered.at(offered.indexOf(m_actions.action(u"charts.table"_s)))->trigger();
    EXPECT_TRUE(themes->showsTable());
    menu->close();
}

TEST_F(ChartsPageTest, AFilterCountsAnewAndCanBeCleared) {
    (void)core::fillWithSample(*m_workspace).result();
    show();
    const int all = cell(u"voices-over-time"_s)->chart().basis.n;
    core::VoiceFilter filter;
    filter.kinds = {core::VoiceKind::Interview};
    m_page->setFilter(filter);
    wait();
    EXPECT_LT(cell(u"voices-over-time"_s)->chart().basis.n, all);
    auto* bar = m_page->findChild<FilterBar*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar->filters().size() == 1; }));
    EXPECT_EQ(bar->filters().constFirst().text, u"Kind: Interviews"_s);
    Q_EMIT bar->removeRequested(bar->filters().constFirst().key);
    wait();
    EXPECT_EQ(cell(u"voices-over-time"_s)->chart().basis.n, all);
}

TEST_F(ChartsPageTest, AChartThatAFilterDoesNotConcernSaysWhatItNeeds) {
    m_workspace.edit([](core::Editor& editor) {
        core::Voice voice;
        voice.text = u"Exports are slow"_s;
        voice.date = QDate(2026, 5, 4);
        return core::addVoice(editor, voice).transform([](core::VoiceId) {});
    });
    show();
    core::VoiceFilter filter;
    filter.since = QDate(2026, 5, 1);
    m_page->setFilter(filter);
    wait();
    const auto says = [this](const QString& chart) {
        const auto* empty = cell(chart)->findChild<EmptyState*>();
        return empty->accessibleName();
    };
    EXPECT_EQ(says(u"demand"_s), u"Needs at least one voice linked to a roadmap item"_s) << "in no period either";
    filter.since = QDate(2026, 5, 5);
    m_page->setFilter(filter);
    wait();
    EXPECT_EQ(says(u"voices-over-time"_s), u"No voice matches"_s);
}

TEST_F(ChartsPageTest, SaysWhatAllItsVoicesAreAlsoThoseWithoutADate) {
    m_workspace.edit([](core::Editor& editor) -> core::Result<void> {
        core::Voice voice;
        voice.text = u"Exports are slow"_s;
        return core::addVoice(editor, voice).transform([](core::VoiceId) {});
    });
    show();
    const auto says = [this](const QString& text) {
        const auto labels = m_page->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text() == text; });
    };
    EXPECT_TRUE(QTest::qWaitFor([&] { return says(u"n =\u00A01\u00A0voice · 1\u00A0undated"_s); }));
}

TEST_F(ChartsPageTest, TheFilterMenuChoosesTheMetricOfTheDatapoints) {
    (void)core::fillWithSample(*m_workspace).result();
    show();
    const auto choose = [this](const QString& metric) {
        auto* menu = m_page->findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
        Q_EMIT menu->aboutToShow();
        for (QAction* action : menu->findChildren<QAction*>()) {
            if (action->text() == metric)
                action->trigger();
        }
    };
    const QString other = u"Support hours spent on password resets"_s;
    const QString before = cell(u"datapoints"_s)->chart().title;
    auto* bar = m_page->findChild<FilterBar*>();
    choose(other);
    wait();
    EXPECT_NE(cell(u"datapoints"_s)->chart().title, before);
    EXPECT_TRUE(cell(u"datapoints"_s)->hasNumbers());
    ASSERT_TRUE(QTest::qWaitFor([&] { return bar->filters().size() == 1; }));
    EXPECT_EQ(bar->filters().constFirst().text, u"Metric: "_s + other);
    Q_EMIT cell(u"datapoints"_s)->findChild<ChartView*>()->activated(0, 0);
    EXPECT_EQ(m_navigator.targets.constLast().kind, RecordKind::Datapoint);
    EXPECT_EQ(m_navigator.targets.constLast().id, cell(u"datapoints"_s)->chart().categories.constFirst().recordId);
}

TEST_F(ChartsPageTest, AddsAChartToTheDeckOnce) {
    (void)core::fillWithSample(*m_workspace).result();
    show();
    m_actions.setCurrentPage(u"charts"_s);
    m_actions.action(u"charts.deck"_s)->trigger();
    m_actions.action(u"charts.deck"_s)->trigger();
    EXPECT_EQ(m_deck.charts, QStringList{u"demand"_s});
}

TEST_F(ChartsPageTest, ExportsPicturesNumbersAndTheClipboard) {
    (void)core::fillWithSample(*m_workspace).result();
    show();
    ChartCell* demand = cell(u"demand"_s);
    m_prompts.savePath = m_workspace.folder() + u"/demand.png"_s;
    demand->savePicture(3);
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_notifier.shown.size() == 1; }));
    EXPECT_EQ(QImage(m_prompts.savePath).width(), 3 * 960);
    m_prompts.savePath = m_workspace.folder() + u"/demand.csv"_s;
    demand->saveFile(u"csv"_s, {});
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_notifier.shown.size() == 2; }));
    QFile csv(m_prompts.savePath);
    ASSERT_TRUE(csv.open(QIODevice::ReadOnly));
    EXPECT_EQ(csv.readAll().count("\r\n"), demand->chart().categories.size() + 1);
    m_prompts.savePath = u"/nonexistent/folder/x.csv"_s;
    demand->saveFile(u"csv"_s, {});
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_notifier.shown.size() == 3; }));
    EXPECT_EQ(m_notifier.shown.last().kind, Notification::Kind::Error);
    for (const auto& [ending, start] : {std::pair{u"svg"_s, "<?xml"}, std::pair{u"pdf"_s, "%PDF"}}) {
        m_prompts.savePath = m_workspace.folder() + u"/demand."_s + ending;
        const qsizetype shown = m_notifier.shown.size();
        demand->saveFile(ending, {});
        ASSERT_TRUE(QTest::qWaitFor([&] { return m_notifier.shown.size() > shown; }));
        QFile file(m_prompts.savePath);
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_TRUE(file.readAll().startsWith(start)) << start;
    }
    demand->copy();
    EXPECT_TRUE(QGuiApplication::clipboard()->mimeData()->hasImage());
}

TEST_F(ChartsPageTest, AnOwnTitleStandsInExportsUntilTheNumbersChange) {
    (void)core::fillWithSample(*m_workspace).result();
    show();
    ChartCell* demand = cell(u"demand"_s);
    const QString finding = demand->chart().title;
    const auto isShown = [&](const QString& title) {
        const auto labels = demand->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text() == title; });
    };
    EXPECT_TRUE(isShown(finding));
    m_prompts.text = u"What <b>planners</b> want"_s;
    demand->changeTitle();
    EXPECT_TRUE(isShown(*m_prompts.text));
    m_prompts.savePath = m_workspace.folder() + u"/demand.svg"_s;
    demand->saveFile(u"svg"_s, {});
    ASSERT_TRUE(QTest::qWaitFor([this] { return !m_notifier.shown.isEmpty(); }));
    QFile svg(m_prompts.savePath);
    ASSERT_TRUE(svg.open(QIODevice::ReadOnly));
    EXPECT_TRUE(svg.readAll().contains("What &lt;b&gt;planners&lt;/b&gt; want"));
    demand->addToDeck();
    cell(u"voices-over-time"_s)->addToDeck();
    EXPECT_EQ(m_deck.titles, (QStringList{*m_prompts.text, {}})) << "the slide has it too";
    addLinkedVoice();
    EXPECT_TRUE(QTest::qWaitFor([&] { return isShown(demand->chart().title); }));
    EXPECT_EQ(m_notifier.shown.size(), 2) << "says that the title went";
}

TEST_F(ChartsPageTest, FitsBothSizesInBothThemes) {
    (void)core::fillWithSample(*m_workspace).result();
    show();
    ASSERT_TRUE(QDir().mkpath(u"pictures"_s));
    const QPalette before = QGuiApplication::palette();
    for (const Theme theme : {Theme::Light, Theme::Dark}) {
        QGuiApplication::setPalette(paletteFor(theme));
        for (const QSize size : {QSize(1256, 800), QSize(976, 600)}) {
            m_page->resize(size);
            QCoreApplication::processEvents();
            EXPECT_EQ(m_page->size(), size);
            EXPECT_TRUE(m_page->grab().save(u"pictures/charts-%1-%2.png"_s.arg(
                theme == Theme::Dark ? u"dark"_s : u"light"_s, QString::number(size.width()))));
        }
    }
    QGuiApplication::setPalette(before);
}

} // namespace

} // namespace throughline::ui
