// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/roadmaprepository.h"
#include "tests/support/fakeprompts.h"
#include "tests/support/roadmapfixture.h"
#include "ui/roadmap/evidencelinking.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notifier.h"

#include <QDropEvent>
#include <QSettings>
#include <QTest>

namespace throughline::test {

class FakeNotifier : public ui::Notifier {
public:
    QList<ui::Notification> shown;
    void show(const ui::Notification& notification) override { shown.append(notification); }
    [[nodiscard]] QString last() const { return shown.isEmpty() ? QString() : shown.last().text; }
};

class FakeNavigator : public ui::Navigator {
public:
    QList<ui::Target> opened;
    void open(const ui::Target& target) override { opened.append(target); }
    void back() override {}
};

/// A workspace with the roadmap's part of the window over it; nothing is shown by itself.
class LinkingFixture : public RoadmapFixture {
protected:
    ui::EvidenceLinking& linking() {
        if (!m_linking) {
            m_linking =
                std::make_unique<ui::EvidenceLinking>(*workspace, edits, notifier, navigator, prompts, settings);
            EXPECT_TRUE(QTest::qWaitFor([this] { return m_linking->items().isLoaded(); }));
        }
        return *m_linking;
    }
    /// Waits until the notification bar says the next sentence, and gives it.
    QString sentence() {
        const qsizetype before = m_heard;
        EXPECT_TRUE(QTest::qWaitFor([&] { return notifier.shown.size() > before; })) << "nothing was said";
        m_heard = notifier.shown.size();
        return notifier.last();
    }
    [[nodiscard]] QList<core::EvidenceRow> evidenceOf(core::ItemId item) const {
        return workspace.read<QList<core::EvidenceRow>>(
            [=](core::db::Connection& connection) { return core::RoadmapRepository(connection).evidence(item); });
    }
    /// Waits until the model shows a demand.
    void expectDemand(core::ItemId item, int score) {
        const auto now = [&] {
            const ui::ItemCard* card = linking().items().card(item);
            return card ? card->summary.demand.score : -1;
        };
        EXPECT_TRUE(QTest::qWaitFor([&] { return now() == score; })) << "demand is " << now();
    }
    void undo() { EXPECT_TRUE(workspace->undo().result()); }

    FakeNotifier notifier;
    FakeNavigator navigator;
    FakePrompts prompts;
    ui::Edits edits{*workspace, notifier};
    QSettings settings{workspace.folder() + QStringLiteral("/looks.ini"), QSettings::IniFormat};

private:
    std::unique_ptr<ui::EvidenceLinking> m_linking;
    qsizetype m_heard = 0;
};

/// A drag that enters `target` and moves to `position`; says whether it would be taken there.
inline bool dragOver(QWidget* target, const QMimeData& data, const QPoint& position,
                     Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    const Qt::DropActions actions = Qt::CopyAction | Qt::MoveAction;
    QDragEnterEvent enter(position, actions, &data, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return false; // Qt sends no more to who did not let it in
    QDragMoveEvent move(position, actions, &data, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(target, &move);
    return move.isAccepted();
}

/// The release of such a drag.
inline void dropOn(QWidget* target, const QMimeData& data, const QPoint& position,
                   Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
    dragOver(target, data, position, modifiers);
    QDropEvent drop(position, Qt::CopyAction | Qt::MoveAction, &data, Qt::LeftButton, modifiers);
    QCoreApplication::sendEvent(target, &drop);
}

inline std::unique_ptr<QMimeData> carrying(const QList<core::VoiceId>& voices) {
    ui::DraggedEvidence dragged;
    dragged.voices = voices;
    return ui::toMimeData(dragged, {});
}

inline std::unique_ptr<QMimeData> carryingWords(core::VoiceId voice, core::TextRange range, const QString& verbatim) {
    ui::DraggedEvidence dragged;
    dragged.words = ui::DraggedEvidence::Words{voice, range, verbatim};
    return ui::toMimeData(dragged, verbatim);
}

} // namespace throughline::test
