// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/files/textcleaner.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(TextCleaner)
};

constexpr QChar kReplacement(0xFFFD);

/// Bytes that may begin something to clean: controls, C2 (C1 controls), EF and F0 to F4 (noncharacters).
constexpr std::array<bool, 256> suspiciousBytes() {
    std::array<bool, 256> table = {};
    for (size_t byte = 0; byte < 0x20; ++byte)
        table[byte] = byte != '\t' && byte != '\n';
    table[0x7F] = true;
    table[0xC2] = true;
    table[0xEF] = true;
    for (size_t byte = 0xF0; byte <= 0xF4; ++byte)
        table[byte] = true;
    return table;
}

bool isControl(char32_t c) {
    return (c < 0x20 && c != '\t' && c != '\n') || (c >= 0x7F && c <= 0x9F);
}

/// The character at `i` of `text`, which is advanced past it.
char32_t takeCharacter(const QString& text, qsizetype& i) {
    const QChar first = text.at(i++);
    if (first.isHighSurrogate() && i < text.size() && text.at(i).isLowSurrogate())
        return QChar::surrogateToUcs4(first, text.at(i++));
    return first.unicode();
}

} // namespace

CleanupCounts& CleanupCounts::operator+=(const CleanupCounts& other) {
    nul += other.nul;
    controls += other.controls;
    surrogates += other.surrogates;
    noncharacters += other.noncharacters;
    return *this;
}

QStringList CleanupCounts::warnings() const {
    QStringList sentences;
    if (nul > 0)
        sentences.append(Texts::tr("NUL characters replaced by \uFFFD: %1").arg(nul));
    if (controls > 0)
        sentences.append(Texts::tr("Invisible control characters replaced by \uFFFD: %1").arg(controls));
    if (surrogates > 0)
        sentences.append(Texts::tr("Halves of characters replaced by \uFFFD: %1").arg(surrogates));
    if (noncharacters > 0)
        sentences.append(Texts::tr("Codes that are no characters replaced by \uFFFD: %1").arg(noncharacters));
    return sentences;
}

QString cleanText(const QString& text, CleanupCounts& counts) {
    QString cleaned;
    cleaned.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const qsizetype start = i;
        const char32_t c = takeCharacter(text, i);
        if (c == '\r') {
            if (i < text.size() && text.at(i) == u'\n')
                ++i;
            cleaned.append(u'\n');
        } else if (c == 0) {
            ++counts.nul;
            cleaned.append(kReplacement);
        } else if (isControl(c)) {
            ++counts.controls;
            cleaned.append(kReplacement);
        } else if (QChar::isSurrogate(c)) {
            ++counts.surrogates;
            cleaned.append(kReplacement);
        } else if (QChar::isNonCharacter(c)) {
            ++counts.noncharacters;
            cleaned.append(kReplacement);
        } else {
            cleaned.append(QStringView(text).sliced(start, i - start));
        }
    }
    return cleaned;
}

QString cleanUtf8(QByteArrayView utf8, CleanupCounts& counts) {
    static constexpr std::array<bool, 256> kSuspicious = suspiciousBytes();
    QString text = QString::fromUtf8(utf8.data(), utf8.size());
    if (utf8.startsWith("\xEF\xBB\xBF")) // fromUtf8() takes it for a byte order mark
        text.prepend(QChar::ByteOrderMark);
    const bool clean =
        std::none_of(utf8.begin(), utf8.end(), [](char c) { return kSuspicious[static_cast<uchar>(c)]; });
    return clean ? text : cleanText(text, counts);
}

} // namespace throughline::core
