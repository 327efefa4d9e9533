// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/roadmap/evidencelinks.h"

#include "core/base/clock.h"
#include "core/base/datewords.h"
#include "core/db/connection.h"
#include "core/roadmap/itemedits.h"
#include "core/roadmap/itemtitles.h"
#include "core/roadmap/roadmaprepository.h"
#include "core/voices/voiceedits.h"
#include "core/workspace/editor.h"

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

using EvidenceByItem = QHash<ItemId, QList<DemandEvidence>>;

/// When each item got a quote as evidence.
Result<QHash<ItemId, QDateTime>> itemsOfQuote(db::Connection& connection, QuoteId quote) {
    TRY_ASSIGN(db::Rows rows,
               connection.query(u"SELECT item_id, created_at FROM evidence WHERE quote_id = ? AND deleted_at IS NULL"_s,
                                {quote.value}));
    QHash<ItemId, QDateTime> found;
    while (rows.next())
        found.insert(rows.id<ItemId>(0), fromStored(rows.text(1)));
    TRY(rows.finished());
    return found;
}

/// When each item got its number out of these as evidence, once for each number.
Result<QMultiHash<ItemId, QDateTime>> itemsOfNumbers(db::Connection& connection, const LinkSources& sources) {
    QMultiHash<ItemId, QDateTime> found;
    const auto read = [&](const QString& condition, qint64 id) -> Result<void> {
        TRY_ASSIGN(db::Rows rows, connection.query(u"SELECT e.item_id, e.created_at FROM evidence e WHERE "
                                                   "e.deleted_at IS NULL AND e.datapoint_id = "_s +
                                                       condition,
                                                   {id}));
        while (rows.next())
            found.insert(rows.id<ItemId>(0), fromStored(rows.text(1)));
        return rows.finished();
    };
    for (const DatapointId id : sources.datapoints)
        TRY(read(u"?"_s, id.value));
    for (const EvidenceId id : sources.evidence)
        TRY(read(u"(SELECT o.datapoint_id FROM evidence o WHERE o.id = ?)"_s, id.value));
    return found;
}

Result<QList<DemandEvidence>> wordsAsEvidence(db::Connection& connection, VoiceId voice, const Quote& quote) {
    TRY_ASSIGN(QList<DemandEvidence> found, RoadmapRepository(connection).asEvidence({voice}));
    for (DemandEvidence& one : found) {
        one.isQuote = true;
        if (!quote.person)
            continue;
        one.customer = *quote.person;
        TRY_ASSIGN(db::Rows rows,
                   connection.query(u"SELECT account_id FROM person WHERE id = ?"_s, {quote.person->value}));
        if (rows.next() && !rows.isNull(0))
            one.account = rows.id<AccountId>(0);
        TRY(rows.finished());
    }
    return found;
}

LinkPreview previewFor(const QList<DemandEvidence>& there, const QList<DemandEvidence>& added) {
    LinkPreview preview;
    preview.hasWords = !added.isEmpty();
    const Demand before = demandOf(there);
    preview.before = before.score;
    preview.after = scoreWith(there, added);
    QList<DemandEvidence> weighed = added;
    for (int importance = 0; importance <= 3; ++importance) {
        for (DemandEvidence& one : weighed)
            one.importance = importance;
        preview.with.at(static_cast<size_t>(importance)) = scoreWith(there, weighed);
    }
    preview.knownCustomer = std::any_of(added.begin(), added.end(), [&](const DemandEvidence& one) {
        return one.lane == Lane::Aggregate &&
               std::any_of(before.customers.begin(), before.customers.end(),
                           [&](const CustomerDemand& each) { return each.customer == one.customer; });
    });
    return preview;
}

void noteAlready(LinkPreview& preview, const QDateTime& linkedAt) {
    ++preview.already;
    if (!preview.since.isValid() || localDay(linkedAt) < preview.since)
        preview.since = localDay(linkedAt);
}

/// What the sources would be as evidence.
Result<QList<DemandEvidence>> asEvidence(db::Connection& connection, const LinkSources& sources,
                                         const std::optional<Quote>& quote, const EvidenceByItem& byItem) {
    TRY_ASSIGN(QList<DemandEvidence> added, RoadmapRepository(connection).asEvidence(sources.voices));
    if (quote) {
        TRY_ASSIGN(const QList<DemandEvidence> words, wordsAsEvidence(connection, quote->voice, *quote));
        added += words;
    }
    QSet<EvidenceId> taken;
    for (const QList<DemandEvidence>& theirs : byItem) {
        for (const DemandEvidence& one : theirs) {
            if (sources.evidence.contains(one.id) && !taken.contains(one.id)) {
                taken.insert(one.id);
                added.append(one);
            }
        }
    }
    return added;
}

