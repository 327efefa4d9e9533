// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome/welcomepage.h"

#include "core/base/datewords.h"
#include "ui/common/fields/yourname.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/errorbox.h"
#include "ui/common/widgets/iconlabel.h"
#include "ui/common/widgets/keycap.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/widgets/segmentedbuttons.h"
#include "ui/common/words/recordnames.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/welcome/choicelist.h"
#include "ui/shell/welcome/dropframe.h"
#include "ui/shell/welcome/welcomecards.h"

#include <QDir>
#include <QFileInfo>
#include <QFormLayout>
#include <QGridLayout>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QSettings>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr int kLeftColumn = 416;
constexpr int kRightColumn = 560;
constexpr int kColumnGap = 24;
constexpr int kTop = 72;
constexpr int kOneColumnBelow = 1080;

const QString kProductKey = u"you/product"_s;
const QString kNew = u"new"_s;
const QString kOpen = u"open"_s;
const QString kSample = u"sample"_s;

enum RecentLink { Locate, Remove };

QVBoxLayout* columnLayout(QWidget* column) {
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

} // namespace

WelcomePage::WelcomePage(const ActionRegistry& actions, ThemeController& theme, QSettings& settings, Prompts& prompts,
                         QWidget* parent)
    : Page(parent)
    , m_actions(actions)
    , m_theme(theme)
    , m_settings(settings)
    , m_prompts(prompts)
    , m_recent(settings)
    , m_block(new QWidget) {
    setAccessibleName(tr("Welcome"));
    setBackgroundRole(QPalette::Window);
    auto* title = new PlainLabel(tr("Welcome to Throughline"), m_block);
    title->setFont(textFont(TextSize::Px20, QFont::DemiBold));
    auto* promise = new PlainLabel(
        tr("Keep what customers say in their own words, carry it to the roadmap, and tell customers what came of it."),
        m_block);
    promise->setForegroundRole(QPalette::PlaceholderText);
    promise->setWordWrap(true);

    m_columns = new QBoxLayout(QBoxLayout::LeftToRight);
    m_columns->setSpacing(kColumnGap);
    m_columns->addWidget(startColumn(), kLeftColumn);
    m_columns->addWidget(bringInColumn(), kRightColumn);

    auto* foot = new QHBoxLayout;
    foot->setSpacing(metrics::kRowGap);
    foot->addWidget(new IconLabel(u"shield-check"_s, metrics::kIcon, m_block));
    auto* place = new PlainLabel(
        tr("A workspace is one file on this computer. Nothing leaves it unless you export it."), m_block);
    place->setForegroundRole(QPalette::PlaceholderText);
    place->setFont(textFont(TextSize::Px12));
    place->setWordWrap(true);
    foot->addWidget(place, 1);

    auto* layout = columnLayout(m_block);
    layout->setContentsMargins(metrics::kPageMargin, kTop, metrics::kPageMargin, kColumnGap);
    layout->addWidget(title);
    layout->addSpacing(metrics::kGrid);
    layout->addWidget(promise);
    layout->addSpacing(kColumnGap);
    layout->addLayout(m_columns);
    layout->addLayout(foot);
    layout->addStretch(1);

    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_block);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setAlignment(Qt::AlignHCenter | Qt::AlignTop);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setBackgroundRole(QPalette::Window);
    scroll->viewport()->setBackgroundRole(QPalette::Window);
    setBody(scroll);
    fillStart();
    fillRecent();
}

QWidget* WelcomePage::startColumn() {
    auto* column = new QWidget(m_block);
    QVBoxLayout* layout = columnLayout(column);
    auto* card = new Card(column);
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(metrics::kLine, metrics::kLine, metrics::kLine, metrics::kLine);
    m_start = new ChoiceList(tr("Start"), card);
    inside->addWidget(m_start);
    connect(m_start, &ChoiceList::chosen, this, &WelcomePage::choose);
    addTitled(*layout, tr("Start"), card);
    m_error = new ErrorBox(column);
    auto* more = new QVBoxLayout;
    more->setSpacing(0);
    addTitled(*more, tr("Recent"), recentCard());
    addTitled(*more, tr("You"), youCard());
    more->addStretch(1);
    auto* below = new QVBoxLayout; // with a gap only while there is an error
    below->setSpacing(metrics::kBigIcon);
    below->addWidget(m_error);
    below->addLayout(more, 1);
    layout->addLayout(below, 1);
    return column;
}

QWidget* WelcomePage::bringInColumn() {
    auto* column = new QWidget(m_block);
    QVBoxLayout* layout = columnLayout(column);
    addTitled(*layout, tr("Bring in what you already have"), bringInCard());
    addTitled(*layout, tr("Then"), thenCard());
    layout->addStretch(1);
    return column;
}

