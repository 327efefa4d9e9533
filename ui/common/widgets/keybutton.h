// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

class QAction;

namespace throughline::ui {

/// A push button that shows its key as a cap behind its text. A page has one primary button at most.
class KeyButton : public QPushButton {
    Q_OBJECT
public:
    enum class Kind { Primary, Plain };
    /// How much of the button shows where room is short; what does not show is in the tooltip.
    enum class Extent { Whole, NoKey, IconOnly };

    /// `key` is shown, not bound: the action registry binds keys. Its accessible name is `text`.
    KeyButton(const QString& text, const QString& key, Kind kind, QWidget* parent = nullptr);

    /// Triggers the action; enabled and with its tip as the action is.
    void follow(QAction& action);

    /// A button without an icon keeps its text.
    void setExtent(Extent extent);
    [[nodiscard]] Extent extent() const { return m_extent; }
    [[nodiscard]] int widthOf(Extent extent) const;

    [[nodiscard]] Kind kind() const { return m_kind; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] bool hasWords(Extent extent) const;
    [[nodiscard]] bool hasKey(Extent extent) const;
    void showTip(const QPoint& place);

    QString m_key;
    Kind m_kind;
    Extent m_extent = Extent::Whole;
};

} // namespace throughline::ui
