// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/backgroundtask.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr double kMillisecondsPerSecond = 1000.0;
constexpr qint64 kSecondsPerMinute = 60;
constexpr qint64 kSettledAfterMs = 1000; // a rate of less says nothing

QString timeLeft(const TaskProgress& progress, qint64 elapsedMs) {
    if (progress.total <= 0 || progress.done <= 0 || progress.done >= progress.total)
        return {};
    const double share = static_cast<double>(progress.done) / static_cast<double>(progress.total);
    const auto left =
        static_cast<qint64>(static_cast<double>(elapsedMs) / kMillisecondsPerSecond * (1 - share) / share);
    if (left >= 2 * kSecondsPerMinute)
        return BackgroundTask::tr("%1 min left").arg(left / kSecondsPerMinute);
    return BackgroundTask::tr("%1 s left").arg(left + 1);
}

} // namespace

QString progressText(const TaskProgress& progress, qint64 elapsedMs) {
    const QLocale locale;
    QStringList parts;
    if (progress.rows == 1)
        parts.append(BackgroundTask::tr("1 row"));
    else if (progress.rows > 1)
        parts.append(BackgroundTask::tr("%1 rows").arg(locale.toString(progress.rows)));
    if (elapsedMs >= kSettledAfterMs) {
        const double seconds = static_cast<double>(elapsedMs) / kMillisecondsPerSecond;
        const auto rate = static_cast<qint64>(static_cast<double>(progress.rows) / seconds);
        if (rate > 0)
            parts.append(BackgroundTask::tr("%1 a second").arg(locale.toString(rate)));
        if (const QString left = timeLeft(progress, elapsedMs); !left.isEmpty())
            parts.append(left);
    }
    return parts.join(u" · "_s);
}

std::shared_ptr<BackgroundTask> BackgroundTask::make(const QString& title, std::function<void()> cancel) {
    return {new BackgroundTask(title, std::move(cancel)), [](BackgroundTask* task) { task->deleteLater(); }};
}

BackgroundTask::BackgroundTask(const QString& title, std::function<void()> cancel)
    : m_title(title), m_cancel(std::move(cancel)) {}

void BackgroundTask::report(const TaskProgress& progress) {
    Q_EMIT progressed(progress);
}

void BackgroundTask::finish() {
    Q_EMIT finished();
}

void BackgroundTask::fail(const core::Error& error) {
    Q_EMIT failed(error);
}

void BackgroundTask::cancel() {
    if (m_cancel)
        m_cancel();
}

} // namespace throughline::ui
