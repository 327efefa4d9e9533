// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

namespace throughline::ui {

class EmptyState;

/// What the window shows while the program starts with a workspace that is still being opened.
class OpeningPage : public Page {
    Q_OBJECT
public:
    /// @param file  the name of the workspace's file
    explicit OpeningPage(const QString& file, QWidget* parent = nullptr);

    void activate(const Target& target) override;
    [[nodiscard]] QWidget* firstFocus() const override;
    [[nodiscard]] QString statusText() const override { return m_words; }

private:
    QString m_words;
    EmptyState* m_state;
};

} // namespace throughline::ui
