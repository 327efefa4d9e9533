// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/program.h"
#include "tests/bench/table.h"
#include "ui/common/theme.h"

#include <QAbstractListModel>
#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QLineEdit>
#include <QListView>
#include <QProcess>
#include <QScrollBar>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

namespace throughline::bench {
namespace {

using namespace Qt::StringLiterals;

// Ways to call this program for one start alone.
const QString kBareOption = u"--bare"_s;
const QString kStartOption = u"--start"_s;

constexpr int kFrames = 400;
constexpr int kStarts = 7;
constexpr double kHalf = 0.5;

/// The baseline: as many rows as there are voices, one line of text each, nothing read from anywhere.
class BareModel : public QAbstractListModel {
public:
    explicit BareModel(int rows) : m_rows(rows) {}
    [[nodiscard]] int rowCount(const QModelIndex& parent) const override { return parent.isValid() ? 0 : m_rows; }
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override {
        return role == Qt::DisplayRole ? QVariant(u"Voice %1: the weekly export of the plan is slow"_s.arg(index.row()))
                                       : QVariant();
    }

private:
    int m_rows;
};

/// Counts the paintings of a list.
class PaintCounter : public QObject {
public:
    explicit PaintCounter(const QListView& list) { list.viewport()->installEventFilter(this); }
    [[nodiscard]] int count() const { return m_count; }

protected:
    bool eventFilter(QObject*, QEvent* event) override {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

void waitUntil(const std::function<bool()>& holds) {
    QElapsedTimer timer;
    timer.start();
    while (!holds()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        if (timer.elapsed() > 60'000) {
            fprintf(stderr, "waited a minute in vain\n");
            abort();
        }
    }
}

template <typename Widget>
Widget* named(const QString& accessibleName) {
    for (QWidget* widget : QApplication::allWidgets()) {
        if (auto* found = qobject_cast<Widget*>(widget); found != nullptr && found->accessibleName() == accessibleName)
            return found;
    }
    return nullptr;
}

bool firstRowIsRead(const QListView& list) {
    return list.model() != nullptr && list.model()->rowCount() > 0 &&
           !list.model()->index(0, 0).data().toString().isEmpty();
}

void showBareList(QListView& list, BareModel& model) {
    const PaintCounter painted(list);
    list.setUniformItemSizes(true);
    list.setModel(&model);
    list.resize(1440, 900);
    list.show();
    waitUntil([&] { return painted.count() > 0; });
}

double startOfBareList(int rows) {
    BareModel model(rows);
    std::optional<QListView> list;
    return milliseconds([&] { showBareList(list.emplace(), model); });
}

/// Sees the first painting of the voices' rows, whenever their list is made.
class FirstRows : public QObject {
public:
    FirstRows() { QCoreApplication::instance()->installEventFilter(this); }
    [[nodiscard]] bool arePainted() const { return m_painted; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (!m_painted && event->type() == QEvent::Paint) {
            const auto* list = qobject_cast<QListView*>(watched->parent());
            m_painted = list != nullptr && list->accessibleName() == "Voices"_L1 && firstRowIsRead(*list);
        }
        return false;
    }

private:
    bool m_painted = false;
};

/// The window with all its parts is made within the time that is taken.
double startOfProgram(std::optional<app::Program>& program, QSettings& settings, const QString& path) {
    const FirstRows rows;
    return milliseconds([&] {
        program.emplace(settings);
        program->start(path);
        waitUntil([&] { return rows.arePainted(); });
    });
}

/// A frame for each step of the wheel, here and there a jump of the scroll bar.
std::vector<double> scroll(QListView& list) {
    std::vector<double> frames;
    QScrollBar* bar = list.verticalScrollBar();
    bar->setValue(0);
    for (int i = 0; i < kFrames; ++i) {
        const int step = i % 40 == 39 ? bar->maximum() / 12 : bar->singleStep() * 3;
        frames.push_back(milliseconds([&] {
            bar->setValue(bar->value() + step);
            list.viewport()->repaint();
        }));
        QTest::qWait(4);
    }
    return frames;
}

/// From a key in the search until the list has painted what it finds.
double millisecondsToPaint(QListView& list, QLineEdit& field, QChar key) {
    const PaintCounter painted(list);
    std::optional<int> paintedBefore;
    const auto connection = QObject::connect(list.model(), &QAbstractItemModel::modelReset, &list,
                                             [&] { paintedBefore = paintedBefore.value_or(painted.count()); });
    const double taken = milliseconds([&] {
        QTest::keyClick(&field, key.toLatin1());
        if (key != u' ')
            waitUntil([&] { return paintedBefore && painted.count() > *paintedBefore; });
    });
    QObject::disconnect(connection);
    return taken;
}

std::vector<double> typeSearches(QListView& list) {
    auto* field = named<QLineEdit>(u"Search voices"_s);
    std::vector<double> keys;
    for (const QString& text : typedSearches()) {
        field->clear();
        QTest::qWait(300);
        for (const QChar key : text) {
            const double painted = millisecondsToPaint(list, *field, key);
            if (key != u' ') // the words are the same
                keys.push_back(painted);
            QTest::qWait(80); // as fast as people type
        }
    }
    return keys;
}

/// What this program prints when it is started anew: a start in a process that has painted before is no start.
double startedAnew(const QStringList& arguments) {
    QProcess start;
    start.start(QCoreApplication::applicationFilePath(), arguments);
    bool isNumber = false;
    if (start.waitForFinished())
        if (const double taken = start.readAllStandardOutput().trimmed().toDouble(&isNumber); isNumber)
            return taken;
    fprintf(stderr, "a start failed: %s\n", start.readAllStandardError().constData());
    abort();
}

void benchStart(const QString& path, int voices) {
    std::vector<double> ours;
    std::vector<double> bare;
    for (int i = 0; i < kStarts; ++i) {
        ours.push_back(startedAnew({kStartOption, path}));
        bare.push_back(startedAnew({kBareOption, QString::number(voices)}));
    }
    print("start to a painted page, median", percentile(ours, kHalf), percentile(bare, kHalf), "ms");
}

int run(const QString& path) {
    const QTemporaryDir home;
    QSettings settings(home.filePath(u"looks.ini"_s), QSettings::IniFormat);
    std::optional<app::Program> program;
    startOfProgram(program, settings, path);
    auto* list = named<QListView>(u"Voices"_s);
    waitUntil([&] { return list->model()->rowCount() > 50; });
    QTest::qWait(2000);

    const int voices = list->model()->rowCount();
    BareModel bareModel(voices);
    QListView bare;
    showBareList(bare, bareModel);
    printBoth("frame of the list while scrolling", scroll(*list), scroll(bare));
    bare.hide();
    const std::vector<double> keys = typeSearches(*list);
    printf("| key in Search voices, painted: p50; p99 | %.2f ms; %.2f ms | | |\n", percentile(keys, 0.5),
           percentile(keys, 0.99));
    printf("| memory of the program with %d voices | %.0f MiB | | |\n", voices, residentMebibytes());
    program.reset(); // the starts below open the workspace themselves
    benchStart(path, voices);
    return 0;
}

} // namespace
} // namespace throughline::bench

int main(int argc, char** argv) {
    using namespace throughline::bench;
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.size() == 2 && arguments.first() == kBareOption) {
        printf("%f\n", startOfBareList(arguments.at(1).toInt()));
        return 0;
    }
    if (arguments.size() == 2 && arguments.first() == kStartOption) {
        const QTemporaryDir home;
        QSettings settings(home.filePath(QStringLiteral("looks.ini")), QSettings::IniFormat);
        settings.setValue(QStringLiteral("backups/automatic"), false); // the next start would wait for its copying
        settings.sync();
        std::optional<throughline::app::Program> program;
        printf("%f\n", startOfProgram(program, settings, arguments.at(1)));
        return 0;
    }
    if (arguments.size() == 1)
        return run(QFileInfo(arguments.first()).absoluteFilePath());
    fprintf(stderr, "usage: window_bench WORKSPACE\n");
    return 2;
}
