// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sample/sampleworkspace.h"

#include "core/customers/customeredits.h"
#include "core/deck/assembly/deckassembly.h"
#include "core/exchange/sample/sampletable.h"
#include "core/exchange/transcripts/transcripttext.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/settings/settingsedits.h"
#include "core/touchpoints/datapointedits.h"
#include "core/views/viewedits.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/editor.h"
#include "core/workspace/workspace.h"

#include <QJsonDocument>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

std::optional<qint64> integer(const QString& text) {
    return text.isEmpty() ? std::nullopt : std::optional(text.toLongLong());
}
std::optional<double> real(const QString& text) {
    return text.isEmpty() ? std::nullopt : std::optional(text.toDouble());
}
QDate day(const QString& text) {
    return QDate::fromString(text, Qt::ISODate);
}

/// Ids by the keys that the files use.
template <typename Id>
std::optional<Id> found(const QHash<QString, Id>& ids, const QString& key) {
    const auto entry = ids.constFind(key);
    return entry == ids.constEnd() ? std::nullopt : std::optional(*entry);
}

Error missing(const QString& what, const QString& key) {
    return {ErrorCode::Internal, {}, u"the sample refers to the %1 “%2”, which it does not have"_s.arg(what, key)};
}

class SampleLoader {
public:
    explicit SampleLoader(Editor& editor) : m_editor(editor) {}

    Result<void> load() {
        TRY(m_editor.insert(Record::Setting, {{u"key"_s, u"sample"_s}, {u"value"_s, u"true"_s}}));
        TRY(editSettings(m_editor, [](WorkspaceSettings& settings) { settings.product = u"Orrinel"_s; }));
        TRY(each(u"segments"_s, &SampleLoader::addSegmentRow));
        TRY(each(u"accounts"_s, &SampleLoader::addAccountRow));
        TRY(each(u"people"_s, &SampleLoader::addPersonRow));
        TRY(each(u"themes"_s, &SampleLoader::addThemeRow));
        TRY(each(u"goals"_s, &SampleLoader::addGoalRow));
        TRY(each(u"datapoints"_s, &SampleLoader::addDatapointRow));
        TRY(each(u"items"_s, &SampleLoader::addItemRow));
        TRY(each(u"datapoints"_s, &SampleLoader::linkDatapointRow));
        TRY(addVoicesByDate());
        TRY(each(u"quotes"_s, &SampleLoader::addQuoteRow));
        TRY(each(u"marks"_s, &SampleLoader::addMarkRow));
        TRY(each(u"evidence"_s, &SampleLoader::addEvidenceRow));
        TRY(each(u"views"_s, &SampleLoader::addViewRow));
        return addDecks();
    }

private:
    using AddRow = Result<void> (SampleLoader::*)(const SampleRecord&);

    Result<void> each(const QString& table, AddRow add) {
        TRY_ASSIGN(const QList<SampleRecord> rows, readSampleTable(u":/sample/%1.csv"_s.arg(table)));
        for (const SampleRecord& row : rows)
            TRY((this->*add)(row));
        return {};
    }

    Result<void> addSegmentRow(const SampleRecord& row) {
        Segment segment;
        segment.name = row.value(u"name"_s);
        segment.definition = row.value(u"definition"_s);
        segment.population = integer(row.value(u"population"_s));
        TRY_ASSIGN(m_segments[segment.name], addSegment(m_editor, segment));
        return {};
    }

    Result<void> addAccountRow(const SampleRecord& row) {
        Account account;
        account.name = row.value(u"name"_s);
        account.domain = row.value(u"domain"_s);
        account.segment = found(m_segments, row.value(u"segment"_s));
        account.industry = row.value(u"industry"_s);
        account.region = row.value(u"region"_s);
        account.annualValue = integer(row.value(u"annual_value"_s));
        account.currency = row.value(u"currency"_s);
        account.lifecycle = valueNamed<Lifecycle>(row.value(u"lifecycle"_s));
        account.fit = valueNamed<Fit>(row.value(u"fit"_s)).value_or(Fit::Unknown);
        account.note = row.value(u"note"_s);
        TRY_ASSIGN(m_accounts[row.value(u"key"_s)], addAccount(m_editor, account));
        return {};
    }

