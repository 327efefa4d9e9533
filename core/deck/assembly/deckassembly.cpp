// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/assembly/deckassembly.h"

#include "core/base/datewords.h"
#include "core/db/connection.h"
#include "core/deck/assembly/spokenquotes.h"
#include "core/deck/assembly/takeaways.h"
#include "core/deck/deckedits.h"
#include "core/deck/deckrepository.h"
#include "core/deck/plan/deckplan.h"
#include "core/metrics/chartcatalog.h"
#include "core/metrics/filterwords.h"
#include "core/settings/settingsrepository.h"
#include "core/voices/voicewords.h"
#include "core/workspace/editor.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DeckAssembly)
};

constexpr qsizetype kOpeningCharacters = 60;

QString counted(qsizetype count, const QString& one, const QString& many) {
    return count == 1 ? one : many.arg(count);
}

QString opening(const QString& words) {
    const QString line = words.simplified();
    return line.size() <= kOpeningCharacters ? line : line.left(kOpeningCharacters - 1) + u'…';
}

/// Puts one deck together, slide by slide.
class Assembler {
public:
    Assembler(db::Connection& connection, const DeckOccasion& occasion)
        : m_connection(connection), m_occasion(occasion) {}

    Result<AssembledDeck> assemble(const Deck& deck, const QList<Slide>& slides);

private:
    struct Shown {
        Slide slide;
        SpokenQuote spoken;
        QString attribution;
    };

    [[nodiscard]] QDate today() const { return localDay(m_occasion.now); }
    Result<void> readBasis();
    Result<void> readSettings();
    Result<void> addChart(const Slide& slide);
    void addSection(const Slide& slide);
    void takeQuote(const Slide& slide);
    void finishQuotes();
    Result<void> hideNames(const Slide& slide, ChartBasis& basis) const;
    [[nodiscard]] QString sourceOf(const Shown& shown) const;
    void append(const SlideContent& content, const QList<SlideId>& ids) {
        m_deck.content.slides.append(content);
        m_deck.slides.append(ids);
    }
    void leaveOut(const Slide& slide, const QString& what, const QString& reason) {
        m_deck.leftOut.append({slide.id, what, reason});
    }

    db::Connection& m_connection;
    const DeckOccasion& m_occasion;
    QHash<QuoteId, SpokenQuote> m_quotes;
    QList<Shown> m_together; // quotes that wait for more under the same title
    AssembledDeck m_deck;
};

/// How many voices the workspace counts, and from when to when.
Result<void> Assembler::readBasis() {
    VoiceFilter counted;
    counted.lane = Lane::Aggregate;
    const VoiceCondition condition = conditionFor(counted);
    TRY_ASSIGN(db::Rows rows,
               m_connection.query(u"SELECT count(*), min(v.date), max(v.date) FROM voice v WHERE "_s + condition.sql,
                                  condition.binds));
    if (rows.next()) {
        m_deck.content.voices = static_cast<int>(rows.integer(0));
        if (!rows.isNull(1))
            m_deck.content.period = periodWords(rows.date(1), rows.date(2));
    }
    return rows.finished();
}

Result<void> Assembler::readSettings() {
    TRY_ASSIGN(const WorkspaceSettings settings, SettingsRepository(m_connection).settings());
    m_deck.theme = deckTheme(settings);
    m_deck.content.subtitle = settings.product;
    m_deck.content.workspace = settings.name.isEmpty() ? m_occasion.workspace : settings.name;
    return {};
}

Result<void> Assembler::hideNames(const Slide& slide, ChartBasis& basis) const {
    TRY_ASSIGN(const QList<FilterWords> words, filterWords(m_connection, slide.filter));
    for (const FilterWords& one : words) {
        const bool account = one.part == FilterPart::Accounts && m_occasion.audience == Audience::Outside;
        if (one.part != FilterPart::People && !account)
            continue;
        const QString count =
            account ? counted(slide.filter.accounts.size(), Texts::tr("Of 1 account"), Texts::tr("Of %1 accounts"))
                    : counted(slide.filter.people.size(), Texts::tr("Of 1 person"), Texts::tr("Of %1 people"));
        for (QStringList* list : {&basis.filters, &basis.notes})
            list->replaceInStrings(one.text, count);
    }
    return {};
}

/// What is left out of a chart, as a line for the speaker.
QString leftOutOf(const ChartBasis& basis) {
    QStringList parts = basis.notes;
    if (basis.individualLeftOut > 0)
        parts.append(counted(basis.individualLeftOut, Texts::tr("1 individual case"),
                             Texts::tr("%1 individual cases, handled one by one")));
    return parts.isEmpty() ? Texts::tr("Left out: nothing.")
                           : Texts::tr("Left out or beside: %1").arg(parts.join("; "_L1));
}

Result<void> Assembler::addChart(const Slide& slide) {
    Result<ChartSeries> built = buildChart(m_connection, slide.chart, slide.filter, today());
    if (!built && built.error().code == ErrorCode::NotFound) {
        leaveOut(slide, slide.title.isEmpty() ? slide.chart : slide.title,
                 Texts::tr("There is no chart “%1” in this version.").arg(slide.chart));
        return {};
    }
    TRY_ASSIGN(ChartSeries chart, std::move(built));
    TRY(hideNames(slide, chart.basis));
    QStringList notes{slide.note};
    if (!slide.title.isEmpty() && slide.title != chart.title)
        notes.append(Texts::tr("What the numbers say: %1").arg(chart.title));
    notes.append(Texts::tr("Counted on %1.").arg(dayWords(today())));
    notes.append(leftOutOf(chart.basis));
    notes.removeAll(QString());
    SlideContent content{
        .title = slide.title, .body = ChartBody{chart, takeawaysOf(chart)}, .footer = {}, .notes = notes.join(u'\n')};
    append(content, {slide.id});
    return {};
}

