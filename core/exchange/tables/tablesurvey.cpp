// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/tablesurvey.h"

#include "core/exchange/tables/rowidentity.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TableSurvey)
};

constexpr qsizetype kNamedLines = 10;
constexpr qint64 kProgressRows = 4096;
constexpr qsizetype kSentimentSample = 2000;
constexpr double kHighestScale = 100;

/// The lines that a warning is about: the first few by number, all of them by count.
struct Lines {
    QStringList first;
    qint64 count = 0;

    void add(qint64 line) {
        if (++count <= kNamedLines)
            first.append(QString::number(line));
    }
    void warn(QStringList& warnings, const CsvFormat& format, const QString& what) const {
        const QString more = count > kNamedLines ? u" …"_s : QString();
        if (count == 1)
            warnings.append(u"%1: %2"_s.arg(format.place(first.first().toLongLong()), what));
        else if (count > 1 && format.sheet.isEmpty())
            warnings.append(Texts::tr("%1 rows (line %2%3): %4")
                                .arg(QString::number(count), first.join(Texts::tr(", line ")), more, what));
        else if (count > 1)
            warnings.append(
                Texts::tr("Sheet “%1”, %2 rows (row %3%4): %5")
                    .arg(format.sheet, QString::number(count), first.join(Texts::tr(", row ")), more, what));
    }
};

/// Whether the values of a column can identify rows.
class IdCheck {
public:
    void add(QByteArrayView value, qint64 line) {
        const QByteArrayView id = value.trimmed();
        if (id.isEmpty()) {
            m_blank.add(line);
            return;
        }
        if (isScientific(id))
            m_scientific.add(line);
        const qsizetype before = m_seen.size();
        m_seen.insert(stableHash(id));
        if (m_seen.size() == before)
            m_duplicates.add(line);
    }
    [[nodiscard]] bool isId() const { return m_duplicates.count == 0 && m_scientific.count == 0 && !m_seen.isEmpty(); }
    void warn(QStringList& warnings, const CsvFormat& format, const QString& header) const {
        m_scientific.warn(
            warnings, format,
            Texts::tr(
                "“%1” was rounded by a spreadsheet (5.7E+17), so rows are recognised by all of their cells instead")
                .arg(header));
        if (m_scientific.count == 0)
            m_duplicates.warn(
                warnings, format,
                Texts::tr("“%1” has duplicate values, so rows are recognised by all of their cells instead")
                    .arg(header));
    }

private:
    QSet<quint64> m_seen;
    Lines m_blank;
    Lines m_scientific;
    Lines m_duplicates;
};

class Surveyor {
public:
    Surveyor(const CsvFormat& format, const ColumnMapping& mapping, const std::vector<ClosedField>& closedFields)
        : m_format(format)
        , m_mapping(mapping)
        , m_ids(mapping.columnsOf(u"external_id"))
        , m_ratings(mapping.columnsOf(u"rating"))
        , m_sentiments(mapping.columnsOf(u"sentiment")) {
        for (const QStringView field : {u"date", u"start", u"end", u"consent_until", u"as_of"}) {
            for (const qsizetype column : mapping.columnsOf(field))
                m_dates.push_back({column, {}});
        }
        for (const ClosedField& field : closedFields) {
            if (const QList<qsizetype> columns = mapping.columnsOf(field.field); !columns.isEmpty())
                m_closed.push_back({field.field, columns, {}, {}});
        }
    }

    void add(const CsvRecord& record) {
        ++m_rows;
        if (record.hasStrayQuote)
            m_stray.add(record.line);
        const auto cells = static_cast<qsizetype>(record.cells.size());
        if (cells < m_format.headers.size() && m_format.sheet.isEmpty()) // a sheet's rows end with their last value
            m_short.add(record.line);
        else if (cells > m_format.headers.size())
            m_long.add(record.line);
        for (DateColumn& column : m_dates)
            addDate(column, QString::fromUtf8(record.cell(column.index)), record.line);
        for (const qsizetype column : m_ids)
            m_idCheck.add(record.cell(column), record.line);
        for (const qsizetype column : m_ratings)
            addRating(QString::fromUtf8(record.cell(column)), record.line);
        for (const qsizetype column : m_sentiments) {
            if (m_sentimentSample.size() < kSentimentSample)
                m_sentimentSample.append(QString::fromUtf8(record.cell(column)));
        }
        for (ClosedColumns& closed : m_closed)
            addWord(closed, record);
    }

    TableSurvey finish(const SurveyChoices& choices) {
        TableSurvey survey;
        survey.rows = m_rows;
        if (m_rows == 0)
            survey.warnings.append(Texts::tr("The table has no rows."));
        m_short.warn(survey.warnings, m_format, Texts::tr("fewer cells than the header; the missing ones are empty"));
        m_long.warn(survey.warnings, m_format,
                    Texts::tr("more cells than the header; the extra ones are kept as attributes"));
        m_stray.warn(survey.warnings, m_format, Texts::tr("a quote stands where none belongs; it was kept as text"));
        finishIds(survey);
        finishDates(survey, choices);
        finishRatings(survey, choices.likelyScale);
        finishSentiments(survey, choices.likelySentiment);
        finishWords(survey, choices);
        return survey;
    }

private:
    struct DateColumn {
        qsizetype index;
        Lines unreadable;
    };

