// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tasks/backgroundtask.h"

#include <QElapsedTimer>
#include <QList>
#include <QTimer>
#include <QWidget>

class QToolButton;

namespace throughline::ui {

class ErrorBox;
class PlainLabel;

/// Shows long work under the page head: after 150 ms a 2 px bar, after 1 s words, rate, time left and Cancel. With
/// several tasks the oldest is shown. A failure stays until it is closed.
class TaskStrip : public QWidget {
    Q_OBJECT
public:
    explicit TaskStrip(QWidget* parent = nullptr);

    /// Starts to show a piece of work; the caller keeps the handle and reports to it.
    [[nodiscard]] std::shared_ptr<BackgroundTask> start(const QString& title, std::function<void()> cancel);
    [[nodiscard]] int runningCount() const { return static_cast<int>(m_running.size()); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Running {
        std::shared_ptr<BackgroundTask> task;
        QElapsedTimer since;
        TaskProgress progress;
    };

    void remove(const BackgroundTask* task);
    void showOldest();
    void updateWords();

    QList<Running> m_running;
    QTimer m_barTimer;
    QTimer m_wordsTimer;
    QWidget* m_words;
    PlainLabel* m_title;
    PlainLabel* m_progress;
    QToolButton* m_cancel;
    QWidget* m_failure;
    ErrorBox* m_error;
    bool m_bar = false;
};

} // namespace throughline::ui
