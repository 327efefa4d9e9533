// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/workspaceopener.h"

#include "app/window/workspacecloser.h"
#include "ui/common/whendone.h"
#include "ui/tasks/taskstrip.h"

#include <QThread>
#include <QtConcurrent>

#include <utility>

namespace throughline::app {

WorkspaceOpener::WorkspaceOpener(ui::TaskStrip& tasks, WorkspaceCloser& closer) : m_tasks(tasks), m_closer(closer) {}

WorkspaceOpener::~WorkspaceOpener() {
    end();
    m_opening.waitForFinished();
}

void WorkspaceOpener::run(const QString& title, const Work& open, const Handler& handler) {
    drop();
    const int mine = m_number;
    m_handler = handler;
    m_task = m_tasks.start(title, [this, mine] {
        QMetaObject::invokeMethod(
            this,
            [this, mine] {
                if (mine == m_number)
                    drop();
            },
            Qt::QueuedConnection); // the task that calls this goes
    });
    m_opening = QtConcurrent::run([open, thread = thread()] {
        auto opened = std::make_shared<Opened>(open());
        if (*opened)
            (**opened)->moveToThread(thread);
        return opened;
    });
    ui::whenDone(m_opening, this, [this, mine](const std::shared_ptr<Opened>& opened) {
        if (mine != m_number) {
            if (*opened)
                m_closer.close(std::move(*opened).value());
            return;
        }
        end();
        std::exchange(m_handler, {})(std::move(*opened));
    });
}

void WorkspaceOpener::drop() {
    if (!m_task)
        return;
    end();
    std::exchange(m_handler, {})(core::Error{core::ErrorCode::Cancelled, tr("Nothing was opened."), {}});
}

void WorkspaceOpener::end() {
    ++m_number;
    if (m_task)
        std::exchange(m_task, nullptr)->finish();
}

} // namespace throughline::app