    Result<void> addPersonRow(const SampleRecord& row) {
        Person person;
        person.name = row.value(u"name"_s);
        person.alias = row.value(u"alias"_s);
        person.title = row.value(u"title"_s);
        person.account = found(m_accounts, row.value(u"account"_s));
        person.email = row.value(u"email"_s);
        person.reach = integer(row.value(u"reach"_s));
        person.consent = valueNamed<Consent>(row.value(u"consent"_s)).value_or(Consent::Unknown);
        person.consentUntil = day(row.value(u"consent_until"_s));
        person.note = row.value(u"note"_s);
        TRY_ASSIGN(const PersonId id, addPerson(m_editor, person));
        m_people.insert(row.value(u"key"_s), id);
        m_peopleByName.insert(person.name, id);
        return {};
    }

    Result<void> addThemeRow(const SampleRecord& row) {
        Theme theme;
        theme.name = row.value(u"name"_s);
        theme.definition = row.value(u"definition"_s);
        theme.colour = row.value(u"colour"_s).toInt();
        theme.parent = found(m_themes, row.value(u"parent"_s));
        TRY_ASSIGN(m_themes[theme.name], addTheme(m_editor, theme));
        return {};
    }

    Result<void> addGoalRow(const SampleRecord& row) {
        Goal goal;
        goal.title = row.value(u"title"_s);
        goal.level = valueNamed<GoalLevel>(row.value(u"level"_s)).value_or(GoalLevel::Product);
        goal.weight = row.value(u"weight"_s).toDouble();
        goal.metric = row.value(u"metric"_s);
        goal.target = row.value(u"target"_s);
        goal.period = row.value(u"period"_s);
        TRY_ASSIGN(m_goals[goal.title], addGoal(m_editor, goal));
        return {};
    }

    Result<void> addDatapointRow(const SampleRecord& row) {
        Datapoint datapoint;
        datapoint.metric = row.value(u"metric"_s);
        datapoint.value = row.value(u"value"_s).toDouble();
        datapoint.unit = row.value(u"unit"_s);
        if (const auto n = integer(row.value(u"n"_s)))
            datapoint.n = static_cast<int>(*n);
        datapoint.segment = found(m_segments, row.value(u"segment"_s));
        datapoint.asOf = day(row.value(u"as_of"_s));
        datapoint.touchpoint = row.value(u"touchpoint"_s);
        datapoint.source = row.value(u"source"_s);
        datapoint.note = row.value(u"note"_s);
        TRY_ASSIGN(m_datapoints[row.value(u"key"_s)], addDatapoint(m_editor, datapoint));
        return {};
    }

    Result<void> linkDatapointRow(const SampleRecord& row) {
        const auto datapoint = found(m_datapoints, row.value(u"key"_s));
        for (const QString& key : row.value(u"items"_s).split(u';', Qt::SkipEmptyParts)) {
            const auto item = found(m_items, key);
            if (!item || !datapoint)
                return missing(u"item"_s, key);
            TRY_ASSIGN(const LinkOutcome outcome, linkDatapoints(m_editor, *item, {*datapoint}));
            TRY(setStance(m_editor, outcome.added,
                          valueNamed<Stance>(row.value(u"stance"_s)).value_or(Stance::Supports)));
        }
        return {};
    }

    Result<void> addItemRow(const SampleRecord& row) {
        Item item;
        item.title = row.value(u"title"_s);
        item.narrative = row.value(u"narrative"_s);
        item.stage = row.value(u"stage"_s);
        item.horizon = valueNamed<Horizon>(row.value(u"horizon"_s)).value_or(Horizon::None);
        item.owner = row.value(u"owner"_s);
        item.parent = found(m_items, row.value(u"parent"_s));
        item.investment = row.value(u"investment"_s);
        item.start = day(row.value(u"start"_s));
        item.end = day(row.value(u"end"_s));
        item.reach = real(row.value(u"reach"_s));
        item.impact = real(row.value(u"impact"_s));
        item.confidence = real(row.value(u"confidence"_s));
        item.confidenceReason = row.value(u"confidence_reason"_s);
        item.confidenceOn = day(row.value(u"confidence_on"_s));
        item.effort = real(row.value(u"effort"_s));
        item.importanceDatapoint = found(m_datapoints, row.value(u"importance"_s));
        item.satisfactionDatapoint = found(m_datapoints, row.value(u"satisfaction"_s));
        TRY_ASSIGN(const ItemId id, addItem(m_editor, item));
        m_items.insert(row.value(u"key"_s), id);
        for (const QString& part : row.value(u"goals"_s).split(u';', Qt::SkipEmptyParts)) {
            const auto goal = found(m_goals, part.section(u':', 0, 0));
            if (!goal)
                return missing(u"goal"_s, part);
            TRY(setContribution(m_editor, id, *goal, part.section(u':', 1).toInt()));
        }
        return {};
    }

