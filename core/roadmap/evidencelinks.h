// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/demand.h"
#include "core/roadmap/evidenceedits.h"

#include <QHash>

namespace throughline::core {

namespace db {
class Connection;
}

/// What is to become evidence: whole voices, words of a voice, what evidence elsewhere is made of, or numbers.
struct LinkSources {
    QList<VoiceId> voices;
    struct Words {
        VoiceId voice;
        TextRange range;
        bool operator==(const Words&) const = default;
    };
    std::optional<Words> words;
    QList<EvidenceId> evidence;
    QList<DatapointId> datapoints = {};

    bool operator==(const LinkSources&) const = default;
};

/// What linking would do to one item.
struct LinkPreview {
    int before = 0;             ///< demand now
    int after = 0;              ///< with the importance not said
    std::array<int, 4> with{};  ///< with importance 0, 1, 2, 3
    int already = 0;            ///< how many of the sources are evidence for it now
    QDate since;                ///< since when the first of those is
    bool knownCustomer = false; ///< a customer behind the sources already counts for it and counts no second time
    bool hasWords = true;       ///< numbers alone change no demand and have no importance

    bool operator==(const LinkPreview&) const = default;
};

/// What linking would do, for every item. Refuses words that could not become a quote (those of an interviewer).
[[nodiscard]] Result<QHash<ItemId, LinkPreview>> previewLinks(db::Connection& connection, const LinkSources& sources);

/// Links all sources to an item; an importance that is none leaves the one that is there. Numbers take none.
[[nodiscard]] Result<LinkOutcome> linkAll(Editor& editor, ItemId item, const LinkSources& sources,
                                          std::optional<int> importance = {});

/// A new item and what was linked to it.
struct NewItemLink {
    ItemId item;
    QString title;
    LinkOutcome outcome;
};

/// Makes an unscheduled item titled with what was said or measured, and links all sources to it.
[[nodiscard]] Result<NewItemLink> linkToNewItem(Editor& editor, const LinkSources& sources);

} // namespace throughline::core
