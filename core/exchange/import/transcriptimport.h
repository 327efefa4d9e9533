// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/exchange/import/importreport.h"
#include "core/exchange/transcripts/transcript.h"
#include "core/voices/voice.h"

#include <QDate>
#include <QFuture>
#include <QHash>

namespace throughline::core {

class Workspace;

/// A transcript that was read and not yet written.
struct PreparedTranscript {
    QString file; ///< its name, without folders
    QString encoding;
    Transcript transcript;
    qint64 key = 0; ///< by which the same words are known again
    QStringList warnings;
};

/// Reads a transcript file by its ending: .vtt, .srt, or text with speakers. Blocking; for a worker thread.
[[nodiscard]] Result<PreparedTranscript> prepareTranscript(const QString& path, const QString& encoding = {},
                                                           const Cancellation& cancellation = {});

/// What is known of a transcript besides its words.
struct TranscriptOptions {
    QString title;                  ///< empty: the file's name
    QDate date;                     ///< invalid: undated
    QHash<QString, TurnRole> roles; ///< of the speakers; who is not in it is a customer
    bool dryRun = false;
};

/// Adds a transcript as one interview with its turns; speakers become people by their names. The same words again
/// add nothing; stopped, nothing of it is there.
[[nodiscard]] QFuture<Result<ImportReport>> importTranscript(Workspace& workspace, const PreparedTranscript& prepared,
                                                             const TranscriptOptions& options,
                                                             const Cancellation& cancellation = {},
                                                             const ReportImportProgress& progress = {});

} // namespace throughline::core
