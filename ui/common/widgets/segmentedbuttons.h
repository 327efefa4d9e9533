// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractButton;
class QButtonGroup;
class QHBoxLayout;

namespace throughline::ui {

/// Two to five exclusive choices side by side, one always chosen. Arrow keys move the choice.
class SegmentedButtons : public QWidget {
    Q_OBJECT
public:
    /// `name` is the accessible name of the group ("Appearance").
    explicit SegmentedButtons(const QString& name, QWidget* parent = nullptr);

    /// Adds a choice with the value that currentChanged() tells; `iconName` alone shows no text but keeps it as name.
    void addSegment(const QString& text, int value, const QString& iconName = {});
    void setCurrent(int value);
    [[nodiscard]] int current() const;
    [[nodiscard]] QAbstractButton* button(int value) const;

Q_SIGNALS:
    /// A person chose; setCurrent() does not emit it.
    void currentChanged(int value);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* m_group;
    QHBoxLayout* m_layout;
};

} // namespace throughline::ui
