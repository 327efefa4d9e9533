// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actiontable.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Actions)
};

QList<QKeySequence> keys(const QString& portable) {
    QList<QKeySequence> sequences;
    for (const QString& one : portable.split(u' ', Qt::SkipEmptyParts))
        sequences.append(QKeySequence(one, QKeySequence::PortableText));
    return sequences;
}

QList<ActionSpec> wholeProgram() {
    return {
        {u"workspace.new"_s, Texts::tr("&New workspace…"), u"file-plus"_s, keys(u"Ctrl+Shift+N"_s), Menu::File, {}},
        {u"workspace.open"_s, Texts::tr("&Open workspace…"), u"folder-open"_s, keys(u"Ctrl+O"_s), Menu::File, {}},
        {u"workspace.sample"_s, Texts::tr("Explore the &sample"), u"flask-conical"_s, {}, Menu::File, {}},
        {u"workspace.import"_s, Texts::tr("&Import…"), u"import"_s, keys(u"Ctrl+I"_s), Menu::File, {}},
        {u"workspace.export"_s, Texts::tr("&Export…"), u"file-down"_s, keys(u"Ctrl+E"_s), Menu::File, {}},
        {u"workspace.backup"_s, Texts::tr("&Back up…"), u"copy"_s, {}, Menu::File, {}},
        {u"workspace.backups"_s, Texts::tr("Back&ups"), u"archive-restore"_s, {}, Menu::File, {}},
        {u"workspace.check"_s, Texts::tr("&Check workspace"), u"shield-check"_s, {}, Menu::File, {}},
        {u"workspace.settings"_s, Texts::tr("Se&ttings"), u"settings"_s, keys(u"Ctrl+,"_s), Menu::File, {}},
        {u"app.quit"_s, Texts::tr("&Quit"), u"x"_s, keys(u"Ctrl+Q"_s), Menu::File, {}},

        {u"edit.undo"_s, Texts::tr("&Undo"), u"undo-2"_s, keys(u"Ctrl+Z"_s), Menu::Edit, {}},
        {u"edit.redo"_s, Texts::tr("&Redo"), u"redo-2"_s, keys(u"Ctrl+Shift+Z"_s), Menu::Edit, {}},
        {u"edit.history"_s, Texts::tr("&History"), u"history"_s, {}, Menu::Edit, {}},
        {u"edit.deleted"_s, Texts::tr("&Deleted: restore or purge…"), u"archive-restore"_s, {}, Menu::Edit, {}},
        {u"edit.search"_s, Texts::tr("&Search this page"), u"search"_s, keys(u"/ Ctrl+F"_s), Menu::Edit, {}},

        {u"view.rail"_s, Texts::tr("Narrow &navigation"), u"panel-left"_s, keys(u"F9"_s), Menu::View, {}, true},
        {u"view.inspector"_s, Texts::tr("&Inspector"), u"panel-right"_s, keys(u"Ctrl+\\"_s), Menu::View, {}},
        {u"view.nextPane"_s, Texts::tr("Ne&xt pane"), {}, keys(u"F8"_s), Menu::View, {}},
        {u"view.previousPane"_s, Texts::tr("&Previous pane"), {}, keys(u"Shift+F8"_s), Menu::View, {}},
        {u"view.system"_s, Texts::tr("&System appearance"), {}, {}, Menu::Appearance, {}, true},
        {u"view.light"_s, Texts::tr("&Light appearance"), {}, {}, Menu::Appearance, {}, true},
        {u"view.dark"_s, Texts::tr("&Dark appearance"), u"moon"_s, {}, Menu::Appearance, {}, true},

        {u"go.palette"_s,
         Texts::tr("&Search or run a command"),
         u"search"_s,
         keys(u"Ctrl+K Ctrl+Shift+F"_s),
         Menu::Go,
         {}},
        {u"go.back"_s, Texts::tr("&Back"), u"reply"_s, keys(u"Alt+Left"_s), Menu::Go, {}},
        {u"go.next"_s, Texts::tr("&Next in the list"), {}, keys(u"J"_s), Menu::Go, {}},
        {u"go.previous"_s, Texts::tr("&Previous in the list"), {}, keys(u"K"_s), Menu::Go, {}},

        {u"voice.interview"_s, Texts::tr("New &interview"), u"mic"_s, keys(u"Ctrl+N"_s), Menu::Insert, {}},
        {u"voice.other"_s,
         Texts::tr("Other &voice…"),
         u"message-square-quote"_s,
         keys(u"Ctrl+Shift+A"_s),
         Menu::Insert,
         {}},
        {u"item.new"_s, Texts::tr("New roadmap i&tem"), u"kanban"_s, keys(u"Ctrl+Shift+R"_s), Menu::Insert, {}},
        {u"item.paste"_s, Texts::tr("&Paste roadmap items…"), u"kanban"_s, {}, Menu::Insert, {}},
        {u"datapoint.new"_s, Texts::tr("New &datapoint"), u"hash"_s, keys(u"Ctrl+Shift+D"_s), Menu::Insert, {}},
        {u"account.new"_s, Texts::tr("New &account"), u"building-2"_s, {}, Menu::Insert, {}},
        {u"segment.new"_s, Texts::tr("New se&gment"), u"users"_s, {}, Menu::Insert, {}},
        {u"person.new"_s, Texts::tr("New p&erson"), u"user-round"_s, {}, Menu::Insert, {}},

        {u"help.keys"_s, Texts::tr("&Keys of this page"), u"circle-help"_s, keys(u"F1"_s), Menu::Help, {}},
        {u"help.about"_s, Texts::tr("&About Throughline"), u"info"_s, {}, Menu::Help, {}},
    };
}

