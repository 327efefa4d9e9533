// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/reading/readingpane.h"

#include "core/base/datewords.h"
#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/workspace.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/filters/choicepopup.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/words/recordnames.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/evidencelinker.h"
#include "ui/shell/notifier.h"
#include "ui/shell/quotepictures.h"
#include "ui/voices/reading/changedquotes.h"
#include "ui/voices/reading/recordhead.h"
#include "ui/voices/reading/voicetext.h"
#include "ui/voices/searchhits.h"
#include "ui/voices/themes/thememarker.h"

#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Editor;
using core::VoiceId;

namespace {

constexpr int kSaveAfter = 600;      ///< ms without a key
constexpr int kLongestChoice = 80;   ///< Characters of a quote that tell it from others.
constexpr int kNamesFromWidth = 480; ///< Below it the margin shows bars only.

/// Calls `choose` with every value of an enum as a ticked menu entry.
template <typename Value, typename Choose>
void addValues(QMenu* menu, std::optional<Value> current, Choose choose) {
    for (const auto& [value, stored] : core::EnumNames<Value>::kNames) {
        QAction* action = menu->addAction(nameFor(value));
        action->setCheckable(true);
        action->setChecked(current == value);
        QObject::connect(action, &QAction::triggered, menu, [choose, value = value] { choose(value); });
    }
}

} // namespace

ReadingPane::ReadingPane(const PageContext& context, ThemeMarker& themes, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_themes(themes)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_head(new RecordHead(context.navigator, context.actions, this))
    , m_details(new DetailsStrip(context.workspace, this))
    , m_text(new VoiceText(this))
    , m_changedQuotes(new ChangedQuotes(context.edits, this)) {
    build();
    m_saveSoon.setSingleShot(true);
    m_saveSoon.setInterval(kSaveAfter);
    connect(&m_saveSoon, &QTimer::timeout, this, &ReadingPane::saveText);
    connect(m_text, &VoiceText::edited, &m_saveSoon, qOverload<>(&QTimer::start));
    connect(m_text, &QTextEdit::selectionChanged, this, &ReadingPane::selectionChanged);
    connect(m_text, &QWidget::customContextMenuRequested, this, &ReadingPane::openTextMenu);
    connect(m_details, &DetailsStrip::changed, this, &ReadingPane::change);
    connect(m_details, &DetailsStrip::customerChanged, this, &ReadingPane::changeCustomer);
    connect(m_details, &DetailsStrip::finished, this, [this] { setEditing(false); });
    connect(&themes, &ThemeMarker::themesChanged, this, [this] {
        if (m_detail)
            apply(*m_detail);
    });
    connect(&context.workspace, &core::Workspace::changed, this, &ReadingPane::takeChanges);
    m_text->setDragMaker([this]() -> VoiceText::Drag {
        const DraggedEvidence dragged = selectedWords();
        if (dragged.isEmpty() || !m_detail)
            return {};
        const QString person = m_detail->person ? m_detail->person->name : QString();
        return {toMimeData(dragged, dragged.words->verbatim),
                person.isEmpty() ? tr("New quote") : tr("New quote · %1").arg(person)};
    });
    show(std::nullopt);
}

void ReadingPane::build() {
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* line = new QWidget(this);
    line->setFixedHeight(metrics::kLine);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Dark);
    auto* record = new QWidget(this);
    auto* layout = new QVBoxLayout(record);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addWidget(m_details);
    layout->addWidget(line);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_changedQuotes);
    m_changedQuotes->hide();
    const ActionRegistry& actions = m_context.actions;
    m_empty->setContent(u"message-square-quote"_s, tr("No voice selected"),
                        tr("Choose one on the left. %1 and %2 move in the list, %3 searches, %4 logs an interview.")
                            .arg(actions.keyText(u"go.next"_s), actions.keyText(u"go.previous"_s),
                                 actions.keyText(u"edit.search"_s), actions.keyText(u"voice.interview"_s)));
    m_stack->addWidget(record);
    m_stack->addWidget(m_empty);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);
    setMoreMenu();
}

void ReadingPane::setMoreMenu() {
    auto* menu = new QMenu(m_head->moreButton());
    for (const char* id : {"voices.edit", "voices.quote", "voices.picture", "voices.lifecycle", "voices.caret", "",
                           "voices.done", "voices.archive", "voices.renew", "", "voices.delete"}) {
        if (*id == '\0')
            menu->addSeparator();
        else
            menu->addAction(m_context.actions.action(QString::fromLatin1(id)));
    }
    connect(m_head->moreButton(), &QToolButton::clicked, menu, [this, menu] {
        menu->popup(m_head->moreButton()->mapToGlobal(QPoint(0, m_head->moreButton()->height())));
    });
}

