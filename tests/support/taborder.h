// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <algorithm>

namespace throughline::test {

/// What Tab stops at inside a pane, in its order; not the panes around other stops.
[[nodiscard]] inline QList<const QWidget*> tabStops(const QWidget& pane) {
    QList<const QWidget*> stops;
    const QWidget* window = pane.window();
    for (const QWidget* next = window->nextInFocusChain(); next != window; next = next->nextInFocusChain()) {
        if (pane.isAncestorOf(next) && next->isVisible() && next->isEnabled() && next->focusProxy() == nullptr &&
            (next->focusPolicy() & Qt::TabFocus) != 0)
            stops.append(next);
    }
    const QList<const QWidget*> all = stops;
    stops.removeIf([&all](const QWidget* stop) {
        return std::any_of(all.begin(), all.end(),
                           [stop](const QWidget* other) { return other != stop && stop->isAncestorOf(other); });
    });
    return stops;
}

/// Where Tab goes against the order in which a pane is read: "Unit before Metric". Empty: nowhere.
[[nodiscard]] inline QStringList tabFaults(const QWidget& pane) {
    const QList<const QWidget*> stops = tabStops(pane);
    const auto place = [&pane](const QWidget* stop) { return QRect(stop->mapTo(&pane, QPoint()), stop->size()); };
    QStringList faults;
    for (qsizetype i = 1; i < stops.size(); ++i) {
        const QRect first = place(stops.at(i - 1));
        const QRect then = place(stops.at(i));
        const bool above = then.bottom() < first.top();
        const bool sameLine = then.top() < first.bottom() && then.bottom() > first.top();
        if (above || (sameLine && then.right() < first.left()))
            faults.append(
                QStringLiteral("%1 before %2").arg(stops.at(i - 1)->accessibleName(), stops.at(i)->accessibleName()));
    }
    return faults;
}

} // namespace throughline::test
