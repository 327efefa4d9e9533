// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/transcripts/vttparser.h"

#include "core/exchange/transcripts/cuetext.h"
#include "core/exchange/transcripts/speakernames.h"
#include "core/exchange/transcripts/timestamps.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(VttParser)
};

constexpr qsizetype kNamedLines = 10;
constexpr qsizetype kManySpeakers = 200;

struct Cue {
    qint64 line = 0;
    CueTiming timing;
    QString text;
};

/// Collects the cues of a file, whatever stands between them.
class CueReader {
public:
    Result<std::vector<Cue>> read(QStringView text, qint64 firstLine) {
        qint64 line = firstLine;
        for (const QStringView content : text.tokenize(u'\n')) {
            TRY(addLine(content, line));
            ++line;
        }
        finishCue();
        return std::move(m_cues);
    }

    [[nodiscard]] QStringList warnings() const {
        QStringList warnings;
        if (!m_badTimes.isEmpty())
            warnings.append(Texts::tr("Cues without a possible time were left out: line %1")
                                .arg(m_badTimes.join(Texts::tr(", line "))));
        if (m_glued > 0)
            warnings.append(Texts::tr("Cues without an empty line before them: %1").arg(m_glued));
        return warnings;
    }

private:
    enum class State { Between, Skipping, InCue };

    Result<void> addLine(QStringView content, qint64 line) {
        if (content.trimmed().isEmpty()) {
            finishCue();
            m_state = State::Between;
            return {};
        }
        const bool arrow = content.contains(u"-->"_s);
        const std::optional<CueTiming> timing = arrow ? parseCueTiming(content) : std::nullopt;
        if (timing && timing->endMs >= timing->startMs) {
            m_glued += m_state == State::InCue ? 1 : 0;
            finishCue();
            if (static_cast<qint64>(m_cues.size()) >= kMaxCues)
                return Error{
                    ErrorCode::LimitExceeded,
                    Texts::tr("The transcript has too many cues; the limit is %1. Nothing was imported.").arg(kMaxCues),
                    {}};
            m_cue = {line, *timing, {}};
            m_state = State::InCue;
            return {};
        }
        if (m_state == State::InCue) {
            if (!m_cue.text.isEmpty())
                m_cue.text.append(u' ');
            m_cue.text.append(content);
            if (m_cue.text.size() > kMaxCueLength)
                return Error{
                    ErrorCode::LimitExceeded,
                    Texts::tr("Line %1: the cue is too long; the limit is 1 MB. Nothing was imported.").arg(line),
                    {}};
            return {};
        }
        if (m_state == State::Between && arrow) {
            if (m_badTimes.size() < kNamedLines)
                m_badTimes.append(QString::number(line));
            m_state = State::Skipping;
        } else if (m_state == State::Between && isSkippedBlock(content)) {
            m_state = State::Skipping;
        }
        return {};
    }

    static bool isSkippedBlock(QStringView content) {
        return content == u"NOTE"_s || content.startsWith(u"NOTE "_s) || content.startsWith(u"NOTE\t"_s) ||
               content.startsWith(u"STYLE"_s) || content.startsWith(u"REGION"_s);
    }

    void finishCue() {
        if (m_state == State::InCue && !m_cue.text.isEmpty())
            m_cues.push_back(std::move(m_cue));
        m_cue = {};
        if (m_state == State::InCue)
            m_state = State::Between;
    }

    State m_state = State::Between;
    Cue m_cue;
    std::vector<Cue> m_cues;
    QStringList m_badTimes;
    qint64 m_glued = 0;
};

std::vector<TranscriptTurn> turnsOf(const std::vector<Cue>& cues, QStringList& warnings) {
    std::vector<TranscriptTurn> turns;
    SpeakerNames names;
    QStringList nameless;
    for (const Cue& cue : cues) {
        for (const SpokenText& spoken : splitCueText(cue.text)) {
            if (spoken.emptyVoiceTag && nameless.size() < kNamedLines)
                nameless.append(QString::number(cue.line));
            if (spoken.text.isEmpty())
                continue;
            turns.push_back({spoken.speaker, cue.timing.startMs, cue.timing.endMs, spoken.text});
            if (spoken.speaker.isEmpty())
                names.add(splitNamedLine(spoken.text));
        }
    }
    if (!nameless.isEmpty())
        warnings.append(Texts::tr("A voice tag names nobody: line %1").arg(nameless.join(Texts::tr(", line "))));
    for (TranscriptTurn& turn : turns) {
        const auto line = splitNamedLine(turn.text);
        if (!turn.speaker.isEmpty() || !line || !names.isSpeaker(line->name) || line->text.isEmpty())
            continue;
        const QString spoken = line->text.toString();
        turn.speaker = line->name.toString();
        turn.text = spoken;
    }
    return mergeTurns(std::move(turns));
}

Result<Transcript> parseCues(QStringView body, qint64 firstLine, const QString& format) {
    CueReader reader;
    TRY_ASSIGN(const std::vector<Cue> cues, reader.read(body, firstLine));
    Transcript transcript;
    transcript.format = format;
    transcript.warnings = reader.warnings();
    transcript.turns = turnsOf(cues, transcript.warnings);
    if (transcript.turns.empty())
        transcript.warnings.append(Texts::tr("The transcript has no words."));
    if (const qsizetype speakers = transcript.speakers().size(); speakers > kManySpeakers)
        transcript.warnings.append(Texts::tr("There are unusually many speakers: %1").arg(speakers));
    return transcript;
}

} // namespace

Result<Transcript> parseVtt(const QString& text) {
    QStringView body = text;
    if (body.startsWith(QChar::ByteOrderMark))
        body = body.sliced(1);
    const qsizetype end = body.indexOf(u'\n') < 0 ? body.size() : body.indexOf(u'\n');
    const QStringView first = body.first(end);
    if (first == u"WEBVTT"_s || first.startsWith(u"WEBVTT "_s) || first.startsWith(u"WEBVTT\t"_s)) {
        const QStringView rest = body.sliced(std::min(end + 1, body.size()));
        return parseCues(rest, 2, u"WebVTT"_s);
    }
    for (const QStringView line : body.left(4096).tokenize(u'\n')) {
        const std::optional<CueTiming> timing = parseCueTiming(line);
        if (timing && line.contains(u','))
            return Error{ErrorCode::NeedsDecision,
                         Texts::tr("This is an SRT file, not WebVTT. Rename it to .srt and import it again."),
                         {}};
        if (timing)
            break;
    }
    return Error{ErrorCode::InvalidInput,
                 Texts::tr("This is no transcript: its first line is not WEBVTT. Nothing was imported."),
                 {}};
}

Result<Transcript> parseSrt(const QString& text) {
    return parseCues(text, 1, u"SRT"_s);
}

} // namespace throughline::core
