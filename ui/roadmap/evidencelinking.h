// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/roadmap/items/evidencedrop.h"
#include "ui/roadmap/items/itemsmodel.h"
#include "ui/shell/evidencelinker.h"

#include <functional>

class QSettings;

namespace throughline::ui {

class Edits;
class Navigator;
class Notifier;
class Prompts;

/// Makes evidence of what is dropped or chosen by key: one undoable step each, told with what demand became.
class EvidenceLinking : public QObject, public EvidenceLinker {
    Q_OBJECT
public:
    EvidenceLinking(core::Workspace& workspace, Edits& edits, Notifier& notifier, Navigator& navigator,
                    Prompts& prompts, QSettings& settings, QObject* parent = nullptr);

    QWidget* makeItemsPane(QWidget* parent) override;
    void chooseItem(const DraggedEvidence& dragged, QWidget* anchor) override;

    [[nodiscard]] ItemsModel& items() { return m_items; }
    [[nodiscard]] core::Workspace& workspace() { return m_workspace; }

    using Previews = QHash<core::ItemId, core::LinkPreview>;

    /// What was linked last to one item, so that a digit can weigh it afterwards.
    struct Linked {
        core::ItemId item;
        QList<core::EvidenceId> evidence;
        std::optional<core::LinkPreview> preview; ///< as it was before
    };
    using Done = std::function<void(const Linked&)>;

    /// Links to all `items` in one step. `previews` name the demand before and after.
    void link(const DraggedEvidence& dragged, const QList<core::ItemId>& items, std::optional<int> importance,
              const Previews& previews, const Done& done = {});
    /// Makes an item titled with the words and links to it, in one step.
    void linkToNewItem(const DraggedEvidence& dragged, const Done& done = {});
    /// Moves evidence to another item.
    void move(const QList<core::EvidenceId>& evidence, core::ItemId item);
    /// Weighs what was linked last.
    void weigh(const Linked& linked, int importance);

    /// Asks for a title and makes an item of it.
    void askForNewItem(core::Horizon horizon = core::Horizon::None);

    /// Shows an item on its page.
    void open(core::ItemId item);

private:
    [[nodiscard]] QString titleOf(core::ItemId item) const;
    [[nodiscard]] QString linkedInWords(const DraggedEvidence& dragged, const QList<core::ItemId>& items,
                                        std::optional<int> importance, const Previews& previews,
                                        const core::LinkOutcome& outcome) const;

    core::Workspace& m_workspace;
    Edits& m_edits;
    Notifier& m_notifier;
    Navigator& m_navigator;
    Prompts& m_prompts;
    QSettings& m_settings;
    ItemsModel m_items;
};

/// "3 voices", "a quote", "2 pieces of evidence".
[[nodiscard]] QString draggedInWords(const DraggedEvidence& dragged);
/// How many records a step about it is about.
[[nodiscard]] int draggedCount(const DraggedEvidence& dragged);

} // namespace throughline::ui
