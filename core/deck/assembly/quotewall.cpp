// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/assembly/quotewall.h"

#include "core/db/connection.h"
#include "core/db/live.h"
#include "core/voices/voicefilter.h"
#include "core/voices/voicerepository.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>
#include <iterator>
#include <tuple>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(QuoteWall)
};

constexpr qsizetype kLongestForSlide = 320; ///< UTF-16 units; longer ones come after all shorter ones

/// What the wall of a subject is made of.
struct Material {
    QString name;
    QHash<QuoteId, WallQuote> marks; ///< with what the subject says of them; `spoken` is read later
    QList<VoiceFilter> voices;       ///< those of any of these belong to the subject
};

auto strength(const WallQuote& quote) {
    const SpokenQuote& spoken = quote.spoken;
    return std::tuple(quote.stance == Stance::Supports, quote.importance.value_or(1),
                      spoken.quote.verbatim.size() <= kLongestForSlide, spoken.date, spoken.quote.id);
}

Result<QString> nameOf(db::Connection& connection, const QString& sql, qint64 id) {
    TRY_ASSIGN(db::Rows rows, connection.query(sql, {id}));
    if (rows.next())
        return rows.text(0);
    TRY(rows.finished());
    return Error{ErrorCode::NotFound, Texts::tr("What this quote wall is of was deleted."), {}};
}

/// The record and all that lies below it.
Result<QList<qint64>> withAllBelow(db::Connection& connection, const QString& table, const QString& shows, qint64 id) {
    TRY_ASSIGN(
        db::Rows rows,
        connection.query(u"WITH RECURSIVE below (id) AS (SELECT id FROM %1 WHERE id = ? UNION SELECT r.id FROM "
                         "%1 r JOIN below ON r.parent_id = below.id WHERE %2) SELECT id FROM below"_s.arg(table, shows),
                         {id}));
    QList<qint64> ids;
    while (rows.next())
        ids.append(rows.integer(0));
    TRY(rows.finished());
    return ids;
}

QString listed(const QList<qint64>& ids) {
    QStringList numbers; // ids are integers of ours: written out, because a list may exceed the limit of binds
    for (const qint64 id : ids)
        numbers.append(QString::number(id));
    return numbers.join(u',');
}

Result<Material> materialOf(db::Connection& connection, ThemeId theme) {
    Material material;
    TRY_ASSIGN(material.name,
               nameOf(connection, u"SELECT name FROM theme WHERE deleted_at IS NULL AND id = ?"_s, theme.value));
    TRY_ASSIGN(const QList<qint64> themes,
               withAllBelow(connection, u"theme"_s, u"r.deleted_at IS NULL"_s, theme.value));
    TRY_ASSIGN(db::Rows rows, connection.query(u"SELECT DISTINCT quote_id FROM theme_mark WHERE quote_id IS NOT NULL "
                                               "AND theme_id IN (%1)"_s.arg(listed(themes))));
    while (rows.next())
        material.marks.insert(rows.id<QuoteId>(0), {});
    TRY(rows.finished());
    VoiceFilter filter;
    for (const qint64 id : themes)
        filter.themes.append(ThemeId{id});
    material.voices = {filter};
    return material;
}

Result<Material> materialOf(db::Connection& connection, ItemId item) {
    Material material;
    TRY_ASSIGN(
        material.name,
        nameOf(connection, u"SELECT i.title FROM item i WHERE %1 AND i.id = ?"_s.arg(db::live(u"i"_s)), item.value));
    TRY_ASSIGN(const QList<qint64> items, withAllBelow(connection, u"item"_s, db::live(u"r"_s), item.value));
    TRY_ASSIGN(db::Rows rows,
               connection.query(u"SELECT quote_id, importance, stance FROM evidence WHERE quote_id IS NOT NULL AND "
                                "deleted_at IS NULL AND item_id IN (%1)"_s.arg(listed(items))));
    while (rows.next()) {
        WallQuote said;
        if (!rows.isNull(1))
            said.importance = static_cast<int>(rows.integer(1));
        said.stance = valueNamed<Stance>(rows.text(2)).value_or(Stance::Supports);
        // What stands behind an item and behind one below it is as strong as the stronger of the two.
        const auto known = material.marks.constFind(rows.id<QuoteId>(0));
        if (known == material.marks.constEnd() || strength(*known) < strength(said))
            material.marks.insert(rows.id<QuoteId>(0), said);
    }
    TRY(rows.finished());
    for (const qint64 id : items) {
        VoiceFilter filter;
        filter.item = ItemId{id};
        material.voices.append(filter);
    }
    return material;
}

