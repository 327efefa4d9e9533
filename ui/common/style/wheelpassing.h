// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace throughline::ui {

/// The wheel scrolls the page and changes no record on its way: it never turns a closed combo box, and a number only
/// in the field that has the focus. Nor does it give such a field the focus.
class WheelPassing : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// From now on the field lets the wheel pass, if it is one that it would change.
    void guard(QWidget* field);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace throughline::ui
