// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/decktheme.h"

#include <QWidget>

namespace throughline::ui {

/// What the colours and the font of slides look like: words on the primary colour, and a bar for each series with its
/// number.
class BrandSample : public QWidget {
    Q_OBJECT
public:
    explicit BrandSample(QWidget* parent = nullptr);

    void setTheme(const core::DeckTheme& theme, const QString& words);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    core::DeckTheme m_theme;
    QString m_words;
};

} // namespace throughline::ui
