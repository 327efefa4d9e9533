// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/fields/plaintextfield.h"

#include <QTimer>

namespace throughline::ui {

/// A note on a record: said to be done soon after each pause and when it is left.
class NoteField : public PlainTextField {
    Q_OBJECT
public:
    explicit NoteField(QWidget* parent = nullptr);

    /// Shows a stored note; what is being typed stays.
    void setNote(const QString& note);
    void commit();

Q_SIGNALS:
    void committed(const QString& note);

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString m_stored;
    QTimer m_pause;
};

} // namespace throughline::ui
