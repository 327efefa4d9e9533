// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/transcripts/transcripttext.h"

#include "core/exchange/transcripts/speakernames.h"
#include "core/exchange/transcripts/timestamps.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TranscriptText)
};

/// A line that begins a turn.
struct TurnStart {
    QString speaker;
    std::optional<qint64> startMs;
    QString text;
};

using LineRule = std::optional<TurnStart> (*)(QStringView line);

bool isPossibleName(QStringView name) {
    return !name.isEmpty() && name.size() <= 60 && name.front().isLetterOrNumber() && name.count(u' ') < 6 &&
           !name.contains(u':') && !name.endsWith(u'.') && !name.contains(u", "_s);
}

/// "00:13:46 <TAB> Name: <TAB> text", as meeting tools save their chat.
std::optional<TurnStart> chatLine(QStringView line) {
    QStringView rest = line;
    const std::optional<qint64> time = takeTimestamp(rest);
    if (!time || !rest.startsWith(u'\t'))
        return std::nullopt;
    rest = rest.trimmed();
    if (rest.startsWith(u"From "_s, Qt::CaseInsensitive))
        rest = rest.sliced(5).trimmed();
    const qsizetype colon = rest.indexOf(u':');
    if (colon <= 0)
        return std::nullopt;
    QStringView name = rest.first(colon);
    if (const qsizetype to = name.toString().indexOf(u" to "_s, 0, Qt::CaseInsensitive); to > 0)
        name = name.first(to);
    return TurnStart{name.trimmed().toString(), time, rest.sliced(colon + 1).trimmed().toString()};
}

/// "Name  00:12" or "Name [00:12:03]", alone in its line.
std::optional<TurnStart> otterLine(QStringView line) {
    const QStringView trimmed = line.trimmed();
    const qsizetype space = std::max(trimmed.lastIndexOf(u' '), trimmed.lastIndexOf(u'\t'));
    if (space <= 0)
        return std::nullopt;
    QStringView time = trimmed.sliced(space + 1);
    const bool bracketed = time.size() > 2 && ((time.front() == u'[' && time.back() == u']') ||
                                               (time.front() == u'(' && time.back() == u')'));
    if (bracketed)
        time = time.sliced(1, time.size() - 2);
    const std::optional<qint64> start = takeTimestamp(time);
    const QStringView name = trimmed.first(space).trimmed();
    if (!start || !time.isEmpty() || !isPossibleName(name) || !name.front().isLetter())
        return std::nullopt;
    return TurnStart{name.toString(), start, {}};
}

/// "**Name:** text", with or without a time in brackets behind it.
std::optional<TurnStart> markdownLine(QStringView line) {
    if (!line.startsWith(u"**"))
        return std::nullopt;
    const qsizetype end = line.indexOf(u"**"_s, 2);
    if (end < 0 || end > 64)
        return std::nullopt;
    QStringView name = line.sliced(2, end - 2).trimmed();
    QStringView rest = line.sliced(end + 2).trimmed();
    if (name.endsWith(u':'))
        name.chop(1);
    else if (rest.startsWith(u':'))
        rest = rest.sliced(1).trimmed();
    else
        return std::nullopt;
    std::optional<qint64> start;
    if (rest.startsWith(u'[') || rest.startsWith(u'(')) {
        QStringView time = rest.sliced(1);
        start = takeTimestamp(time);
        const bool closed = time.startsWith(u']') || time.startsWith(u')');
        rest = start && closed ? time.sliced(1).trimmed() : rest;
    }
    return TurnStart{name.trimmed().toString(), start, rest.toString()};
}

