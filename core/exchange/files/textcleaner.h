// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>
#include <QStringList>

namespace throughline::core {

/// How many characters of each kind were replaced by U+FFFD.
struct CleanupCounts {
    qint64 nul = 0;
    qint64 controls = 0;      ///< C0 without TAB and line ends, DEL, C1
    qint64 surrogates = 0;    ///< halves of a pair that stand alone
    qint64 noncharacters = 0; ///< U+FFFE, U+FFFF and their like

    CleanupCounts& operator+=(const CleanupCounts& other);
    [[nodiscard]] qint64 total() const { return nul + controls + surrogates + noncharacters; }
    /// One sentence for each kind that occurred.
    [[nodiscard]] QStringList warnings() const;

    bool operator==(const CleanupCounts&) const = default;
};

/// Text as it is stored: CR and CRLF become LF; what no database, XML or terminal can hold becomes U+FFFD and is
/// counted. Nothing else changes: bidirectional controls, composed and decomposed letters stay as they came.
[[nodiscard]] QString cleanText(const QString& text, CleanupCounts& counts);

/// The same for UTF-8 that was validated before; quick when there is nothing to do.
[[nodiscard]] QString cleanUtf8(QByteArrayView utf8, CleanupCounts& counts);

} // namespace throughline::core
