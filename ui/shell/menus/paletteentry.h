// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace throughline::ui {

/// Looks like a field at the right end of the menu bar and opens the command palette.
class PaletteEntry : public QAbstractButton {
    Q_OBJECT
public:
    explicit PaletteEntry(const QString& key, QWidget* parent = nullptr);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_key;
};

} // namespace throughline::ui
