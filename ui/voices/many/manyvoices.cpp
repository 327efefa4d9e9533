// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/many/manyvoices.h"

#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "core/voices/themes/thememarks.h"
#include "core/voices/voicecustomer.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/workspace.h"
#include "ui/common/filters/choicepopup.h"
#include "ui/common/textdisplay.h"
#include "ui/common/whendone.h"
#include "ui/common/words/recordnames.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/notifier.h"
#include "ui/tasks/taskstrip.h"
#include "ui/voices/themes/thememarker.h"

#include <QLocale>
#include <QWidget>

#include <memory>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Editor;
using core::Result;
using core::VoiceId;

namespace {

constexpr qsizetype kPart = 1000; ///< Voices between two words on how far it is.
constexpr int kColours = 6;

} // namespace

ManyVoices::ManyVoices(const PageContext& context, const ThemeMarker& themes, Selection selection, QWidget& anchor)
    : QObject(&anchor), m_context(context), m_themes(themes), m_selection(std::move(selection)), m_anchor(anchor) {
    handleActions();
}

void ManyVoices::handleActions() {
    using core::Lane;
    using core::Sentiment;
    using core::VoiceState;
    ActionRegistry& actions = m_context.actions;
    actions.handle(u"voices.done"_s, this, [this] { setState(VoiceState::Done); });
    actions.handle(u"voices.archive"_s, this, [this] { setState(VoiceState::Archived); });
    actions.handle(u"voices.renew"_s, this, [this] { setState(VoiceState::New); });
    actions.handle(u"voices.negative"_s, this, [this] { setSentiment(Sentiment::Negative); });
    actions.handle(u"voices.neutral"_s, this, [this] { setSentiment(Sentiment::Neutral); });
    actions.handle(u"voices.positive"_s, this, [this] { setSentiment(Sentiment::Positive); });
    actions.handle(u"voices.aggregate"_s, this, [this] { setLane(Lane::Aggregate); });
    actions.handle(u"voices.individual"_s, this, [this] { setLane(Lane::Individual); });
    actions.handle(u"voices.account"_s, this, [this] { chooseAccount(); });
    actions.handle(u"voices.person"_s, this, [this] { choosePerson(); });
    actions.handle(u"voices.clearTheme"_s, this, [this] { clearTheme(); });
    actions.handle(u"voices.delete"_s, this, [this] { remove(); });
}

QString ManyVoices::number() const {
    return QLocale().toString(static_cast<qlonglong>(m_selection().size()));
}

void ManyVoices::change(const QString& step, const QString& subject, Edit edit, const QString& told,
                        const Before& before) {
    const QList<VoiceId> ids = m_selection();
    if (ids.isEmpty())
        return;
    const auto count = static_cast<int>(ids.size());
    const auto task =
        m_context.tasks.start(count == 1 ? tr("Changing a voice") : tr("Changing %1 voices").arg(number()), {});
    connect(&m_context.edits, &Edits::failed, task.get(), &BackgroundTask::finish);
    const auto work = [ids, edit = std::move(edit), before, task](Editor& editor) -> Result<void> {
        if (before)
            TRY(before(editor));
        for (qsizetype done = 0; done < ids.size(); done += kPart) {
            task->report({done, ids.size(), done});
            TRY(edit(editor, ids.mid(done, kPart)));
        }
        return {};
    };
    if (told.isEmpty()) {
        m_context.edits.make({step, count, subject, {}}, work, task.get(),
                             [task](const core::ChangeSet&) { task->finish(); });
        return;
    }
    m_context.edits.announce({step, count, subject, {}}, work, [task, told] {
        task->finish();
        return told;
    });
}

void ManyVoices::setState(core::VoiceState state) {
    const QString many = tr("%1 voices are %2 now.").arg(number(), nameFor(state));
    change(
        u"voice.state"_s, {},
        [state](Editor& editor, const QList<VoiceId>& ids) { return core::setState(editor, ids, state); },
        m_selection().size() > 1 ? many : QString());
}

void ManyVoices::setSentiment(core::Sentiment sentiment) {
    const QString many = tr("%1 voices are %2 now.").arg(number(), nameFor(sentiment));
    change(
        u"voice.sentiment"_s, {},
        [sentiment](Editor& editor, const QList<VoiceId>& ids) { return core::setSentiment(editor, ids, sentiment); },
        m_selection().size() > 1 ? many : tr("The voice is %1 now.").arg(nameFor(sentiment)));
}

void ManyVoices::setLane(core::Lane lane) {
    const bool single = lane == core::Lane::Individual;
    change(
        u"voice.lane"_s, {},
        [lane](Editor& editor, const QList<VoiceId>& ids) { return core::setLane(editor, ids, lane); },
        single ? tr("Individual cases now, outside every number: %1.").arg(number())
               : tr("In the numbers now: %1.").arg(number()));
}

void ManyVoices::remove() {
    change(u"voice.delete"_s, {}, &core::removeVoices,
           m_selection().size() == 1 ? tr("The voice was deleted.") : tr("%1 voices were deleted.").arg(number()));
}

QList<NamedChoice> ManyVoices::themeChoices() const {
    QList<NamedChoice> choices;
    for (const core::Theme& theme : m_themes.themes())
        choices.append({theme.id.value, theme.name, theme.colour, false});
    return choices;
}

