// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QList>
#include <QString>

#include <functional>

namespace throughline::ui {

/// One sentence in the strip under the page head.
struct Notification {
    enum class Kind { Done, Warning, Error };
    struct Button {
        QString text;
        std::function<void()> act; ///< The strip closes first.
    };

    Kind kind = Kind::Done;
    QString text;               ///< Plain text, one sentence.
    QList<Button> buttons = {}; ///< At most three: Undo, Show, Notes.
};

/// Tells without blocking. What is shown leaves after 8 s, an error when it is closed; what is told later takes its
/// place. Only an error behind an error and a warning behind a warning wait, so that each is read.
class Notifier {
public:
    Notifier() = default;
    virtual ~Notifier() = default;
    Q_DISABLE_COPY_MOVE(Notifier)

    virtual void show(const Notification& notification) = 0;
    /// Says why something could not be read; nothing where it was cancelled.
    void showFailure(const core::Error& error) {
        if (error.code != core::ErrorCode::Cancelled)
            show({Notification::Kind::Error, error.text, {}});
    }
};

} // namespace throughline::ui
