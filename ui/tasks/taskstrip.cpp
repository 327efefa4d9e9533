// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tasks/taskstrip.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/errorbox.h"
#include "ui/common/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {
constexpr int kBarAfterMs = 150;
constexpr int kWordsAfterMs = 1000;
} // namespace

TaskStrip::TaskStrip(QWidget* parent)
    : QWidget(parent)
    , m_words(new QWidget(this))
    , m_title(new PlainLabel(m_words))
    , m_progress(new PlainLabel(m_words))
    , m_cancel(new QToolButton(m_words))
    , m_failure(new QWidget(this))
    , m_error(new ErrorBox(m_failure)) {
    setAccessibleName(tr("Running work"));
    m_title->setFont(textFont(TextSize::Px13, QFont::Medium));
    m_progress->setForegroundRole(QPalette::PlaceholderText);
    m_cancel->setText(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_words->setFixedHeight(scaled(metrics::kNotificationBar));

    auto* words = new QHBoxLayout(m_words);
    words->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, 0);
    words->setSpacing(metrics::kRowGap);
    words->addWidget(m_title);
    words->addWidget(m_progress);
    words->addStretch(1);
    words->addWidget(m_cancel);

    auto* close = new QToolButton(m_failure);
    close->setIcon(icon(u"x"_s, IconTone::Muted));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close"));
    auto* failure = new QHBoxLayout(m_failure);
    failure->setContentsMargins(metrics::kPageMargin, metrics::kGrid, metrics::kPageMargin, metrics::kGrid);
    failure->addWidget(m_error, 1);
    failure->addWidget(close, 0, Qt::AlignTop);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, metrics::kBusyBar, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_words);
    layout->addWidget(m_failure);

    m_barTimer.setSingleShot(true);
    m_wordsTimer.setSingleShot(true);
    connect(&m_barTimer, &QTimer::timeout, this, [this] {
        m_bar = true;
        show();
    });
    connect(&m_wordsTimer, &QTimer::timeout, this, [this] {
        updateWords();
        m_words->show();
    });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (!m_running.isEmpty())
            m_running.constFirst().task->cancel();
    });
    connect(close, &QToolButton::clicked, this, [this] {
        m_failure->hide();
        setVisible(m_bar);
    });
    m_words->hide();
    m_failure->hide();
    hide();
}

std::shared_ptr<BackgroundTask> TaskStrip::start(const QString& title, std::function<void()> cancel) {
    const std::shared_ptr<BackgroundTask> task = BackgroundTask::make(title, std::move(cancel));
    const BackgroundTask* key = task.get();
    connect(key, &BackgroundTask::progressed, this, [this, key](const TaskProgress& progress) {
        const auto found = std::find_if(m_running.begin(), m_running.end(),
                                        [key](const Running& running) { return running.task.get() == key; });
        if (found == m_running.end())
            return;
        found->progress = progress;
        if (found == m_running.begin())
            updateWords();
    });
    connect(key, &BackgroundTask::finished, this, [this, key] { remove(key); });
    connect(key, &BackgroundTask::failed, this, [this, key](const core::Error& error) {
        remove(key);
        if (error.code == core::ErrorCode::Cancelled)
            return;
        m_error->setError(error);
        m_failure->show();
        show();
    });
    Running running{.task = task, .since = {}, .progress = {}};
    running.since.start();
    m_running.append(running);
    if (m_running.size() == 1)
        showOldest();
    return task;
}

void TaskStrip::remove(const BackgroundTask* task) {
    const bool shown = !m_running.isEmpty() && m_running.constFirst().task.get() == task;
    m_running.removeIf([task](const Running& running) { return running.task.get() == task; });
    if (shown)
        showOldest();
}

void TaskStrip::showOldest() {
    m_barTimer.stop();
    m_wordsTimer.stop();
    m_words->hide();
    m_bar = false;
    if (m_running.isEmpty()) {
        setVisible(!m_failure->isHidden());
        update();
        return;
    }
    const int elapsed = static_cast<int>(m_running.constFirst().since.elapsed());
    m_barTimer.start(std::max(0, kBarAfterMs - elapsed));
    m_wordsTimer.start(std::max(0, kWordsAfterMs - elapsed));
    updateWords();
}

void TaskStrip::updateWords() {
    if (m_running.isEmpty())
        return;
    const Running& running = m_running.constFirst();
    m_title->setText(running.task->title());
    m_progress->setText(progressText(running.progress, running.since.elapsed()));
    m_cancel->setVisible(running.task->canBeCancelled());
    setAccessibleDescription(m_title->text() + u' ' + m_progress->text());
    update();
}

void TaskStrip::paintEvent(QPaintEvent*) {
    if (!m_bar || m_running.isEmpty())
        return;
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    const TaskProgress& progress = m_running.constFirst().progress;
    painter.fillRect(QRect(0, 0, width(), metrics::kBusyBar), t.accentSoft);
    const double share =
        progress.total > 0
            ? std::clamp(static_cast<double>(progress.done) / static_cast<double>(progress.total), 0.0, 1.0)
            : 1.0; // unknown: the whole bar, nothing that moves
    painter.fillRect(QRect(0, 0, qRound(width() * share), metrics::kBusyBar), t.accent);
}

} // namespace throughline::ui
