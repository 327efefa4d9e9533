// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/plan/deckplan.h"

#include "core/base/pngsize.h"
#include "core/deck/chart/chartpart.h"
#include "core/deck/plan/quoteplan.h"
#include "core/deck/plan/tableplan.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostNumbersInNotes = 40;
constexpr SchemeColour kMuted{.name = "tx2"_L1};

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DeckPlan)
};

QString joinedLines(const QStringList& lines) {
    QStringList filled;
    for (const QString& line : lines) {
        if (!line.trimmed().isEmpty())
            filled.append(line);
    }
    return filled.join(u'\n');
}

/// Lays out the slides of one deck, in order.
class Planner {
public:
    Planner(const DeckContent& deck, const TextMeasure& measure) : m_deck(deck), m_measure(measure) {}

    Result<QList<PlannedSlide>> plan();

private:
    void planTitle();
    void planSection(const SlideContent& slide, const SectionBody& body);
    void planChart(const SlideContent& slide, const ChartBody& body);
    void planQuotes(const SlideContent& slide, const QuoteBody& body);
    void planTable(const SlideContent& slide, const TableBody& body);
    Result<void> planPicture(const SlideContent& slide, const PictureBody& body);

    PlannedSlide begin(LayoutKind layout, const SlideContent& slide, const QString& fallbackTitle);
    void finish(PlannedSlide planned, const SlideContent& slide, const QString& basis, const QStringList& notes);
    [[nodiscard]] PlannedSlide oneQuote(const SlideContent& slide, const QuoteContent& quote);
    [[nodiscard]] PlannedSlide quoteWall(const SlideContent& slide, const QList<QuoteContent>& quotes);
    [[nodiscard]] FittedText fitted(const QString& text, const Box& box, SizeRange sizes) const {
        return fitText(withoutControls(text).trimmed(), box.width - 2 * kInset, box.height - kInset, sizes, m_measure);
    }
    [[nodiscard]] TextStyle style(int pointSize, bool bold = false, std::optional<SchemeColour> colour = {}) const {
        return {
            .language = m_deck.language, .pointSize = static_cast<double>(pointSize), .bold = bold, .colour = colour};
    }
    [[nodiscard]] QString uniqueTitle(const QString& title);
    [[nodiscard]] QString source() const;

    const DeckContent& m_deck;
    const TextMeasure& m_measure;
    std::optional<qsizetype> m_content; // the slide that is being laid out
    QList<PlannedSlide> m_slides;
    QSet<QString> m_titles;
};

QString Planner::uniqueTitle(const QString& title) {
    QString unique = title;
    for (int number = 2; m_titles.contains(unique); ++number)
        unique = u"%1 (%2)"_s.arg(title, QString::number(number));
    m_titles.insert(unique);
    return unique;
}

QString Planner::source() const {
    return m_deck.workspace.isEmpty() ? QString() : Texts::tr("Source: %1").arg(m_deck.workspace);
}

PlannedSlide Planner::begin(LayoutKind layout, const SlideContent& slide, const QString& fallbackTitle) {
    const Placeholder place = layout == LayoutKind::Title ? place::kCentredTitle : place::kTitle;
    const LayoutPlace& title = layoutOf(layout).places.front();
    const QString wanted = withoutControls(slide.title).simplified();
    // Room for the number that makes a title unique.
    const FittedText fit =
        fitted(wanted.isEmpty() ? fallbackTitle : wanted, title.box, {.largest = title.pointSize, .smallest = 16});
    PlannedSlide planned;
    planned.layout = layout;
    planned.content = m_content;
    planned.title = uniqueTitle(fit.text);
    // On a coloured ground the layout decides: what reads there depends on the theme.
    const auto colour =
        layoutOf(layout).ground.isEmpty() ? std::optional(SchemeColour{.name = title.colour}) : std::nullopt;
    planned.texts.append({place, title.name, {{planned.title, style(fit.pointSize, true, colour)}}});
    return planned;
}

