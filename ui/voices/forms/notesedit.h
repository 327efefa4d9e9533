// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/fields/plaintextfield.h"

namespace throughline::ui {

/// The words of a voice while they are typed. Whatever is pasted or dropped comes in as plain, clean text.
class NotesEdit : public PlainTextField {
    Q_OBJECT
public:
    explicit NotesEdit(const QString& name, QWidget* parent = nullptr);

    /// The text as it is stored: line feeds, no paragraph separators.
    [[nodiscard]] QString plainText() const;
    /// Replaces a range of UTF-16 units as one step of the field's own undo.
    void replace(int from, int to, const QString& text);

Q_SIGNALS:
    /// Text came in through the clipboard or a drop and now stands at this range of UTF-16 units.
    void pasted(int from, int to);

protected:
    [[nodiscard]] bool canInsertFromMimeData(const QMimeData* source) const override;
    void insertFromMimeData(const QMimeData* source) override;
};

} // namespace throughline::ui
