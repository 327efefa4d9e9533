// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"

#include <QStringList>

#include <gtest/gtest.h>

#include <mutex>

namespace throughline::test {

namespace {

std::mutex g_mutex;
QStringList g_expected;
QStringList g_unexpected;

void collect(QtMsgType type, const QMessageLogContext&, const QString& message) {
    const std::lock_guard lock(g_mutex);
    if (type == QtDebugMsg || type == QtInfoMsg || type == QtFatalMsg) { // after a fatal one nothing else is said
        fprintf(stderr, "%s\n", qPrintable(message));
        return;
    }
    if (message.startsWith(QStringLiteral("This plugin does not support")))
        return; // the offscreen platform has no window manager to talk to
    for (const QString& part : std::as_const(g_expected)) {
        if (message.contains(part))
            return;
    }
    g_unexpected.append(message);
}

class WarningListener : public testing::EmptyTestEventListener {
    void OnTestStart(const testing::TestInfo&) override {
        const std::lock_guard lock(g_mutex);
        g_expected.clear();
        g_unexpected.clear();
    }
    void OnTestEnd(const testing::TestInfo&) override {
        QStringList unexpected;
        {
            const std::lock_guard lock(g_mutex);
            unexpected.swap(g_unexpected);
        }
        for (const QString& message : std::as_const(unexpected))
            ADD_FAILURE() << "unexpected warning: " << qPrintable(message);
    }
};

} // namespace

void failOnUnexpectedWarnings() {
    qInstallMessageHandler(collect);
    testing::UnitTest::GetInstance()->listeners().Append(new WarningListener); // the registry owns it
}

void expectWarning(const QString& part) {
    const std::lock_guard lock(g_mutex);
    g_expected.append(part);
}

} // namespace throughline::test
