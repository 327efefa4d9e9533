// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/pages/storedrow.h"

#include <QStringDecoder>
#include <QtEndian>

#include <array>
#include <cstring>

namespace throughline::core::db {

namespace {

constexpr int kVarintBytes = 9;
constexpr quint64 kReal = 7;
constexpr quint64 kZero = 8;
constexpr quint64 kOne = 9;
constexpr quint64 kFirstText = 12; ///< from here on even types are bytes, odd ones text
constexpr std::array<quint64, 10> kFixedBytes{0, 1, 2, 3, 4, 6, 8, 8, 0, 0};

std::optional<quint64> bytesOf(quint64 type) {
    if (type >= kFirstText)
        return (type - kFirstText) / 2;
    if (type < kFixedBytes.size())
        return kFixedBytes.at(type);
    return {}; // 10 and 11 never stand in a file
}

/// A big-endian number with a sign, of up to eight bytes.
qint64 integerOf(QByteArrayView bytes) {
    quint64 number = !bytes.isEmpty() && bytes.front() < 0 ? ~quint64{0} : 0;
    for (const char byte : bytes)
        number = (number << 8) | static_cast<quint8>(byte);
    return static_cast<qint64>(number);
}

double realOf(QByteArrayView bytes) {
    const auto bits = qFromBigEndian<quint64>(bytes.data());
    double number = 0;
    std::memcpy(&number, &bits, sizeof number);
    return number;
}

QVariant valueOf(quint64 type, QByteArrayView bytes, bool& damaged) {
    if (type == 0)
        return {};
    if (type == kZero || type == kOne)
        return QVariant::fromValue<qlonglong>(type == kOne ? 1 : 0);
    if (type == kReal)
        return realOf(bytes);
    if (type < kFirstText)
        return QVariant::fromValue<qlonglong>(integerOf(bytes));
    if (type % 2 == 0)
        return bytes.toByteArray();
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString text = decoder(bytes);
    damaged = damaged || decoder.hasError();
    return text;
}

} // namespace

std::optional<quint64> takeVarint(QByteArrayView& bytes) {
    quint64 number = 0;
    for (int i = 0; i < kVarintBytes && i < bytes.size(); ++i) {
        const auto byte = static_cast<quint8>(bytes.at(i));
        const bool last = i == kVarintBytes - 1;
        number = last ? (number << 8) | byte : (number << 7) | (byte & 0x7F);
        if (last || byte < 0x80) {
            bytes = bytes.sliced(i + 1);
            return number;
        }
    }
    return {};
}

std::optional<StoredRow> readRow(qint64 id, QByteArrayView payload, quint64 size) {
    QByteArrayView rest = payload;
    const auto headBytes = takeVarint(rest);
    const auto lengthBytes = static_cast<quint64>(payload.size() - rest.size());
    if (!headBytes || *headBytes < lengthBytes || *headBytes > static_cast<quint64>(payload.size()))
        return {};
    QByteArrayView head = rest.first(static_cast<qsizetype>(*headBytes - lengthBytes));
    QByteArrayView body = payload.sliced(static_cast<qsizetype>(*headBytes));
    QList<quint64> types;
    quint64 wanted = *headBytes;
    while (!head.isEmpty()) {
        const auto type = takeVarint(head);
        const auto bytes = type ? bytesOf(*type) : std::nullopt;
        if (!bytes || *bytes > size)
            return {};
        types.append(*type);
        wanted += *bytes;
    }
    if (wanted != size)
        return {};
    StoredRow row{.id = id, .columns = types.size(), .values = {}, .damaged = false};
    for (const quint64 type : types) {
        const auto bytes = static_cast<qsizetype>(*bytesOf(type));
        const bool isCut = bytes > body.size();
        if (isCut && (type < kFirstText || type % 2 == 0 || body.isEmpty()))
            break;
        row.values.append(valueOf(type, body.first(qMin(bytes, body.size())), row.damaged));
        if (isCut)
            break;
        body = body.sliced(bytes);
    }
    row.damaged = row.damaged || row.values.size() < row.columns || static_cast<quint64>(payload.size()) < size;
    return row;
}

} // namespace throughline::core::db
