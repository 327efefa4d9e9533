// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets/segmentedbuttons.h"

#include "ui/common/icons.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>
#include <QStyleOption>

namespace throughline::ui {

namespace {

/// One choice. The group paints the shared outline.
class Segment : public QAbstractButton {
public:
    Segment(const QString& text, const QString& iconName, QWidget* parent) : QAbstractButton(parent), m_icon(iconName) {
        setText(text);
        setAccessibleName(text);
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setFont(textFont(TextSize::Px13));
        if (!iconName.isEmpty())
            setToolTip(text);
    }

    QSize sizeHint() const override {
        QFont widest = font();
        widest.setWeight(QFont::Medium); // so that choosing does not move the neighbours
        const int content = m_icon.isEmpty() ? QFontMetrics(widest).horizontalAdvance(text()) : metrics::kIcon;
        return {content + 2 * (m_icon.isEmpty() ? metrics::kPaneMargin : metrics::kRowGap), scaled(metrics::kControl)};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        const Tokens& t = tokens(palette());
        QFont words = font();
        words.setWeight(isChecked() ? QFont::Medium : QFont::Normal);
        painter.setFont(words);
        if (isChecked() || underMouse()) {
            QPainterPath clip;
            clip.addRoundedRect(QRectF(parentWidget()->rect()).translated(-pos()).adjusted(1, 1, -1, -1),
                                metrics::kRadius - 1, metrics::kRadius - 1);
            painter.setRenderHint(QPainter::Antialiasing);
            painter.setClipPath(clip);
            painter.fillRect(rect(), isChecked() ? t.selection : t.hover);
            painter.setClipping(false);
        }
        const QColor ink = isEnabled() ? t.text : t.disabled;
        if (m_icon.isEmpty()) {
            painter.setPen(ink);
            painter.drawText(rect(), Qt::AlignCenter, text());
        } else {
            paintIcon(painter, rect(), m_icon, isChecked() ? t.accent : t.muted, metrics::kIcon);
        }
        QStyleOption option;
        option.initFrom(this);
        if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange))
            paintFocusRing(painter, rect(), palette());
    }

private:
    QString m_icon;
};

} // namespace

SegmentedButtons::SegmentedButtons(const QString& name, QWidget* parent)
    : QWidget(parent), m_group(new QButtonGroup(this)), m_layout(new QHBoxLayout(this)) {
    setAccessibleName(name);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(metrics::kLine);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int value, bool checked) {
        if (checked)
            Q_EMIT currentChanged(value);
        update();
    });
}

void SegmentedButtons::addSegment(const QString& text, int value, const QString& iconName) {
    auto* segment = new Segment(text, iconName, this);
    const bool first = m_group->buttons().isEmpty();
    m_group->addButton(segment, value);
    m_layout->addWidget(segment);
    if (first)
        setCurrent(value);
}

void SegmentedButtons::setCurrent(int value) {
    const QSignalBlocker quiet(m_group);
    if (QAbstractButton* chosen = m_group->button(value))
        chosen->setChecked(true);
    update();
}

int SegmentedButtons::current() const {
    return m_group->checkedId();
}

QAbstractButton* SegmentedButtons::button(int value) const {
    return m_group->button(value);
}

void SegmentedButtons::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    paintBox(painter, rect(), t.base, t.line);
    for (const QAbstractButton* segment : m_group->buttons()) {
        if (!segment->isHidden() && segment->geometry().right() < width() - 2)
            painter.fillRect(QRect(segment->geometry().right() + 1, 1, metrics::kLine, height() - 2), t.line);
    }
}

} // namespace throughline::ui
