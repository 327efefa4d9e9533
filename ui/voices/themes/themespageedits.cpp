// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/themes/themetreeedits.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicefilter.h"
#include "core/workspace/deletion/takingapart.h"
#include "core/workspace/workspace.h"
#include "ui/common/filters/choicepopup.h"
#include "ui/common/filters/facetbar.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/menus/actionmenu.h"
#include "ui/shell/navigator.h"
#include "ui/shell/quotewalls.h"
#include "ui/voices/themes/themedetails.h"
#include "ui/voices/themes/themespage.h"
#include "ui/voices/themes/themespane.h"
#include "ui/voices/themes/themetreemodel.h"
#include "ui/voices/themes/themetreeview.h"

#include <memory>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Editor;
using core::Result;
using core::ThemeId;

namespace {

constexpr int kColours = 6;
constexpr qint64 kTop = 0; ///< stands for no theme in a popup: ids begin at 1

} // namespace

void ThemesPage::handleActions() {
    ActionRegistry& actions = m_context.actions;
    actions.handle(u"themes.new"_s, this, [this] { addTheme({}); });
    actions.handle(u"themes.child"_s, this, [this] {
        if (m_shown)
            addTheme(m_shown);
    });
    actions.handle(u"themes.rename"_s, this, [this] {
        if (m_shown)
            tree()->edit(m_pane->model().indexOf(*m_shown));
    });
    actions.handle(u"themes.move"_s, this, [this] { chooseParent(); });
    actions.handle(u"themes.merge"_s, this, [this] { chooseMerge(); });
    actions.handle(u"themes.split"_s, this, [this] { split(); });
    actions.handle(u"themes.delete"_s, this, [this] { removeSelected(); });
    actions.handle(u"themes.order"_s, this, [this] { m_pane->chooseOrder(); });
    actions.handle(u"themes.voices"_s, this, [this] { openVoices(true); });
    actions.handle(u"themes.wall"_s, this, [this] {
        if (m_shown)
            m_context.quoteWalls.open(*m_shown);
    });
    actions.handle(u"themes.filter"_s, this, [this] { m_pane->facets()->openMenu(); });
    actions.handle(u"themes.unused"_s, this,
                   [this] { m_pane->setUnusedOnly(m_context.actions.action(u"themes.unused"_s)->isChecked()); });
}

std::optional<QString> ThemesPage::askName(const QString& title, const QString& label) {
    const auto taken = [this](const QString& typed) {
        const auto other = core::themeNamed(typed, allThemes());
        return other ? tr("There is a theme of that name already: %1").arg(isolated(other->name)) : QString();
    };
    return m_context.prompts.askText({title, label, {}, taken});
}

void ThemesPage::addTheme(std::optional<ThemeId> below) {
    const auto above = below ? theme(*below) : std::nullopt;
    const auto name = askName(tr("New theme"), above ? tr("Name, below %1").arg(isolated(above->name)) : tr("Name"));
    if (!name || name->trimmed().isEmpty())
        return;
    core::Theme made;
    made.name = name->trimmed();
    made.parent = below;
    made.colour = above ? above->colour : static_cast<int>(m_pane->model().themes().size()) % kColours + 1;
    const auto id = std::make_shared<ThemeId>();
    m_context.edits.make(
        {u"theme.add"_s, 1, made.name, {}},
        [made, id](Editor& editor) -> Result<void> {
            TRY_ASSIGN(*id, core::addTheme(editor, made));
            return {};
        },
        this,
        [this, id](const core::ChangeSet&) {
            m_toSelect = *id;
            reload();
        });
}

/// On the theme as it is by then: another edit may have come between.
void ThemesPage::edit(ThemeId id, const std::function<void(core::Theme&)>& set) {
    core::Theme shown = theme(id).value_or(core::Theme());
    set(shown);
    m_context.edits.make({u"theme.edit"_s, 1, shown.name, {}}, [id, set](Editor& editor) -> Result<void> {
        TRY_ASSIGN(core::Theme theme, core::ThemeRepository(editor.connection()).find(id));
        set(theme);
        return core::updateTheme(editor, theme);
    });
}

void ThemesPage::move(const QList<ThemeId>& ids, std::optional<ThemeId> below) {
    const auto first = theme(ids.first());
    const auto above = below ? theme(*below) : std::nullopt;
    const auto count = static_cast<int>(ids.size());
    m_context.edits.announce(
        {u"theme.move"_s, count, count == 1 && first ? first->name : QString(), {}},
        [ids, below](Editor& editor) -> Result<void> {
            for (const ThemeId id : ids)
                TRY(core::moveTheme(editor, id, below));
            return {};
        },
        [count, name = above ? above->name : QString()] {
            if (name.isEmpty())
                return count == 1 ? tr("The theme was moved to the top.")
                                  : tr("%1 themes were moved to the top.").arg(count);
            return count == 1 ? tr("The theme was moved below %1.").arg(isolated(name))
                              : tr("%1 themes were moved below %2.").arg(QString::number(count), isolated(name));
        });
}

void ThemesPage::moveDragged(const QList<qint64>& ids, std::optional<qint64> below) {
    QList<ThemeId> themes;
    for (const qint64 id : ids)
        themes.append(ThemeId{id});
    move(themes, below ? std::optional(ThemeId{*below}) : std::nullopt);
}

