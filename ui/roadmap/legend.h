// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace throughline::ui {

/// Says what the colours of the importance bars mean, and that demand counts each customer once.
class DemandLegend : public QWidget {
    Q_OBJECT
public:
    explicit DemandLegend(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QStringList parts() const;
    [[nodiscard]] int widthOf(const QStringList& texts) const;
};

} // namespace throughline::ui
