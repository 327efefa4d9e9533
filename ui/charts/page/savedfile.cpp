// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/page/savedfile.h"

#include "core/base/filewriter.h"
#include "ui/common/textdisplay.h"
#include "ui/shell/notifier.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>

namespace throughline::ui {

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(SavedFile)
};

core::Result<void> makeAndWrite(const QString& path, const std::function<core::Result<QByteArray>()>& make) {
    TRY_ASSIGN(const QByteArray bytes, make());
    return core::writeFile(path, bytes);
}

} // namespace

void saveInBackground(Notifier& notifier, QObject* context, const QString& path,
                      std::function<core::Result<QByteArray>()> make) {
    auto promise = std::make_shared<QPromise<core::Result<void>>>();
    promise->start();
    promise->future().then(context, [&notifier, path](const core::Result<void>& written) {
        if (written)
            notifier.show({.kind = Notification::Kind::Done,
                           .text = Texts::tr("Exported %1").arg(isolated(QFileInfo(path).fileName())),
                           .buttons = {}});
        else
            notifier.show({.kind = Notification::Kind::Error, .text = written.error().text, .buttons = {}});
    });
    QThreadPool::globalInstance()->start([promise, path, make = std::move(make)] {
        promise->addResult(makeAndWrite(path, make));
        promise->finish();
    });
}

} // namespace throughline::ui
