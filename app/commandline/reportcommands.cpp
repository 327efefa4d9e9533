// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "core/base/datewords.h"
#include "core/base/filewriter.h"
#include "core/deck/assembly/deckassembly.h"
#include "core/deck/assembly/quotewall.h"
#include "core/deck/deckrepository.h"
#include "core/deck/deckwriter.h"
#include "core/metrics/chartcatalog.h"
#include "core/metrics/metricsjson.h"
#include "ui/charts/chartfile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonArray>

namespace throughline::app {

using namespace Qt::StringLiterals;
using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

constexpr int kUsualQuotes = 12; ///< of a wall: four slides

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ReportCommands)
};

/// The readers of an export. Without a word about them they are outside, where the fewest names go.
Result<core::Audience> audienceOption(const Arguments& arguments) {
    if (!arguments.has(u"audience"_s))
        return core::Audience::Outside;
    if (const auto audience = core::valueNamed<core::Audience>(arguments.value(u"audience"_s)))
        return *audience;
    return Error{ErrorCode::InvalidInput,
                 Texts::tr("--audience is inside or outside, not “%1”. Nothing was written.")
                     .arg(arguments.value(u"audience"_s)),
                 {}};
}

/// The file to write, whose ending must be one of `endings`.
Result<QString> outOption(const Arguments& arguments, const QStringList& endings) {
    if (!arguments.has(u"out"_s))
        return Error{ErrorCode::InvalidInput, Texts::tr("Say with --out FILE where to write."), {}};
    const QFileInfo file(arguments.value(u"out"_s));
    if (endings.contains(file.suffix().toLower()))
        return file.absoluteFilePath();
    return Error{ErrorCode::InvalidInput,
                 Texts::tr("“%2” is not a file that can be written here; its ending must be %1. Nothing was written.")
                     .arg(u"."_s + endings.join(u", ."_s), file.fileName()),
                 {}};
}

Result<core::AssembledDeck> assembled(core::db::Connection& connection, const QString& deck,
                                      core::DeckOccasion occasion, bool audienceSaid) {
    if (deck.isEmpty()) {
        TRY_ASSIGN(const auto slides, core::standardSlides(connection, occasion));
        return core::assembleDeck(connection, {{}, Texts::tr("What customers say"), occasion.audience}, slides,
                                  occasion);
    }
    TRY_ASSIGN(const core::Deck stored, core::DeckRepository(connection).deckNamed(deck));
    if (!audienceSaid)
        occasion.audience = stored.audience.value_or(occasion.audience);
    return core::assembleDeck(connection, stored.id, occasion);
}

/// Writes the slides and answers how many there are.
Result<qsizetype> writeSlides(const core::AssembledDeck& deck, const QString& file) {
    TRY_ASSIGN(const auto slides, core::planDeck(deck.content, core::estimatedHeight));
    TRY_ASSIGN(const QByteArray bytes, core::writeDeck(deck.content, slides, deck.theme));
    TRY(core::writeFile(file, bytes));
    return slides.size();
}

/// Whose quote wall is asked for.
Result<core::WallSubject> wallOption(const Arguments& arguments) {
    const QString typed = arguments.value(u"wall"_s);
    const QString record = typed.section(u'=', 0, 0);
    bool isNumber = false;
    const qint64 id = typed.section(u'=', 1).toLongLong(&isNumber);
    if (isNumber && record == "theme"_L1)
        return core::WallSubject(core::ThemeId{id});
    if (isNumber && record == "item"_L1)
        return core::WallSubject(core::ItemId{id});
    if (isNumber && record == "segment"_L1)
        return core::WallSubject(core::SegmentId{id});
    return Error{ErrorCode::InvalidInput,
                 Texts::tr("--wall is theme=ID, item=ID or segment=ID, not “%1”. Nothing was written.").arg(typed),
                 {}};
}

