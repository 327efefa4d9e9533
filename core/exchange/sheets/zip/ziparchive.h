// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/base/result.h"
#include "core/exchange/files/bytesource.h"

#include <QHash>
#include <QIODevice>
#include <QStringList>

#include <memory>

struct zip;

namespace throughline::core {

/// Limits of a zip file that is read.
constexpr qint64 kMaxUnpackedBytes = 512LL * 1024 * 1024;
constexpr qint64 kMaxPartBytes = 256LL * 1024 * 1024;
constexpr qint64 kMaxParts = 2000;

/// One part of a zip file while it is unpacked, in memory and only as far as it is read. What comes out is counted, not
/// what the zip file says. One thread at a time.
class ZipPart : public QIODevice {
public:
    /// How large the zip file says that it is.
    [[nodiscard]] virtual qint64 declaredSize() const = 0;
    /// What ended the reading, with the names of file and part; read() answers with -1 from then on.
    [[nodiscard]] virtual Result<void> outcome() const = 0;
};

/// A zip file that is read part by part and never unpacked to disk. Names are compared without case, as Office does.
class ZipArchive {
public:
    /// Refuses what is no whole zip file, too many parts, and two parts of one name. Parts with names that lead out of
    /// the file and links are left out with a warning. `name` is the file's, for messages.
    [[nodiscard]] static Result<ZipArchive> open(const ByteSource& bytes, const QString& name,
                                                 const Cancellation& cancellation);

    [[nodiscard]] const QString& name() const { return m_name; }
    [[nodiscard]] bool has(const QString& part) const;
    /// Refuses a part that is missing, encrypted, packed in an unknown way or too large.
    [[nodiscard]] Result<std::unique_ptr<ZipPart>> part(const QString& part);
    [[nodiscard]] const QStringList& warnings() const { return m_warnings; }

    /// "“x.xlsx” is damaged: …. Nothing was imported."
    [[nodiscard]] Error damaged(const QString& why) const;

private:
    ZipArchive() = default;
    [[nodiscard]] Result<void> readNames();

    std::shared_ptr<zip> m_zip;
    QString m_name;
    Cancellation m_cancellation;
    QHash<QString, quint64> m_parts;    ///< The place of each part by its name in lower case.
    std::shared_ptr<qint64> m_unpacked; ///< What came out of all parts so far.
    QStringList m_warnings;
};

} // namespace throughline::core
