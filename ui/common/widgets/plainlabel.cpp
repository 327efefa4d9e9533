// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets/plainlabel.h"

#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace throughline::ui {

namespace {

bool isPartOfNumber(QChar character) {
    return character.isDigit() || character == u',' || character == u'.' || character == QChar::Nbsp ||
           character == QChar(0x202f); // the narrow space between digits
}

/// The beginning of a line that fits into `width`, with an ellipsis; half a number would be another number.
QString cutTo(const QString& line, const QFontMetrics& metrics, int width) {
    const QString cut = metrics.elidedText(line, Qt::ElideRight, width);
    qsizetype kept = cut.size() - 1;
    if (cut == line || kept <= 0 || !isPartOfNumber(line.at(kept)) || !isPartOfNumber(line.at(kept - 1)))
        return cut;
    while (kept > 0 && isPartOfNumber(line.at(kept - 1)))
        --kept;
    return line.left(kept).trimmed() + u'…';
}

} // namespace

PlainLabel::PlainLabel(QWidget* parent) : PlainLabel(QString(), parent) {}

PlainLabel::PlainLabel(const QString& text, QWidget* parent) : QLabel(parent) {
    setTextFormat(Qt::PlainText);
    setText(text);
}

void PlainLabel::setElided(bool elided) {
    m_elided = elided;
    setSizePolicy(elided ? QSizePolicy::Ignored : QSizePolicy::Preferred, QSizePolicy::Preferred);
    updateGeometry();
    update();
}

void PlainLabel::setLink(bool link) {
    m_link = link;
    setFocusPolicy(link ? Qt::TabFocus : Qt::NoFocus);
    setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

QSize PlainLabel::sizeHint() const {
    if (!m_elided)
        return QLabel::sizeHint();
    return {fontMetrics().horizontalAdvance(text()) + 1, fontMetrics().height()};
}

QSize PlainLabel::minimumSizeHint() const {
    if (!m_elided)
        return QLabel::minimumSizeHint();
    return {fontMetrics().averageCharWidth() * 4, fontMetrics().height()};
}

QString PlainLabel::shownText() const {
    return m_elided ? cutTo(oneLine(text()), fontMetrics(), contentsRect().width()) : text();
}

bool PlainLabel::isCut() const {
    return m_elided && fontMetrics().horizontalAdvance(oneLine(text())) > contentsRect().width();
}

void PlainLabel::paintEvent(QPaintEvent* event) {
    if (!m_elided && !m_link) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    QFont shownFont = font();
    shownFont.setUnderline(m_link && (underMouse() || hasFocus()));
    painter.setFont(shownFont);
    const QPalette::ColorRole role = m_link ? QPalette::Link : foregroundRole();
    painter.setPen(palette().color(isEnabled() ? QPalette::Active : QPalette::Disabled, role));
    const QString shown = shownText();
    const int flags = static_cast<int>(alignment()) | (wordWrap() ? Qt::TextWordWrap : Qt::TextSingleLine);
    painter.drawText(contentsRect(), flags, shown);
    if (m_link && hasFocus())
        paintFocusRing(painter, rect(), palette());
}

bool PlainLabel::event(QEvent* event) {
    if (m_elided && event->type() == QEvent::ToolTip)
        setToolTip(isCut() ? toolTipText(text()) : QString());
    return QLabel::event(event);
}

void PlainLabel::mouseReleaseEvent(QMouseEvent* event) {
    if (m_link && event->button() == Qt::LeftButton && rect().contains(event->position().toPoint()))
        Q_EMIT clicked();
    else
        QLabel::mouseReleaseEvent(event);
}

void PlainLabel::keyPressEvent(QKeyEvent* event) {
    const bool activates =
        event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space;
    if (m_link && activates)
        Q_EMIT clicked();
    else
        QLabel::keyPressEvent(event);
}

void PlainLabel::enterEvent(QEnterEvent* event) {
    QLabel::enterEvent(event);
    update();
}

void PlainLabel::leaveEvent(QEvent* event) {
    QLabel::leaveEvent(event);
    update();
}

} // namespace throughline::ui
