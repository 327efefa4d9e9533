// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace throughline::ui {

/// A field for several lines with the outline of the other fields. Tab leaves it.
class PlainTextField : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit PlainTextField(QWidget* parent = nullptr);

protected:
    bool event(QEvent* event) override;
};

} // namespace throughline::ui
