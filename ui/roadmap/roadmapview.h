// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/itemfilter.h"
#include "ui/roadmap/evidencelinking.h"
#include "ui/shell/page.h"

#include <QWidget>

class QListView;

namespace throughline::ui {

class Edits;

/// One way to look at the roadmap: items that a filter lets pass, one of them current, each a place to drop evidence.
class RoadmapView : public QWidget {
    Q_OBJECT
public:
    RoadmapView(EvidenceLinking& linking, Edits& edits, QWidget* parent);

    [[nodiscard]] std::optional<core::ItemId> current() const { return m_current; }
    void setCurrent(std::optional<core::ItemId> item);
    /// What a command is about: the selected items, mostly the current one.
    [[nodiscard]] virtual QList<core::ItemId> selected() const;
    virtual void setFilter(const core::ItemFilter& filter) = 0;
    /// Items that the filter lets pass.
    [[nodiscard]] virtual int shownCount() const = 0;
    /// Whether an item has a place here: one that a filter hides has none.
    [[nodiscard]] virtual bool shows(core::ItemId item) const = 0;
    /// The topmost item that the filter lets pass.
    [[nodiscard]] virtual std::optional<core::ItemId> first() const = 0;

    /// J and K.
    virtual void step(int rows) = 0;
    /// Alt with the arrows.
    virtual void moveSideways(int steps) = 0;
    virtual void moveWithin(int rows) = 0;
    virtual void focusCurrent() = 0;
    [[nodiscard]] virtual QList<KeyHint> keyHints() const = 0;

    /// Weighs what was dropped last on the current item; false when nothing was.
    bool weighLastDrop(int importance);
    /// Why what is dragged cannot be dropped here; empty otherwise.
    [[nodiscard]] virtual QString refusal() const { return m_drop.isActive() ? m_drop.refusal() : QString(); }

Q_SIGNALS:
    void currentChanged();
    void selectionChanged();                     ///< of several
    void opened(throughline::core::ItemId item); ///< Enter or double click.
    void dragChanged();
    void menuWanted(const QPoint& position); ///< On the current item; global.

protected:
    /// Makes the view show which item is current.
    virtual void showCurrent() = 0;
    /// A right click on a row of `list`, or the menu key, asks for the menu of the row's item.
    void offerMenu(QListView& list);
    void dropEvidence(const DraggedEvidence& dragged, core::ItemId item, std::optional<int> importance, bool copies);
    /// Plans items for a horizon in one step, at its end or before another item, and says so.
    void plan(const QList<core::ItemId>& items, core::Horizon horizon, std::optional<core::ItemId> before = {});

    [[nodiscard]] EvidenceLinking& linking() const { return m_linking; }
    [[nodiscard]] Edits& edits() const { return m_edits; }
    [[nodiscard]] EvidenceDrop& drop() { return m_drop; }
    /// The title of an item, for a sentence or the name of a step.
    [[nodiscard]] QString titleOf(core::ItemId item) const;

private:
    EvidenceLinking& m_linking;
    Edits& m_edits;
    EvidenceDrop m_drop;
    std::optional<core::ItemId> m_current;
    std::optional<EvidenceLinking::Linked> m_last;
};

} // namespace throughline::ui