void Assembler::addSection(const Slide& slide) {
    append({.title = slide.title, .body = SectionBody{}, .footer = {}, .notes = slide.note}, {slide.id});
}

void Assembler::takeQuote(const Slide& slide) {
    const auto found = slide.quote ? m_quotes.constFind(*slide.quote) : m_quotes.constEnd();
    if (found == m_quotes.constEnd()) {
        leaveOut(slide, slide.title.isEmpty() ? Texts::tr("Quote") : slide.title,
                 Texts::tr("The quote or its voice was deleted."));
        return;
    }
    const std::optional<QString> line = found->attributedFor(m_occasion.audience, today());
    if (!line) {
        leaveOut(slide, u"“%1”"_s.arg(opening(found->quote.verbatim)), Texts::tr("The speaker refused to be quoted."));
        return;
    }
    const bool goesOn =
        !m_together.isEmpty() && !slide.title.isEmpty() && slide.title == m_together.first().slide.title;
    if (!goesOn)
        finishQuotes();
    m_together.append({slide, *found, *line});
}

/// Where words come from, without a name: a voice's title may hold one.
QString Assembler::sourceOf(const Shown& shown) const {
    const SpokenQuote& spoken = shown.spoken;
    QStringList parts{wordsOf(spoken.kind)};
    parts.append(spoken.date.isValid() ? dayWords(spoken.date) : Texts::tr("undated"));
    parts.append(Texts::tr("voice no. %1").arg(spoken.quote.voice.value));
    parts.append(consentWords(spoken.consent, spoken.consentUntil, today()).toLower());
    return parts.join(u", "_s);
}

void Assembler::finishQuotes() {
    if (m_together.isEmpty())
        return;
    const QList<Shown> shown = std::exchange(m_together, {});
    QuoteBody body;
    QList<SlideId> ids;
    for (const Shown& one : shown) {
        body.quotes.append({one.spoken.quote.verbatim, one.attribution, sourceOf(one), one.slide.note});
        ids.append(one.slide.id);
    }
    QString title = shown.first().slide.title;
    if (title.isEmpty() && !shown.first().spoken.items.isEmpty())
        title = shown.first().spoken.items.first();
    append({.title = title, .body = body, .footer = {}, .notes = {}}, ids);
}

Result<AssembledDeck> Assembler::assemble(const Deck& deck, const QList<Slide>& slides) {
    m_deck.content.title = deck.name;
    m_deck.content.audience = audienceWords(m_occasion.audience);
    m_deck.content.created = m_occasion.now;
    TRY(readSettings());
    TRY(readBasis());
    QList<QuoteId> wanted;
    for (const Slide& slide : slides) {
        if (slide.quote)
            wanted.append(*slide.quote);
    }
    TRY_ASSIGN(m_quotes, spokenQuotes(m_connection, wanted));
    for (const Slide& slide : slides) {
        if (slide.kind == SlideKind::Quote) {
            takeQuote(slide);
            continue;
        }
        finishQuotes();
        if (slide.kind == SlideKind::Section)
            addSection(slide);
        else
            TRY(addChart(slide));
    }
    finishQuotes();
    return m_deck;
}

} // namespace

Result<AssembledDeck> assembleDeck(db::Connection& connection, const Deck& deck, const QList<Slide>& slides,
                                   const DeckOccasion& occasion) {
    return Assembler(connection, occasion).assemble(deck, slides);
}

Result<AssembledDeck> assembleDeck(db::Connection& connection, DeckId deck, const DeckOccasion& occasion) {
    const DeckRepository repository(connection);
    TRY_ASSIGN(const Deck found, repository.deck(deck));
    TRY_ASSIGN(const QList<Slide> slides, repository.slides(deck));
    return assembleDeck(connection, found, slides, occasion);
}

QList<QList<SlideId>> slidesShown(const AssembledDeck& deck, const QList<PlannedSlide>& plan) {
    QList<QList<SlideId>> shown;
    for (const PlannedSlide& planned : plan) {
        const QList<SlideId> all = planned.content ? deck.slides.at(*planned.content) : QList<SlideId>();
        QList<SlideId> ids = planned.quotes.isEmpty() ? all : QList<SlideId>();
        for (const qsizetype quote : planned.quotes)
            ids.append(all.at(quote));
        shown.append(ids);
    }
    return shown;
}

QString audienceWords(Audience audience) {
    return audience == Audience::Inside ? Texts::tr("For readers inside the company")
                                        : Texts::tr("For readers outside the company");
}

Result<DeckId> addStandardDeck(Editor& editor, const QString& name, const DeckOccasion& occasion) {
    TRY_ASSIGN(const DeckId id, addDeck(editor, {{}, name, occasion.audience}));
    TRY_ASSIGN(QList<Slide> slides, standardSlides(editor.connection(), occasion));
    for (Slide& slide : slides) {
        slide.deck = id;
        TRY(addSlide(editor, slide));
    }
    return id;
}

} // namespace throughline::core