Result<Material> materialOf(db::Connection& connection, SegmentId segment) {
    Material material;
    TRY_ASSIGN(material.name,
               nameOf(connection, u"SELECT name FROM segment WHERE deleted_at IS NULL AND id = ?"_s, segment.value));
    TRY_ASSIGN(const QList<QuoteId> quotes, quotesOfSegment(connection, segment));
    for (const QuoteId quote : quotes)
        material.marks.insert(quote, {});
    VoiceFilter filter;
    filter.segments = {segment};
    material.voices = {filter};
    return material;
}

/// The voices that the filters let pass and that have no quote on the wall, the newest first.
Result<QList<VoiceId>> unquoted(db::Connection& connection, const QList<VoiceFilter>& filters,
                                const QList<WallQuote>& quotes) {
    QSet<VoiceId> voices;
    for (VoiceFilter filter : filters) {
        filter.lane = Lane::Aggregate;
        TRY_ASSIGN(const QList<VoiceId> ids, VoiceRepository(connection).ids(filter));
        voices.unite(QSet<VoiceId>(ids.begin(), ids.end()));
    }
    for (const WallQuote& quote : quotes)
        voices.remove(quote.spoken.quote.voice);
    QList<VoiceId> found = voices.values();
    std::sort(found.begin(), found.end(), std::greater<>());
    return found;
}

} // namespace

Result<QuoteWall> quoteWall(db::Connection& connection, const WallSubject& subject) {
    TRY_ASSIGN(const Material material, std::visit([&](auto id) { return materialOf(connection, id); }, subject));
    TRY_ASSIGN(const auto spoken, spokenQuotes(connection, material.marks.keys()));
    QuoteWall wall;
    wall.name = material.name;
    for (const SpokenQuote& one : spoken) {
        if (one.lane != Lane::Aggregate) {
            ++wall.individual;
            continue;
        }
        WallQuote quote = material.marks.value(one.quote.id);
        quote.spoken = one;
        wall.quotes.append(quote);
    }
    std::sort(wall.quotes.begin(), wall.quotes.end(),
              [](const WallQuote& one, const WallQuote& other) { return strength(one) > strength(other); });
    TRY_ASSIGN(wall.unquoted, unquoted(connection, material.voices, wall.quotes));
    return wall;
}

QString wallTitle(const WallSubject& subject, const QString& name) {
    return std::holds_alternative<SegmentId>(subject) ? Texts::tr("%1, in their own words").arg(name.simplified())
                                                      : Texts::tr("In customers’ words: %1").arg(name.simplified());
}

QList<Slide> quoteSlides(const QList<QuoteId>& quotes, const QString& title) {
    QList<Slide> slides;
    for (const QuoteId quote : quotes) {
        Slide slide;
        slide.kind = SlideKind::Quote;
        slide.title = title;
        slide.quote = quote;
        slides.append(slide);
    }
    return slides;
}

WallCounts countsOf(const QList<WallQuote>& quotes, const QSet<QuoteId>& chosen) {
    WallCounts counts;
    counts.quotes = quotes.size();
    QList<std::pair<Customer, qsizetype>> customers; // few: as many as somebody ticks by hand
    for (const WallQuote& quote : quotes) {
        const SpokenQuote& spoken = quote.spoken;
        if (spoken.consent == Consent::Refused) {
            ++counts.refused;
            continue;
        }
        if (!chosen.contains(spoken.quote.id))
            continue;
        ++counts.chosen;
        const Customer customer = spoken.customer();
        if (std::holds_alternative<std::monostate>(customer)) {
            ++counts.unnamed;
            continue;
        }
        auto known =
            std::find_if(customers.begin(), customers.end(), [&](const auto& one) { return one.first == customer; });
        if (known == customers.end()) {
            customers.append({customer, 0});
            known = std::prev(customers.end());
        }
        if (++known->second > counts.most) {
            counts.most = known->second;
            counts.mostFrom = spoken.speaker.name.isEmpty() ? spoken.speaker.account : spoken.speaker.name;
        }
    }
    counts.customers = customers.size();
    return counts;
}

QString quotesAsText(const QList<SpokenQuote>& quotes, Audience audience, QDate today) {
    QStringList texts;
    for (const SpokenQuote& spoken : quotes) {
        if (const auto line = spoken.attributedFor(audience, today))
            texts.append(u"“%1”\n— %2"_s.arg(spoken.quote.verbatim, *line));
    }
    return texts.join(u"\n\n"_s);
}

} // namespace throughline::core
