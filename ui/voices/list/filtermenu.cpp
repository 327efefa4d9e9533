// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/list/filtermenu.h"

#include "core/base/datewords.h"
#include "core/customers/customerrepository.h"
#include "core/workspace/workspace.h"
#include "ui/common/filters/choicepopup.h"
#include "ui/common/prompts.h"
#include "ui/common/whendone.h"
#include "ui/common/words/recordnames.h"
#include "ui/shell/notifier.h"

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::VoiceFilter;

namespace {

/// Shows records by name in a popup at `position`; choosing one puts it into `part` of the filter, or takes it out.
template <typename Record, typename Id>
void chooseNamed(const PageContext& context, QWidget* anchor, const QPoint& position, const QString& title,
                 QList<Id> ids, std::function<core::Result<QList<Record>>(core::db::Connection&)> read,
                 std::function<void(const QList<Id>&)> done) {
    whenDone(context.workspace.read<QList<Record>>(std::move(read)), anchor,
             [=](const core::Result<QList<Record>>& records) {
                 if (!records) {
                     context.notifier.showFailure(records.error());
                     return;
                 }
                 auto* popup = new ChoicePopup(title, *anchor);
                 QList<NamedChoice> choices;
                 for (const Record& record : *records)
                     choices.append({record.id.value, record.name, {}, ids.contains(record.id)});
                 popup->setChoices(choices);
                 QObject::connect(popup, &ChoicePopup::chosen, anchor, [ids, done](qint64 id) {
                     QList<Id> changed = ids;
                     if (!changed.removeOne(Id{id}))
                         changed.append(Id{id});
                     done(changed);
                 });
                 popup->showAt(position);
             });
}

} // namespace

FilterMenu::FilterMenu(VoiceFilter filter, const PageContext& context, Chosen chosen, QWidget* parent)
    : QMenu(parent)
    , m_filter(std::move(filter))
    , m_context(context)
    , m_chosen(std::move(chosen))
    , m_today(core::localDay(context.workspace.clock()())) {
    setAttribute(Qt::WA_DeleteOnClose);
    addKinds();
    addStates();
    addNamed();
    addSentiments();
    addPeriods();
    addSeparator();
    QAction* notYet = addAction(tr("&Not yet evidence"));
    notYet->setCheckable(true);
    notYet->setChecked(m_filter.notYetEvidence);
    connect(notYet, &QAction::triggered, this, [this](bool on) {
        VoiceFilter changed = m_filter;
        changed.notYetEvidence = on;
        m_chosen(changed);
    });
    QAction* individual = addAction(tr("&Individual cases only"));
    individual->setCheckable(true);
    individual->setChecked(m_filter.lane == core::Lane::Individual);
    connect(individual, &QAction::triggered, this, [this](bool on) {
        VoiceFilter changed = m_filter;
        changed.lane = on ? std::optional(core::Lane::Individual) : std::nullopt;
        m_chosen(changed);
    });
    addSeparator();
    connect(addAction(tr("&Clear filters")), &QAction::triggered, this, [this] { m_chosen({}); });
}

template <typename T>
void FilterMenu::addToggle(QMenu* menu, const QString& text, QList<T> VoiceFilter::*part, T value) {
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked((m_filter.*part).contains(value));
    connect(action, &QAction::triggered, this, [this, part, value] {
        VoiceFilter changed = m_filter;
        if (!(changed.*part).removeOne(value))
            (changed.*part).append(value);
        m_chosen(changed);
    });
}

void FilterMenu::addKinds() {
    QMenu* menu = addMenu(tr("&Kind"));
    for (const auto& [kind, stored] : core::EnumNames<core::VoiceKind>::kNames)
        addToggle(menu, pluralNameFor(kind), &VoiceFilter::kinds, kind);
}

void FilterMenu::addStates() {
    QMenu* menu = addMenu(tr("&State"));
    for (const auto& [state, stored] : core::EnumNames<core::VoiceState>::kNames)
        addToggle(menu, nameFor(state), &VoiceFilter::states, state);
}

void FilterMenu::addSentiments() {
    QMenu* menu = addMenu(tr("S&entiment"));
    for (const auto& [sentiment, stored] : core::EnumNames<core::Sentiment>::kNames)
        addToggle(menu, nameFor(sentiment), &VoiceFilter::sentiments, sentiment);
}

void FilterMenu::addPeriods() {
    QMenu* menu = addMenu(tr("&Period"));
    addPeriod(menu, tr("Last 7 days"), m_today.addDays(-6), {});
    addPeriod(menu, tr("Last 30 days"), m_today.addDays(-29), {});
    addPeriod(menu, tr("Last 90 days"), m_today.addDays(-89), {});
    const QDate year(m_today.year(), 1, 1);
    addPeriod(menu, tr("This year"), year, {});
    addPeriod(menu, tr("Last year"), year.addYears(-1), year.addDays(-1));
    connect(menu->addAction(tr("Since…")), &QAction::triggered, this, &FilterMenu::askPeriod);
    connect(menu->addAction(tr("Undated")), &QAction::triggered, this, [this] {
        VoiceFilter changed = m_filter;
        changed.since = changed.until = QDate();
        changed.undatedOnly = true;
        m_chosen(changed);
    });
}

void FilterMenu::addPeriod(QMenu* menu, const QString& text, QDate since, QDate until) {
    connect(menu->addAction(text), &QAction::triggered, this, [this, since, until] {
        VoiceFilter changed = m_filter;
        changed.since = since;
        changed.until = until;
        changed.undatedOnly = false;
        m_chosen(changed);
    });
}

void FilterMenu::askPeriod() {
    const auto dateFrom = [](const QString& typed) { return QDate::fromString(typed.trimmed(), Qt::ISODate); };
    const auto answer = m_context.prompts.askText(
        {tr("Voices since"), tr("Date (year-month-day)"), m_today.toString(Qt::ISODate), [&](const QString& typed) {
             return dateFrom(typed).isValid() ? QString() : tr("No day is called that. Write it as 2026-05-06.");
         }});
    if (!answer)
        return;
    VoiceFilter changed = m_filter;
    changed.since = dateFrom(*answer);
    changed.undatedOnly = false;
    m_chosen(changed);
}

void FilterMenu::addNamed() {
    QWidget* anchor = parentWidget();
    const auto add = [&](const QString& text, const QString& title, auto part, auto read) {
        using Ids = std::remove_reference_t<decltype(m_filter.*part)>;
        using Records = typename decltype(read(std::declval<core::db::Connection&>()))::value_type;
        connect(addAction(text), &QAction::triggered, anchor, [=, this, filter = m_filter, chosen = m_chosen] {
            chooseNamed<typename Records::value_type, typename Ids::value_type>(
                m_context, anchor, pos(), title, filter.*part, read, [filter, part, chosen](const Ids& ids) {
                    VoiceFilter changed = filter;
                    changed.*part = ids;
                    chosen(changed);
                });
        });
    };
    add(tr("&Theme…"), tr("Find theme"), &VoiceFilter::themes,
        [](core::db::Connection& c) { return core::VoiceRepository(c).themes(); });
    add(tr("&Account…"), tr("Find account"), &VoiceFilter::accounts,
        [](core::db::Connection& c) { return core::CustomerRepository(c).accounts(); });
    add(tr("Se&gment…"), tr("Find segment"), &VoiceFilter::segments,
        [](core::db::Connection& c) { return core::CustomerRepository(c).segments(); });
}

} // namespace throughline::ui
