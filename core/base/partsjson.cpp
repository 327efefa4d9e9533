// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/partsjson.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(PartsJson)
};

} // namespace

Error unknownParts(const QStringList& names) {
    return {ErrorCode::InvalidInput,
            Texts::tr("What was saved has parts that this version does not know: %1. A newer version may.")
                .arg(names.join(", "_L1)),
            {}};
}

} // namespace throughline::core
