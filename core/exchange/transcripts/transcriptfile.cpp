// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/transcripts/transcriptfile.h"

#include "core/exchange/files/filegate.h"
#include "core/exchange/files/textcleaner.h"
#include "core/exchange/files/textdecoder.h"
#include "core/exchange/transcripts/transcripttext.h"
#include "core/exchange/transcripts/vttparser.h"

#include <QRegularExpression>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// A first number alone on its line and a line of times below it.
bool looksLikeSrt(const QString& text) {
    static const QRegularExpression beginning(u"^\\s*\\d+\\s*\\n\\d{1,2}:\\d{2}:\\d{2}[,.]\\d{3} --> "_s);
    return beginning.match(text.left(200)).hasMatch();
}

Result<Transcript> parseAs(FileType type, const QString& text) {
    if (type == FileType::Vtt)
        return parseVtt(text);
    if (type == FileType::Srt)
        return parseSrt(text);
    return parseTranscriptText(text);
}

} // namespace

Result<Transcript> parseTranscript(const QString& text) {
    const FileType type = text.startsWith("WEBVTT"_L1) ? FileType::Vtt
                          : looksLikeSrt(text)         ? FileType::Srt
                                                       : FileType::PlainText;
    TRY_ASSIGN(Transcript transcript, parseAs(type, text));
    transcript.turns = mergeTurns(std::move(transcript.turns));
    return transcript;
}

bool hasSpeakerTurns(const Transcript& transcript) {
    return transcript.turns.size() >= 2 && !transcript.speakers().isEmpty();
}

Result<Transcript> readTranscriptFile(const QString& path) {
    TRY_ASSIGN(const SourceFile file, openSourceFile(path));
    TRY_ASSIGN(const DecodedText decoded, decodeText(file));
    TRY_ASSIGN(const QByteArray utf8, decoded.utf8.read(0, decoded.utf8.size()));
    CleanupCounts counts;
    const QString text = cleanUtf8(utf8, counts);
    TRY_ASSIGN(Transcript transcript, file.type == FileType::Vtt || file.type == FileType::Srt
                                          ? parseAs(file.type, text)
                                          : parseTranscript(text));
    transcript.turns = mergeTurns(std::move(transcript.turns));
    transcript.warnings += decoded.warnings + counts.warnings();
    return transcript;
}

} // namespace throughline::core
