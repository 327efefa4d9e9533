// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include "ui/common/tokens.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr double kStroke = 1.5;
constexpr int kDrawingSize = 24; // of Lucide's coordinates

QColor colourOf(IconTone tone, const Tokens& t) {
    switch (tone) {
    case IconTone::Muted:
        return t.muted;
    case IconTone::Text:
        return t.text;
    case IconTone::Accent:
        return t.accent;
    case IconTone::OnAccent:
        return t.onAccent;
    case IconTone::Negative:
        return t.negative;
    case IconTone::Warning:
        return t.warning;
    case IconTone::Positive:
        return t.positive;
    }
    return t.text;
}

QByteArray drawing(const QString& name, int size, const QColor& colour) {
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly)) {
        qWarning("No icon is named %s", qUtf8Printable(name));
        return {};
    }
    QByteArray svg = file.readAll();
    svg.replace("currentColor", colour.name().toLatin1());
    svg.replace("stroke-width=\"2\"",
                "stroke-width=\"" + QByteArray::number(kStroke * kDrawingSize / size, 'f', 2) + '"');
    return svg;
}

class LucideEngine : public QIconEngine {
public:
    LucideEngine(QString name, IconTone tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override {
        const qreal ratio = painter->device() != nullptr ? painter->device()->devicePixelRatioF() : 1.0;
        const int size = std::min(rect.width(), rect.height());
        painter->drawPixmap(rect.topLeft(), iconPixmap(m_name, size, colour(mode, state), ratio));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        return scaledPixmap(size, mode, state, 1.0);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State state, qreal scale) override {
        const int side = qRound(std::min(size.width(), size.height()) / scale);
        return iconPixmap(m_name, side, colour(mode, state), scale);
    }
    QIconEngine* clone() const override { return new LucideEngine(*this); }
    QString key() const override { return u"lucide"_s; }
    bool isNull() override { return false; }

private:
    [[nodiscard]] QColor colour(QIcon::Mode mode, QIcon::State state) const {
        const Tokens& t = tokens(QGuiApplication::palette());
        if (mode == QIcon::Disabled)
            return t.disabled;
        if (m_tone == IconTone::Muted && (mode == QIcon::Selected || state == QIcon::On))
            return t.accent;
        return colourOf(m_tone, t);
    }

    QString m_name;
    IconTone m_tone;
};

} // namespace

QIcon icon(const QString& name, IconTone tone) {
    return QIcon(new LucideEngine(name, tone)); // QIcon owns its engine
}

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal deviceRatio) {
    if (size <= 0)
        return {};
    const QString key = u"lucide/%1/%2/%3/%4"_s.arg(name).arg(size).arg(colour.name()).arg(deviceRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    const QByteArray svg = drawing(name, size, colour);
    if (svg.isEmpty())
        return {};
    QSvgRenderer renderer(svg);
    const int side = qRound(size * deviceRatio);
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, side, side));
    painter.end();
    pixmap.setDevicePixelRatio(deviceRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void paintIcon(QPainter& painter, const QRect& rect, const QString& name, const QColor& colour, int size) {
    const qreal ratio = painter.device() != nullptr ? painter.device()->devicePixelRatioF() : 1.0;
    const QPoint topLeft(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2);
    painter.drawPixmap(topLeft, iconPixmap(name, size, colour, ratio));
}

} // namespace throughline::ui
