// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

#include <functional>

class QObject;

namespace throughline::ui {

class Notifier;

/// Makes the bytes of a file and writes them, both off the window's thread; then says that it is done, or what
/// prevented it. `make` must not touch widgets.
void saveInBackground(Notifier& notifier, QObject* context, const QString& path,
                      std::function<core::Result<QByteArray>()> make);

} // namespace throughline::ui