QList<ActionSpec> voicesPage() {
    const QString page = u"voices"_s;
    return {
        {u"voices.evidence"_s, Texts::tr("Link as &evidence…"), u"link-2"_s, keys(u"E"_s), Menu::Edit, page},
        {u"voices.quote"_s, Texts::tr("&Quote the selected words"), u"quote"_s, keys(u"Q"_s), Menu::Edit, page},
        {u"voices.theme"_s, Texts::tr("Apply a &theme…"), u"tag"_s, keys(u"T"_s), Menu::Edit, page},
        {u"voices.lifecycle"_s, Texts::tr("&Lifecycle and fit…"), u"building-2"_s, keys(u"L"_s), Menu::Edit, page},
        {u"voices.extend"_s, Texts::tr("Add row to the selec&tion"), {}, keys(u"X"_s), Menu::Edit, page},
        {u"voices.done"_s, Texts::tr("Mark &done"), u"check"_s, keys(u"D"_s), Menu::Edit, page},
        {u"voices.archive"_s, Texts::tr("&Archive"), u"archive-restore"_s, keys(u"A"_s), Menu::Edit, page},
        {u"voices.renew"_s, Texts::tr("Mark ne&w again"), u"inbox"_s, keys(u"U"_s), Menu::Edit, page},
        {u"voices.edit"_s, Texts::tr("Edit voice"), u"pencil"_s, keys(u"F2"_s), Menu::Edit, page},
        {u"voices.delete"_s, Texts::tr("Delete voice"), u"trash-2"_s, keys(u"Del"_s), Menu::Edit, page},
        {u"voices.picture"_s, Texts::tr("Export quote as &picture…"), u"image"_s, keys(u"Ctrl+Shift+E"_s), Menu::File,
         page},
        {u"voices.themes"_s, Texts::tr("Edit t&hemes…"), u"tags"_s, {}, Menu::Tools, page},
        {u"voices.filter"_s, Texts::tr("&Filter voices…"), u"list-filter"_s, keys(u"F"_s), Menu::View, page},
        {u"voices.order"_s, Texts::tr("&Order by…"), u"chevrons-up-down"_s, keys(u"O"_s), Menu::View, page},
        {u"voices.bestMatch"_s, Texts::tr("&Best match first"), {}, {}, Menu::View, page, true},
        {u"voices.caret"_s, Texts::tr("Show a &caret in the text"), {}, keys(u"F7"_s), Menu::View, page, true},
        {u"voices.first"_s, Texts::tr("First voice"), {}, {QKeySequence(Qt::Key_G, Qt::Key_G)}, Menu::Go, page},
        {u"voices.last"_s, Texts::tr("Last voice"), {}, keys(u"Shift+G"_s), Menu::Go, page},
        {u"voices.importance0"_s, Texts::tr("Importance 0: not important"), {}, keys(u"0"_s), Menu::None, page},
        {u"voices.importance1"_s, Texts::tr("Importance 1: nice to have"), {}, keys(u"1"_s), Menu::None, page},
        {u"voices.importance2"_s, Texts::tr("Importance 2: important"), {}, keys(u"2"_s), Menu::None, page},
        {u"voices.importance3"_s, Texts::tr("Importance 3: critical"), {}, keys(u"3"_s), Menu::None, page},
    };
}

