// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets/keybutton.h"

#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"

#include <QAction>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace throughline::ui {

KeyButton::KeyButton(const QString& text, const QString& key, Kind kind, QWidget* parent)
    : QPushButton(text, parent), m_key(key), m_kind(kind) {
    setFont(textFont(TextSize::Px13, QFont::Medium));
    setAutoDefault(false);
    QString name = text;
    setAccessibleName(name.remove(u'&'));
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

QSize KeyButton::sizeHint() const {
    int width = 2 * metrics::kPaneMargin + fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    if (!icon().isNull())
        width += metrics::kIcon + metrics::kRowGap;
    if (!m_key.isEmpty())
        width += metrics::kRowGap + keyCapWidth(m_key);
    return {width, scaled(metrics::kControl)};
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
    int x = metrics::kPaneMargin;
    if (!icon().isNull()) {
        const QRect place(x, (height() - metrics::kIcon) / 2, metrics::kIcon, metrics::kIcon);
        icon().paint(&painter, place, Qt::AlignCenter, isEnabled() ? QIcon::Normal : QIcon::Disabled);
        x += metrics::kIcon + metrics::kRowGap;
    }
    painter.setPen(ink);
    const QRect words(x, 0, fontMetrics().size(Qt::TextShowMnemonic, text()).width(), height());
    painter.drawText(words, Qt::AlignVCenter | Qt::TextHideMnemonic, text());
    if (!m_key.isEmpty()) {
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
