// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/deletion/themenames.h"

#include "core/db/connection.h"
#include "core/workspace/editor.h"

#include <QCoreApplication>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ThemeNames)
};

/// What is spelt the same but for case and the way its accents are written.
QString spelling(const QString& name) {
    return name.trimmed().normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace

Result<void> requireFreeThemeName(Editor& editor, const QString& name) {
    TRY_ASSIGN(db::Rows rows, editor.connection().query(u"SELECT name FROM theme WHERE deleted_at IS NULL"_s));
    while (rows.next()) {
        if (spelling(rows.text(0)) == spelling(name))
            return Error{ErrorCode::InvalidInput,
                         Texts::tr("A theme “%1” was made since. Rename it, or merge the two after that. "
                                   "Nothing was restored.")
                             .arg(name),
                         {}};
    }
    return rows.finished();
}

} // namespace throughline::core
