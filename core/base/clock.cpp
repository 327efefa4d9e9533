// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/clock.h"

#include "core/base/storedtime.h"

#include <QRandomGenerator>
#include <QUuid>

namespace throughline::core {

QDateTime systemClock() {
    return QDateTime::currentDateTimeUtc();
}

QString toStored(const QDateTime& time) {
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QDateTime fromStored(const QString& text) {
    return timeFromStored(QLatin1StringView(text.toLatin1()));
}

QString newUid(const QDateTime& now) {
    const auto milliseconds = static_cast<quint64>(now.toMSecsSinceEpoch());
    const quint64 random = QRandomGenerator::global()->generate64();
    const quint64 tail = QRandomGenerator::global()->generate64();
    const auto byte = [](quint64 bits, int shift) { return static_cast<uchar>((bits >> shift) & 0xFFU); };
    const QUuid uid(static_cast<uint>(milliseconds >> 16U), static_cast<ushort>(milliseconds & 0xFFFFU),
                    static_cast<ushort>(0x7000U | (random & 0x0FFFU)),
                    static_cast<uchar>(0x80U | (byte(tail, 56) & 0x3FU)), byte(tail, 48), byte(tail, 40),
                    byte(tail, 32), byte(tail, 24), byte(tail, 16), byte(tail, 8), byte(tail, 0));
    return uid.toString(QUuid::WithoutBraces);
}

} // namespace throughline::core
