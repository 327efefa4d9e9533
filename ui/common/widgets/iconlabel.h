// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace throughline::ui {

/// A picture beside a text; it follows the theme and says nothing to assistive technology.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    explicit IconLabel(const QString& name, int size, QWidget* parent = nullptr);

    void setIcon(const QString& name);
    /// The palette role it takes its colour from; muted (PlaceholderText) at first.
    void setColourRole(QPalette::ColorRole role);
    QSize sizeHint() const override { return {m_size, m_size}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    int m_size;
    QPalette::ColorRole m_role = QPalette::PlaceholderText;
};

} // namespace throughline::ui
