// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pagecontext.h"
#include "ui/voices/forms/voiceform.h"

#include <QObject>
#include <QPointer>

namespace throughline::ui {

/// Opens the forms that log voices (Ctrl+N, Ctrl+Shift+A), from any page. Make one for each open workspace; it takes
/// its windows along.
class VoiceForms : public QObject {
    Q_OBJECT
public:
    /// @param window  the main window: the forms stay above it
    VoiceForms(const PageContext& context, QWidget* window, QObject* parent = nullptr);
    ~VoiceForms() override;
    Q_DISABLE_COPY_MOVE(VoiceForms)

    VoiceForm* open(VoiceForm::Kind kind);

private:
    PageContext m_context;
    QWidget* m_window;
    QList<QPointer<VoiceForm>> m_open;
};

} // namespace throughline::ui