/// What is done to all selected voices; done, archive, theme, evidence and delete of the page take several too.
QList<ActionSpec> manyVoices() {
    const QString page = u"voices"_s;
    QList<ActionSpec> specs{
        {u"voices.clearTheme"_s, Texts::tr("&Remove a theme…"), u"tag"_s, keys(u"Shift+T"_s), Menu::Edit, page},
        {u"voices.account"_s, Texts::tr("Set acc&ount…"), u"building-2"_s, {}, Menu::Edit, page},
        {u"voices.person"_s, Texts::tr("Set &person…"), u"user-round"_s, {}, Menu::Edit, page},
        {u"voices.negative"_s, Texts::tr("Sentiment: negative"), {}, {}, Menu::Edit, page},
        {u"voices.neutral"_s, Texts::tr("Sentiment: neutral"), {}, {}, Menu::Edit, page},
        {u"voices.positive"_s, Texts::tr("Sentiment: positive"), {}, {}, Menu::Edit, page},
        {u"voices.aggregate"_s, Texts::tr("Lane: count in the numbers"), {}, {}, Menu::Edit, page},
        {u"voices.individual"_s, Texts::tr("Lane: individual case"), {}, {}, Menu::Edit, page},
    };
    for (ActionSpec& spec : specs)
        spec.edits = true;
    return specs;
}

/// What is done with the filters that show, and with the saved view, on every page that has views.
QList<ActionSpec> savedViews() {
    QList<ActionSpec> specs;
    for (const QString& page :
         {u"voices"_s, u"themes"_s, u"roadmap"_s, u"accounts"_s, u"people"_s, u"segments"_s, u"datapoints"_s}) {
        const QString icon = u"list-filter"_s;
        specs += {
            {page + u".saveView"_s, Texts::tr("Save &view…"), icon, keys(u"Ctrl+Shift+S"_s), Menu::View, page},
            {page + u".updateView"_s, Texts::tr("&Update view"), icon, {}, Menu::View, page},
            {page + u".renameView"_s, Texts::tr("Rename vie&w…"), u"pencil"_s, {}, Menu::View, page},
            {page + u".viewUp"_s, Texts::tr("Move view up"), u"arrow-up"_s, {}, Menu::None, page},
            {page + u".viewDown"_s, Texts::tr("Move view down"), u"arrow-down"_s, {}, Menu::None, page},
            {page + u".deleteView"_s, Texts::tr("Delete view"), u"trash-2"_s, {}, Menu::View, page},
        };
    }
    for (ActionSpec& spec : specs)
        spec.edits = true;
    return specs;
}

