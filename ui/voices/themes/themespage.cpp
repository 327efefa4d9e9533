// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/themes/themespage.h"

#include "core/metrics/metricsrepository.h"
#include "core/workspace/workspace.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/whendone.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/panesplitter.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notifier.h"
#include "ui/views/currentview.h"
#include "ui/voices/themes/themedetails.h"
#include "ui/voices/themes/themespane.h"
#include "ui/voices/themes/themetreemodel.h"
#include "ui/voices/themes/themetreeview.h"

#include <QLocale>
#include <QStackedWidget>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Record;
using core::Result;
using core::ThemeId;
using core::ThemeSummary;

namespace {

constexpr int kTreeFirst = 760;
constexpr int kTreeLeast = 440;
constexpr int kDetailsFirst = 440;
constexpr int kDetailsLeast = 360;
constexpr int kMostWords = 500;

struct Words {
    QList<core::ThemedWords> latest;
    qint64 total = 0;
    core::Representation segments; ///< of the voices of the theme and of those below it
    QList<core::MergedRecord> merged;
};

Result<Words> readLatest(core::db::Connection& connection, ThemeId id, const QList<ThemeId>& withBelow) {
    const core::ThemeRepository themes(connection);
    core::VoiceFilter ofTheme;
    ofTheme.themes = withBelow;
    Words words;
    TRY_ASSIGN(const core::VoicesBySegment voices, core::MetricsRepository(connection).voicesBySegment(ofTheme));
    words.segments = core::representationOf(voices.segments);
    TRY_ASSIGN(words.latest, themes.words(id, kMostWords));
    TRY_ASSIGN(words.total, themes.markCount(id));
    TRY_ASSIGN(words.merged, core::mergedInto(connection, {Record::Theme, id.value}));
    return words;
}

} // namespace

ThemesPage::ThemesPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_pane(new ThemesPane(m_context, this))
    , m_view(new CurrentView(m_context,
                             {.query = [this] { return m_pane->query(); },
                              .show = [this](const QJsonObject& json) { return m_pane->setQuery(json); },
                              .showAll = [this] { m_pane->showAll(); }},
                             *m_pane->viewsButton(), this))
    , m_details(new ThemeDetails(m_context, this))
    , m_several(new EmptyState(this))
    , m_right(new QStackedWidget(this)) {
    setAccessibleName(tr("Themes"));
    build();
    connect(m_pane, &ThemesPane::queryChanged, m_view, &CurrentView::refresh);
    connect(m_view, &CurrentView::changed, this, &Page::statusChanged);
    connect(tree(), &ThemeTreeView::settled, this, &ThemesPage::showSelected);
    connect(tree(), &ThemeTreeView::opened, this, [this] { openVoices(true); });
    connect(tree(), &QWidget::customContextMenuRequested, this, &ThemesPage::openMenu);
    connect(&m_pane->model(), &ThemeTreeModel::renameWanted, this,
            [this](ThemeId id, const QString& name) { edit(id, [name](core::Theme& theme) { theme.name = name; }); });
    connect(&m_pane->model(), &ThemeTreeModel::moveWanted, this, &ThemesPage::moveDragged);
    connect(tree(), &ThemeTreeView::refusesDropChanged, this, &Page::statusChanged);
    connect(m_details, &ThemeDetails::edited, this, &ThemesPage::edit);
    connect(m_details, &ThemeDetails::mergeWanted, this, [this](ThemeId into) {
        if (m_shown)
            merge({*m_shown}, into);
    });
    connect(m_details, &ThemeDetails::voicesWanted, this, &ThemesPage::openVoices);
    connect(m_details, &ThemeDetails::takeApartWanted, this, &ThemesPage::takeApart);
    connect(m_details, &ThemeDetails::selectionChanged, this, &ThemesPage::refreshActions);
    connect(m_details, &ThemeDetails::openWanted, this, [this](const core::ThemedWords& words) {
        m_context.navigator.open(words.quote ? Target::to(RecordKind::Quote, *words.quote)
                                             : Target::to(RecordKind::Voice, words.voice));
    });
    connect(&m_context.workspace, &core::Workspace::changed, this, &ThemesPage::takeChanges);
    connect(&m_context.edits, &Edits::failed, this, &ThemesPage::reload); // a refused name gives way to the stored one
    handleActions();
    refreshActions();
}

ThemesPage::~ThemesPage() {
    hide(); // the field that has the focus hands on its text while there still is somebody to take it
}

void ThemesPage::build() {
    m_several->setContent(u"tags"_s, tr("Nothing selected"), tr("J and K move through the tree."));
    m_right->addWidget(m_several);
    m_right->addWidget(m_details);
    m_pane->setMinimumWidth(kTreeLeast);
    m_right->setMinimumWidth(kDetailsLeast);
    auto* panes = new PaneSplitter(Qt::Horizontal, this);
    panes->addWidget(m_pane);
    panes->addWidget(m_right);
    panes->setStretchFactor(0, 1);
    panes->setFirstSizes({kTreeFirst, kDetailsFirst});
    panes->remember(m_context.settings, u"themes/panes"_s);
    setBody(panes);
}

void ThemesPage::takeChanges(const core::ChangeSet& changes) {
    const auto counted = {Record::Theme,  Record::ThemeMark, Record::Voice,  Record::Quote,
                          Record::Person, Record::Account,   Record::Segment};
    if (!std::any_of(counted.begin(), counted.end(), [&](Record record) { return changes.touches(record); }))
        return;
    m_stale = true;
    if (isVisible())
        reload();
}

