// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/themes/thememarker.h"

#include "core/voices/themes/themerepository.h"
#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "core/workspace/workspace.h"
#include "ui/common/filters/choicepopup.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/common/tokens.h"
#include "ui/shell/edits.h"

#include <QMenu>
#include <QPainter>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Editor;
using core::ThemeId;

namespace {

constexpr int kDigits = 9;
constexpr int kColours = 6;
constexpr int kSwatch = 12;

core::Result<void> put(Editor& editor, const MarkSubject& subject, ThemeId theme) {
    if (subject.words) {
        TRY_ASSIGN(const core::QuoteId quote, core::addQuote(editor, subject.words->voice, subject.words->range));
        return core::markQuote(editor, theme, quote);
    }
    if (subject.quote)
        return core::markQuote(editor, theme, *subject.quote);
    for (const core::VoiceId voice : subject.voices)
        TRY(core::markVoice(editor, theme, voice));
    return {};
}

core::Result<void> takeAway(Editor& editor, const MarkSubject& subject, ThemeId theme) {
    if (subject.quote)
        return core::unmarkQuote(editor, theme, *subject.quote);
    for (const core::VoiceId voice : subject.voices)
        TRY(core::unmarkVoice(editor, theme, voice));
    return {};
}

int countOf(const MarkSubject& subject) {
    return subject.words || subject.quote ? 1 : static_cast<int>(subject.voices.size());
}

QIcon swatch(const QColor& colour) {
    QPixmap pixmap(kSwatch, kSwatch);
    pixmap.fill(colour);
    return QIcon(pixmap);
}

} // namespace

ThemeMarker::ThemeMarker(const PageContext& context, QObject* parent) : QObject(parent), m_context(context) {
    connect(&context.workspace, &core::Workspace::changed, this, &ThemeMarker::takeChanges);
    load();
}

void ThemeMarker::load() {
    const auto read = [](core::db::Connection& connection) { return core::VoiceRepository(connection).themes(); };
    m_newest.await(m_context.workspace.read<QList<core::Theme>>(read), this,
                   [this](const core::Result<QList<core::Theme>>& themes) {
                       if (!themes)
                           return;
                       m_themes = *themes;
                       Q_EMIT themesChanged();
                   });
}

void ThemeMarker::takeChanges(const core::ChangeSet& changes) {
    if (changes.touches(core::Record::Theme))
        load();
}

std::optional<core::Theme> ThemeMarker::theme(ThemeId id) const {
    const auto found = std::find_if(m_themes.begin(), m_themes.end(), [=](const auto& each) { return each.id == id; });
    return found == m_themes.end() ? std::nullopt : std::optional(*found);
}

void ThemeMarker::fill(ChoicePopup& popup, const QList<ThemeId>& applied) const {
    QList<NamedChoice> choices;
    const auto add = [&](const core::Theme& theme) {
        choices.append({theme.id.value, theme.name, theme.colour, applied.contains(theme.id)});
    };
    for (const ThemeId id : m_recent) {
        if (const auto recent = theme(id))
            add(*recent);
    }
    for (const core::Theme& each : m_themes) {
        if (!m_recent.contains(each.id))
            add(each);
    }
    popup.setChoices(choices, kDigits);
}

ChoicePopup* ThemeMarker::open(const MarkSubject& subject, QWidget* anchor, const QPoint& position) {
    auto* popup = new ChoicePopup(tr("Find theme"), *anchor);
    popup->setNewText(tr("New theme “%1”"));
    fill(*popup, subject.applied);
    connect(this, &ThemeMarker::themesChanged, popup, [this, popup, subject] { fill(*popup, subject.applied); });
    connect(popup, &ChoicePopup::chosen, this, [this, subject](qint64 id) { apply(subject, ThemeId{id}); });
    connect(popup, &ChoicePopup::newRequested, this, [this, subject](const QString& name) { applyNew(subject, name); });
    connect(popup, &ChoicePopup::menuRequested, this,
            [this, popup](qint64 id, const QPoint& at) { openMenu(ThemeId{id}, at, popup); });
    popup->showAt(position);
    return popup;
}

void ThemeMarker::used(ThemeId id) {
    m_recent.removeOne(id);
    m_recent.prepend(id);
}

void ThemeMarker::apply(const MarkSubject& subject, ThemeId id) {
    const bool away = subject.applied.contains(id);
    const QString name = theme(id) ? theme(id)->name : QString();
    used(id);
    m_context.edits.make({away ? u"theme.unmark"_s : u"theme.mark"_s, countOf(subject), name, {}}, [=](Editor& editor) {
        return away ? takeAway(editor, subject, id) : put(editor, subject, id);
    });
}

void ThemeMarker::applyNew(const MarkSubject& subject, const QString& name) {
    core::Theme made;
    made.name = name;
    made.colour = static_cast<int>(m_themes.size()) % kColours + 1;
    m_context.edits.make(
        {u"theme.add"_s, 1, name, {}},
        [=](Editor& editor) -> core::Result<void> {
            TRY_ASSIGN(const ThemeId id, core::addTheme(editor, made));
            return put(editor, subject, id);
        },
        this,
        [this](const core::ChangeSet& changes) {
            const auto themes = changes.ids<ThemeId>(core::Record::Theme);
            for (const ThemeId id : themes)
                used(id);
        });
}

void ThemeMarker::openMenu(ThemeId id, const QPoint& position, QWidget* parent) {
    const auto found = theme(id);
    if (!found)
        return;
    auto* menu = new QMenu(parent);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Rename…")), &QAction::triggered, this, [this, theme = *found] { rename(theme); });
    QMenu* colours = menu->addMenu(tr("Colour"));
    const QStringList names{tr("Blue"), tr("Vermillion"), tr("Green"), tr("Purple"), tr("Umber"), tr("Petrol")};
    for (int colour = 1; colour <= kColours; ++colour) {
        const QColor shown = tokens(parent->palette()).series.at(static_cast<std::size_t>(colour - 1));
        QAction* action = colours->addAction(swatch(shown), names.at(colour - 1));
        connect(action, &QAction::triggered, this, [this, theme = *found, colour] {
            update(theme, [colour](core::Theme& changed) { changed.colour = colour; });
        });
    }
    menu->popup(position);
}

void ThemeMarker::rename(const core::Theme& theme) {
    const auto taken = [this, id = theme.id](const QString& typed) {
        const auto other = core::themeNamed(typed, m_themes, id);
        return other ? tr("There is a theme of that name already: %1").arg(isolated(other->name)) : QString();
    };
    const auto name = m_context.prompts.askText({tr("Rename theme"), tr("Name"), theme.name, taken});
    if (!name || name->trimmed().isEmpty())
        return;
    update(theme, [typed = name->trimmed()](core::Theme& changed) { changed.name = typed; });
}

/// On the theme as it is by then: another edit may have come between.
void ThemeMarker::update(const core::Theme& theme, const std::function<void(core::Theme&)>& set) {
    core::Theme shown = theme;
    set(shown);
    m_context.edits.make({u"theme.edit"_s, 1, shown.name, {}},
                         [id = theme.id, set](Editor& editor) -> core::Result<void> {
                             TRY_ASSIGN(core::Theme changed, core::ThemeRepository(editor.connection()).find(id));
                             set(changed);
                             return core::updateTheme(editor, changed);
                         });
}

} // namespace throughline::ui
