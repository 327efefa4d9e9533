// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/slides/slidepreview.h"

#include "ui/common/theme.h"
#include "ui/deck/slides/slidepainter.h"

#include <QPainter>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

SlidePreview::SlidePreview(QWidget* parent) : QWidget(parent) {
    setAccessibleName(tr("Slide"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SlidePreview::setSlide(const core::PlannedSlide& slide, int number, const core::DeckTheme& theme) {
    m_theme = theme;
    m_slide = slide;
    m_number = number;
    QStringList said{slide.title};
    for (const core::PlannedText& text : slide.texts.mid(1)) {
        for (const core::PlannedParagraph& paragraph : text.paragraphs)
            said.append(paragraph.text);
    }
    said.append(slide.description);
    said.append(slide.footer);
    said.removeAll(QString());
    setAccessibleDescription(said.join(u". "_s));
    update();
}

void SlidePreview::setMessage(const QString& message) {
    m_slide.reset();
    m_message = message;
    setAccessibleDescription(message);
    update();
}

void SlidePreview::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    const double width = std::min<double>(QWidget::width(), height() * 16.0 / 9.0);
    const QRectF room((QWidget::width() - width) / 2, 0, width, width * 9 / 16);
    if (m_slide) {
        paintSlide(painter, room, *m_slide, m_number, m_theme);
    } else {
        painter.fillRect(room, t.alt);
        painter.setPen(t.muted);
        painter.setFont(textFont(TextSize::Px13));
        painter.drawText(room.adjusted(metrics::kPageMargin, 0, -metrics::kPageMargin, 0),
                         Qt::AlignCenter | Qt::TextWordWrap, m_message);
    }
    painter.setPen(t.line);
    painter.drawRect(room.adjusted(0, 0, -1, -1));
}

} // namespace throughline::ui
