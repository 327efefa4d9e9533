// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/quotepictures.h"

#include <QObject>

class QWidget;

namespace throughline::core {
class Workspace;
}

namespace throughline::ui {

class Notifier;
class Prompts;

/// Makes quote cards over the window of a workspace.
class QuoteCards : public QObject, public QuotePictures {
    Q_OBJECT
public:
    /// Everything given outlives it; `window` is the parent of its dialogs.
    QuoteCards(core::Workspace& workspace, Prompts& prompts, Notifier& notifier, QWidget& window);

    void exportPicture(core::QuoteId quote, std::optional<core::Audience> readers) override;

private:
    core::Workspace& m_workspace;
    Prompts& m_prompts;
    Notifier& m_notifier;
    QWidget& m_window;
};

} // namespace throughline::ui
