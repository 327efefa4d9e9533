// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/evidencelinks.h"
#include "core/workspace/workspace.h"
#include "ui/common/draggedevidence.h"
#include "ui/common/whendone.h"

#include <QObject>
#include <QRect>

class QLocale;
class QPainter;
class QPalette;

namespace throughline::ui {

/// What the pointer is over while evidence is dragged, for the delegate that paints the target.
struct DropHover {
    core::ItemId item;
    std::optional<int> zone;                  ///< importance 0–3
    std::optional<core::LinkPreview> preview; ///< none: not read yet
    bool takesImportance = true;              ///< not where numbers alone are dragged

    bool operator==(const DropHover&) const = default;
};

/// Evidence on its way over one view: what it would do to each item is read once, when it comes in.
class EvidenceDrop : public QObject {
    Q_OBJECT
public:
    explicit EvidenceDrop(core::Workspace& workspace, QObject* parent = nullptr);

    /// Begins when `data` carries evidence; says whether it does.
    bool begin(const QMimeData& data);
    void end();
    [[nodiscard]] bool isActive() const { return m_dragged.has_value(); }
    [[nodiscard]] const std::optional<DraggedEvidence>& dragged() const { return m_dragged; }
    /// Why it cannot become evidence; empty: it can, as far as is known.
    [[nodiscard]] QString refusal() const;

    /// Whether what is dragged can be weighed: numbers cannot.
    [[nodiscard]] bool takesImportance() const;

    /// Sets what the pointer is over; true when that changed.
    bool hover(std::optional<core::ItemId> item, std::optional<int> zone);
    [[nodiscard]] const std::optional<DropHover>& hovered() const { return m_hovered; }
    [[nodiscard]] const QHash<core::ItemId, core::LinkPreview>& previews() const { return m_previews; }

Q_SIGNALS:
    void changed(); ///< Began, ended, hovers over something else, or learned what it would do.

private:
    core::Workspace& m_workspace;
    std::optional<DraggedEvidence> m_dragged;
    QHash<core::ItemId, core::LinkPreview> m_previews;
    std::optional<DropHover> m_hovered;
    QString m_refusal;
    NewestAnswer m_newest;
};

/// What core links, of what the window drags.
[[nodiscard]] core::LinkSources linkSources(const DraggedEvidence& dragged);

/// The places for importance 0 to 3 at the lower right of a drop target, 24×24 each.
[[nodiscard]] QRect zoneRect(const QRect& target, int importance);
[[nodiscard]] std::optional<int> zoneAt(const QRect& target, const QPoint& position);
void paintZones(QPainter& painter, const QRect& target, std::optional<int> chosen, const QPalette& palette);

/// "30 → 31" of a target.
[[nodiscard]] QString demandChange(const DropHover& hover);
/// What releasing here means, in words, for the foot of a pane.
[[nodiscard]] QString dropInWords(const DropHover& hover, const QLocale& locale);

} // namespace throughline::ui
