// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/voicerepository.h"

#include <QWidget>

class QVBoxLayout;

namespace throughline::ui {

class Edits;

/// Under the text: quotes whose words the text no longer has. They keep their verbatim and stay evidence.
class ChangedQuotes : public QWidget {
    Q_OBJECT
public:
    explicit ChangedQuotes(Edits& edits, QWidget* parent = nullptr);

    /// Shows those of a voice's quotes that lost their range; hides when there are none.
    void show(const QList<core::MarkedQuote>& quotes);

private:
    void addRow(const core::Quote& quote);

    Edits& m_edits;
    QWidget* m_rows = nullptr;
    QList<core::Quote> m_shown;
};

} // namespace throughline::ui