    struct ClosedColumns {
        QString field;
        QList<qsizetype> columns;
        WordCounter words;
        Lines tooLong;
        bool isList = true;
    };

    void addWord(ClosedColumns& closed, const CsvRecord& record) {
        CleanupCounts ignored;
        const bool counted = closed.columns.size() == 1
                                 ? closed.words.add(record.cell(closed.columns.constFirst()))
                                 : closed.words.add(fieldText(record, m_mapping, closed.columns, ignored).toUtf8());
        if (!counted)
            closed.tooLong.add(record.line);
    }

    void addDate(DateColumn& column, const QString& text, qint64 line) {
        m_order.add(text);
        if (!isMissing(text) && !parseDate(text, DateOrder::DayMonthYear).isValid() &&
            !parseDate(text, DateOrder::MonthDayYear).isValid())
            column.unreadable.add(line);
    }

    void addRating(const QString& text, qint64 line) {
        if (isMissing(text))
            return;
        const std::optional<RatingValue> rating = parseRating(text);
        if (!rating)
            m_notRatings.add(line);
        else if (!rating->scale)
            m_highest = std::max(m_highest.value_or(0), rating->value);
    }

    void finishIds(TableSurvey& survey) const {
        if (m_ids.isEmpty())
            return;
        if (m_idCheck.isId())
            survey.idColumn = m_ids.first();
        m_idCheck.warn(survey.warnings, m_format, m_format.headers.value(m_ids.first()));
    }

    void finishDates(TableSurvey& survey, const SurveyChoices& choices) const {
        for (const DateColumn& column : m_dates)
            column.unreadable.warn(survey.warnings, m_format,
                                   Texts::tr("“%1” holds no date that exists; its text is kept")
                                       .arg(m_format.headers.value(column.index)));
        survey.dateOrder = choices.dateOrder.value_or(m_order.order());
        if (choices.dateOrder || !(m_order.isUndecided() || m_order.isContradictory()))
            return;
        if (choices.likelyDates == DateOrder::DayMonthYear || choices.likelyDates == DateOrder::MonthDayYear) {
            survey.dateOrder = choices.likelyDates;
            survey.warnings.append(choices.likelyDates == DateOrder::DayMonthYear
                                       ? Texts::tr("The dates are read day first, as in your earlier import.")
                                       : Texts::tr("The dates are read month first, as in your earlier import."));
        } else if (m_order.isUndecided()) {
            survey.questions.push_back({ErrorCode::NeedsDecision,
                                        Texts::tr("The dates can be read in two ways: day first or month first. Choose "
                                                  "with --dates dmy or --dates mdy. Nothing was imported."),
                                        {}});
        } else {
            survey.warnings.append(Texts::tr("Some dates write the day first and some the month first; a date that can "
                                             "be read in both ways is kept as text. --dates dmy or mdy decides it."));
        }
    }

    void finishRatings(TableSurvey& survey, std::optional<double> likely) const {
        m_notRatings.warn(survey.warnings, m_format,
                          Texts::tr("the rating is not a number; it is kept as an attribute"));
        if (m_highest && likely && *m_highest <= *likely) {
            survey.ratingScale = likely;
        } else if (m_highest && *m_highest <= kHighestScale) {
            survey.ratingScale = likelyScale(*m_highest);
            survey.warnings.append(Texts::tr("The highest rating is %1, so ratings are read as out of %2.")
                                       .arg(QString::number(*m_highest), QString::number(*survey.ratingScale)));
        }
    }

    void finishSentiments(TableSurvey& survey, std::optional<SentimentScheme> likely) const {
        survey.sentiment = detectSentimentScheme(m_sentimentSample, likely);
        if (survey.sentiment == SentimentScheme::ZeroOne)
            survey.warnings.append(Texts::tr("The sentiment is 0 or 1: 1 is read as positive, 0 as negative."));
        if (survey.sentiment == SentimentScheme::ZeroToTwo)
            survey.warnings.append(Texts::tr("The sentiment is 0, 1 or 2: read as negative, neutral, positive."));
        if (survey.sentiment == SentimentScheme::Sign)
            survey.warnings.append(Texts::tr(
                "The sentiment is a number from -1 to 1: below -0.05 is read as negative, above 0.05 as positive."));
    }

