// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pagecontext.h"

#include <QObject>
#include <QPointer>

namespace throughline::ui {

class DatapointForm;

/// Opens the form that logs a number (Ctrl+Shift+D), from any page. Make one for each open workspace; it takes its
/// windows along.
class NewDatapoints : public QObject {
    Q_OBJECT
public:
    /// @param window  the main window: the forms stay above it
    NewDatapoints(const PageContext& context, QWidget* window, QObject* parent = nullptr);
    ~NewDatapoints() override;
    Q_DISABLE_COPY_MOVE(NewDatapoints)

    DatapointForm* open();

private:
    PageContext m_context;
    QWidget* m_window;
    QPointer<DatapointForm> m_form;
};

} // namespace throughline::ui