/// The words of the first source; what was measured, where it is a number.
Result<QString> wordsOf(db::Connection& connection, const LinkSources& sources) {
    if (sources.words) {
        TRY_ASSIGN(const Quote quote, quoteFor(connection, sources.words->voice, sources.words->range));
        return quote.verbatim;
    }
    QString sql;
    qint64 id = 0;
    if (!sources.voices.isEmpty()) {
        sql = u"SELECT coalesce(nullif(v.title, ''), v.text) FROM voice v WHERE v.id = ?"_s;
        id = sources.voices.first().value;
    } else if (!sources.evidence.isEmpty()) {
        sql = u"SELECT coalesce(q.verbatim, nullif(v.title, ''), v.text, d.metric) FROM evidence e LEFT JOIN quote q "
              "ON q.id = e.quote_id LEFT JOIN voice v ON v.id = e.voice_id LEFT JOIN datapoint d "
              "ON d.id = e.datapoint_id WHERE e.id = ?"_s;
        id = sources.evidence.first().value;
    } else if (!sources.datapoints.isEmpty()) {
        sql = u"SELECT d.metric FROM datapoint d WHERE d.id = ?"_s;
        id = sources.datapoints.first().value;
    } else {
        return QString();
    }
    TRY_ASSIGN(db::Rows rows, connection.query(sql, {id}));
    const QString words = rows.next() ? rows.text(0) : QString();
    TRY(rows.finished());
    return words;
}

} // namespace

Result<QHash<ItemId, LinkPreview>> previewLinks(db::Connection& connection, const LinkSources& sources) {
    const RoadmapRepository roadmap(connection);
    std::optional<Quote> quote;
    QHash<ItemId, QDateTime> quoted;
    if (sources.words) {
        TRY_ASSIGN(quote, quoteFor(connection, sources.words->voice, sources.words->range));
        TRY_ASSIGN(quoted, itemsOfQuote(connection, quote->id));
    }
    TRY_ASSIGN(const auto numbers, itemsOfNumbers(connection, sources));
    TRY_ASSIGN(const EvidenceByItem byItem, roadmap.evidenceByItem());
    TRY_ASSIGN(const QList<DemandEvidence> added, asEvidence(connection, sources, quote, byItem));
    TRY_ASSIGN(const QList<Item> items, roadmap.items());
    QHash<ItemId, LinkPreview> previews;
    for (const Item& item : items) {
        const QList<DemandEvidence> there = byItem.value(item.id);
        LinkPreview preview = previewFor(there, added);
        for (const DemandEvidence& one : there) {
            const bool same = sources.evidence.contains(one.id) || (!one.isQuote && sources.voices.contains(one.voice));
            if (one.item == item.id && same)
                noteAlready(preview, one.linkedAt);
        }
        if (quoted.contains(item.id))
            noteAlready(preview, quoted.value(item.id));
        const QList<QDateTime> measured = numbers.values(item.id);
        for (const QDateTime& linkedAt : measured)
            noteAlready(preview, linkedAt);
        previews.insert(item.id, preview);
    }
    return previews;
}

Result<LinkOutcome> linkAll(Editor& editor, ItemId item, const LinkSources& sources, std::optional<int> importance) {
    TRY_ASSIGN(LinkOutcome outcome, linkVoices(editor, item, sources.voices, importance));
    const auto add = [&](const LinkOutcome& more) {
        outcome.added += more.added;
        outcome.updated += more.updated;
    };
    if (sources.words) {
        TRY_ASSIGN(const LinkOutcome words,
                   linkWords(editor, item, sources.words->voice, sources.words->range, importance));
        add(words);
    }
    TRY_ASSIGN(const LinkOutcome numbers, linkDatapoints(editor, item, sources.datapoints));
    add(numbers);
    for (const EvidenceId id : sources.evidence) {
        TRY_ASSIGN(const LinkOutcome copied, copyEvidence(editor, id, item, importance));
        add(copied);
    }
    return outcome;
}

Result<NewItemLink> linkToNewItem(Editor& editor, const LinkSources& sources) {
    TRY_ASSIGN(const QString words, wordsOf(editor.connection(), sources));
    Item item;
    item.title = titleFromWords(words);
    NewItemLink made{{}, item.title, {}};
    TRY_ASSIGN(made.item, addItem(editor, item));
    TRY_ASSIGN(made.outcome, linkAll(editor, made.item, sources));
    return made;
}

} // namespace throughline::core
