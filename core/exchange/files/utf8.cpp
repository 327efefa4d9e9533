// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/files/utf8.h"

#include <cstring>

namespace throughline::core {

namespace {

struct Sequence {
    int length = 0;      ///< 0 for a byte that cannot begin a character.
    uchar lowest = 0x80; ///< Bounds of the second byte; they exclude overlong forms, surrogates and > U+10FFFF.
    uchar highest = 0xBF;
};

Sequence sequenceOf(uchar lead) {
    if (lead >= 0xC2 && lead <= 0xDF)
        return {2, 0x80, 0xBF};
    if (lead >= 0xE0 && lead <= 0xEF)
        return {3, static_cast<uchar>(lead == 0xE0 ? 0xA0 : 0x80), static_cast<uchar>(lead == 0xED ? 0x9F : 0xBF)};
    if (lead >= 0xF0 && lead <= 0xF4)
        return {4, static_cast<uchar>(lead == 0xF0 ? 0x90 : 0x80), static_cast<uchar>(lead == 0xF4 ? 0x8F : 0xBF)};
    return {};
}

} // namespace

Utf8Scan scanUtf8(QByteArrayView bytes) {
    const auto* const begin = reinterpret_cast<const uchar*>(bytes.data());
    const auto* const end = begin + bytes.size();
    const uchar* at = begin;
    while (at < end) {
        quint64 eight = 0;
        while (end - at >= 8) {
            std::memcpy(&eight, at, 8);
            if ((eight & 0x8080808080808080ULL) != 0)
                break;
            at += 8;
        }
        while (at < end && *at < 0x80)
            ++at;
        // Runs of other scripts: stay here until ASCII comes again.
        while (at < end && *at >= 0x80) {
            const Sequence sequence = sequenceOf(*at);
            if (sequence.length == 0)
                return {Utf8State::Invalid, at - begin};
            for (int i = 1; i < sequence.length; ++i) {
                if (at + i == end)
                    return {Utf8State::Incomplete, at - begin};
                const uchar lowest = i == 1 ? sequence.lowest : uchar{0x80};
                const uchar highest = i == 1 ? sequence.highest : uchar{0xBF};
                if (at[i] < lowest || at[i] > highest)
                    return {Utf8State::Invalid, at - begin};
            }
            at += sequence.length;
        }
    }
    return {Utf8State::Valid, bytes.size()};
}

} // namespace throughline::core