void ReadingPane::show(std::optional<VoiceId> id, std::optional<core::TextRange> range) {
    if (id != m_shown) {
        setEditing(false);
        m_saving = 0;
        m_detail.reset();
    }
    m_shown = id;
    m_toSelect = range;
    m_loading.cancel();
    if (id)
        load();
    else
        m_stack->setCurrentWidget(m_empty);
}

void ReadingPane::load() {
    m_loading.cancel();
    m_loading = {};
    const auto read = [id = *m_shown](core::db::Connection& c) { return core::VoiceRepository(c).detail(id); };
    m_newest.await(m_context.workspace.read<core::VoiceDetail>(read, m_loading), this,
                   [this, id = *m_shown](const core::Result<core::VoiceDetail>& detail) {
                       if (m_shown != id)
                           return;
                       if (detail)
                           apply(*detail);
                       else if (detail.error().code == core::ErrorCode::NotFound)
                           show(std::nullopt);
                   });
}

void ReadingPane::apply(const core::VoiceDetail& detail) {
    const bool another = !m_detail || m_detail->voice.id != detail.voice.id;
    const bool otherWords = another || m_detail->voice.text != detail.voice.text;
    const bool kept = isEditing() && !another && (m_saving > 0 || m_text->content() != m_savedText);
    m_detail = detail;
    QStringList themes;
    for (const core::ThemeId id : detail.themes) {
        if (const auto theme = m_themes.theme(id))
            themes.append(theme->name);
    }
    m_head->show(detail, themes, core::localDay(m_context.workspace.clock()()));
    m_details->show(detail);
    if (isEditing() && m_text->content() == detail.voice.text) {
        m_text->setTurns(detail.turns);
    } else if (isEditing() ? !kept : otherWords) {
        m_text->setContent(detail.voice.text, detail.turns);
        m_savedText = detail.voice.text;
    }
    showMarks();
    if (otherWords)
        showHits();
    m_changedQuotes->show(detail.quotes);
    lockEdits(*m_changedQuotes, m_context.workspace.whyReadOnly());
    m_stack->setCurrentIndex(0);
    if (const auto range = std::exchange(m_toSelect, {}))
        m_text->select(*range);
    Q_EMIT selectionChanged();
}

void ReadingPane::showMarks() {
    QList<TextMark> marks;
    for (const core::MarkedQuote& marked : m_detail->quotes) {
        if (!marked.quote.range)
            continue;
        TextMark mark{marked.quote.id, *marked.quote.range, {}, {}};
        for (const core::ThemeId id : marked.themes) {
            if (const auto theme = m_themes.theme(id)) {
                mark.colours.append(theme->colour);
                mark.themes.append(theme->name);
            }
        }
        marks.append(mark);
    }
    m_text->setMarks(marks);
}

void ReadingPane::showHits() {
    m_text->setHits(m_detail ? hitsIn(m_detail->voice.text, m_terms) : QList<MarkedRange>());
}

void ReadingPane::setSearchTerms(const QStringList& terms) {
    m_terms = terms;
    showHits();
}

void ReadingPane::takeChanges(const core::ChangeSet& changes) {
    using core::Record;
    if (!m_shown)
        return;
    const bool own = changes.ids<VoiceId>(Record::Voice).contains(*m_shown);
    if (own || changes.everything || changes.touches(Record::Quote) || changes.touches(Record::ThemeMark) ||
        changes.touches(Record::Evidence) || changes.touches(Record::Person) || changes.touches(Record::Account) ||
        changes.touches(Record::Turn))
        load();
}

DraggedEvidence ReadingPane::selectedWords() const {
    const core::TextRange range = m_text->selectedRange();
    if (!m_detail || range.from == range.to)
        return {};
    return {
        {}, DraggedEvidence::Words{*m_shown, range, m_detail->voice.text.mid(range.from, range.to - range.from)}, {}};
}

QList<core::ThemeId> ReadingPane::themesOf(core::QuoteId id) const {
    for (const core::MarkedQuote& marked : m_detail->quotes) {
        if (marked.quote.id == id)
            return marked.themes;
    }
    return {};
}

void ReadingPane::chooseTheme(const QList<VoiceId>& selected) {
    MarkSubject subject;
    QPoint position = m_head->mapToGlobal(QPoint(m_head->width() / 2, m_head->height()));
    const core::TextRange range = m_text->selectedRange();
    const bool inText = m_detail && (range.from != range.to || m_text->hasFocus());
    const auto quote = inText ? m_text->quoteAtCursor() : std::nullopt;
    const auto exact = [&](const TextMark& mark) { return mark.range == range; };
    const auto& marks = m_text->marks();
    const auto same = std::find_if(marks.begin(), marks.end(), exact);
    if (inText && range.from != range.to && same == marks.end()) {
        subject.words = MarkSubject::Words{*m_shown, range};
    } else if (quote) {
        subject.quote = same != marks.end() ? same->quote : *quote;
        subject.applied = themesOf(*subject.quote);
    } else {
        subject.voices = selected;
        if (selected.size() == 1 && m_detail && selected.first() == m_detail->voice.id)
            subject.applied = m_detail->themes;
    }
    if (subject.words || subject.quote)
        position = m_text->viewport()->mapToGlobal(m_text->cursorRect().bottomLeft() + QPoint(0, metrics::kGrid));
    m_themes.open(subject, this, position);
}

