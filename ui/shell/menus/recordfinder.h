// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/recordsearch.h"
#include "core/workspace/workspace.h"

#include <QObject>

namespace throughline::ui {

/// Looks for records of every kind in the background. A new question breaks the one before off; an answer that comes
/// late all the same is dropped.
class RecordFinder : public QObject {
    Q_OBJECT
public:
    explicit RecordFinder(core::Workspace& workspace, QObject* parent = nullptr);
    ~RecordFinder() override;
    Q_DISABLE_COPY_MOVE(RecordFinder)

    /// Too short a text finds nothing.
    void find(const QString& text);
    void stop();
    [[nodiscard]] QDate today() const;

Q_SIGNALS:
    void found(const QList<throughline::core::search::FoundRecord>& records);

private:
    core::Workspace& m_workspace;
    core::Cancellation m_cancellation;
};

} // namespace throughline::ui