QWidget* WelcomePage::recentCard() {
    auto* card = new Card(m_block);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(metrics::kLine, metrics::kLine, metrics::kLine, metrics::kLine);
    m_recentList = new ChoiceList(tr("Recent"), card);
    m_noRecent = new PlainLabel(tr("Workspaces that you open appear here."), card);
    m_noRecent->setForegroundRole(QPalette::PlaceholderText);
    m_noRecent->setMargin(metrics::kPageMargin - metrics::kGrid);
    layout->addWidget(m_recentList);
    layout->addWidget(m_noRecent);
    connect(m_recentList, &ChoiceList::chosen, this, [this](const QString& path) {
        if (QFileInfo::exists(path))
            Q_EMIT openWorkspace(path);
    });
    connect(m_recentList, &ChoiceList::linkChosen, this, [this](const QString& path, int link) {
        if (link == Remove) {
            m_recent.remove(path);
        } else if (const QString found = m_prompts.openFile({.title = tr("Locate workspace"),
                                                             .suggested = QFileInfo(path).path(),
                                                             .filters = tr("Workspaces (*.throughline)")});
                   !found.isEmpty()) {
            m_recent.replace(path, found);
        }
        fillRecent();
    });
    return card;
}

QWidget* WelcomePage::youCard() {
    auto* card = new Card(m_block);
    auto* form = new QFormLayout(card);
    form->setContentsMargins(metrics::kPageMargin, metrics::kPageMargin, metrics::kPageMargin, metrics::kPageMargin);
    form->setHorizontalSpacing(kColumnGap);
    form->setVerticalSpacing(metrics::kRowGap);
    const auto field = [this, form, card](const QString& label, const QString& key, const QString& first) {
        auto* edit = new QLineEdit(m_settings.value(key, first).toString(), card);
        edit->setAccessibleName(label);
        connect(edit, &QLineEdit::textEdited, this,
                [this, key](const QString& text) { m_settings.setValue(key, text.trimmed()); });
        form->addRow(new PlainLabel(label, card), edit);
        return edit;
    };
    field(tr("Your name"), kYourNameKey, yourName(m_settings));
    field(tr("Your product"), kProductKey, {})->setPlaceholderText(tr("As your customers call it"));

    auto* appearance = new SegmentedButtons(tr("Appearance"), card);
    appearance->addSegment(tr("System"), static_cast<int>(Appearance::System));
    appearance->addSegment(tr("Light"), static_cast<int>(Appearance::Light));
    appearance->addSegment(tr("Dark"), static_cast<int>(Appearance::Dark));
    const auto follow = [this, appearance] { appearance->setCurrent(static_cast<int>(m_theme.appearance())); };
    follow();
    connect(&m_theme, &ThemeController::changed, appearance, follow);
    connect(appearance, &SegmentedButtons::currentChanged, this,
            [this](int value) { m_theme.setAppearance(static_cast<Appearance>(value)); });
    form->addRow(new PlainLabel(tr("Appearance"), card), appearance);
    return card;
}

QWidget* WelcomePage::bringInCard() {
    auto* card = new Card(m_block);
    QVBoxLayout* layout = columnLayout(card);
    layout->setContentsMargins(metrics::kLine, metrics::kPaneMargin, metrics::kLine, metrics::kLine);
    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(metrics::kPaneMargin, 0, metrics::kPaneMargin, metrics::kPaneMargin);
    auto* drop = new DropFrame(m_actions.keyText(u"workspace.import"_s), card);
    m_refused = new PlainLabel(card);
    m_refused->setForegroundRole(QPalette::BrightText);
    m_refused->setWordWrap(true);
    m_refused->hide();
    inset->addWidget(drop);
    inset->addWidget(m_refused);
    layout->addLayout(inset);
    layout->addWidget(importKindsTable(card));
    connect(drop, &DropFrame::dropped, this, &WelcomePage::take);
    connect(drop, &DropFrame::chooseRequested, this, [this] {
        take(m_prompts.openFiles(
            {.title = tr("Choose files"), .suggested = QDir::homePath(), .filters = importFilters()}));
    });
    return card;
}

