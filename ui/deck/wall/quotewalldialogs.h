// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/quotewalls.h"

#include <QObject>

class QWidget;

namespace throughline::core {
class Workspace;
}

namespace throughline::ui {

class CurrentDeck;
class Navigator;
class Notifier;
class Prompts;

/// Opens quote walls over the window of a workspace.
class QuoteWallDialogs : public QObject, public QuoteWalls {
    Q_OBJECT
public:
    /// Everything given outlives it; `window` is the parent of its dialogs.
    QuoteWallDialogs(const core::Workspace& workspace, CurrentDeck& deck, Prompts& prompts, Notifier& notifier,
                     Navigator& navigator, QWidget& window);

    void open(const std::variant<core::ThemeId, core::ItemId, core::SegmentId>& subject) override;

private:
    const core::Workspace& m_workspace;
    CurrentDeck& m_deck;
    Prompts& m_prompts;
    Notifier& m_notifier;
    Navigator& m_navigator;
    QWidget& m_window;
};

} // namespace throughline::ui
