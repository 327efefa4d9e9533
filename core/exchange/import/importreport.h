// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/exchange/import/changedtext.h"
#include "core/exchange/import/reimport/replacedvalue.h"
#include "core/workspace/changeset.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace throughline::core {

/// A row that was not taken.
struct Rejection {
    qint64 row = 0; ///< the line of the file where it begins, from 1
    QString column; ///< its header; empty: the whole row
    QString reason;

    bool operator==(const Rejection&) const = default;
};

/// What an import did, or would do: read = added + updated + unchanged + rejected.
struct ImportReport {
    QString file;
    QString kind; ///< "voices", "items", "accounts", "people" or "transcript"
    QString format;
    QString encoding;
    QString delimiter;
    qint64 read = 0;
    qint64 added = 0;
    qint64 updated = 0;
    qint64 unchanged = 0;
    qint64 rejected = 0;
    QList<Rejection> rejections;     ///< the first kMostRejections
    QList<ChangedText> changedTexts; ///< the first kMostChangedTexts
    qint64 changedTextCount = 0;     ///< all of them: taken where texts are updated, else kept as they were
    QList<qint64> offeredValueLines; ///< the first kMostReplacedValues
    /// Voices that are here and have a word whose value was chosen since: taken where values are updated, else kept.
    qint64 offeredValueCount = 0;
    QList<ReplacedValue> replacedValues; ///< the first kMostReplacedValues
    qint64 replacedValueCount = 0;       ///< all of them
    qint64 replacedHereCount = 0;        ///< of these, changed here since the last import
    QStringList warnings;                ///< every guess that was made and everything that was changed
    std::optional<ImportId> import;      ///< none for a dry run and where nothing was added or updated

    void tell(const ChangedText& text);
    void tellOfferedValue(qint64 line);
    /// @param value  may be none
    void tell(const std::optional<ReplacedValue>& value);

    bool operator==(const ImportReport&) const = default;
};

/// More rejections, changed texts and replaced values than this are counted only.
inline constexpr qsizetype kMostRejections = 10'000;

inline constexpr qsizetype kMostChangedTexts = 1'000;

inline constexpr qsizetype kMostReplacedValues = 1'000;

/// The step that the import makes, to be undone as long as it is the last one.
[[nodiscard]] Step importStep(const ImportReport& report);

/// The report as `import --json` prints it for one file.
[[nodiscard]] QJsonObject toJson(const ImportReport& report);

/// How far an import has come.
struct ImportProgress {
    qint64 done = 0; ///< of `total`, in work of any kind
    qint64 total = 0;
    qint64 rows = 0; ///< rows handled in the present phase
};
/// Called from worker threads.
using ReportImportProgress = std::function<void(const ImportProgress&)>;

} // namespace throughline::core
