// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/wall/wallwords.h"

#include "ui/common/textdisplay.h"

#include <QCoreApplication>
#include <QLocale>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(WallWords)
};

QString number(qsizetype count) {
    return QLocale().toString(static_cast<qlonglong>(count));
}

bool isSegment(const core::WallSubject& subject) {
    return std::holds_alternative<core::SegmentId>(subject);
}

QString customerWords(const core::WallCounts& counts) {
    const QString customers =
        counts.customers == 1 ? Texts::tr("1 customer") : Texts::tr("%1 customers").arg(number(counts.customers));
    if (counts.unnamed == 0)
        return customers;
    const QString unnamed = Texts::tr("%1 unnamed").arg(number(counts.unnamed));
    return counts.customers == 0 ? unnamed : Texts::tr("%1 and %2").arg(customers, unnamed);
}

} // namespace

QString wallHead(const core::WallSubject& subject, const QString& name) {
    return isSegment(subject) ? Texts::tr("What customers of “%1” say").arg(oneLine(name))
                              : Texts::tr("What customers say about “%1”").arg(oneLine(name));
}

QString wallCountWords(const core::WallCounts& counts) {
    if (counts.quotes == 0)
        return {};
    QString words = Texts::tr("%1 of %2 chosen").arg(number(counts.chosen), number(counts.quotes));
    if (counts.chosen > 0)
        words = Texts::tr("%1, from %2").arg(words, customerWords(counts));
    if (counts.refused > 0)
        words = Texts::tr("%1; %2 may not be quoted").arg(words, number(counts.refused));
    return words;
}

QString wallOneSided(const core::WallCounts& counts) {
    if (counts.most < 2 || 2 * counts.most < counts.chosen)
        return {};
    const QString name = isolated(counts.mostFrom);
    return counts.most == counts.chosen
               ? Texts::tr("All %1 are from one customer: %2.").arg(number(counts.chosen), name)
               : Texts::tr("%1 of the %2 are from one customer: %3.")
                     .arg(number(counts.most), number(counts.chosen), name);
}

QString wallHint(const core::WallSubject& subject) {
    if (isSegment(subject))
        return Texts::tr("Select words in a voice of theirs and press Q: they become a quote.");
    if (std::holds_alternative<core::ThemeId>(subject))
        return Texts::tr("Select words in a voice and press T: they become a quote with this theme.");
    return Texts::tr("Select words in a voice and drag them onto the item: they become a quote that stands behind it.");
}

} // namespace throughline::ui
