// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/reading/thememargin.h"

#include "ui/common/painting/rowpainting.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/voices/reading/voicetext.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kBarLeft = 4;
constexpr int kLane = 5; ///< From one bar to the next beside it.
constexpr int kNameGap = 8;
constexpr int kNameHeight = 14;
constexpr int kAbove = 2000; ///< px above the sight that still push names down

} // namespace

ThemeMargin::ThemeMargin(VoiceText& text) : QWidget(&text), m_text(text) {
    setAccessibleName(tr("Themes in the margin"));
    setCursor(Qt::PointingHandCursor);
    connect(text.verticalScrollBar(), &QScrollBar::valueChanged, this, qOverload<>(&QWidget::update));
    connect(text.document(), &QTextDocument::contentsChanged, this, qOverload<>(&QWidget::update));
    connect(&text, &VoiceText::marksChanged, this, [this] {
        describe();
        update();
    });
}

void ThemeMargin::setNamesShown(bool shown) {
    m_names = shown;
    update();
}

void ThemeMargin::describe() {
    QStringList names;
    for (const TextMark& mark : m_text.marks())
        names += mark.themes;
    names.removeDuplicates();
    setAccessibleDescription(names.join(u", "_s));
}

QList<ThemeMargin::Bar> ThemeMargin::bars() const {
    const int sightFrom = m_text.cursorForPosition({0, -kAbove}).position();
    const int sightTo = m_text.cursorForPosition({m_text.viewport()->width(), height()}).position();
    QList<Bar> bars;
    QList<int> lanes; // the foot of the last bar in each
    int lastName = -kAbove;
    for (qsizetype i = 0; i < m_text.marks().size(); ++i) {
        const core::TextRange range = m_text.marks().at(i).range;
        if (range.to < sightFrom || range.from > sightTo)
            continue;
        QTextCursor cursor(m_text.document());
        cursor.setPosition(range.from);
        const int top = m_text.cursorRect(cursor).top();
        cursor.setPosition(range.to);
        const int foot = m_text.cursorRect(cursor).bottom();
        qsizetype lane = 0;
        while (lane < lanes.size() && lanes.at(lane) > top)
            ++lane;
        if (lane == lanes.size())
            lanes.append(foot);
        lanes[lane] = foot;
        const int nameTop = std::max(top, lastName);
        lastName = nameTop + scaled(kNameHeight);
        bars.append({i, QRect(kBarLeft + static_cast<int>(lane) * kLane, top, metrics::kSelectedBar, foot - top),
                     QRect(0, nameTop, 0, scaled(kNameHeight))});
    }
    const int nameLeft = kBarLeft + static_cast<int>(std::max(qsizetype{1}, lanes.size())) * kLane + kNameGap;
    for (Bar& bar : bars) {
        bar.name.setLeft(nameLeft);
        bar.name.setRight(width() - metrics::kGrid);
    }
    return bars;
}

void ThemeMargin::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    painter.fillRect(rect(), t.base);
    for (const Bar& bar : bars()) {
        const TextMark& mark = m_text.marks().at(bar.mark);
        const QList<QColor> colours = barsOf(mark, t);
        const auto parts = static_cast<int>(colours.size());
        for (int i = 0; i < parts; ++i) {
            const int top = bar.bar.top() + bar.bar.height() * i / parts;
            const int foot = bar.bar.top() + bar.bar.height() * (i + 1) / parts;
            painter.fillRect(bar.bar.left(), top, bar.bar.width(), foot - top, colours.at(i));
        }
        if (m_names)
            paintLine(painter, bar.name, mark.themes.isEmpty() ? tr("Quote") : mark.themes.join(u", "_s),
                      textFont(TextSize::Px11), t.muted);
    }
    if (m_text.isDragging()) {
        QTextCursor cursor = m_text.textCursor();
        cursor.setPosition(m_text.selectedRange().from);
        const int top = m_text.cursorRect(cursor).top();
        cursor.setPosition(m_text.selectedRange().to);
        painter.setPen(QPen(t.accent, metrics::kSelectedBar, Qt::DotLine));
        painter.drawLine(kBarLeft + 1, top, kBarLeft + 1, m_text.cursorRect(cursor).bottom());
    }
}

const ThemeMargin::Bar* ThemeMargin::barAt(const QList<Bar>& bars, const QPoint& position) const {
    const Bar* found = nullptr;
    for (const Bar& bar : bars) {
        const bool onBar = bar.bar.adjusted(-2, 0, 2, 0).contains(position);
        if (onBar || (m_names && bar.name.contains(position)))
            found = &bar;
    }
    return found;
}

void ThemeMargin::mousePressEvent(QMouseEvent* event) {
    const QList<Bar> shown = bars();
    if (const Bar* bar = barAt(shown, event->position().toPoint())) {
        m_text.select(m_text.marks().at(bar->mark).range);
        m_text.setFocus();
    }
}

void ThemeMargin::mouseReleaseEvent(QMouseEvent* event) {
    event->accept();
}

bool ThemeMargin::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QList<Bar> shown = bars();
        const Bar* bar = barAt(shown, help->pos());
        const QString names = bar == nullptr ? QString() : m_text.marks().at(bar->mark).themes.join(u", "_s);
        QToolTip::showText(help->globalPos(), toolTipText(names), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace throughline::ui
