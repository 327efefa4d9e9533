// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

namespace throughline::ui {

class KeyButton;
class PlainLabel;

/// One of two that look alike: its name, what is known of it, and the button that keeps it.
class DoubleCard : public QFrame {
    Q_OBJECT
public:
    /// @param whyLocked  why nothing can be kept: the tip of the button; empty: it can
    explicit DoubleCard(const QString& whyLocked, QWidget* parent = nullptr);

    void setContent(const QString& name, const QStringList& lines);

Q_SIGNALS:
    void kept();

private:
    PlainLabel* m_name;
    PlainLabel* m_lines;
    KeyButton* m_keep;
};

} // namespace throughline::ui
