// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/warnings.h"

#include <QCoreApplication>
#include <QLocale>

#include <gmock/gmock.h>

int main(int argc, char** argv) {
    QLocale::setDefault(QLocale(QLocale::German)); // what core says does not depend on it
    QCoreApplication application(argc, argv);
    testing::InitGoogleMock(&argc, argv);
    throughline::test::failOnUnexpectedWarnings();
    return RUN_ALL_TESTS();
}
