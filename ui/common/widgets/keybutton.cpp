// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets/keybutton.h"

#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QHelpEvent>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QToolTip>

#include <utility>

namespace throughline::ui {

using namespace Qt::StringLiterals;

KeyButton::KeyButton(const QString& text, const QString& key, Kind kind, QWidget* parent)
    : QPushButton(text, parent), m_key(key), m_kind(kind) {
    setFont(textFont(TextSize::Px13, QFont::Medium));
    setAutoDefault(false);
    setAccessibleName(withoutMnemonic(text));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KeyButton::follow(QAction& action) {
    const auto takeOver = [this, &action] {
        setEnabled(action.isEnabled());
        setToolTip(action.isEnabled() ? QString() : action.toolTip());
    };
    takeOver();
    connect(&action, &QAction::changed, this, takeOver);
    connect(this, &QPushButton::clicked, &action, &QAction::trigger);
}

void KeyButton::setExtent(Extent extent) {
    if (std::exchange(m_extent, extent) == extent)
        return;
    updateGeometry();
    update();
}

bool KeyButton::hasWords(Extent extent) const {
    return extent != Extent::IconOnly || icon().isNull();
}

bool KeyButton::hasKey(Extent extent) const {
    return extent == Extent::Whole && !m_key.isEmpty();
}

int KeyButton::widthOf(Extent extent) const {
    const int sides = 2 * (hasWords(extent) ? metrics::kPaneMargin : metrics::kRowGap);
    int width = sides;
    if (!icon().isNull())
        width += metrics::kIcon;
    if (hasWords(extent))
        width += fontMetrics().size(Qt::TextShowMnemonic, text()).width() + (icon().isNull() ? 0 : metrics::kRowGap);
    if (hasKey(extent))
        width += metrics::kRowGap + keyCapWidth(m_key);
    return width;
}

QSize KeyButton::sizeHint() const {
    return {widthOf(m_extent), scaled(metrics::kControl)};
}

bool KeyButton::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip && toolTip().isEmpty()) {
        const auto* help = static_cast<QHelpEvent*>(event); // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        showTip(help->globalPos());
        return true;
    }
    return QPushButton::event(event);
}

/// What the button has no room for.
void KeyButton::showTip(const QPoint& place) {
    QStringList hidden;
    if (!hasWords(m_extent))
        hidden.append(accessibleName());
    if (!hasKey(m_extent) && !m_key.isEmpty())
        hidden.append(m_key);
    QToolTip::showText(place, toolTipText(hidden.join(u"  "_s)), this);
}

void KeyButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.features.setFlag(QStyleOptionButton::DefaultButton, m_kind == Kind::Primary);
    painter.drawControl(QStyle::CE_PushButtonBevel, option);

    const Tokens& t = tokens(palette());
    const bool primary = m_kind == Kind::Primary && isEnabled();
    const QColor ink = !isEnabled() ? t.disabled : primary ? t.onAccent : t.text;
    int x = hasWords(m_extent) ? metrics::kPaneMargin : metrics::kRowGap;
    if (!icon().isNull()) {
        const QRect place(x, (height() - metrics::kIcon) / 2, metrics::kIcon, metrics::kIcon);
        icon().paint(&painter, place, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
        x += metrics::kIcon + metrics::kRowGap;
    }
    painter.setPen(ink);
    const QRect words(x, 0, fontMetrics().size(Qt::TextShowMnemonic, text()).width(), height());
    if (hasWords(m_extent))
        painter.drawText(words, Qt::AlignVCenter | Qt::TextHideMnemonic, text());
    if (hasKey(m_extent)) {
        const QPoint cap(words.right() + 1 + metrics::kRowGap, (height() - scaled(metrics::kKeyCap)) / 2);
        QColor outline = primary ? t.onAccent : t.line;
        if (primary)
            outline.setAlphaF(0.6F);
        paintKeyCap(painter, cap, m_key, ink, outline);
    }
    if (option.state.testFlag(QStyle::State_HasFocus) && option.state.testFlag(QStyle::State_KeyboardFocusChange) &&
        m_kind == Kind::Primary) {
        painter.setPen(QPen(t.onAccent, metrics::kFocusRing)); // an accent ring would vanish on the accent ground
        painter.drawRoundedRect(rect().adjusted(3, 3, -3, -3), metrics::kRadiusSmall, metrics::kRadiusSmall);
    }
}

} // namespace throughline::ui
