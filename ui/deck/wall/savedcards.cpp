// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/wall/savedcards.h"

#include "core/base/filewriter.h"
#include "ui/charts/chartexport.h"
#include "ui/charts/quotecard/quotecard.h"

#include <QCoreApplication>
#include <QDir>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SavedCards)
};

constexpr qsizetype kLongestName = 60;

QString forFileName(const QString& name) {
    const QString line = name.simplified();
    QString kept;
    for (const QChar c : line) {
        if (c.isPrint() && !u"/\\:*?\"<>|"_s.contains(c))
            kept.append(c);
    }
    kept = kept.left(kLongestName).trimmed();
    while (kept.startsWith(u'.'))
        kept.remove(0, 1); // not hidden, not above the folder
    return kept;
}

core::Result<void> write(const CardsToSave& cards) {
    const QStringList paths = cards.paths();
    for (qsizetype i = 0; i < cards.quotes.size(); ++i) {
        const core::SpokenQuote& quote = cards.quotes.at(i);
        TRY_ASSIGN(const QImage image, renderQuoteCard(quote, cards.readers, cards.today, cards.scale));
        TRY_ASSIGN(const QByteArray bytes,
                   pngBytes(image, quoteCardText(quote, cards.readers, cards.today), cards.scale));
        TRY(core::writeFile(paths.at(i), bytes));
    }
    return {};
}

} // namespace

QStringList CardsToSave::paths() const {
    const QDir into(folder);
    const QString start = forFileName(name);
    QStringList paths;
    for (qsizetype i = 1; i <= quotes.size(); ++i) {
        const QString number = Texts::tr("quote %1").arg(i);
        paths.append(into.absoluteFilePath((start.isEmpty() ? number : u"%1 – %2"_s.arg(start, number)) + u".png"_s));
    }
    return paths;
}

QFuture<core::Result<void>> saveCards(const CardsToSave& cards) {
    auto promise = std::make_shared<QPromise<core::Result<void>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, cards] {
        promise->addResult(write(cards));
        promise->finish();
    });
    return promise->future();
}

} // namespace throughline::ui