void Planner::finish(PlannedSlide planned, const SlideContent& slide, const QString& basis, const QStringList& notes) {
    QStringList footer;
    for (const QString& part : {basis, slide.footer.isEmpty() ? source() : slide.footer}) {
        if (!part.isEmpty())
            footer.append(withoutControls(part).simplified());
    }
    const FittedText fit = fitted(footer.join(u" · "_s), boxOf(LayoutKind::Chart, place::kFooter), {10, 8});
    planned.footer = fit.text;
    planned.footerSize = fit.pointSize;
    QStringList lines{slide.notes};
    if (!planned.title.startsWith(withoutControls(slide.title).simplified()))
        lines.append(Texts::tr("Title in full: %1").arg(slide.title));
    lines += notes;
    if (!m_deck.period.isEmpty())
        lines.append(Texts::tr("Period: %1").arg(m_deck.period));
    lines.append(source());
    planned.notes = joinedLines(lines);
    if (planned.notes.isEmpty())
        planned.notes = planned.title;
    m_slides.append(planned);
}

void Planner::planTitle() {
    const SlideContent slide{.title = m_deck.title, .body = SectionBody{}, .footer = {}, .notes = {}};
    PlannedSlide planned =
        begin(LayoutKind::Title, slide, m_deck.workspace.isEmpty() ? Texts::tr("Voices") : m_deck.workspace);
    const QString voices = m_deck.voices == 1 ? Texts::tr("1 voice") : Texts::tr("%1 voices").arg(m_deck.voices);
    QStringList facts;
    for (const QString& fact : {m_deck.workspace, m_deck.period, voices, m_deck.audience, m_deck.author}) {
        if (!fact.isEmpty())
            facts.append(fact);
    }
    if (!m_deck.subtitle.isEmpty()) {
        const FittedText subtitle = fitted(m_deck.subtitle, boxOf(LayoutKind::Title, place::kSubtitle), {20, 12});
        planned.texts.append(
            {place::kSubtitle, u"Subtitle"_s, {{subtitle.text, style(subtitle.pointSize, false, kMuted)}}});
    }
    const QString line = facts.join(u"  ·  "_s);
    const FittedText fit = fitted(line, boxOf(LayoutKind::Title, place::kFirstText), {14, 9});
    planned.texts.append({place::kFirstText, u"Facts"_s, {{fit.text, style(fit.pointSize, false, kMuted)}}});
    finish(planned, slide, {}, {Texts::tr("This deck rests on: %1").arg(line)});
}

void Planner::planSection(const SlideContent& slide, const SectionBody& body) {
    PlannedSlide planned = begin(LayoutKind::Section, slide, Texts::tr("Section"));
    if (!body.text.isEmpty()) {
        const FittedText text = fitted(body.text, boxOf(LayoutKind::Section, place::kFirstText), {18, 12});
        planned.texts.append({place::kFirstText, u"Text"_s, {{text.text, style(text.pointSize)}}});
    }
    finish(planned, slide, {}, {Texts::tr("Section: %1").arg(planned.title), body.text});
}

/// The numbers of a chart in words, a line for each category.
QStringList numbersInWords(const ChartSeries& chart) {
    const Grid grid = toGrid(chart);
    QStringList lines;
    for (qsizetype row = 1; row < std::min(grid.rows.size(), kMostNumbersInNotes + 1); ++row) {
        QStringList values;
        for (qsizetype column = 1; column < grid.rows.at(row).size(); ++column) {
            const Cell& cell = grid.at(row, column);
            if (cell.kind == Cell::Kind::Number)
                values.append(u"%1 %2"_s.arg(grid.at(0, column).text, valueText(cell.number, chart.format)));
        }
        lines.append(
            u"– %1: %2"_s.arg(grid.at(row, 0).text, values.isEmpty() ? Texts::tr("no value") : values.join(", "_L1)));
    }
    if (grid.rows.size() > kMostNumbersInNotes + 1)
        lines.append(Texts::tr("– and more in the chart's data"));
    return lines;
}

