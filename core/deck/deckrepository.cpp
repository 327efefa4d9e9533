// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/deckrepository.h"

#include "core/db/connection.h"
#include "core/voices/followmerges.h"
#include "core/voices/voicefilterjson.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>
#include <QStringList>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(DeckRepository)
};

Deck deckFrom(const db::Rows& row) {
    return {row.id<DeckId>(0), row.text(1), valueNamed<Audience>(row.text(2))};
}

QString slideSql() {
    return u"SELECT id, deck_id, kind, rank, title, note, chart, filter, quote_id FROM slide "
           u"WHERE deleted_at IS NULL AND deck_id IN (SELECT id FROM deck WHERE deleted_at IS NULL) AND "_s;
}

Result<Slide> slideFrom(db::Connection& connection, const db::Rows& row) {
    TRY_ASSIGN(const VoiceFilter kept, voiceFilterFrom(objectFrom(row.text(7))));
    TRY_ASSIGN(VoiceFilter filter, followMerges(connection, kept));
    Slide slide;
    slide.id = row.id<SlideId>(0);
    slide.deck = row.id<DeckId>(1);
    slide.kind = valueNamed<SlideKind>(row.text(2)).value_or(SlideKind::Section);
    slide.rank = row.real(3);
    slide.title = row.text(4);
    slide.note = row.text(5);
    slide.chart = row.text(6);
    slide.filter = std::move(filter);
    slide.quote = row.optionalId<QuoteId>(8);
    return slide;
}

} // namespace

Result<QList<DeckRow>> DeckRepository::decks() const {
    const QString counted = u"(SELECT count(*) FROM slide s WHERE s.deck_id = d.id AND s.deleted_at IS NULL "
                            "AND s.kind = '%1')"_s;
    TRY_ASSIGN(db::Rows rows,
               m_connection.query(u"SELECT d.id, d.name, d.audience, %1, %2 FROM deck d "
                                  "WHERE d.deleted_at IS NULL ORDER BY d.id DESC"_s.arg(
                                      counted.arg(nameOf(SlideKind::Chart)), counted.arg(nameOf(SlideKind::Quote)))));
    QList<DeckRow> found;
    while (rows.next())
        found.append({deckFrom(rows), static_cast<int>(rows.integer(3)), static_cast<int>(rows.integer(4))});
    TRY(rows.finished());
    return found;
}

Result<Deck> DeckRepository::deck(DeckId id) const {
    TRY_ASSIGN(
        db::Rows rows,
        m_connection.query(u"SELECT id, name, audience FROM deck WHERE deleted_at IS NULL AND id = ?"_s, {id.value}));
    if (rows.next())
        return deckFrom(rows);
    TRY(rows.finished());
    return Error{ErrorCode::NotFound, Texts::tr("There is no deck with the number %1.").arg(id.value), {}};
}

Result<Deck> DeckRepository::deckNamed(const QString& name) const {
    TRY_ASSIGN(const QList<DeckRow> all, decks());
    QStringList names;
    for (const DeckRow& row : all) {
        if (row.deck.name == name)
            return row.deck;
        names.append(row.deck.name);
    }
    return Error{ErrorCode::NotFound,
                 names.isEmpty() ? Texts::tr("There is no deck “%1”: this workspace has none yet.").arg(name)
                                 : Texts::tr("There is no deck “%2”. There are: %1.").arg(names.join(", "_L1), name),
                 {}};
}

Result<QList<Slide>> DeckRepository::slides(DeckId deck) const {
    TRY_ASSIGN(db::Rows rows, m_connection.query(slideSql() + u"deck_id = ? ORDER BY rank, id"_s, {deck.value}));
    QList<Slide> found;
    while (rows.next()) {
        TRY_ASSIGN(Slide slide, slideFrom(m_connection, rows));
        found.append(std::move(slide));
    }
    TRY(rows.finished());
    return found;
}

Result<Slide> DeckRepository::slide(SlideId id) const {
    TRY_ASSIGN(db::Rows rows, m_connection.query(slideSql() + u"id = ?"_s, {id.value}));
    if (rows.next())
        return slideFrom(m_connection, rows);
    TRY(rows.finished());
    return Error{ErrorCode::NotFound, Texts::tr("There is no slide with the number %1.").arg(id.value), {}};
}

} // namespace throughline::core
