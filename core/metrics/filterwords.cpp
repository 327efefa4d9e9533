// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/filterwords.h"

#include "core/base/datewords.h"
#include "core/db/connection.h"
#include "core/voices/voicewords.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(FilterWords)
};

constexpr qsizetype kNamed = 3;

QString listed(const QStringList& values, qsizetype all) {
    const QString names = values.mid(0, kNamed).join(", "_L1);
    return all <= kNamed ? names : Texts::tr("%1 and %2 more").arg(names, QString::number(all - kNamed));
}

/// Collects the words; the first failed look-up ends it.
class Collector {
public:
    explicit Collector(db::Connection& connection) : m_connection(connection) {}

    void add(FilterPart part, const QString& text) { m_words.append({part, text}); }

    template <typename E>
    void addEnums(FilterPart part, const QString& text, const QList<E>& values, QString (*inWords)(E)) {
        QStringList names;
        for (const E value : values)
            names.append(inWords(value));
        if (!names.isEmpty())
            add(part, text.arg(listed(names, names.size())));
    }

    /// @param column  the column of `table` that names its records
    template <typename Id>
    void addNames(FilterPart part, const QString& text, const QList<Id>& ids, const QString& table,
                  const QString& column = u"name"_s) {
        QStringList names;
        for (const Id id : ids.mid(0, kNamed)) {
            const auto name = m_connection.value(u"SELECT %1 FROM %2 WHERE id = ?"_s.arg(column, table), {id.value});
            if (!name && name.error().code != ErrorCode::NotFound) {
                m_error = m_error.value_or(name.error());
                return;
            }
            names.append(name ? name->toString() : Texts::tr("(gone)"));
        }
        if (!names.isEmpty())
            add(part, text.arg(listed(names, ids.size())));
    }

    [[nodiscard]] Result<QList<FilterWords>> result() const {
        if (m_error)
            return *m_error;
        return m_words;
    }

private:
    db::Connection& m_connection;
    QList<FilterWords> m_words;
    std::optional<Error> m_error;
};

} // namespace

QString periodWords(QDate since, QDate until) {
    if (since.isValid() && until.isValid())
        return Texts::tr("%1 – %2").arg(dayWords(since), dayWords(until));
    if (since.isValid())
        return Texts::tr("since %1").arg(dayWords(since));
    return until.isValid() ? Texts::tr("until %1").arg(dayWords(until)) : QString();
}

Result<QList<FilterWords>> filterWords(db::Connection& connection, const VoiceFilter& filter) {
    Collector words(connection);
    if (const QString period = periodWords(filter.since, filter.until); !period.isEmpty())
        words.add(FilterPart::Period, period);
    words.addEnums(FilterPart::Kinds, Texts::tr("Kind: %1"), filter.kinds, pluralOf);
    words.addEnums<VoiceState>(FilterPart::States, Texts::tr("State: %1"), filter.states, wordsOf);
    if (filter.lane)
        words.add(FilterPart::Lane, *filter.lane == Lane::Individual ? Texts::tr("Individual cases")
                                                                     : Texts::tr("Without individual cases"));
    words.addEnums<Sentiment>(FilterPart::Sentiments, Texts::tr("Sentiment: %1"), filter.sentiments, wordsOf);
    words.addNames(FilterPart::Segments, Texts::tr("Segment: %1"), filter.segments, u"segment"_s);
    words.addNames(FilterPart::Accounts, Texts::tr("Account: %1"), filter.accounts, u"account"_s);
    words.addNames(FilterPart::People, Texts::tr("Person: %1"), filter.people, u"person"_s);
    words.addNames(FilterPart::Themes, Texts::tr("Theme: %1"), filter.themes, u"theme"_s);
    if (filter.undatedOnly)
        words.add(FilterPart::Undated, Texts::tr("Undated"));
    if (filter.notYetEvidence)
        words.add(FilterPart::NotYetEvidence, Texts::tr("Not yet evidence"));
    if (filter.item)
        words.addNames(FilterPart::Item, Texts::tr("Behind: %1"), QList<ItemId>{*filter.item}, u"item"_s, u"title"_s);
    if (filter.import)
        words.addNames(FilterPart::Import, Texts::tr("Import: %1"), QList<ImportId>{*filter.import}, u"import"_s,
                       u"file"_s);
    if (filter.only)
        words.add(FilterPart::Only, filter.only->size() == 1
                                        ? Texts::tr("1 voice behind a number")
                                        : Texts::tr("%1 voices behind a number").arg(filter.only->size()));
    if (!filter.metrics.isEmpty())
        words.add(FilterPart::Metrics, Texts::tr("Metric: %1").arg(listed(filter.metrics, filter.metrics.size())));
    return words.result();
}

VoiceFilter without(VoiceFilter filter, FilterPart part) {
    const VoiceFilter none;
    switch (part) {
    case FilterPart::Kinds:
        filter.kinds = none.kinds;
        break;
    case FilterPart::States:
        filter.states = none.states;
        break;
    case FilterPart::Lane:
        filter.lane = none.lane;
        break;
    case FilterPart::Sentiments:
        filter.sentiments = none.sentiments;
        break;
    case FilterPart::Accounts:
        filter.accounts = none.accounts;
        break;
    case FilterPart::People:
        filter.people = none.people;
        break;
    case FilterPart::Segments:
        filter.segments = none.segments;
        break;
    case FilterPart::Themes:
        filter.themes = none.themes;
        break;
    case FilterPart::Period:
        filter.since = none.since;
        filter.until = none.until;
        break;
    case FilterPart::Undated:
        filter.undatedOnly = none.undatedOnly;
        break;
    case FilterPart::NotYetEvidence:
        filter.notYetEvidence = none.notYetEvidence;
        break;
    case FilterPart::Item:
        filter.item = none.item;
        break;
    case FilterPart::Import:
        filter.import = none.import;
        break;
    case FilterPart::Only:
        filter.only = none.only;
        break;
    case FilterPart::Metrics:
        filter.metrics = none.metrics;
        break;
    }
    return filter;
}

} // namespace throughline::core