QList<ActionSpec> themesPage() {
    const QString page = u"themes"_s;
    QList<ActionSpec> specs{
        {u"themes.voices"_s, Texts::tr("Show &voices"), u"message-square-quote"_s, keys(u"V"_s), Menu::Go, page},
        {u"themes.wall"_s, Texts::tr("&Quote wall…"), u"quote"_s, keys(u"W"_s), Menu::File, page},
        {u"themes.filter"_s, Texts::tr("&Filter themes…"), u"list-filter"_s, keys(u"F"_s), Menu::View, page},
        {u"themes.order"_s, Texts::tr("&Order by…"), u"chevrons-up-down"_s, keys(u"O"_s), Menu::View, page},
        {u"themes.unused"_s, Texts::tr("&Unused themes only"), {}, keys(u"U"_s), Menu::View, page, true},
        {u"themes.new"_s, Texts::tr("New &theme…"), u"tag"_s, keys(u"N"_s), Menu::Insert, page},
        {u"themes.child"_s, Texts::tr("New theme &below…"), u"tag"_s, keys(u"Shift+N"_s), Menu::Insert, page},
        {u"themes.rename"_s, Texts::tr("&Rename theme"), u"pencil"_s, keys(u"F2"_s), Menu::Edit, page},
        {u"themes.move"_s, Texts::tr("&Move below…"), u"arrow-left-right"_s, keys(u"M"_s), Menu::Edit, page},
        {u"themes.merge"_s, Texts::tr("Mer&ge into…"), u"link-2"_s, keys(u"G"_s), Menu::Edit, page},
        {u"themes.split"_s, Texts::tr("&Split selected…"), u"tags"_s, keys(u"S"_s), Menu::Edit, page},
        {u"themes.delete"_s, Texts::tr("Delete theme"), u"trash-2"_s, keys(u"Del"_s), Menu::Edit, page},
    };
    for (ActionSpec& spec : specs)
        spec.edits = spec.menu == Menu::Insert || spec.menu == Menu::Edit;
    return specs;
}

QList<ActionSpec> historyPage() {
    const QString page = u"history"_s;
    return {{.id = u"history.go"_s,
             .text = Texts::tr("&Go to the chosen change"),
             .icon = u"history"_s,
             .keys = keys(u"Ctrl+Return"_s),
             .menu = Menu::Edit,
             .page = page,
             .edits = true},
            {u"history.filter"_s, Texts::tr("&Filter history…"), u"list-filter"_s, keys(u"F"_s), Menu::View, page}};
}

QList<ActionSpec> roadmapPage() {
    const QString page = u"roadmap"_s;
    return {
        {u"roadmap.wall"_s, Texts::tr("&Quote wall…"), u"quote"_s, keys(u"W"_s), Menu::File, page},
        {u"roadmap.evidence"_s, Texts::tr("Add &evidence…"), u"link-2"_s, keys(u"E"_s), Menu::Edit, page},
        {u"roadmap.narrative"_s, Texts::tr("Edit the &narrative"), u"pencil"_s, keys(u"N"_s), Menu::Edit, page},
        {u"roadmap.edit"_s, Texts::tr("Edit &item"), u"pencil"_s, keys(u"F2"_s), Menu::Edit, page},
        {u"roadmap.copy"_s, Texts::tr("&Copy item with its numbers"), u"copy"_s, keys(u"C"_s), Menu::Edit, page},
        {u"roadmap.merge"_s, Texts::tr("Mer&ge into…"), u"link-2"_s, keys(u"G"_s), Menu::Edit, page},
        {u"roadmap.parent"_s, Texts::tr("&Make part of…"), u"arrow-left-right"_s, keys(u"M"_s), Menu::Edit, page},
        {u"roadmap.goals"_s, Texts::tr("G&oals…"), u"target"_s, {}, Menu::Edit, page},
        {u"roadmap.delete"_s, Texts::tr("Delete"), u"trash-2"_s, keys(u"Del"_s), Menu::Edit, page},
        {u"roadmap.left"_s, Texts::tr("Move to the &left"), {}, keys(u"Alt+Left"_s), Menu::Edit, page},
        {u"roadmap.right"_s, Texts::tr("Move to the &right"), {}, keys(u"Alt+Right"_s), Menu::Edit, page},
        {u"roadmap.up"_s, Texts::tr("Move &up"), u"arrow-up"_s, keys(u"Alt+Up"_s), Menu::Edit, page},
        {u"roadmap.down"_s, Texts::tr("Move &down"), u"arrow-down"_s, keys(u"Alt+Down"_s), Menu::Edit, page},
        {u"roadmap.filter"_s, Texts::tr("&Filter items…"), u"list-filter"_s, keys(u"F"_s), Menu::View, page},
        {u"roadmap.board"_s, Texts::tr("Roadmap as &board"), u"kanban"_s, keys(u"B"_s), Menu::View, page},
        {u"roadmap.table"_s, Texts::tr("Roadmap as &table"), u"table"_s, keys(u"T"_s), Menu::View, page},
        {u"roadmap.order"_s, Texts::tr("Table: &order by…"), u"chevrons-up-down"_s, keys(u"O"_s), Menu::View, page},
        {u"roadmap.timeline"_s, Texts::tr("Roadmap as time&line"), u"calendar"_s, keys(u"L"_s), Menu::View, page},
        {u"roadmap.today"_s, Texts::tr("Timeline: show to&day"), {}, keys(u"."_s), Menu::View, page},
        {u"roadmap.zoomIn"_s, Texts::tr("Timeline: less time"), {}, keys(u"Ctrl++ Ctrl+="_s), Menu::View, page},
        {u"roadmap.zoomOut"_s, Texts::tr("Timeline: more time"), {}, keys(u"Ctrl+-"_s), Menu::View, page},
        {u"roadmap.weekEarlier"_s,
         Texts::tr("Timeline: a week earlier"),
         {},
         keys(u"Ctrl+Alt+Left"_s),
         Menu::None,
         page},
        {u"roadmap.weekLater"_s, Texts::tr("Timeline: a week later"), {}, keys(u"Ctrl+Alt+Right"_s), Menu::None, page},
        {u"roadmap.endEarlier"_s,
         Texts::tr("Timeline: end a day earlier"),
         {},
         keys(u"Alt+Shift+Left"_s),
         Menu::None,
         page},
        {u"roadmap.endLater"_s,
         Texts::tr("Timeline: end a day later"),
         {},
         keys(u"Alt+Shift+Right"_s),
         Menu::None,
         page},
        {u"roadmap.stance"_s, Texts::tr("Supports or c&ontradicts"), u"minus"_s, keys(u"-"_s), Menu::Edit, page},
        {u"roadmap.importance0"_s, Texts::tr("Importance 0: not important"), {}, keys(u"0"_s), Menu::None, page},
        {u"roadmap.importance1"_s, Texts::tr("Importance 1: nice to have"), {}, keys(u"1"_s), Menu::None, page},
        {u"roadmap.importance2"_s, Texts::tr("Importance 2: important"), {}, keys(u"2"_s), Menu::None, page},
        {u"roadmap.importance3"_s, Texts::tr("Importance 3: critical"), {}, keys(u"3"_s), Menu::None, page},
    };
}