/// "Name: text" or "[00:12] Name: text".
std::optional<TurnStart> namedLine(QStringView line) {
    QStringView rest = line.trimmed();
    std::optional<qint64> start;
    const bool bracket = rest.startsWith(u'[') || rest.startsWith(u'(');
    QStringView time = bracket ? rest.sliced(1) : rest;
    if (const std::optional<qint64> taken = takeTimestamp(time)) {
        const bool closed = !bracket || time.startsWith(u']') || time.startsWith(u')');
        if (!closed || (!bracket && !time.startsWith(u' ')))
            return std::nullopt;
        start = taken;
        rest = (bracket ? time.sliced(1) : time).trimmed();
    }
    const std::optional<NamedLine> named = splitNamedLine(rest);
    if (!named)
        return std::nullopt;
    return TurnStart{named->name.toString(), start, named->text.toString()};
}

/// "00:00:12 text" without a speaker.
std::optional<TurnStart> timedLine(QStringView line) {
    QStringView rest = line.trimmed();
    const bool bracket = rest.startsWith(u'[');
    rest = bracket ? rest.sliced(1) : rest;
    const std::optional<qint64> start = takeTimestamp(rest);
    if (!start || !(bracket ? rest.startsWith(u']') : rest.startsWith(u' ')))
        return std::nullopt;
    return TurnStart{{}, start, rest.sliced(1).trimmed().toString()};
}

struct Style {
    LineRule rule;
    QString format;
    int enough; ///< From how many lines on the text is of this style.
};

/// The first style of which the text has enough lines; order matters, as the later ones match more.
std::optional<Style> styleOf(const QList<QStringView>& lines) {
    const std::array styles = {Style{chatLine, u"chat"_s, 2}, Style{markdownLine, u"named lines"_s, 2},
                               Style{otterLine, u"Otter"_s, 2}, Style{namedLine, u"named lines"_s, 2},
                               Style{timedLine, u"timed lines"_s, 3}};
    for (const Style& style : styles) {
        const auto count =
            std::count_if(lines.begin(), lines.end(), [&](QStringView line) { return style.rule(line).has_value(); });
        if (count >= style.enough)
            return style;
    }
    return std::nullopt;
}

/// Joins the lines to turns by one style.
Transcript readTurns(const QList<QStringView>& lines, const Style& style) {
    Transcript transcript;
    transcript.format = style.format;
    const bool guessesNames = style.rule == LineRule(namedLine);
    SpeakerNames names;
    for (const QStringView line : lines) {
        const std::optional<TurnStart> start = guessesNames ? namedLine(line) : std::nullopt;
        if (start)
            names.add(NamedLine{start->speaker, start->text});
        else if (!line.trimmed().isEmpty())
            names.add(std::nullopt);
    }
    qsizetype skipped = 0;
    for (const QStringView line : lines) {
        const std::optional<TurnStart> start = style.rule(line);
        if (start && (!guessesNames || names.isSpeaker(start->speaker))) {
            transcript.turns.push_back({start->speaker, start->startMs, {}, start->text});
            continue;
        }
        const QStringView words = line.trimmed();
        if (words.isEmpty())
            continue;
        if (transcript.turns.empty()) {
            ++skipped;
            continue;
        }
        QString& text = transcript.turns.back().text;
        text += (text.isEmpty() ? QString() : u"\n"_s) + words.toString();
    }
    std::erase_if(transcript.turns, [](const TranscriptTurn& turn) { return turn.text.isEmpty(); });
    if (skipped > 0)
        transcript.warnings.append(Texts::tr("Lines above the first speaker were left out: %1").arg(skipped));
    return transcript;
}

} // namespace

Transcript parseTranscriptText(const QString& text) {
    const QList<QStringView> lines = QStringView(text).split(u'\n');
    if (const std::optional<Style> style = styleOf(lines)) {
        Transcript transcript = readTurns(lines, *style);
        if (!transcript.turns.empty())
            return transcript;
    }
    Transcript plain;
    plain.format = u"plain text"_s;
    if (const QString words = text.trimmed(); !words.isEmpty())
        plain.turns.push_back({{}, {}, {}, words});
    plain.warnings.append(Texts::tr("No speakers were found; the text is kept as one."));
    return plain;
}

} // namespace throughline::core
