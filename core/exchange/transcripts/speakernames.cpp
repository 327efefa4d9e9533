// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/transcripts/speakernames.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

constexpr qsizetype kLongestName = 60;
constexpr qsizetype kMostWords = 6;
constexpr int kOftenEnough = 3;

/// Words that stand before a colon in notes and name nobody.
bool isHeading(QStringView name) {
    static const QStringList headings = {
        u"note"_s,        u"notes"_s,      u"meeting"_s,          u"subject"_s,      u"date"_s,      u"time"_s,
        u"summary"_s,     u"agenda"_s,     u"attendees"_s,        u"participants"_s, u"location"_s,  u"re"_s,
        u"fwd"_s,         u"ps"_s,         u"action items"_s,     u"next steps"_s,   u"todo"_s,      u"warning"_s,
        u"http"_s,        u"https"_s,      u"mailto"_s,           u"topic"_s,        u"title"_s,     u"duration"_s,
        u"interviewee"_s, u"speakers"_s,   u"summary keywords"_s, u"datum"_s,        u"ort"_s,       u"betreff"_s,
        u"thema"_s,       u"teilnehmer"_s, u"example"_s,          u"for example"_s,  u"important"_s, u"update"_s};
    return headings.contains(name.toString().toLower());
}

bool isParticle(QStringView word) {
    static const QStringList particles = {u"de"_s,  u"da"_s,  u"di"_s,  u"del"_s, u"della"_s, u"van"_s,
                                          u"von"_s, u"der"_s, u"den"_s, u"la"_s,  u"le"_s,    u"bin"_s,
                                          u"al"_s,  u"el"_s,  u"y"_s,   u"dos"_s, u"du"_s,    u"zu"_s};
    return particles.contains(word.toString());
}

bool looksLikeName(QStringView name) {
    const auto words = name.split(u' ', Qt::SkipEmptyParts);
    return words.size() <= 4 && std::all_of(words.begin(), words.end(), [](QStringView word) {
               return !word.front().isLower() || isParticle(word);
           });
}

/// A full stop inside ends a sentence, unless it is that of an initial or a title: "T. Miller", "Prof. Dr. Miller".
bool hasSentenceEnd(QStringView name) {
    constexpr qsizetype kLongestAbbreviation = 4;
    for (qsizetype stop = name.indexOf(u". "_s); stop >= 0; stop = name.indexOf(u". "_s, stop + 1)) {
        const QStringView word = name.first(stop).split(u' ').last();
        if (word.isEmpty() || word.size() > kLongestAbbreviation || !word.front().isUpper())
            return true;
    }
    return false;
}

} // namespace

std::optional<NamedLine> splitNamedLine(QStringView line) {
    const QStringView trimmed = line.trimmed();
    const qsizetype colon = trimmed.left(kLongestName + 1).indexOf(u':');
    if (colon <= 0)
        return std::nullopt;
    const QStringView name = trimmed.first(colon).trimmed();
    const QStringView rest = trimmed.sliced(colon + 1);
    const bool addressOrTime =
        rest.startsWith(u"//") || (!rest.isEmpty() && rest.front().isDigit() && name.back().isDigit());
    const bool sentence =
        std::any_of(name.begin(), name.end(), [](QChar c) { return QStringView(u",;!?\"“”").contains(c); }) ||
        hasSentenceEnd(name) || name.count(u' ') >= kMostWords;
    if (name.isEmpty() || !name.front().isLetter() || addressOrTime || sentence || isHeading(name))
        return std::nullopt;
    return NamedLine{name, rest.trimmed()};
}

void SpeakerNames::add(const std::optional<NamedLine>& line) {
    ++m_lines;
    if (!line)
        return;
    ++m_namedLines;
    ++m_counts[line->name.toString()];
}

bool SpeakerNames::isSpeaker(QStringView name) const {
    const int count = m_counts.value(name.toString());
    const bool everyLineIsNamed = m_lines >= 10 && m_namedLines * 10 >= m_lines * 9;
    if (everyLineIsNamed)
        return count > 0;
    return count >= kOftenEnough || (count > 0 && looksLikeName(name));
}

} // namespace throughline::core