    void finishWords(TableSurvey& survey, const SurveyChoices& choices) {
        std::vector<ValueChoice> chosen = choices.likelyValues;
        chosen.insert(chosen.end(), choices.values.begin(), choices.values.end());
        std::vector<ClosedField> fields = closedFieldsOf(m_mapping.kind, choices.stages);
        for (ClosedField& field : fields) {
            if (field.field == "sentiment"_L1)
                field.scheme = survey.sentiment;
        }
        survey.values = ValueMapping(fields, chosen);
        for (ClosedColumns& closed : m_closed)
            finishColumn(survey, closed);
        for (const ValueChoice& choice : choices.values) {
            if (!mayHave(survey, choice))
                survey.warnings.append(Texts::tr("No row says “%2” for %1.").arg(choice.field, choice.word));
        }
    }

    [[nodiscard]] bool mayHave(const TableSurvey& survey, const ValueChoice& choice) const {
        const QString key = wordKey(choice.word);
        return std::any_of(
                   m_closed.begin(), m_closed.end(),
                   [&](const ClosedColumns& closed) { return closed.field == choice.field && !closed.isList; }) ||
               std::any_of(survey.words.begin(), survey.words.end(), [&](const FileWord& word) {
                   return word.field == choice.field && wordKey(word.word) == key;
               });
    }

    void finishColumn(TableSurvey& survey, ClosedColumns& closed) const {
        const QString header = m_format.headers.value(closed.columns.constFirst());
        const ClosedField& field = *survey.values.find(closed.field);
        closed.tooLong.warn(survey.warnings, m_format,
                            Texts::tr("“%1” holds more than a word; it is kept as it is").arg(header));
        const auto counted = closed.words.words();
        closed.isList = counted.has_value();
        if (!counted) {
            if (!field.scheme || field.scheme == SentimentScheme::Words)
                survey.warnings.append(Texts::tr("“%2” has more than %1 different words, so it is no list of values; "
                                                 "those that mean none here are kept as they are.")
                                           .arg(QString::number(kMostWords), header));
            return;
        }
        const std::vector<FileWord> words = fileWords(field, *counted, survey.values);
        if (const QString open = openWordsWarning(field, words, header); !open.isEmpty())
            survey.warnings.append(open);
        survey.words.insert(survey.words.end(), words.begin(), words.end());
    }

    const CsvFormat& m_format;
    const ColumnMapping& m_mapping;
    QList<qsizetype> m_ids;
    QList<qsizetype> m_ratings;
    QList<qsizetype> m_sentiments;
    std::vector<DateColumn> m_dates;
    std::vector<ClosedColumns> m_closed;
    qint64 m_rows = 0;
    Lines m_short;
    Lines m_long;
    Lines m_stray;
    Lines m_notRatings;
    DateOrderDetector m_order;
    IdCheck m_idCheck;
    std::optional<double> m_highest;
    QStringList m_sentimentSample;
};

} // namespace

Result<TableSurvey> surveyTable(const ByteSource& utf8, const CsvFormat& format, const ColumnMapping& mapping,
                                SurveyChoices choices, const Cancellation& cancellation, const ReadProgress& progress) {
    const std::vector<ClosedField> fields = closedFieldsOf(mapping.kind, choices.stages);
    TRY_ASSIGN(choices.values, checkedChoices(fields, std::move(choices.values)));
    Surveyor surveyor(format, mapping, fields);
    CsvReader reader(utf8, format);
    CsvRecord record;
    for (qint64 row = 0;; ++row) {
        TRY_ASSIGN(const bool more, reader.next(record));
        if (!more)
            break;
        surveyor.add(record);
        if (row % kProgressRows != 0)
            continue;
        if (cancellation.isCancelled())
            return Error{ErrorCode::Cancelled, Texts::tr("Cancelled. Nothing was imported."), {}};
        if (progress)
            progress(reader.position());
    }
    return surveyor.finish(choices);
}

std::vector<QStringList> sampleRows(const ByteSource& utf8, const CsvFormat& format, int count) {
    std::vector<QStringList> rows;
    CsvReader reader(utf8, format);
    CsvRecord record;
    CleanupCounts ignored;
    while (static_cast<int>(rows.size()) < count) {
        const Result<bool> more = reader.next(record);
        if (!more || !*more)
            break;
        QStringList cells;
        for (const QByteArrayView cell : record.cells)
            cells.append(cleanUtf8(cell, ignored));
        rows.push_back(cells);
    }
    return rows;
}

QString fieldText(const CsvRecord& record, const ColumnMapping& mapping, const QList<qsizetype>& columns,
                  CleanupCounts& counts) {
    if (columns.size() == 1)
        return cleanUtf8(record.cell(columns.first()), counts);
    QStringList parts;
    for (const qsizetype column : columns) {
        const MappedColumn& mapped = mapping.columns[static_cast<size_t>(column)];
        const QString value = cleanUtf8(record.cell(column), counts);
        if (isMissing(value))
            continue;
        const bool text = mapped.field == "text"_L1 || mapped.field == "narrative"_L1;
        parts.append(text ? mapped.header + u'\n' + value : value);
    }
    return parts.join(columns.isEmpty() || mapping.columns[static_cast<size_t>(columns.first())].field != "text"_L1
                          ? u" "_s
                          : u"\n\n"_s);
}

} // namespace throughline::core