QWidget* WelcomePage::thenCard() {
    struct StepRow {
        QString text;
        QStringList actions;
    };
    const QList<StepRow> steps{
        {tr("Log a call while it is on"), {u"voice.interview"_s}},
        {tr("Mark words, apply a theme"), {u"voices.quote"_s, u"voices.theme"_s}},
        {tr("Drag words to a roadmap item, or find it by name"), {u"voices.evidence"_s}},
        {tr("Build the deck from charts and quotes"), {u"charts.deck"_s}},
    };
    auto* card = new Card(m_block);
    auto* grid = new QGridLayout(card);
    grid->setContentsMargins(metrics::kPageMargin, metrics::kPaneMargin, metrics::kPageMargin, metrics::kPaneMargin);
    grid->setHorizontalSpacing(metrics::kPaneMargin);
    grid->setVerticalSpacing(metrics::kPaneMargin);
    grid->setColumnStretch(1, 1);
    for (int row = 0; row < steps.size(); ++row) {
        auto* number = new PlainLabel(QLocale().toString(row + 1), card);
        number->setForegroundRole(QPalette::PlaceholderText);
        grid->addWidget(number, row, 0);
        grid->addWidget(new PlainLabel(steps.at(row).text, card), row, 1);
        auto* keys = new QHBoxLayout;
        keys->setSpacing(metrics::kRowGap);
        keys->addStretch(1);
        for (const QString& action : steps.at(row).actions)
            keys->addWidget(new KeyCap(m_actions.keyText(action), card));
        grid->addLayout(keys, row, 2);
    }
    return card;
}

void WelcomePage::fillStart() {
    m_start->setChoices({
        {.id = kNew,
         .icon = u"file-plus"_s,
         .title = tr("New workspace…"),
         .subtitle = tr("An empty file; choose where it is kept"),
         .key = m_actions.keyText(u"workspace.new"_s)},
        {.id = kOpen,
         .icon = u"folder-open"_s,
         .title = tr("Open workspace…"),
         .subtitle = tr("A .throughline file"),
         .key = m_actions.keyText(u"workspace.open"_s)},
        {.id = kSample,
         .icon = u"flask-conical"_s,
         .title = tr("Explore the sample"),
         .subtitle = m_sampleProgress.isEmpty() ? tr("A finished workspace of an imaginary product") : m_sampleProgress,
         .key = {}},
    });
}

void WelcomePage::fillRecent() {
    QList<Choice> rows;
    for (const RecentWorkspace& recent : m_recent.list()) {
        const QFileInfo file(recent.path);
        const bool missing = !file.exists();
        const QString folder = QDir::toNativeSeparators(file.path());
        const QString opened = longDate(core::localDay(recent.opened));
        rows.append({.id = recent.path,
                     .icon = u"database"_s,
                     .title = oneLine(file.completeBaseName()),
                     .subtitle = missing ? tr("Not found in %1").arg(isolated(folder))
                                         : u"%1 · %2"_s.arg(opened, oneLine(folder)),
                     .key = {},
                     .links = missing ? QStringList{tr("Locate…"), tr("Remove")} : QStringList(),
                     .muted = missing});
    }
    m_recentList->setChoices(rows);
    m_recentList->setVisible(!rows.isEmpty());
    m_noRecent->setVisible(rows.isEmpty());
}

void WelcomePage::choose(const QString& id) {
    m_error->clear();
    if (id == kNew)
        Q_EMIT newWorkspace();
    else if (id == kOpen)
        Q_EMIT openWorkspace({});
    else if (id == kSample)
        Q_EMIT openSample();
}

void WelcomePage::take(const QStringList& paths) {
    const DroppedFiles files = sortDropped(paths);
    m_refused->setVisible(!files.refused.isEmpty());
    if (!files.refused.isEmpty())
        m_refused->setText(tr("Left out, because only tables, workbooks and transcripts can be read: %1")
                               .arg(isolated(files.refused.join(u", "_s))));
    if (!files.workspace.isEmpty())
        Q_EMIT openWorkspace(files.workspace);
    else if (!files.importable.isEmpty())
        Q_EMIT importFiles(files.importable);
}

void WelcomePage::activate(const Target&) {
    fillRecent();
}

QWidget* WelcomePage::firstFocus() const {
    return m_start;
}

QString WelcomePage::statusText() const {
    return tr("No workspace open");
}

QList<KeyHint> WelcomePage::statusKeys() const {
    return {{{tr("Tab")}, tr("Next")},
            {{tr("Enter")}, tr("Open")},
            {{m_actions.keyText(u"go.palette"_s)}, tr("All commands")},
            {{m_actions.keyText(u"help.keys"_s)}, tr("Help")}};
}

void WelcomePage::showError(const core::Error& error) {
    m_error->setError(error);
}

void WelcomePage::setSampleProgress(const QString& words) {
    m_sampleProgress = words;
    fillStart();
}

void WelcomePage::resizeEvent(QResizeEvent* event) {
    Page::resizeEvent(event);
    const bool narrow = width() < kOneColumnBelow;
    m_columns->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    const int content = narrow ? kRightColumn : kLeftColumn + kColumnGap + kRightColumn;
    m_block->setMaximumWidth(scaled(content) + 2 * metrics::kPageMargin);
}

} // namespace throughline::ui
