// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/exchange/files/textcleaner.h"
#include "core/exchange/tables/columnmapping.h"
#include "core/exchange/tables/csvreader.h"
#include "core/exchange/tables/dateparser.h"
#include "core/exchange/tables/values/fileword.h"
#include "core/settings/stages.h"

#include <functional>

namespace throughline::core {

/// What only the whole file can tell; found by reading it once, before anything is written.
struct TableSurvey {
    qint64 rows = 0;
    std::optional<qsizetype> idColumn; ///< The column whose values identify the rows; none when it is not fit for that.
    DateOrder dateOrder = DateOrder::Unknown;
    std::optional<double> ratingScale; ///< For ratings that do not name their scale.
    std::optional<SentimentScheme> sentiment;
    ValueMapping values;          ///< What words mean in fields whose values are a list.
    std::vector<FileWord> words;  ///< The words of those fields, but of a column with more than kMostWords.
    QStringList warnings;         ///< With the lines they are about.
    std::vector<Error> questions; ///< What only a person can decide: the order of day and month.
};

/// What is known of the values before they are read.
struct SurveyChoices {
    std::optional<DateOrder> dateOrder = {}; ///< what the user said
    /// What an earlier table of the same source turned out to be; counts where this one leaves it open.
    DateOrder likelyDates = DateOrder::Unknown;
    std::optional<double> likelyScale = {};
    std::optional<SentimentScheme> likelySentiment = {};
    std::vector<ValueChoice> values = {};       ///< what the user said
    std::vector<ValueChoice> likelyValues = {}; ///< count where the user said nothing
    QStringList stages = defaultStages();       ///< of roadmap items in the workspace
};

/// Told now and then how far the reading has come, in bytes of the decoded text.
using ReadProgress = std::function<void(qint64 position)>;

/// Reads the whole table: an unterminated quote or a limit refuses the file here, before anything is written. Decides
/// the id column, the order of dates, the scale of ratings and what words mean, and finds uneven rows. InvalidInput
/// when the user spoke about a field without a list of values or a value that is in none.
[[nodiscard]] Result<TableSurvey> surveyTable(const ByteSource& utf8, const CsvFormat& format,
                                              const ColumnMapping& mapping, SurveyChoices choices = {},
                                              const Cancellation& cancellation = {}, const ReadProgress& progress = {});

/// The first rows as text, for proposeMapping() and a preview; an error that comes later in the file is not met.
[[nodiscard]] std::vector<QStringList> sampleRows(const ByteSource& utf8, const CsvFormat& format, int count = 200);

/// The value of a field: its column's cell, with what cannot be stored replaced and counted. Several columns of a text
/// stand below each other, each under its header; those of other fields are joined by a space.
[[nodiscard]] QString fieldText(const CsvRecord& record, const ColumnMapping& mapping, const QList<qsizetype>& columns,
                                CleanupCounts& counts);

} // namespace throughline::core