/// A quote wall as these readers may see it.
struct ShownWall {
    core::QuoteWall wall;
    QList<core::SpokenQuote> shown; ///< the strongest first
    qsizetype refused = 0;
    core::AssembledDeck deck;
};

Result<ShownWall> shownWall(core::db::Connection& connection, const core::WallSubject& subject, int limit,
                            const core::DeckOccasion& occasion) {
    ShownWall made;
    TRY_ASSIGN(made.wall, core::quoteWall(connection, subject));
    QList<core::QuoteId> ids;
    for (const core::WallQuote& quote : std::as_const(made.wall.quotes)) {
        if (!quote.spoken.attributedFor(occasion.audience, core::localDay(occasion.now))) {
            ++made.refused;
        } else if (ids.size() < limit) {
            ids.append(quote.spoken.quote.id);
            made.shown.append(quote.spoken);
        }
    }
    if (ids.isEmpty())
        return Error{
            ErrorCode::InvalidInput,
            made.refused > 0
                ? Texts::tr("Nobody who speaks of “%1” agreed to be quoted. Nothing was written.").arg(made.wall.name)
                : Texts::tr("No quote is on the wall of “%1” yet. Nothing was written.").arg(made.wall.name),
            {}};
    const QList<core::Slide> slides = core::quoteSlides(ids, core::wallTitle(subject, made.wall.name));
    TRY_ASSIGN(made.deck, core::assembleDeck(connection, {{}, made.wall.name, occasion.audience}, slides, occasion));
    return made;
}

void tellOfWall(const ShownWall& made, const QString& written) {
    print(Texts::tr("Wrote %1: %2 of %3 quotes, %4")
              .arg(written, QString::number(made.shown.size()), QString::number(made.wall.quotes.size()),
                   made.deck.content.audience.toLower()));
    if (made.refused > 0)
        print(Texts::tr("Left out because their speakers refused: %1").arg(made.refused));
    if (made.wall.individual > 0)
        print(Texts::tr("Left out as individual cases: %1").arg(made.wall.individual));
    if (const auto weaker = made.wall.quotes.size() - made.refused - made.shown.size(); weaker > 0)
        print(Texts::tr("Left out as less strong: %1; --limit N takes more").arg(weaker));
}

Result<void> writeWallFile(const Arguments& arguments) {
    TRY_ASSIGN(const core::Audience audience, audienceOption(arguments));
    TRY_ASSIGN(const core::WallSubject subject, wallOption(arguments));
    TRY_ASSIGN(const auto limit, numberOption(arguments, u"limit"_s, 1));
    TRY_ASSIGN(const QString file, outOption(arguments, {u"pptx"_s, u"txt"_s}));
    TRY_ASSIGN(const auto workspace, openForReading(arguments.words.first()));
    const core::DeckOccasion occasion{audience, workspace->clock()(), workspace->name()};
    TRY_ASSIGN(const ShownWall made, workspace
                                         ->read<ShownWall>([&](core::db::Connection& connection) {
                                             return shownWall(connection, subject, limit.value_or(kUsualQuotes),
                                                              occasion);
                                         })
                                         .result());
    if (file.endsWith(u".txt"_s, Qt::CaseInsensitive)) {
        const QString text = core::quotesAsText(made.shown, audience, core::localDay(occasion.now)) + u'\n';
        TRY(core::writeFile(file, text.toUtf8()));
        tellOfWall(made, file);
        return {};
    }
    TRY_ASSIGN(const qsizetype slides, writeSlides(made.deck, file));
    tellOfWall(made, Texts::tr("%1, %2 slides").arg(file, QString::number(slides)));
    return {};
}