    /// Ids follow the dates, as those of an import do.
    Result<void> addVoicesByDate() {
        TRY_ASSIGN(QList<SampleRecord> rows, readSampleTable(u":/sample/voices.csv"_s));
        TRY_ASSIGN(const QList<SampleRecord> interviews, readSampleTable(u":/sample/interviews/interviews.csv"_s));
        rows += interviews;
        std::stable_sort(rows.begin(), rows.end(), [](const auto& left, const auto& right) {
            return left.value(u"date"_s) < right.value(u"date"_s);
        });
        for (const SampleRecord& row : rows)
            TRY(row.contains(u"file"_s) ? addInterviewRow(row) : addVoiceRow(row));
        return {};
    }

    Voice commonOf(const SampleRecord& row) const {
        Voice voice;
        voice.date = day(row.value(u"date"_s));
        voice.person = found(m_people, row.value(u"person"_s));
        voice.account = found(m_accounts, row.value(u"account"_s));
        voice.title = row.value(u"title"_s);
        voice.language = row.value(u"language"_s);
        voice.state = valueNamed<VoiceState>(row.value(u"state"_s)).value_or(VoiceState::New);
        return voice;
    }

    Result<void> addVoiceRow(const SampleRecord& row) {
        Voice voice = commonOf(row);
        voice.kind = valueNamed<VoiceKind>(row.value(u"kind"_s)).value_or(VoiceKind::Post);
        voice.text = row.value(u"text"_s);
        voice.rating = real(row.value(u"rating"_s));
        voice.ratingScale = real(row.value(u"rating_scale"_s));
        voice.sentiment = valueNamed<Sentiment>(row.value(u"sentiment"_s)).value_or(Sentiment::Unknown);
        voice.sentimentFrom = valueNamed<SentimentFrom>(row.value(u"sentiment_from"_s));
        voice.url = row.value(u"url"_s);
        voice.lane = valueNamed<Lane>(row.value(u"lane"_s)).value_or(Lane::Aggregate);
        voice.incentivised = row.value(u"incentivised"_s) == "true"_L1;
        TRY_ASSIGN(m_voices[row.value(u"key"_s)], addVoice(m_editor, voice));
        return {};
    }

    Result<void> addInterviewRow(const SampleRecord& row) {
        const QString file = row.value(u"file"_s);
        TRY_ASSIGN(const QString text, readSampleText(u":/sample/interviews/"_s + file));
        const Transcript transcript = parseTranscriptText(text);
        const JoinedTurns joined = joinTurns(transcript.turns);
        Voice voice = commonOf(row);
        voice.kind = VoiceKind::Interview;
        voice.text = joined.text;
        TRY_ASSIGN(m_voices[file.chopped(4)],
                   addVoice(m_editor, voice, turnsOf(transcript, joined, row.value(u"interviewer"_s))));
        return {};
    }

    QList<Turn> turnsOf(const Transcript& transcript, const JoinedTurns& joined, const QString& interviewer) const {
        QList<Turn> turns;
        for (size_t i = 0; i < transcript.turns.size(); ++i) {
            const TranscriptTurn& said = transcript.turns[i];
            Turn turn;
            turn.ordinal = static_cast<int>(i);
            turn.speaker = said.speaker;
            turn.role = said.speaker == interviewer ? TurnRole::Interviewer : TurnRole::Customer;
            turn.person = found(m_peopleByName, said.speaker);
            turn.startMs = said.startMs;
            turn.endMs = said.endMs;
            turn.from = static_cast<int>(joined.ranges[i].from);
            turn.to = static_cast<int>(joined.ranges[i].to);
            turns.append(turn);
        }
        return turns;
    }

