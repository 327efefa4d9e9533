// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/voice.h"

#include <QString>
#include <QVariant>

#include <optional>

namespace throughline::ui {

/// The kinds of record that a page can show.
enum class RecordKind {
    Voice,
    Quote,
    Item,
    Evidence,
    Person,
    Account,
    Segment,
    Theme,
    Goal,
    Import,
    Chart,
    Slide,
    Datapoint,
    View
};

/// A place in the program: a page, and on it perhaps a record, words of its text, or a filter.
struct Target {
    QString page = {}; ///< Page id; empty: the page that opens records of `kind`.
    std::optional<RecordKind> kind = {};
    qint64 id = 0;                             ///< The value of the strong id of `kind`; meaningless without it.
    std::optional<core::TextRange> range = {}; ///< Words to select.
    QVariant filter = {}; ///< The page's own filter type (core::VoiceFilter on Voices); invalid: keep.

    [[nodiscard]] static Target toPage(const QString& page) { return {.page = page}; }
    /// `Target::to(RecordKind::Voice, voiceId)`.
    template <typename Id>
    [[nodiscard]] static Target to(RecordKind kind, Id id) {
        return {.kind = kind, .id = id.value};
    }
};

} // namespace throughline::ui