QList<ActionSpec> otherPages() {
    const QString accounts = u"accounts"_s;
    const QString people = u"people"_s;
    const QString segments = u"segments"_s;
    const QString datapoints = u"datapoints"_s;
    const QString charts = u"charts"_s;
    const QString decks = u"decks"_s;
    return {
        {u"accounts.voices"_s, Texts::tr("Show &voices"), u"message-square-quote"_s, keys(u"V"_s), Menu::Go, accounts},
        {u"accounts.edit"_s, Texts::tr("Edit account"), u"pencil"_s, keys(u"F2"_s), Menu::Edit, accounts},
        {u"accounts.merge"_s, Texts::tr("Mer&ge into…"), u"link-2"_s, keys(u"G"_s), Menu::Edit, accounts},
        {u"accounts.doubles"_s, Texts::tr("Possible &doubles…"), u"users"_s, {}, Menu::Edit, accounts},
        {u"accounts.delete"_s, Texts::tr("Delete account"), u"trash-2"_s, keys(u"Del"_s), Menu::Edit, accounts},
        {u"accounts.filter"_s, Texts::tr("&Filter accounts…"), u"list-filter"_s, keys(u"F"_s), Menu::View, accounts},
        {u"accounts.order"_s, Texts::tr("&Order by…"), u"chevrons-up-down"_s, keys(u"O"_s), Menu::View, accounts},
        {u"segments.voices"_s, Texts::tr("Show &voices"), u"message-square-quote"_s, keys(u"V"_s), Menu::Go, segments},
        {u"segments.wall"_s, Texts::tr("&Quote wall…"), u"quote"_s, keys(u"W"_s), Menu::File, segments},
        {u"segments.edit"_s, Texts::tr("Edit segment"), u"pencil"_s, keys(u"F2"_s), Menu::Edit, segments},
        {u"segments.delete"_s, Texts::tr("Delete segment"), u"trash-2"_s, keys(u"Del"_s), Menu::Edit, segments},
        {u"segments.filter"_s, Texts::tr("&Filter segments…"), u"list-filter"_s, keys(u"F"_s), Menu::View, segments},
        {u"segments.order"_s, Texts::tr("&Order by…"), u"chevrons-up-down"_s, keys(u"O"_s), Menu::View, segments},
        {u"people.voices"_s, Texts::tr("Show &voices"), u"message-square-quote"_s, keys(u"V"_s), Menu::Go, people},
        {u"people.edit"_s, Texts::tr("Edit person"), u"pencil"_s, keys(u"F2"_s), Menu::Edit, people},
        {u"people.merge"_s, Texts::tr("Mer&ge into…"), u"link-2"_s, keys(u"G"_s), Menu::Edit, people},
        {u"people.doubles"_s, Texts::tr("Possible &doubles…"), u"users"_s, {}, Menu::Edit, people},
        {u"people.delete"_s, Texts::tr("Delete person"), u"trash-2"_s, keys(u"Del"_s), Menu::Edit, people},
        {u"people.filter"_s, Texts::tr("&Filter people…"), u"list-filter"_s, keys(u"F"_s), Menu::View, people},
        {u"people.order"_s, Texts::tr("&Order by…"), u"chevrons-up-down"_s, keys(u"O"_s), Menu::View, people},

        {u"datapoints.evidence"_s, Texts::tr("Link as &evidence…"), u"link-2"_s, keys(u"E"_s), Menu::Edit, datapoints},
        {u"datapoints.edit"_s, Texts::tr("Edit datapoint"), u"pencil"_s, keys(u"F2"_s), Menu::Edit, datapoints},
        {u"datapoints.delete"_s, Texts::tr("Delete datapoint"), u"trash-2"_s, keys(u"Del"_s), Menu::Edit, datapoints},
        {u"datapoints.filter"_s, Texts::tr("&Filter datapoints…"), u"list-filter"_s, keys(u"F"_s), Menu::View,
         datapoints},
        {u"datapoints.order"_s, Texts::tr("&Order by…"), u"chevrons-up-down"_s, keys(u"O"_s), Menu::View, datapoints},

        {u"charts.table"_s, Texts::tr("Chart or &table"), u"table"_s, keys(u"Ctrl+T"_s), Menu::View, charts},
        {u"charts.deck"_s, Texts::tr("Add to &deck"), u"presentation"_s, keys(u"Ctrl+D"_s), Menu::Edit, charts},
        {u"charts.copy"_s, Texts::tr("&Copy chart and numbers"), u"copy"_s, keys(u"Ctrl+C"_s), Menu::Edit, charts},
        {u"charts.export"_s, Texts::tr("Export &chart…"), u"image"_s, keys(u"Ctrl+Shift+E"_s), Menu::File, charts},

        {u"decks.export"_s, Texts::tr("Export &deck…"), u"file-down"_s, keys(u"Ctrl+E"_s), Menu::File, decks},
        {u"decks.picture"_s, Texts::tr("Export quote as &picture…"), u"image"_s, keys(u"Ctrl+Shift+E"_s), Menu::File,
         decks},
        {u"decks.standard"_s, Texts::tr("New deck from the &template…"), u"presentation"_s, {}, Menu::Insert, decks},
        {u"decks.new"_s, Texts::tr("New empty &deck…"), u"presentation"_s, {}, Menu::Insert, decks},
        {u"decks.quote"_s, Texts::tr("Add &quotes…"), u"quote"_s, keys(u"Q"_s), Menu::Insert, decks},
        {u"decks.section"_s, Texts::tr("Add &section…"), u"book-open"_s, {}, Menu::Insert, decks},
        {u"decks.retitle"_s, Texts::tr("Edit the slide's &title"), u"pencil"_s, keys(u"F2"_s), Menu::Edit, decks},
        {u"decks.rename"_s, Texts::tr("Re&name deck"), u"pencil"_s, {}, Menu::Edit, decks},
        {u"decks.up"_s, Texts::tr("Move slide &up"), u"arrow-up"_s, keys(u"Alt+Up"_s), Menu::Edit, decks},
        {u"decks.down"_s, Texts::tr("Move slide &down"), u"arrow-down"_s, keys(u"Alt+Down"_s), Menu::Edit, decks},
        {u"decks.remove"_s, Texts::tr("Remove slide"), u"trash-2"_s, keys(u"Del"_s), Menu::Edit, decks},
        {u"decks.delete"_s, Texts::tr("Delete deck"), u"trash-2"_s, {}, Menu::Edit, decks},
    };
}