void ThemesPage::reload() {
    m_stale = true;
    if (std::exchange(m_reading, true))
        return; // asked again when the answer is there
    m_stale = false;
    const auto read = [](core::db::Connection& connection) { return core::ThemeRepository(connection).summaries(); };
    whenDone(m_context.workspace.read<QList<ThemeSummary>>(read), this,
             [this](const Result<QList<ThemeSummary>>& themes) {
                 m_reading = false;
                 if (themes)
                     setThemes(*themes);
                 else
                     m_context.notifier.showFailure(themes.error());
                 if (m_stale)
                     reload();
             });
}

void ThemesPage::setThemes(const QList<ThemeSummary>& themes) {
    m_pane->setThemes(themes);
    if (m_toSelect && theme(*m_toSelect) && m_pane->select(*std::exchange(m_toSelect, {})))
        m_view->leave();
    showSelected();
}

void ThemesPage::showSelected() {
    const QList<ThemeId> selected = tree()->selected();
    const ThemeSummary* one =
        selected.size() == 1 ? m_pane->model().summary(m_pane->model().indexOf(selected.first())) : nullptr;
    if (m_shown && (!one || one->theme.id != *m_shown))
        m_details->flush();
    m_shown = one ? std::optional(one->theme.id) : std::nullopt;
    if (one) {
        m_details->show(*one, allThemes());
        readWords();
    } else if (selected.isEmpty()) {
        m_several->setContent(u"tags"_s, tr("Nothing selected"), tr("J and K move through the tree."));
        m_several->setButton({});
    } else {
        m_several->setContent(u"tags"_s, tr("%1 themes selected").arg(selected.size()),
                              tr("M moves them below another theme, G merges them into one."));
    }
    m_right->setCurrentIndex(one ? 1 : 0);
    refreshActions();
    Q_EMIT statusChanged();
}

void ThemesPage::readWords() {
    const ThemeId id = *m_shown;
    const auto work = [id, withBelow = core::withThemesBelow(id, allThemes())](core::db::Connection& connection) {
        return readLatest(connection, id, withBelow);
    };
    m_newestWords.await(m_context.workspace.read<Words>(work), this, [this, id](const Result<Words>& words) {
        if (!words || m_shown != id)
            return;
        m_details->setWords(words->latest, words->total);
        m_details->setSegments(words->segments);
        m_details->setMerged(words->merged);
    });
}

void ThemesPage::refreshActions() {
    const auto selected = tree()->selected().size();
    ActionRegistry& actions = m_context.actions;
    for (const char* id : {"themes.move", "themes.merge", "themes.delete", "themes.voices"})
        actions.setAvailable(QString::fromLatin1(id), selected > 0);
    for (const char* id : {"themes.child", "themes.rename", "themes.wall"})
        actions.setAvailable(QString::fromLatin1(id), selected == 1);
    actions.setAvailable(u"themes.split"_s, m_shown.has_value() && !m_details->selectedMarks().isEmpty());
}

void ThemesPage::activate(const Target& target) {
    m_view->activate(target);
    if (target.kind == RecordKind::Theme) {
        m_toSelect = ThemeId{target.id};
        m_stale = true;
    }
    if (m_stale)
        reload();
}

void ThemesPage::showEvent(QShowEvent* event) {
    Page::showEvent(event);
    if (m_stale)
        reload();
}

ThemeTreeView* ThemesPage::tree() const {
    return m_pane->tree();
}

std::optional<core::Theme> ThemesPage::theme(ThemeId id) const {
    for (const ThemeSummary& each : m_pane->model().themes()) {
        if (each.theme.id == id)
            return each.theme;
    }
    return {};
}

QList<core::Theme> ThemesPage::allThemes() const {
    QList<core::Theme> themes;
    for (const ThemeSummary& each : m_pane->model().themes())
        themes.append(each.theme);
    return themes;
}

std::optional<core::ViewId> ThemesPage::savedView() const {
    return m_view->id();
}

QWidget* ThemesPage::firstFocus() const {
    return tree();
}

QWidget* ThemesPage::searchField() const {
    return m_pane->searchField();
}

void ThemesPage::step(int rows) {
    tree()->step(rows);
}

QList<QWidget*> ThemesPage::panes() const {
    return {tree(), m_right};
}

QString ThemesPage::statusText() const {
    if (tree()->refusesDrop())
        return tr("A theme cannot lie below itself or below a theme that lies below it.");
    const int shown = m_pane->model().fittingCount();
    return (shown == 1 ? tr("%1 theme shown, %2 selected") : tr("%1 themes shown, %2 selected"))
        .arg(QLocale().toString(shown), QLocale().toString(qsizetype(tree()->selected().size())));
}

QList<KeyHint> ThemesPage::statusKeys() const {
    const auto key = [this](const QString& id) { return m_context.actions.keyText(id); };
    return {{{key(u"edit.search"_s)}, tr("Search")},
            {{key(u"themes.rename"_s)}, tr("Rename"), true},
            {{key(u"themes.move"_s)}, tr("Move below"), true},
            {{key(u"themes.merge"_s)}, tr("Merge"), true},
            {{u"Enter"_s}, tr("Voices")}};
}

} // namespace throughline::ui
