// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "tests/support/pagefixture.h"
#include "ui/common/filters/searchfield.h"
#include "ui/voices/list/voiceslistpane.h"
#include "ui/voices/list/voiceslistview.h"
#include "ui/voices/reading/readingpane.h"
#include "ui/voices/reading/voicetext.h"
#include "ui/voices/voicespage.h"

#include <QTest>

#include <gtest/gtest.h>

namespace throughline::test {

/// The page Voices over a workspace, with everything around it kept for looking at.
class VoicesPageFixture : public testing::Test, protected PageFixture {
protected:
    core::VoiceId addVoice(const QString& title, const QString& text, const QList<core::Turn>& turns = {}) {
        core::Voice voice;
        voice.title = title;
        voice.text = text;
        return workspace.make<core::VoiceId>([&](core::Editor& e) { return core::addVoice(e, voice, turns); });
    }
    core::VoiceDetail detail(core::VoiceId id) const {
        return workspace.read<core::VoiceDetail>([id](auto& c) { return core::VoiceRepository(c).detail(id); });
    }
    std::unique_ptr<ui::VoicesPage> open(const ui::Target& target = ui::Target::toPage(QStringLiteral("voices"))) {
        auto page = std::make_unique<ui::VoicesPage>(context);
        page->resize(1256, 840);
        page->show();
        actions.setCurrentPage(QStringLiteral("voices"));
        page->activate(target);
        return page;
    }
    static QStringList titles(const ui::VoicesPage& page) {
        const QAbstractItemModel* model = page.list()->view()->model();
        QStringList shown;
        for (int row = 0; row < model->rowCount(); ++row)
            shown.append(model->index(row, 0).data().toString());
        return shown;
    }
    static bool waitForTitles(const ui::VoicesPage& page, const QStringList& expected) {
        return QTest::qWaitFor([&] { return titles(page) == expected; });
    }
    static bool waitForText(const ui::VoicesPage& page, const QString& text) {
        return QTest::qWaitFor([&] { return page.reading()->text()->content() == text; });
    }
    void trigger(const char* id) const { actions.action(QString::fromLatin1(id))->trigger(); }
};

} // namespace throughline::test
