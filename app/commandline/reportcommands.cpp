// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "core/base/filewriter.h"
#include "core/deck/assembly/deckassembly.h"
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

Result<void> writeDeckFile(const Arguments& arguments) {
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
    TRY_ASSIGN(const QByteArray bytes, core::writeDeck(deck.content, deck.theme));
    TRY(core::writeFile(file, bytes));
    print(Texts::tr("Wrote %1: %2, %3 slides")
              .arg(file, deck.content.audience.toLower(), QString::number(deck.content.slides.size() + 1)));
    for (const core::LeftOutSlide& one : deck.leftOut)
        print(Texts::tr("Left out: %1. %2").arg(one.what, one.reason));
    return {};
}

Result<void> writeChartFile(const Arguments& arguments) {
    TRY(audienceOption(arguments)); // a chart names nobody, so that both readers get the same
    TRY_ASSIGN(const QString file, outOption(arguments, ui::chartFileEndings()));
    TRY_ASSIGN(const auto workspace, openForReading(arguments.words.first()));
    const QString name = arguments.words.at(1);
    const QDate today = workspace->clock()().date();
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
    const QDate today = workspace->clock()().date();
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
             u"WORKSPACE [--template NAME] [--audience inside|outside] --out FILE.pptx"_s,
             1,
             1,
             {},
             {u"template"_s, u"audience"_s, u"out"_s},
             writeDeckFile}};
}

} // namespace throughline::app
