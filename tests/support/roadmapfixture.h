// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/customeredits.h"
#include "core/roadmap/evidenceedits.h"
#include "core/roadmap/itemedits.h"
#include "core/voices/voiceedits.h"
#include "tests/support/testworkspace.h"

#include <gtest/gtest.h>

namespace throughline::test {

/// A workspace, and short ways to fill it with customers, voices and roadmap items.
class RoadmapFixture : public testing::Test {
protected:
    core::ItemId addItemNamed(const QString& title, std::optional<core::ItemId> parent = {},
                              core::Horizon horizon = core::Horizon::None) {
        core::Item item;
        item.title = title;
        item.parent = parent;
        item.horizon = horizon;
        return workspace.make<core::ItemId>([&](core::Editor& editor) { return core::addItem(editor, item); });
    }
    core::AccountId addAccountNamed(const QString& name) {
        core::Account account;
        account.name = name;
        return workspace.make<core::AccountId>([&](core::Editor& editor) { return core::addAccount(editor, account); });
    }
    core::PersonId addPersonNamed(const QString& name, std::optional<core::AccountId> account = {}) {
        core::Person person;
        person.name = name;
        person.account = account;
        return workspace.make<core::PersonId>([&](core::Editor& editor) { return core::addPerson(editor, person); });
    }
    core::VoiceId addVoiceOf(std::optional<core::PersonId> person, const QString& title,
                             const QDate& date = QDate(2026, 5, 4)) {
        core::Voice voice;
        voice.title = title;
        voice.text = title + QStringLiteral(": what was said.");
        voice.person = person;
        voice.date = date;
        return workspace.make<core::VoiceId>([&](core::Editor& editor) { return core::addVoice(editor, voice); });
    }
    /// "Why?" asked by the interviewer, "It locks." said by `first`, "It does." by `second`.
    core::VoiceId addTalk(core::PersonId first, core::PersonId second) {
        core::Voice voice;
        voice.title = QStringLiteral("Month-end exports");
        voice.text = QStringLiteral("Why?\nIt locks.\nIt does.");
        voice.person = first;
        voice.date = QDate(2026, 5, 4);
        core::Turn asked{{}, {}, 0, QStringLiteral("Lia"), core::TurnRole::Interviewer, {}, {}, {}, 0, 4};
        core::Turn one{{}, {}, 1, QStringLiteral("Maren"), core::TurnRole::Customer, first, {}, {}, 5, 14};
        core::Turn two{{}, {}, 2, QStringLiteral("Ruben"), core::TurnRole::Customer, second, {}, {}, 15, 23};
        return workspace.make<core::VoiceId>([&](core::Editor& editor) {
            return core::addVoice(editor, voice, {asked, one, two});
        });
    }
    void link(core::ItemId item, const QList<core::VoiceId>& voices, std::optional<int> importance) {
        workspace.edit([=](core::Editor& editor) -> core::Result<void> {
            return core::linkVoices(editor, item, voices, importance).transform([](const core::LinkOutcome&) {});
        });
    }

    TestWorkspace workspace;
};

} // namespace throughline::test
