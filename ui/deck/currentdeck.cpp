// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/currentdeck.h"

#include "core/base/datewords.h"
#include "core/deck/assembly/quotewall.h"
#include "core/deck/deckedits.h"
#include "core/metrics/chartcatalog.h"
#include "ui/deck/slides/fontmeasure.h"
#include "ui/shell/edits.h"
#include "ui/shell/navigator.h"

#include <algorithm>
#include <memory>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Record;
using core::Result;
using core::Slide;

namespace {

/// What is to be read.
struct Reading {
    std::optional<core::DeckId> wanted;
    bool laidOut = false;
    QDateTime now;
    QString workspace;
};

Result<void> layOut(core::db::Connection& connection, const Reading& reading, DeckView& view) {
    TRY_ASSIGN(core::AssembledDeck assembled, core::assembleDeck(connection, *view.deck, view.slides,
                                                                 {view.audience, reading.now, reading.workspace}));
    view.theme = assembled.theme;
    TRY_ASSIGN(view.plan, core::planDeck(assembled.content, fontMeasure(view.theme)));
    view.shown = core::slidesShown(assembled, view.plan);
    view.leftOut = assembled.leftOut;
    QList<core::QuoteId> quotes;
    for (const Slide& slide : view.slides) {
        if (slide.quote)
            quotes.append(*slide.quote);
    }
    TRY_ASSIGN(view.quotes, core::spokenQuotes(connection, quotes));
    return {};
}

Result<DeckView> readView(core::db::Connection& connection, const Reading& reading) {
    const core::DeckRepository repository(connection);
    DeckView view;
    view.today = core::localDay(reading.now);
    TRY_ASSIGN(view.decks, repository.decks());
    for (const core::DeckRow& row : std::as_const(view.decks)) {
        if (!view.deck || row.deck.id == reading.wanted)
            view.deck = row.deck;
    }
    if (!view.deck)
        return view;
    // Nobody chose yet: show what outsiders would see, the least.
    view.audience = view.deck->audience.value_or(core::Audience::Outside);
    TRY_ASSIGN(view.slides, repository.slides(view.deck->id));
    if (reading.laidOut)
        TRY(layOut(connection, reading, view));
    return view;
}

bool concernsDecks(const core::ChangeSet& changes) {
    return changes.everything || changes.touches(Record::Deck) || changes.touches(Record::Slide);
}

/// What charts, quotes and their attribution are made of, and the brand: everything.
bool concernsContent(const core::ChangeSet& changes) {
    return !changes.rows.isEmpty();
}

std::function<QString(const QString& deck)> addedSentence(qsizetype quotes) {
    return [quotes](const QString& deck) {
        return quotes == 1 ? CurrentDeck::tr("Quote added to “%1”").arg(deck)
                           : CurrentDeck::tr("%1 quotes added to “%2”").arg(QString::number(quotes), deck);
    };
}

} // namespace

std::optional<qsizetype> DeckView::planOf(core::SlideId slide) const {
    for (qsizetype i = 0; i < shown.size(); ++i) {
        if (shown.at(i).contains(slide))
            return i;
    }
    return std::nullopt;
}

CurrentDeck::CurrentDeck(core::Workspace& workspace, Edits& edits, Navigator& navigator, QObject* parent)
    : DeckBuilder(parent), m_workspace(workspace), m_edits(edits), m_navigator(navigator) {
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &CurrentDeck::read);
    connect(&m_workspace, &core::Workspace::changed, this, &CurrentDeck::handleChange);
    read();
}

void CurrentDeck::setWatched(bool watched) {
    if (watched == m_watched)
        return;
    m_watched = watched;
    if (watched)
        read();
}

void CurrentDeck::open(core::DeckId deck) {
    m_wanted = deck;
    read();
}

void CurrentDeck::handleChange(const core::ChangeSet& changes) {
    if (concernsDecks(changes) || (m_watched && concernsContent(changes)))
        m_soon.start(0);
}

void CurrentDeck::read() {
    m_reading.cancel();
    m_reading = {};
    const Reading reading{m_wanted, m_watched, m_workspace.clock()(), m_workspace.name()};
    m_newest.await(
        m_workspace.read<DeckView>(
            [reading](core::db::Connection& connection) { return readView(connection, reading); }, m_reading),
        this, [this](const Result<DeckView>& view) {
            if (!view) {
                Q_EMIT failed(view.error());
                return;
            }
            m_view = *view;
            m_wanted = m_view.deck ? std::optional(m_view.deck->id) : std::nullopt;
            Q_EMIT changed();
        });
}

void CurrentDeck::openAfter(const core::Step& step, const std::function<Result<core::DeckId>(core::Editor&)>& work) {
    auto made = std::make_shared<core::DeckId>();
    m_edits.make(
        step,
        [=](core::Editor& editor) -> Result<void> {
            TRY_ASSIGN(*made, work(editor));
            return {};
        },
        this, [this, made](const core::ChangeSet&) { open(*made); });
}

void CurrentDeck::makeDeck(const QString& name) {
    openAfter({u"deck.add"_s, 1, name, {}}, [name](core::Editor& editor) {
        return core::addDeck(editor, {{}, name, {}});
    });
}

