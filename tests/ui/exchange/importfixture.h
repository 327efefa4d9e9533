// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pagefixture.h"
#include "ui/exchange/importcontroller.h"
#include "ui/exchange/importdialog.h"
#include "ui/exchange/importfile.h"

#include <QAbstractButton>
#include <QFile>
#include <QTest>
#include <QWidget>

namespace throughline::test {

/// A workspace, files beside it, and what the import needs of the window.
class ImportFixture : public testing::Test, public PageFixture {
protected:
    QWidget window;

    QString write(const QString& name, const QByteArray& content) {
        const QString path = workspace.folder() + u'/' + name;
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return path;
    }
    /// Waits until a file is read and, where nothing is asked, counted.
    static void settle(const ui::ImportFile& file) {
        ASSERT_TRUE(QTest::qWaitFor([&] {
            return file.state() != ui::ImportFile::State::Reading &&
                   (file.state() != ui::ImportFile::State::Ready || file.outlook());
        }));
    }
    /// The button of a visible part of `parent` by its accessible name; null when there is none.
    static QAbstractButton* button(const QWidget* parent, const QString& name) {
        for (QAbstractButton* found : parent->findChildren<QAbstractButton*>()) {
            if (found->accessibleName() == name && found->isVisible())
                return found;
        }
        return nullptr;
    }
};

} // namespace throughline::test
