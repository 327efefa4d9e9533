// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus/recordfinder.h"

#include "core/base/datewords.h"
#include "ui/common/whendone.h"

namespace throughline::ui {

using Found = QList<core::search::FoundRecord>;

namespace {

constexpr qsizetype kShortest = 2;
constexpr int kMostOfAKind = 4;

} // namespace

RecordFinder::RecordFinder(core::Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

RecordFinder::~RecordFinder() {
    stop();
}

void RecordFinder::stop() {
    m_cancellation.cancel();
}

void RecordFinder::find(const QString& text) {
    stop();
    m_cancellation = {};
    if (text.trimmed().size() < kShortest) {
        Q_EMIT found({});
        return;
    }
    const auto read = [text](core::db::Connection& c) { return core::search::findRecords(c, text, kMostOfAKind); };
    whenDone(m_workspace.read<Found>(read, m_cancellation), this,
             [this, asked = m_cancellation](const core::Result<Found>& records) {
                 if (!asked.isCancelled() && records)
                     Q_EMIT found(*records);
             });
}

QDate RecordFinder::today() const {
    return core::localDay(m_workspace.clock()());
}

} // namespace throughline::ui