template <typename Id>
struct ManyVoices::Wanted {
    QString step;
    QString title;   ///< "Find theme"
    QString newText; ///< "New theme “%1”"; empty: none can be made
    std::function<Result<void>(Editor& editor, const QList<VoiceId>& ids, Id id)> put = {}; ///< on the voices
    std::function<Result<Id>(Editor& editor, const QString& name)> add = {};
    std::function<QString(const QString& number, const QString& name)> told = {};
};

template <typename Id>
void ManyVoices::put(const QString& name, const Wanted<Id>& wanted, std::optional<Id> existing) {
    const auto id = std::make_shared<Id>(existing.value_or(Id{}));
    Before before;
    if (!existing) {
        before = [id, name, add = wanted.add](Editor& editor) -> Result<void> {
            TRY_ASSIGN(*id, add(editor, name));
            return {};
        };
    }
    change(
        wanted.step, name,
        [id, put = wanted.put](Editor& editor, const QList<VoiceId>& ids) { return put(editor, ids, *id); },
        wanted.told(number(), isolated(name)), before);
}

template <typename Id>
void ManyVoices::choose(const Choices& choices, const Wanted<Id>& wanted) {
    auto* popup = new ChoicePopup(wanted.title, m_anchor);
    popup->setNewText(wanted.newText);
    popup->setChoices(choices());
    connect(&m_themes, &ThemeMarker::themesChanged, popup, [popup, choices] { popup->setChoices(choices()); });
    connect(popup, &ChoicePopup::chosen, this, [this, choices, wanted](qint64 id) {
        const QList<NamedChoice> now = choices();
        const auto found = std::find_if(now.begin(), now.end(), [=](const auto& each) { return each.id == id; });
        if (found != now.end())
            put<Id>(found->name, wanted, Id{id});
    });
    connect(popup, &ChoicePopup::newRequested, this,
            [this, wanted](const QString& name) { put<Id>(name, wanted, std::nullopt); });
    popup->showAt(m_anchor.mapToGlobal(QPoint(0, 0)));
}

void ManyVoices::chooseTheme() {
    const int colour = static_cast<int>(m_themes.themes().size()) % kColours + 1;
    choose<core::ThemeId>(
        [this] { return themeChoices(); },
        {.step = u"theme.mark"_s,
         .title = tr("Find theme"),
         .newText = tr("New theme “%1”"),
         .put = [](Editor& editor, const QList<VoiceId>& ids,
                   core::ThemeId theme) { return core::markVoices(editor, theme, ids); },
         .add =
             [colour](Editor& editor, const QString& name) {
                 core::Theme made;
                 made.name = name;
                 made.colour = colour;
                 return core::addTheme(editor, made);
             },
         .told = [](const QString& number,
                    const QString& name) { return tr("Now with the theme %2: %1 voices.").arg(number, name); }});
}

void ManyVoices::clearTheme() {
    choose<core::ThemeId>(
        [this] { return themeChoices(); },
        {.step = u"theme.unmark"_s,
         .title = tr("Remove theme"),
         .newText = {},
         .put = [](Editor& editor, const QList<VoiceId>& ids,
                   core::ThemeId theme) { return core::clearTheme(editor, theme, ids); },
         .told = [](const QString& number,
                    const QString& name) { return tr("Without the theme %2 now: %1 voices.").arg(number, name); }});
}

void ManyVoices::chooseAccount() {
    const Wanted<core::AccountId> account{
        .step = u"voice.account"_s,
        .title = tr("Find account"),
        .newText = tr("New account “%1”"),
        .put = &core::setAccount,
        .add =
            [](Editor& editor, const QString& name) {
                core::Account made;
                made.name = name;
                return core::addAccount(editor, made);
            },
        .told = [](const QString& number,
                   const QString& name) { return tr("From %2 now: %1 voices.").arg(number, name); }};
    const auto read = [](core::db::Connection& connection) { return core::CustomerRepository(connection).accounts(); };
    whenDone(m_context.workspace.read<QList<core::Account>>(read), this,
             [this, account](const Result<QList<core::Account>>& accounts) {
                 if (!accounts) {
                     m_context.notifier.showFailure(accounts.error());
                     return;
                 }
                 QList<NamedChoice> choices;
                 for (const core::Account& each : *accounts)
                     choices.append({each.id.value, each.name, {}, false});
                 choose<core::AccountId>([choices] { return choices; }, account);
             });
}

void ManyVoices::choosePerson() {
    const Wanted<core::PersonId> person{
        .step = u"voice.customer"_s,
        .title = tr("Find person"),
        .newText = tr("New person “%1”"),
        .put = &core::setPerson,
        .add =
            [](Editor& editor, const QString& name) {
                core::Person made;
                made.name = name;
                return core::addPerson(editor, made);
            },
        .told = [](const QString& number,
                   const QString& name) { return tr("From %2 now: %1 voices.").arg(number, name); }};
    const auto read = [](core::db::Connection& connection) { return core::CustomerRepository(connection).people(); };
    whenDone(m_context.workspace.read<QList<core::Person>>(read), this,
             [this, person](const Result<QList<core::Person>>& people) {
                 if (!people) {
                     m_context.notifier.showFailure(people.error());
                     return;
                 }
                 QList<NamedChoice> choices;
                 for (const core::Person& each : *people)
                     choices.append({each.id.value, each.name, {}, false});
                 choose<core::PersonId>([choices] { return choices; }, person);
             });
}

} // namespace throughline::ui