ChoicePopup* ThemesPage::makePopup(const QString& title, const QList<ThemeId>& without) {
    QList<NamedChoice> choices;
    for (const core::Theme& each : allThemes()) {
        if (!without.contains(each.id))
            choices.append({each.id.value, each.name, each.colour, false});
    }
    auto* popup = new ChoicePopup(title, *this);
    popup->setChoices(choices);
    return popup;
}

void ThemesPage::showPopup(ChoicePopup& popup) {
    const QRect row = tree()->visualRect(tree()->currentIndex());
    popup.showAt(tree()->viewport()->mapToGlobal(row.bottomLeft()));
}

void ThemesPage::chooseParent() {
    const QList<ThemeId> ids = tree()->selected();
    if (ids.isEmpty())
        return;
    QList<ThemeId> without;
    for (const ThemeId id : ids)
        without += core::withThemesBelow(id, allThemes());
    QList<NamedChoice> choices{{kTop, tr("No theme: to the top"), {}, false}};
    for (const core::Theme& each : allThemes()) {
        if (!without.contains(each.id))
            choices.append({each.id.value, each.name, each.colour, false});
    }
    ChoicePopup* popup = makePopup(tr("Move below theme"), without);
    popup->setChoices(choices);
    connect(popup, &ChoicePopup::chosen, this,
            [this, ids](qint64 id) { move(ids, id == kTop ? std::nullopt : std::optional(ThemeId{id})); });
    showPopup(*popup);
}

void ThemesPage::chooseMerge() {
    const QList<ThemeId> ids = tree()->selected();
    if (ids.isEmpty())
        return;
    // One alone goes into another; of several each may be the one that stays.
    ChoicePopup* popup = makePopup(tr("Merge into theme"), ids.size() == 1 ? ids : QList<ThemeId>());
    connect(popup, &ChoicePopup::chosen, this, [this, ids](qint64 chosen) { merge(ids, ThemeId{chosen}); });
    showPopup(*popup);
}

void ThemesPage::merge(const QList<ThemeId>& ids, ThemeId into) {
    const QString name = theme(into).value_or(core::Theme()).name;
    const auto count = static_cast<int>(ids.size()) - (ids.contains(into) ? 1 : 0);
    m_toSelect = into;
    m_context.edits.announce(
        {u"theme.merge"_s, count, name, {}},
        [ids, into](Editor& editor) { return core::mergeThemes(editor, ids, into); },
        [count, name] {
            return count == 1 ? tr("The theme was merged into %1.").arg(isolated(name))
                              : tr("%1 themes were merged into %2.").arg(QString::number(count), isolated(name));
        });
}

void ThemesPage::takeApart(const core::MergedRecord& part) {
    m_context.edits.announce(
        {u"record.apart"_s, 1, part.name, {}},
        [key = part.key](Editor& editor) { return core::takeApart(editor, key); },
        [name = part.name] { return tr("%1 is by itself again.").arg(isolated(name)); });
}

void ThemesPage::split() {
    const QList<core::ThemeMarkId> marks = m_details->selectedMarks();
    const auto from = m_shown ? theme(*m_shown) : std::nullopt;
    if (!from || marks.isEmpty())
        return;
    const auto name =
        askName(tr("Split theme"), tr("Name of the new theme for what is selected of %1").arg(isolated(from->name)));
    if (!name || name->trimmed().isEmpty())
        return;
    core::Theme made;
    made.name = name->trimmed();
    made.parent = from->parent;
    made.colour = from->colour;
    m_context.edits.announce(
        {u"theme.split"_s, static_cast<int>(marks.size()), from->name, {}},
        [made, marks](Editor& editor) { return core::splitTheme(editor, made, marks).transform([](ThemeId) {}); },
        [made, count = marks.size()] {
            return count == 1
                       ? tr("1 mark moved to the new theme %1.").arg(isolated(made.name))
                       : tr("%1 marks moved to the new theme %2.").arg(QString::number(count), isolated(made.name));
        });
}

void ThemesPage::removeSelected() {
    const QList<ThemeId> ids = tree()->selected();
    if (ids.isEmpty())
        return;
    const auto count = static_cast<int>(ids.size());
    const QString name = count == 1 ? theme(ids.first()).value_or(core::Theme()).name : QString();
    m_context.edits.announce(
        {u"theme.delete"_s, count, name, {}},
        [ids](Editor& editor) -> Result<void> {
            for (const ThemeId id : ids)
                TRY(core::removeTheme(editor, id));
            return {};
        },
        [count] { return count == 1 ? tr("The theme was deleted.") : tr("%1 themes were deleted.").arg(count); });
}

void ThemesPage::openVoices(bool withChildren) {
    core::VoiceFilter filter;
    filter.lane = core::Lane::Aggregate; // as counted
    for (const ThemeId id : tree()->selected())
        filter.themes += withChildren ? core::withThemesBelow(id, allThemes()) : QList<ThemeId>{id};
    if (filter.themes.isEmpty())
        return;
    Target target = Target::toPage(u"voices"_s);
    target.filter = QVariant::fromValue(filter);
    m_context.navigator.open(target);
}

void ThemesPage::openMenu(const QPoint& position) {
    openActionMenu(m_context.actions,
                   {u"themes.voices"_s,
                    u"themes.wall"_s,
                    {},
                    u"themes.rename"_s,
                    u"themes.child"_s,
                    u"themes.move"_s,
                    u"themes.merge"_s,
                    {},
                    u"themes.delete"_s},
                   *tree(), position);
}

} // namespace throughline::ui
