// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/commands/stepnames.h"

#include "ui/common/textdisplay.h"

#include <QCoreApplication>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

/// Names as they follow "Undo". Singular and plural are both written out, so English needs no translation file; the
/// translation of the plural may have the forms of its language.
struct Row {
    QLatin1StringView key;
    const char* one;
    const char* many;
    QLatin1StringView icon;
    const char* subject = "“%1”"; ///< how what it is about follows
};

constexpr const char* kAboveSubject = QT_TRANSLATE_NOOP("Steps", "above “%1”");
constexpr const char* kForSubject = QT_TRANSLATE_NOOP("Steps", "for “%1”");
constexpr const char* kFromSubject = QT_TRANSLATE_NOOP("Steps", "from “%1”");
constexpr const char* kToSubject = QT_TRANSLATE_NOOP("Steps", "to “%1”");

constexpr Row kRows[] = {
    {"voice.add"_L1, QT_TRANSLATE_NOOP("Steps", "new voice"), QT_TRANSLATE_NOOP("Steps", "%n new voices"),
     "message-square-quote"_L1},
    {"voice.edit"_L1, QT_TRANSLATE_NOOP("Steps", "edit of a voice"), QT_TRANSLATE_NOOP("Steps", "edit of %n voices"),
     "pencil"_L1},
    {"voice.customer"_L1, QT_TRANSLATE_NOOP("Steps", "customer of a voice"),
     QT_TRANSLATE_NOOP("Steps", "customers of %n voices"), "user-round"_L1},
    {"voice.state"_L1, QT_TRANSLATE_NOOP("Steps", "state of a voice"), QT_TRANSLATE_NOOP("Steps", "state of %n voices"),
     "check"_L1},
    {"voice.account"_L1, QT_TRANSLATE_NOOP("Steps", "account of a voice"),
     QT_TRANSLATE_NOOP("Steps", "account of %n voices"), "building-2"_L1},
    {"voice.sentiment"_L1, QT_TRANSLATE_NOOP("Steps", "sentiment of a voice"),
     QT_TRANSLATE_NOOP("Steps", "sentiment of %n voices"), "message-square-quote"_L1},
    {"voice.lane"_L1, QT_TRANSLATE_NOOP("Steps", "lane of a voice"), QT_TRANSLATE_NOOP("Steps", "lane of %n voices"),
     "waypoints"_L1},
    {"voice.text"_L1, QT_TRANSLATE_NOOP("Steps", "edit of a text"), QT_TRANSLATE_NOOP("Steps", "edit of %n texts"),
     "pencil"_L1},
    {"voice.delete"_L1, QT_TRANSLATE_NOOP("Steps", "deletion of a voice"),
     QT_TRANSLATE_NOOP("Steps", "deletion of %n voices"), "trash-2"_L1},
    {"quote.add"_L1, QT_TRANSLATE_NOOP("Steps", "new quote"), QT_TRANSLATE_NOOP("Steps", "%n new quotes"), "quote"_L1},
    {"quote.edit"_L1, QT_TRANSLATE_NOOP("Steps", "edit of a quote"), QT_TRANSLATE_NOOP("Steps", "edit of %n quotes"),
     "pencil"_L1},
    {"quote.delete"_L1, QT_TRANSLATE_NOOP("Steps", "deletion of a quote"),
     QT_TRANSLATE_NOOP("Steps", "deletion of %n quotes"), "trash-2"_L1},
    {"theme.add"_L1, QT_TRANSLATE_NOOP("Steps", "new theme"), QT_TRANSLATE_NOOP("Steps", "%n new themes"), "tag"_L1},
    {"theme.edit"_L1, QT_TRANSLATE_NOOP("Steps", "edit of a theme"), QT_TRANSLATE_NOOP("Steps", "edit of %n themes"),
     "pencil"_L1},
    {"theme.delete"_L1, QT_TRANSLATE_NOOP("Steps", "deletion of a theme"),
     QT_TRANSLATE_NOOP("Steps", "deletion of %n themes"), "trash-2"_L1},
    {"theme.move"_L1, QT_TRANSLATE_NOOP("Steps", "move of a theme"), QT_TRANSLATE_NOOP("Steps", "move of %n themes"),
     "arrow-left-right"_L1},
    {"theme.merge"_L1, QT_TRANSLATE_NOOP("Steps", "merge of a theme into"),
     QT_TRANSLATE_NOOP("Steps", "merge of %n themes into"), "link-2"_L1},
    {"theme.split"_L1, QT_TRANSLATE_NOOP("Steps", "split of a mark off"),
     QT_TRANSLATE_NOOP("Steps", "split of %n marks off"), "tags"_L1},
    {"theme.mark"_L1, QT_TRANSLATE_NOOP("Steps", "theme on a voice"), QT_TRANSLATE_NOOP("Steps", "theme on %n voices"),
     "tag"_L1},
    {"theme.unmark"_L1, QT_TRANSLATE_NOOP("Steps", "removal of a theme from a voice"),
     QT_TRANSLATE_NOOP("Steps", "removal of a theme from %n voices"), "tag"_L1},
    {"evidence.link"_L1, QT_TRANSLATE_NOOP("Steps", "evidence from a voice"),
     QT_TRANSLATE_NOOP("Steps", "evidence from %n voices"), "link-2"_L1, kForSubject},
    {"evidence.edit"_L1, QT_TRANSLATE_NOOP("Steps", "edit of evidence"),
     QT_TRANSLATE_NOOP("Steps", "edit of %n pieces of evidence"), "pencil"_L1, kForSubject},
    {"evidence.importance"_L1, QT_TRANSLATE_NOOP("Steps", "importance of evidence"),
     QT_TRANSLATE_NOOP("Steps", "importance of %n pieces of evidence"), "sliders-horizontal"_L1, kForSubject},
    {"evidence.stance"_L1, QT_TRANSLATE_NOOP("Steps", "stance of evidence"),
     QT_TRANSLATE_NOOP("Steps", "stance of %n pieces of evidence"), "minus"_L1, kForSubject},
    {"evidence.move"_L1, QT_TRANSLATE_NOOP("Steps", "move of evidence"),
     QT_TRANSLATE_NOOP("Steps", "move of %n pieces of evidence"), "arrow-left-right"_L1, kToSubject},
    {"evidence.unlink"_L1, QT_TRANSLATE_NOOP("Steps", "removal of evidence"),
     QT_TRANSLATE_NOOP("Steps", "removal of %n pieces of evidence"), "unlink"_L1, kFromSubject},
    {"item.add"_L1, QT_TRANSLATE_NOOP("Steps", "new roadmap item"), QT_TRANSLATE_NOOP("Steps", "%n new roadmap items"),
     "kanban"_L1},
    {"item.edit"_L1, QT_TRANSLATE_NOOP("Steps", "edit of a roadmap item"),
     QT_TRANSLATE_NOOP("Steps", "edit of %n roadmap items"), "pencil"_L1},
    {"item.move"_L1, QT_TRANSLATE_NOOP("Steps", "move of a roadmap item"),
     QT_TRANSLATE_NOOP("Steps", "move of %n roadmap items"), "arrow-left-right"_L1},
    {"item.place"_L1, QT_TRANSLATE_NOOP("Steps", "change of the larger item"),
     QT_TRANSLATE_NOOP("Steps", "change of the larger item of %n roadmap items"), "arrow-left-right"_L1, kAboveSubject},
    {"item.dates"_L1, QT_TRANSLATE_NOOP("Steps", "move in time of a roadmap item"),
     QT_TRANSLATE_NOOP("Steps", "move in time of %n roadmap items"), "calendar"_L1},
    {"item.delete"_L1, QT_TRANSLATE_NOOP("Steps", "deletion of a roadmap item"),
     QT_TRANSLATE_NOOP("Steps", "deletion of %n roadmap items"), "trash-2"_L1},
    {"item.merge"_L1, QT_TRANSLATE_NOOP("Steps", "merge of a roadmap item into"),
     QT_TRANSLATE_NOOP("Steps", "merge of %n roadmap items into"), "link-2"_L1},
    {"goal.add"_L1, QT_TRANSLATE_NOOP("Steps", "new goal"), QT_TRANSLATE_NOOP("Steps", "%n new goals"), "target"_L1},
    {"goal.edit"_L1, QT_TRANSLATE_NOOP("Steps", "edit of a goal"), QT_TRANSLATE_NOOP("Steps", "edit of %n goals"),
     "pencil"_L1},
    {"goal.delete"_L1, QT_TRANSLATE_NOOP("Steps", "deletion of a goal"),
     QT_TRANSLATE_NOOP("Steps", "deletion of %n goals"), "trash-2"_L1},
    {"contribution.edit"_L1, QT_TRANSLATE_NOOP("Steps", "change of goals of an item"),
     QT_TRANSLATE_NOOP("Steps", "change of goals of %n items"), "target"_L1},
    {"account.add"_L1, QT_TRANSLATE_NOOP("Steps", "new account"), QT_TRANSLATE_NOOP("Steps", "%n new accounts"),
     "building-2"_L1},
    {"account.edit"_L1, QT_TRANSLATE_NOOP("Steps", "edit of an account"),
     QT_TRANSLATE_NOOP("Steps", "edit of %n accounts"), "pencil"_L1},
    {"account.delete"_L1, QT_TRANSLATE_NOOP("Steps", "deletion of an account"),
     QT_TRANSLATE_NOOP("Steps", "deletion of %n accounts"), "trash-2"_L1},
    {"account.merge"_L1, QT_TRANSLATE_NOOP("Steps", "merge of an account into"),
     QT_TRANSLATE_NOOP("Steps", "merge of %n accounts into"), "link-2"_L1},
    {"customer.distinct"_L1, QT_TRANSLATE_NOOP("Steps", "note that one is not the same as another:"),
     QT_TRANSLATE_NOOP("Steps", "note that %n are not the same as others"), "users"_L1},
    {"segment.add"_L1, QT_TRANSLATE_NOOP("Steps", "new segment"), QT_TRANSLATE_NOOP("Steps", "%n new segments"),
     "users"_L1},
    {"segment.edit"_L1, QT_TRANSLATE_NOOP("Steps", "edit of a segment"),
     QT_TRANSLATE_NOOP("Steps", "edit of %n segments"), "pencil"_L1},
    {"segment.delete"_L1, QT_TRANSLATE_NOOP("Steps", "deletion of a segment"),
     QT_TRANSLATE_NOOP("Steps", "deletion of %n segments"), "trash-2"_L1},
    {"person.add"_L1, QT_TRANSLATE_NOOP("Steps", "new person"), QT_TRANSLATE_NOOP("Steps", "%n new people"),
     "user-round"_L1},
    {"person.edit"_L1, QT_TRANSLATE_NOOP("Steps", "edit of a person"), QT_TRANSLATE_NOOP("Steps", "edit of %n people"),
     "pencil"_L1},
    {"person.delete"_L1, QT_TRANSLATE_NOOP("Steps", "deletion of a person"),
     QT_TRANSLATE_NOOP("Steps", "deletion of %n people"), "trash-2"_L1},
    {"person.merge"_L1, QT_TRANSLATE_NOOP("Steps", "merge of a person into"),
     QT_TRANSLATE_NOOP("Steps", "merge of %n people into"), "link-2"_L1},
    {"datapoint.add"_L1, QT_TRANSLATE_NOOP("Steps", "new datapoint"), QT_TRANSLATE_NOOP("Steps", "%n new datapoints"),
     "hash"_L1},
    {"datapoint.edit"_L1, QT_TRANSLATE_NOOP("Steps", "edit of a datapoint"),
     QT_TRANSLATE_NOOP("Steps", "edit of %n datapoints"), "pencil"_L1},
    {"datapoint.delete"_L1, QT_TRANSLATE_NOOP("Steps", "deletion of a datapoint"),
     QT_TRANSLATE_NOOP("Steps", "deletion of %n datapoints"), "trash-2"_L1},
    {"datapoint.link"_L1, QT_TRANSLATE_NOOP("Steps", "evidence from a datapoint"),
     QT_TRANSLATE_NOOP("Steps", "evidence from %n datapoints"), "link-2"_L1, kForSubject},
    {"view.add"_L1, QT_TRANSLATE_NOOP("Steps", "new saved view"), QT_TRANSLATE_NOOP("Steps", "%n new saved views"),
     "list-filter"_L1},
    {"view.edit"_L1, QT_TRANSLATE_NOOP("Steps", "edit of a saved view"),
     QT_TRANSLATE_NOOP("Steps", "edit of %n saved views"), "pencil"_L1},
    {"view.move"_L1, QT_TRANSLATE_NOOP("Steps", "move of a saved view"),
     QT_TRANSLATE_NOOP("Steps", "move of %n saved views"), "arrow-left-right"_L1},
    {"view.delete"_L1, QT_TRANSLATE_NOOP("Steps", "deletion of a saved view"),
     QT_TRANSLATE_NOOP("Steps", "deletion of %n saved views"), "trash-2"_L1},
    {"workspace.mend"_L1, QT_TRANSLATE_NOOP("Steps", "repair of the workspace"),
     QT_TRANSLATE_NOOP("Steps", "%n repairs of the workspace"), "circle-check"_L1},
    {"record.apart"_L1, QT_TRANSLATE_NOOP("Steps", "taking apart of a merged record"),
     QT_TRANSLATE_NOOP("Steps", "taking apart of %n merged records"), "unlink"_L1},
    {"record.restore"_L1, QT_TRANSLATE_NOOP("Steps", "restore of a deleted record"),
     QT_TRANSLATE_NOOP("Steps", "restore of %n deleted records"), "archive-restore"_L1},
    {"import.add"_L1, QT_TRANSLATE_NOOP("Steps", "import of a record"),
     QT_TRANSLATE_NOOP("Steps", "import of %n records"), "import"_L1},
    {"deck.add"_L1, QT_TRANSLATE_NOOP("Steps", "new deck"), QT_TRANSLATE_NOOP("Steps", "%n new decks"),
     "presentation"_L1},
    {"deck.edit"_L1, QT_TRANSLATE_NOOP("Steps", "edit of a deck"), QT_TRANSLATE_NOOP("Steps", "edit of %n decks"),
     "pencil"_L1},
    {"deck.delete"_L1, QT_TRANSLATE_NOOP("Steps", "deletion of a deck"),
     QT_TRANSLATE_NOOP("Steps", "deletion of %n decks"), "trash-2"_L1},
    {"slide.add"_L1, QT_TRANSLATE_NOOP("Steps", "new slide"), QT_TRANSLATE_NOOP("Steps", "%n new slides"),
     "presentation"_L1},
    {"slide.edit"_L1, QT_TRANSLATE_NOOP("Steps", "edit of a slide"), QT_TRANSLATE_NOOP("Steps", "edit of %n slides"),
     "pencil"_L1},
    {"slide.move"_L1, QT_TRANSLATE_NOOP("Steps", "move of a slide"), QT_TRANSLATE_NOOP("Steps", "move of %n slides"),
     "arrow-left-right"_L1},
    {"settings.edit"_L1, QT_TRANSLATE_NOOP("Steps", "change of a setting"),
     QT_TRANSLATE_NOOP("Steps", "change of %n settings"), "settings"_L1},
    {"settings.name"_L1, QT_TRANSLATE_NOOP("Steps", "name of the workspace"),
     QT_TRANSLATE_NOOP("Steps", "%n names of the workspace"), "settings"_L1},
    {"settings.product"_L1, QT_TRANSLATE_NOOP("Steps", "name of the product"),
     QT_TRANSLATE_NOOP("Steps", "%n names of the product"), "settings"_L1},
    {"settings.colour"_L1, QT_TRANSLATE_NOOP("Steps", "colour of slides"),
     QT_TRANSLATE_NOOP("Steps", "%n colours of slides"), "settings"_L1},
    {"settings.font"_L1, QT_TRANSLATE_NOOP("Steps", "font of slides"), QT_TRANSLATE_NOOP("Steps", "%n fonts of slides"),
     "settings"_L1},
    {"settings.logo"_L1, QT_TRANSLATE_NOOP("Steps", "logo"), QT_TRANSLATE_NOOP("Steps", "%n logos"), "settings"_L1},
    {"stage.add"_L1, QT_TRANSLATE_NOOP("Steps", "new stage"), QT_TRANSLATE_NOOP("Steps", "%n new stages"), "plus"_L1},
    {"stage.rename"_L1, QT_TRANSLATE_NOOP("Steps", "rename of a stage to"),
     QT_TRANSLATE_NOOP("Steps", "rename of %n stages to"), "pencil"_L1},
    {"stage.move"_L1, QT_TRANSLATE_NOOP("Steps", "move of a stage"), QT_TRANSLATE_NOOP("Steps", "move of %n stages"),
     "arrow-left-right"_L1},
    {"stage.delete"_L1, QT_TRANSLATE_NOOP("Steps", "removal of a stage"),
     QT_TRANSLATE_NOOP("Steps", "removal of %n stages"), "trash-2"_L1},
    {"slide.delete"_L1, QT_TRANSLATE_NOOP("Steps", "removal of a slide"),
     QT_TRANSLATE_NOOP("Steps", "removal of %n slides"), "trash-2"_L1},
};

constexpr qsizetype kLongestSubject = 40;

} // namespace

StepName stepName(const QString& key, int count, const QString& subject) {
    const auto* row =
        std::find_if(std::begin(kRows), std::end(kRows), [&key](const Row& each) { return each.key == key; });
    if (row == std::end(kRows))
        return {.text = QCoreApplication::translate("Steps", "change"), .icon = u"pencil"_s};
    QString text = count == 1 ? QCoreApplication::translate("Steps", row->one)
                              : QCoreApplication::translate("Steps", row->many, nullptr, count);
    if (!subject.isEmpty())
        text += u' ' + QCoreApplication::translate("Steps", row->subject).arg(oneLine(subject, kLongestSubject));
    return {.text = text, .icon = row->icon};
}

QStringList stepKeys() {
    QStringList keys;
    for (const Row& row : kRows)
        keys.append(row.key);
    return keys;
}

} // namespace throughline::ui