void ReadingPane::chooseItem(const QList<VoiceId>& selected) {
    DraggedEvidence carried = selectedWords();
    if (carried.isEmpty())
        carried.voices = selected;
    if (!carried.isEmpty())
        m_context.evidence.chooseItem(carried, carried.words ? static_cast<QWidget*>(m_text) : m_head);
}

void ReadingPane::openLifecycleMenu() {
    if (!m_detail || !m_detail->account)
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    // On the account as it is by then: another edit may have come between.
    const auto update = [edits = &m_context.edits, id = m_detail->account->id,
                         name = m_detail->account->name](const std::function<void(core::Account&)>& set) {
        edits->make({u"account.edit"_s, 1, name, {}}, [id, set](Editor& editor) -> core::Result<void> {
            TRY_ASSIGN(core::Account account, core::CustomerRepository(editor.connection()).account(id));
            set(account);
            return core::updateAccount(editor, account);
        });
    };
    menu->addSection(tr("Lifecycle"));
    addValues<core::Lifecycle>(menu, m_detail->account->lifecycle, [update](core::Lifecycle value) {
        update([value](core::Account& account) { account.lifecycle = value; });
    });
    menu->addSection(tr("Fit"));
    addValues<core::Fit>(menu, m_detail->account->fit, [update](core::Fit value) {
        update([value](core::Account& account) { account.fit = value; });
    });
    menu->popup(m_head->mapToGlobal(QPoint(metrics::kPageMargin, m_head->height())));
}

void ReadingPane::exportPicture() {
    if (!m_detail)
        return;
    if (const core::TextRange range = m_text->selectedRange(); range.from != range.to) {
        quote([this](core::QuoteId made) { m_context.quotePictures.exportPicture(made, std::nullopt); });
        return;
    }
    if (const auto atCursor = m_text->hasFocus() ? m_text->quoteAtCursor() : std::nullopt) {
        m_context.quotePictures.exportPicture(*atCursor, std::nullopt);
        return;
    }
    QStringList words;
    for (const core::MarkedQuote& marked : std::as_const(m_detail->quotes))
        words.append(oneLine(marked.quote.verbatim, kLongestChoice));
    if (words.isEmpty()) {
        m_context.notifier.show({.kind = Notification::Kind::Warning,
                                 .text = tr("This voice has no quote yet. Select the words to show, then export.")});
        return;
    }
    const auto chosen = words.size() == 1 ? std::optional(0)
                                          : m_context.prompts.choose(tr("Export quote as picture"), tr("Quote"), words);
    if (chosen)
        m_context.quotePictures.exportPicture(m_detail->quotes.at(*chosen).quote.id, std::nullopt);
}

void ReadingPane::openTextMenu(const QPoint& position) {
    if (isEditing()) {
        m_text->createStandardContextMenu()->popup(m_text->mapToGlobal(position));
        return;
    }
    if (m_text->selectedRange().from == m_text->selectedRange().to)
        m_text->setTextCursor(m_text->cursorForPosition(position));
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const char* id : {"voices.quote", "voices.theme", "voices.evidence", "voices.picture"})
        menu->addAction(m_context.actions.action(QString::fromLatin1(id)));
    if (const auto quote = m_text->quoteAtCursor()) {
        QAction* remove = menu->addAction(tr("Remove quote"));
        remove->setEnabled(!m_context.workspace.isReadOnly());
        connect(remove, &QAction::triggered, this, [this, quote] {
            m_context.edits.announce(
                {u"quote.delete"_s, 1, {}, {}}, [quote](Editor& editor) { return core::removeQuote(editor, *quote); },
                [] { return tr("The quote was removed."); });
        });
    }
    menu->addSeparator();
    QAction* copy = menu->addAction(tr("Copy"));
    copy->setEnabled(!selectedWords().isEmpty());
    connect(copy, &QAction::triggered, m_text, &QTextEdit::copy);
    menu->popup(m_text->mapToGlobal(position));
}

void ReadingPane::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_text->setMarginNames(width() >= kNamesFromWidth);
}

void ReadingPane::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape && isEditing())
        setEditing(false);
    else
        QWidget::keyPressEvent(event);
}

} // namespace throughline::ui
