// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <functional>

class QHBoxLayout;

namespace throughline::ui {

class PlainLabel;

/// A sentence inside a form with what can be done about it; hidden while there is nothing to say.
class NoticeBox : public QFrame {
    Q_OBJECT
public:
    enum class Kind { Note, Warning };

    explicit NoticeBox(Kind kind, QWidget* parent = nullptr);

    /// Shows `text` and announces it.
    void setNotice(const QString& text);
    [[nodiscard]] QString notice() const;
    /// A quiet button behind the text; `act` runs when it is pressed.
    void addButton(const QString& text, const std::function<void()>& act);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Kind m_kind;
    QHBoxLayout* m_layout;
    PlainLabel* m_text;
};

} // namespace throughline::ui
