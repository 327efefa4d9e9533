// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/voices/voice.h"

#include <QList>
#include <QMimeData>

#include <memory>
#include <optional>

namespace throughline::ui {

/// What a person carries to a roadmap item, by mouse or by key: whole voices, selected words of one voice, evidence
/// that moves from another item, or numbers. Exactly one of the four is there.
struct DraggedEvidence {
    QList<core::VoiceId> voices;
    struct Words {
        core::VoiceId voice;
        core::TextRange range;
        QString verbatim;
        bool operator==(const Words&) const = default;
    };
    std::optional<Words> words;
    QList<core::EvidenceId> evidence;
    QList<core::DatapointId> datapoints = {};

    bool operator==(const DraggedEvidence&) const = default;
    [[nodiscard]] bool isEmpty() const {
        return voices.isEmpty() && !words && evidence.isEmpty() && datapoints.isEmpty();
    }
};

/// The format of ids that stay within the program.
inline constexpr char kEvidenceMimeType[] = "application/x-throughline-ids";

/// The ids, and beside them `plainText` for other programs (plain text only).
[[nodiscard]] std::unique_ptr<QMimeData> toMimeData(const DraggedEvidence& dragged, const QString& plainText);

/// What mime data of toMimeData() carries; none for anything else.
[[nodiscard]] std::optional<DraggedEvidence> fromMimeData(const QMimeData& data);

} // namespace throughline::ui