Result<void> writeDeckFile(const Arguments& arguments) {
    if (arguments.has(u"wall"_s) && arguments.has(u"template"_s))
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("--template is a deck of the workspace and --wall makes its own: give one of them."),
                     {}};
    if (arguments.has(u"wall"_s))
        return writeWallFile(arguments);
    if (arguments.has(u"limit"_s))
        return Error{ErrorCode::InvalidInput, Texts::tr("--limit is for the quotes of a --wall."), {}};
    TRY_ASSIGN(const core::Audience audience, audienceOption(arguments));
    TRY_ASSIGN(const QString file, outOption(arguments, {u"pptx"_s}));
    TRY_ASSIGN(const auto workspace, openForReading(arguments.words.first()));
    const core::DeckOccasion occasion{audience, workspace->clock()(), workspace->name()};
    TRY_ASSIGN(const core::AssembledDeck deck, workspace
                                                   ->read<core::AssembledDeck>([&](core::db::Connection& connection) {
                                                       return assembled(connection, arguments.value(u"template"_s),
                                                                        occasion, arguments.has(u"audience"_s));
                                                   })
                                                   .result());
    TRY_ASSIGN(const qsizetype slides, writeSlides(deck, file));
    print(Texts::tr("Wrote %1: %2, %3 slides").arg(file, deck.content.audience.toLower(), QString::number(slides)));
    for (const core::LeftOutSlide& one : deck.leftOut)
        print(Texts::tr("Left out: %1. %2").arg(one.what, one.reason));
    return {};
}

Result<void> writeChartFile(const Arguments& arguments) {
    TRY(audienceOption(arguments)); // a chart names nobody, so that both readers get the same
    TRY_ASSIGN(const QString file, outOption(arguments, ui::chartFileEndings()));
    TRY_ASSIGN(const auto workspace, openForReading(arguments.words.first()));
    const QString name = arguments.words.at(1);
    const QDate today = core::localDay(workspace->clock()());
    TRY_ASSIGN(const core::ChartSeries chart, workspace
                                                  ->read<core::ChartSeries>([&](core::db::Connection& connection) {
                                                      return core::buildChart(connection, name, {}, today);
                                                  })
                                                  .result());
    TRY_ASSIGN(const QByteArray bytes, ui::chartFile(chart, QFileInfo(file).suffix().toLower()));
    TRY(core::writeFile(file, bytes));
    print(Texts::tr("Wrote %1: %2").arg(file, chart.title));
    return {};
}

void printMetric(const QString& name, const QJsonObject& metric) {
    print(u"%1: %2"_s.arg(name, QString::fromUtf8(QJsonDocument(metric).toJson(QJsonDocument::Compact))));
}

Result<void> showMetrics(const Arguments& arguments) {
    std::optional<QString> name;
    if (arguments.words.size() > 1)
        name = arguments.words.at(1);
    TRY_ASSIGN(const auto workspace, openForReading(arguments.words.first()));
    const QDate today = core::localDay(workspace->clock()());
    TRY_ASSIGN(const QJsonObject metrics, workspace
                                              ->read<QJsonObject>([&](core::db::Connection& connection) {
                                                  return core::metricsJson(connection, name, today);
                                              })
                                              .result());
    if (arguments.has(u"json"_s)) {
        printJson(QJsonDocument(metrics));
        return {};
    }
    for (auto metric = metrics.begin(); metric != metrics.end(); ++metric)
        printMetric(metric.key(), metric->toObject());
    return {};
}

} // namespace

QList<Command> reportCommands() {
    return {{u"metrics"_s, u"WORKSPACE [NAME] [--json]"_s, 1, 2, {u"json"_s}, {}, showMetrics},
            {u"chart"_s,
             u"WORKSPACE NAME [--audience inside|outside] --out FILE.svg|.png|.pdf|.csv"_s,
             2,
             2,
             {},
             {u"audience"_s, u"out"_s},
             writeChartFile},
            {u"deck"_s,
             u"WORKSPACE [--template NAME | --wall theme=ID|item=ID|segment=ID [--limit N]] "
             "[--audience inside|outside] --out FILE.pptx|.txt"_s,
             1,
             1,
             {},
             {u"template"_s, u"wall"_s, u"limit"_s, u"audience"_s, u"out"_s},
             writeDeckFile}};
}

} // namespace throughline::app
