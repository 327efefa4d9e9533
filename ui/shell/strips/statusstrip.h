// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"

#include <QStatusBar>
#include <QTime>

class QHBoxLayout;

namespace throughline::ui {

class IconLabel;
class PlainLabel;

/// The foot of the window: counts at the left, keys of the page and "Saved hh:mm" at the right.
class StatusStrip : public QStatusBar {
    Q_OBJECT
public:
    explicit StatusStrip(QWidget* parent = nullptr);

    void setText(const QString& text);
    /// Those that edit are left out while nothing can be written.
    void setKeys(const QList<KeyHint>& keys);
    void setSavedAt(const QTime& time);
    /// "Waiting for the import" while edits have to; shown in place of "Saved".
    void setSavedText(const QString& text);
    /// Says that nothing can be written, with the reason as its tip, until it is empty.
    void setReadOnly(const QString& why);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void showKeys();

    PlainLabel* m_text;
    QWidget* m_keys;
    QHBoxLayout* m_keysLayout;
    QList<KeyHint> m_keyHints;
    IconLabel* m_check;
    PlainLabel* m_saved;
    IconLabel* m_lock;
    PlainLabel* m_readOnly;
};

} // namespace throughline::ui