    Result<QuoteId> quoteOf(const QString& voice, const QString& words) {
        const auto id = found(m_voices, voice);
        return id ? addQuote(m_editor, *id, words) : Result<QuoteId>(missing(u"voice"_s, voice));
    }

    Result<void> addQuoteRow(const SampleRecord& row) {
        TRY_ASSIGN(const QuoteId quote, quoteOf(row.value(u"voice"_s), row.value(u"words"_s)));
        for (const QString& name : row.value(u"themes"_s).split(u';', Qt::SkipEmptyParts)) {
            const auto theme = found(m_themes, name);
            if (!theme)
                return missing(u"theme"_s, name);
            TRY(markQuote(m_editor, *theme, quote));
        }
        return setQuoteNote(m_editor, quote, row.value(u"note"_s));
    }

    Result<void> addMarkRow(const SampleRecord& row) {
        const auto voice = found(m_voices, row.value(u"voice"_s));
        const auto theme = found(m_themes, row.value(u"theme"_s));
        if (!voice || !theme)
            return missing(u"voice or theme"_s, row.value(u"voice"_s) + u' ' + row.value(u"theme"_s));
        return markVoice(m_editor, *theme, *voice);
    }

    Result<void> addEvidenceRow(const SampleRecord& row) {
        const auto item = found(m_items, row.value(u"item"_s));
        const auto voice = found(m_voices, row.value(u"voice"_s));
        if (!item || !voice)
            return missing(u"item or voice"_s, row.value(u"item"_s) + u' ' + row.value(u"voice"_s));
        std::optional<int> importance;
        if (const auto given = integer(row.value(u"importance"_s)))
            importance = static_cast<int>(*given);
        const QString words = row.value(u"quote"_s);
        LinkOutcome outcome;
        if (words.isEmpty()) {
            TRY_ASSIGN(outcome, linkVoices(m_editor, *item, {*voice}, importance));
        } else {
            TRY_ASSIGN(const QuoteId quote, quoteOf(row.value(u"voice"_s), words));
            TRY_ASSIGN(outcome, linkQuote(m_editor, *item, quote, importance));
        }
        const QList<EvidenceId> linked = outcome.added + outcome.updated;
        TRY(setStance(m_editor, linked, valueNamed<Stance>(row.value(u"stance"_s)).value_or(Stance::Supports)));
        return setEvidenceNote(m_editor, linked.first(), row.value(u"note"_s));
    }

    Result<void> addViewRow(const SampleRecord& row) {
        const QJsonObject query = QJsonDocument::fromJson(row.value(u"query"_s).toUtf8()).object();
        return addView(m_editor, {{}, row.value(u"name"_s), row.value(u"page"_s), query, 0}).transform([](ViewId) {});
    }

    /// One deck to look at, on the day on which the sample's story ends.
    Result<void> addDecks() {
        const QDateTime lastDay(QDate(2026, 5, 14), QTime(9, 0), Qt::UTC);
        return addStandardDeck(m_editor, u"Planning council, May"_s, {Audience::Inside, lastDay, {}})
            .transform([](DeckId) {});
    }

    Editor& m_editor;
    QHash<QString, SegmentId> m_segments;
    QHash<QString, AccountId> m_accounts;
    QHash<QString, PersonId> m_people;
    QHash<QString, PersonId> m_peopleByName;
    QHash<QString, ThemeId> m_themes;
    QHash<QString, GoalId> m_goals;
    QHash<QString, DatapointId> m_datapoints;
    QHash<QString, ItemId> m_items;
    QHash<QString, VoiceId> m_voices;
};

} // namespace

Result<void> addSample(Editor& editor) {
    return SampleLoader(editor).load();
}

QFuture<Result<void>> fillWithSample(Workspace& workspace) {
    return workspace.writeInBatches([clock = workspace.clock()](db::Connection& connection) -> Result<bool> {
        Editor editor(connection, clock(), u"Throughline"_s);
        TRY(addSample(editor));
        return false;
    });
}

} // namespace throughline::core
