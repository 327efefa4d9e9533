// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QFrame>

class QPlainTextEdit;
class QToolButton;

namespace throughline::ui {

class PlainLabel;

/// Says where it happened what happened and what to do; the technical part can be shown and copied. Hidden while there
/// is no error.
class ErrorBox : public QFrame {
    Q_OBJECT
public:
    explicit ErrorBox(QWidget* parent = nullptr);

    void setError(const core::Error& error);
    /// `happened` in bold, `advice` below it, `detail` behind the Details button.
    void setMessage(const QString& happened, const QString& advice, const QString& detail = {});
    void clear();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    PlainLabel* m_happened;
    PlainLabel* m_advice;
    QToolButton* m_details;
    QToolButton* m_copy;
    QPlainTextEdit* m_detail;
};

} // namespace throughline::ui
