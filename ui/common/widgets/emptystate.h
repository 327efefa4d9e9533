// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace throughline::ui {

class IconLabel;
class KeyButton;
class PlainLabel;

/// The centre of a pane that has nothing to show: icon, what is missing, what to do, a button, perhaps another.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setContent(const QString& iconName, const QString& title, const QString& hint);
    /// The button; an empty text takes it away.
    void setButton(const QString& text, const QString& key = {});
    /// A second way to begin, below the button; an empty text takes it away.
    void setOtherButton(const QString& text, const QString& key = {});

Q_SIGNALS:
    void buttonClicked();
    void otherButtonClicked();

private:
    [[nodiscard]] KeyButton* addButton(const QString& text, const QString& key, int fromEnd);

    QVBoxLayout* m_layout;
    IconLabel* m_icon;
    PlainLabel* m_title;
    PlainLabel* m_hint;
    KeyButton* m_button = nullptr;
    KeyButton* m_otherButton = nullptr;
};

} // namespace throughline::ui
