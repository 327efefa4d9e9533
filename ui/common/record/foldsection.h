// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/tokens.h"

#include <QWidget>

class QToolButton;

namespace throughline::ui {

class PlainLabel;

/// A part of a page that folds up to one line: its title, and in short what it holds.
class FoldSection : public QWidget {
    Q_OBJECT
public:
    /// Folded up at first. Takes `body` over.
    /// @param margin  of its head at both sides
    FoldSection(const QString& title, QWidget* body, QWidget* parent = nullptr, int margin = metrics::kPageMargin);

    void setTitle(const QString& title);

    [[nodiscard]] bool isOpen() const { return m_open; }
    void setOpen(bool open);
    /// What stands behind the title while it is folded up.
    void setSummary(const QString& summary);

Q_SIGNALS:
    /// A person folded or unfolded it.
    void toggled(bool open);

private:
    bool m_open = false;
    QString m_summary;
    QWidget* m_body;
    QToolButton* m_fold;
    PlainLabel* m_summaryLabel;
};

} // namespace throughline::ui
