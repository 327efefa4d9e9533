// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>

#include <functional>
#include <memory>

namespace throughline::ui {

/// How far a piece of work is.
struct TaskProgress {
    qint64 done = 0;
    qint64 total = 0; ///< 0 while it is unknown.
    qint64 rows = 0;  ///< Records handled so far, for the rate; 0 where there are none.

    bool operator==(const TaskProgress&) const = default;
};

/// "12,400 rows · 8,200 a second · 40 s left", from what is known after `elapsedMs`; empty when nothing is.
[[nodiscard]] QString progressText(const TaskProgress& progress, qint64 elapsedMs);

/// One piece of long work as the window sees it. The worker holds it and reports; every call works from any thread.
class BackgroundTask : public QObject {
    Q_OBJECT
public:
    /// `cancel` runs in the window's thread when the person cancels; an empty one offers no Cancel. The object belongs
    /// to the thread that makes it and is deleted there, whoever lets go of it last.
    [[nodiscard]] static std::shared_ptr<BackgroundTask> make(const QString& title, std::function<void()> cancel);

    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] bool canBeCancelled() const { return static_cast<bool>(m_cancel); }

    void report(const TaskProgress& progress);
    void finish();
    void fail(const core::Error& error);
    /// Called by the strip, in the window's thread.
    void cancel();

Q_SIGNALS:
    void progressed(const throughline::ui::TaskProgress& progress);
    void finished();
    void failed(const throughline::core::Error& error);

private:
    BackgroundTask(const QString& title, std::function<void()> cancel);

    QString m_title;
    std::function<void()> m_cancel;
};

} // namespace throughline::ui