void Planner::planChart(const SlideContent& slide, const ChartBody& body) {
    SlideContent titled = slide;
    if (titled.title.isEmpty())
        titled.title = body.chart.title;
    const ChartSeries chart = forDrawing(body.chart);
    const bool empty = chart.categories.isEmpty() || chart.series.isEmpty();
    QStringList takeaways = body.takeaways;
    if (empty)
        takeaways.prepend(Texts::tr("Nothing to show yet."));
    const LayoutKind layout = takeaways.isEmpty() ? LayoutKind::WideChart : LayoutKind::Chart;
    PlannedSlide planned = begin(layout, titled, chart.measure.isEmpty() ? Texts::tr("Chart") : chart.measure);

    if (!chart.measure.isEmpty()) {
        const FittedText measure = fitted(chart.measure, boxOf(LayoutKind::Chart, place::kFirstText), {14, 9});
        planned.texts.append(
            {place::kFirstText, u"Measure"_s, {{measure.text, style(measure.pointSize, false, kMuted)}}});
    }
    planned.box = boxOf(layout, place::kChart);
    if (!takeaways.isEmpty()) {
        Box box = boxOf(LayoutKind::Chart, place::kSecondText);
        box.width -= 16;                                            // the bullets
        box.height -= 12.0 * static_cast<double>(takeaways.size()); // the space between
        const FittedText fit = fitted(takeaways.join(u'\n'), box, {16, 11});
        PlannedText list{place::kSecondText, u"Takeaways"_s, {}};
        for (const QString& takeaway : fit.text.split(u'\n'))
            list.paragraphs.append({takeaway, style(fit.pointSize)});
        planned.texts.append(list);
    }
    if (!empty) {
        planned.chart = chart;
        planned.description = altText(chart);
    }
    const QString basis = footerText(body.chart.basis);
    finish(planned, titled, basis,
           QStringList{Texts::tr("What is counted: %1").arg(body.chart.measure), Texts::tr("Basis: %1").arg(basis),
                       Texts::tr("Numbers:")} +
               numbersInWords(body.chart));
}

/// What the speaker reads below quotes: remarks, what they are, where they come from, and each in full.
QStringList notesOf(const QList<QuoteContent>& quotes) {
    QStringList lines;
    QStringList sources;
    for (const QuoteContent& quote : quotes) {
        lines.append(quote.note);
        if (!quote.source.isEmpty())
            sources.append(u"– "_s + quote.source);
    }
    lines.append(Texts::tr("Chosen, not counted: these words stand for their speakers only."));
    if (!sources.isEmpty())
        lines += QStringList(Texts::tr("Where the words come from:")) + sources;
    for (const QuoteContent& quote : quotes)
        lines.append(u"“%1” — %2"_s.arg(quote.verbatim, quote.attribution));
    return lines;
}

QString chosenWords(qsizetype quotes) {
    return u"n = "_s + (quotes == 1 ? Texts::tr("1 chosen quote") : Texts::tr("%1 chosen quotes").arg(quotes));
}

PlannedSlide Planner::oneQuote(const SlideContent& slide, const QuoteContent& quote) {
    PlannedSlide planned = begin(LayoutKind::Quote, slide, Texts::tr("In their own words"));
    Box words = boxOf(LayoutKind::Quote, place::kFirstText);
    Box who = boxOf(LayoutKind::Quote, place::kSecondText);
    const FittedText said = fitted(quote.verbatim, words, {32, 12});
    const FittedText by = fitted(u"— "_s + quote.attribution, who, {16, 11});
    // Words and speaker stand together in the middle of the room that the layout gives both.
    const double height = m_measure(said.text, said.pointSize, words.width - 2 * kInset) + kInset;
    const double slack = words.height - height;
    words.top += slack / 2;
    words.height = height;
    who.top -= slack / 2;
    planned.texts.append({place::kFirstText, u"Quote"_s, {{said.text, style(said.pointSize)}}, words});
    planned.texts.append({place::kSecondText, u"Attribution"_s, {{by.text, style(by.pointSize, false, kMuted)}}, who});
    return planned;
}