/// Every action that changes records, or begins to.
constexpr const char* kEditing[] = {"workspace.import",    "edit.undo",
                                    "edit.redo",           "voice.interview",
                                    "voice.other",         "item.new",
                                    "item.paste",          "datapoint.new",
                                    "datapoints.evidence", "datapoints.edit",
                                    "datapoints.delete",   "account.new",
                                    "person.new",          "voices.evidence",
                                    "voices.quote",        "voices.theme",
                                    "voices.lifecycle",    "voices.done",
                                    "voices.archive",      "voices.renew",
                                    "voices.edit",         "voices.delete",
                                    "voices.themes",       "voices.importance0",
                                    "voices.importance1",  "voices.importance2",
                                    "voices.importance3",  "roadmap.evidence",
                                    "roadmap.narrative",   "roadmap.edit",
                                    "roadmap.delete",      "roadmap.left",
                                    "roadmap.right",       "roadmap.up",
                                    "roadmap.down",        "roadmap.stance",
                                    "roadmap.weekEarlier", "roadmap.weekLater",
                                    "roadmap.endEarlier",  "roadmap.endLater",
                                    "roadmap.importance0", "roadmap.importance1",
                                    "roadmap.importance2", "roadmap.importance3",
                                    "accounts.edit",       "accounts.delete",
                                    "people.edit",         "people.delete",
                                    "charts.deck",         "decks.standard",
                                    "decks.new",           "decks.quote",
                                    "decks.section",       "decks.retitle",
                                    "decks.rename",        "decks.up",
                                    "decks.down",          "decks.remove",
                                    "decks.delete",        "accounts.merge",
                                    "accounts.doubles",    "people.doubles",
                                    "people.merge",        "roadmap.merge",
                                    "segment.new",         "segments.edit",
                                    "segments.delete",     "roadmap.parent"};

} // namespace

