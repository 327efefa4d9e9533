// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets/panesplitter.h"

#include "ui/common/tokens.h"

#include <QMouseEvent>
#include <QPainter>
#include <QSettings>

namespace throughline::ui {

namespace {

/// A handle that is painted 1 px wide and reaches over its neighbours for the pointer.
class PaneHandle : public QSplitterHandle {
public:
    explicit PaneHandle(Qt::Orientation orientation, PaneSplitter* panes)
        : QSplitterHandle(orientation, panes), m_panes(panes) {
        setAttribute(Qt::WA_MouseNoMask);
    }

protected:
    void resizeEvent(QResizeEvent*) override { // in place of the base's own margins of 2 px
        const int before = metrics::kSplitterGrab / 2;
        const int after = metrics::kSplitterGrab - before - metrics::kLine;
        if (orientation() == Qt::Horizontal)
            setContentsMargins(before, 0, after, 0);
        else
            setContentsMargins(0, before, 0, after);
        setMask(QRegion(contentsRect()));
    }
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.fillRect(contentsRect(), tokens(palette()).line);
    }
    void mouseDoubleClickEvent(QMouseEvent*) override { m_panes->restoreFirstSizes(); }

private:
    PaneSplitter* m_panes;
};

} // namespace

PaneSplitter::PaneSplitter(Qt::Orientation orientation, QWidget* parent) : QSplitter(orientation, parent) {
    setChildrenCollapsible(false);
    setHandleWidth(metrics::kLine);
}

void PaneSplitter::setFirstSizes(const QList<int>& sizes) {
    m_firstSizes = sizes;
    setSizes(sizes);
}

void PaneSplitter::remember(QSettings& settings, const QString& key) {
    restoreState(settings.value(key).toByteArray());
    setChildrenCollapsible(false);
    setHandleWidth(metrics::kLine);
    connect(this, &QSplitter::splitterMoved, this, [this, &settings, key] { settings.setValue(key, saveState()); });
}

QSplitterHandle* PaneSplitter::createHandle() {
    return new PaneHandle(orientation(), this);
}

} // namespace throughline::ui
