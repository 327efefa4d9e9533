// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/tableimport.h"
#include "core/exchange/import/transcriptimport.h"

namespace throughline::ui {

/// A file that was looked at and is to be imported: a table or a transcript, with what was decided about it.
struct ImportJob {
    QString path;
    std::optional<core::PreparedTable> table;
    core::TableImportOptions tableOptions;
    std::optional<core::PreparedTranscript> transcript;
    core::TranscriptOptions transcriptOptions;
};

} // namespace throughline::ui