bool ActionSpec::isTyped() const {
    return std::any_of(keys.begin(), keys.end(), [](const QKeySequence& sequence) {
        const QKeyCombination first = sequence[0];
        const bool plain = !(first.keyboardModifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier));
        return plain && first.key() >= Qt::Key_Space && first.key() < Qt::Key_Escape;
    });
}

QList<ActionSpec> actionTable() {
    QList<ActionSpec> table = wholeProgram() + voicesPage() + manyVoices() + savedViews() + themesPage() +
                              historyPage() + roadmapPage() + otherPages();
    for (const char* id : kEditing) {
        const auto found = std::find_if(table.begin(), table.end(),
                                        [id](const ActionSpec& spec) { return spec.id == QLatin1StringView(id); });
        if (found == table.end())
            qFatal("No action is named %s", id);
        found->edits = true;
    }
    return table;
}

QStringList keyClashes(const QList<ActionSpec>& table, const QStringList& mayBeTakenOver) {
    QStringList clashes;
    for (qsizetype i = 0; i < table.size(); ++i) {
        for (qsizetype j = i + 1; j < table.size(); ++j) {
            const ActionSpec& one = table.at(i);
            const ActionSpec& other = table.at(j);
            const bool bothOnOnePage = !one.page.isEmpty() && !other.page.isEmpty() && one.page == other.page;
            const bool bothEverywhere = one.page.isEmpty() && other.page.isEmpty();
            const bool oneEverywhere = one.page.isEmpty() != other.page.isEmpty();
            const QString& wide = one.page.isEmpty() ? one.id : other.id;
            if (!bothOnOnePage && !bothEverywhere && !(oneEverywhere && !mayBeTakenOver.contains(wide)))
                continue;
            for (const QKeySequence& key : one.keys) {
                if (other.keys.contains(key))
                    clashes.append(u"%1 and %2 both have %3"_s.arg(one.id, other.id, key.toString()));
            }
        }
    }
    return clashes;
}

} // namespace throughline::ui
