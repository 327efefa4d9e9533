// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/assembly/spokenquotes.h"

#include <QDialog>

class QAbstractButton;

namespace throughline::ui {

class Notifier;
class PlainLabel;
class Prompts;
class SegmentedButtons;

/// Asks for readers and scale of a quote's picture, shows it, and writes it where the person says.
class QuoteCardDialog : public QDialog {
    Q_OBJECT
public:
    /// `prompts` and `notifier` outlive the dialog.
    QuoteCardDialog(const core::SpokenQuote& quote, QDate today, Prompts& prompts, Notifier& notifier,
                    QWidget* parent = nullptr);

    [[nodiscard]] core::Audience audience() const;
    [[nodiscard]] int scale() const;
    void setAudience(core::Audience audience);
    void save();

private:
    void preview();

    core::SpokenQuote m_quote;
    QDate m_today;
    Prompts& m_prompts;
    Notifier& m_notifier;
    SegmentedButtons* m_audience;
    SegmentedButtons* m_scale;
    PlainLabel* m_picture;
    PlainLabel* m_said;
    QAbstractButton* m_save;
};

} // namespace throughline::ui