PlannedSlide Planner::quoteWall(const SlideContent& slide, const QList<QuoteContent>& quotes) {
    constexpr std::array places = {place::kFirstText, place::kSecondText, place::kThirdText};
    PlannedSlide planned = begin(LayoutKind::QuoteWall, slide, Texts::tr("In their own words"));
    const QList<PlannedQuote> cards = quoteCards(quotes, m_measure);
    for (qsizetype i = 0; i < cards.size(); ++i) {
        const PlannedQuote& card = cards.at(i);
        planned.texts.append({places.at(static_cast<size_t>(i)),
                              Texts::tr("Quote %1").arg(i + 1),
                              {{card.words.text, style(card.words.pointSize)},
                               {card.attribution.text, style(card.attribution.pointSize, false, kMuted)}},
                              card.card});
    }
    return planned;
}

void Planner::planQuotes(const SlideContent& slide, const QuoteBody& body) {
    QList<QuoteContent> spoken;
    QList<qsizetype> places;
    for (qsizetype i = 0; i < body.quotes.size(); ++i) {
        if (!body.quotes.at(i).verbatim.trimmed().isEmpty()) {
            spoken.append(body.quotes.at(i));
            places.append(i);
        }
    }
    qsizetype from = 0;
    for (const qsizetype count : quotesPerSlide(spoken, m_measure)) {
        const QList<QuoteContent> quotes = spoken.mid(from, count);
        PlannedSlide planned = count == 1 ? oneQuote(slide, quotes.front()) : quoteWall(slide, quotes);
        planned.quotes = places.mid(from, count);
        finish(planned, slide, chosenWords(count), notesOf(quotes));
        from += count;
    }
}

void Planner::planTable(const SlideContent& slide, const TableBody& body) {
    const Box box = boxOf(LayoutKind::Table, place::kTable);
    const QList<PlannedTable> pages = planTables(body.table, box, m_measure);
    for (const PlannedTable& page : pages) {
        PlannedSlide planned = begin(LayoutKind::Table, slide, Texts::tr("Table"));
        planned.box = box;
        planned.table = page;
        QStringList heads;
        for (const Cell& cell : page.cells.rows.front())
            heads.append(cell.text);
        planned.description = Texts::tr("Table of %1 rows with the columns %2")
                                  .arg(QString::number(page.cells.rows.size() - 1), heads.join(", "_L1));
        finish(planned, slide, {}, {planned.description});
    }
}

Result<void> Planner::planPicture(const SlideContent& slide, const PictureBody& body) {
    const QSize size = sizeOfPng(body.png);
    if (!size.isValid())
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("Export failed: the picture on slide “%1” is not a PNG file.").arg(slide.title),
                     {}};
    PlannedSlide planned = begin(LayoutKind::Picture, slide, Texts::tr("Picture"));
    const Box room = boxOf(LayoutKind::Picture, place::kPicture);
    const double scale = std::min(room.width / size.width(), room.height / size.height());
    const double width = size.width() * scale;
    const double height = size.height() * scale;
    planned.box = {room.left + (room.width - width) / 2, room.top + (room.height - height) / 2, width, height};
    planned.picture = body;
    planned.description =
        body.description.trimmed().isEmpty() ? Texts::tr("Picture without a description") : body.description;
    finish(planned, slide, {}, {planned.description});
    return {};
}

Result<QList<PlannedSlide>> Planner::plan() {
    planTitle();
    for (qsizetype i = 0; i < m_deck.slides.size(); ++i) {
        m_content = i;
        const SlideContent& slide = m_deck.slides.at(i);
        if (const auto* section = std::get_if<SectionBody>(&slide.body))
            planSection(slide, *section);
        else if (const auto* chart = std::get_if<ChartBody>(&slide.body))
            planChart(slide, *chart);
        else if (const auto* quotes = std::get_if<QuoteBody>(&slide.body))
            planQuotes(slide, *quotes);
        else if (const auto* table = std::get_if<TableBody>(&slide.body))
            planTable(slide, *table);
        else if (const auto* picture = std::get_if<PictureBody>(&slide.body))
            TRY(planPicture(slide, *picture));
    }
    return m_slides;
}

} // namespace

Result<QList<PlannedSlide>> planDeck(const DeckContent& deck, const TextMeasure& measure) {
    return Planner(deck, measure).plan();
}

} // namespace throughline::core