void CurrentDeck::makeStandardDeck(const QString& name, core::Audience audience) {
    const core::DeckOccasion occasion{audience, m_workspace.clock()(), m_workspace.name()};
    openAfter({u"deck.add"_s, 1, name, {}},
              [name, occasion](core::Editor& editor) { return core::addStandardDeck(editor, name, occasion); });
}

void CurrentDeck::rename(const QString& name) {
    if (!m_view.deck || m_view.deck->name == name)
        return;
    core::Deck deck = *m_view.deck;
    deck.name = name;
    m_edits.make({u"deck.edit"_s, 1, name, {}},
                 [deck](core::Editor& editor) { return core::updateDeck(editor, deck); });
}

void CurrentDeck::remove() {
    if (!m_view.deck)
        return;
    const core::Deck deck = *m_view.deck;
    m_edits.announce(
        {u"deck.delete"_s, 1, deck.name, {}},
        [deck](core::Editor& editor) { return core::removeDeck(editor, deck.id); },
        [deck] { return tr("Deck “%1” deleted").arg(deck.name); });
}

void CurrentDeck::setAudience(core::Audience audience) {
    if (!m_view.deck || m_view.deck->audience == audience)
        return;
    core::Deck deck = *m_view.deck;
    deck.audience = audience;
    m_edits.make({u"deck.edit"_s, 1, deck.name, {}},
                 [deck](core::Editor& editor) { return core::updateDeck(editor, deck); });
}

void CurrentDeck::addSlides(const QList<Slide>& slides, const Sentence& sentence) {
    addSlidesTo(m_view.deck, {}, slides, sentence);
}

void CurrentDeck::addSlidesTo(const std::optional<core::Deck>& deck, std::optional<core::Audience> readers,
                              const QList<Slide>& slides, const Sentence& sentence) {
    const core::Deck fresh{{}, tr("New deck"), readers};
    const QString name = deck ? deck->name : fresh.name;
    const auto filled = std::make_shared<core::DeckId>();
    m_edits.announce(
        {u"slide.add"_s, static_cast<int>(slides.size()), name, {}},
        [=](core::Editor& editor) -> Result<void> {
            TRY_ASSIGN(*filled, deck ? Result<core::DeckId>(deck->id) : core::addDeck(editor, fresh));
            for (const Slide& stored : slides) {
                Slide slide = stored;
                slide.deck = *filled;
                TRY(core::addSlide(editor, slide));
            }
            return {};
        },
        [=] { return sentence(name); },
        [this, filled] {
            open(*filled);
            m_navigator.open(Target::toPage(u"decks"_s));
        });
}

void CurrentDeck::addSection(const QString& title) {
    Slide slide;
    slide.title = title;
    addSlides({slide}, [](const QString& deck) { return tr("Section added to “%1”").arg(deck); });
}

void CurrentDeck::addChart(const QString& name, const core::VoiceFilter& filter, const QString& title) {
    Slide slide;
    slide.kind = core::SlideKind::Chart;
    slide.title = title;
    slide.chart = name;
    slide.filter = filter;
    addSlides({slide}, [label = core::chartLabel(name)](const QString& deck) {
        return tr("%1 added to “%2”").arg(label, deck);
    });
}

void CurrentDeck::addQuotes(const QList<core::QuoteId>& quotes) {
    if (!quotes.isEmpty())
        addSlides(quoteSlides(quotes, {}), addedSentence(quotes.size()));
}

void CurrentDeck::addWall(const QList<core::QuoteId>& quotes, const QString& title,
                          const std::optional<core::Deck>& deck, core::Audience readers) {
    if (!quotes.isEmpty())
        addSlidesTo(deck, readers, core::quoteSlides(quotes, title), addedSentence(quotes.size()));
}

void CurrentDeck::moveSlides(const QList<core::SlideId>& slides, std::optional<core::SlideId> before) {
    m_edits.make({u"slide.move"_s, static_cast<int>(slides.size()), {}, {}},
                 [=](core::Editor& editor) { return core::moveSlides(editor, slides, before); });
}

void CurrentDeck::removeSlides(const QList<core::SlideId>& slides) {
    if (slides.isEmpty())
        return;
    const auto count = static_cast<int>(slides.size());
    m_edits.announce(
        {u"slide.delete"_s, count, {}, {}}, [=](core::Editor& editor) { return core::removeSlides(editor, slides); },
        [count] { return count == 1 ? tr("Slide removed") : tr("%1 slides removed").arg(count); });
}

void CurrentDeck::updateSlide(const Slide& slide, const QString& field) {
    m_edits.make({u"slide.edit"_s, 1, slide.title, u"slide.%1.%2"_s.arg(field).arg(slide.id.value)},
                 [slide](core::Editor& editor) { return core::updateSlide(editor, slide); });
}

bool CurrentDeck::hasChart(const QString& name, const core::VoiceFilter& filter) const {
    return std::any_of(m_view.slides.begin(), m_view.slides.end(), [&](const Slide& slide) {
        return slide.kind == core::SlideKind::Chart && slide.chart == name && slide.filter == filter;
    });
}

} // namespace throughline::ui
