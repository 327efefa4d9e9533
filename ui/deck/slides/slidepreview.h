// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/deck/decktheme.h"
#include "core/deck/plan/deckplan.h"

#include <QWidget>

#include <optional>

namespace throughline::ui {

/// One slide as large as there is room, 16:9.
class SlidePreview : public QWidget {
    Q_OBJECT
public:
    explicit SlidePreview(QWidget* parent = nullptr);

    /// @param number  counted from 1
    void setSlide(const core::PlannedSlide& slide, int number, const core::DeckTheme& theme);
    /// Shows a sentence in place of a slide.
    void setMessage(const QString& message);

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override { return width * 9 / 16; }
    QSize sizeHint() const override { return {480, 270}; }
    QSize minimumSizeHint() const override { return {240, 135}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::optional<core::PlannedSlide> m_slide;
    core::DeckTheme m_theme;
    QString m_message;
    int m_number = 1;
};

} // namespace throughline::ui
