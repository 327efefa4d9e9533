// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/sheets/zip/markupguard.h"

#include <cstring>

namespace throughline::core {

MarkupGuard::Verdict MarkupGuard::check(QByteArrayView block) {
    if (!m_started && block.size() >= 2) {
        m_started = true;
        if (block.startsWith("\xFF\xFE") || block.startsWith(QByteArrayView("<\0", 2)))
            m_significant = 0;
        else if (block.startsWith("\xFE\xFF") || block.startsWith(QByteArrayView("\0<", 2)))
            m_significant = 1;
    }
    const QByteArray narrow = m_significant >= 0 ? narrowed(block) : QByteArray();
    const QByteArrayView text = m_significant >= 0 ? QByteArrayView(narrow) : block;
    for (qsizetype at = skipped(text, 0); at < text.size() && m_verdict == Verdict::Good; at = skipped(text, at + 1))
        take(text[at]);
    return m_verdict;
}

/// UTF-16 as one byte a unit: what is not ASCII becomes a letter that means nothing.
QByteArray MarkupGuard::narrowed(QByteArrayView block) {
    QByteArray units = m_halfPair;
    units.append(block);
    QByteArray narrow;
    narrow.reserve(units.size() / 2);
    qsizetype at = 0;
    for (; at + 1 < units.size(); at += 2) {
        const bool ascii = units.at(at + 1 - m_significant) == 0;
        narrow.append(ascii ? units.at(at + m_significant) : 'x');
    }
    m_halfPair = units.mid(at);
    return narrow;
}

/// Where the next character stands that matters: in text only "<" does.
qsizetype MarkupGuard::skipped(QByteArrayView block, qsizetype at) const {
    if (m_state != State::Text || at >= block.size())
        return at;
    const auto* next =
        static_cast<const char*>(std::memchr(block.data() + at, '<', static_cast<size_t>(block.size() - at)));
    return next != nullptr ? next - block.data() : block.size();
}

void MarkupGuard::take(char c) {
    switch (m_state) {
    case State::Text:
        if (c == '<')
            m_state = State::Opened;
        return;
    case State::Opened:
        m_tail.clear();
        m_declaration.clear();
        m_quote = 0;
        m_length = 1;
        m_state = c == '?' ? State::Instruction : c == '!' ? State::Declaration : State::Tag;
        if (m_state == State::Tag)
            takeTag(c);
        return;
    case State::Declaration:
        takeDeclaration(c);
        return;
    case State::Tag:
        takeTag(c);
        return;
    case State::Comment:
        takeUntil('-', '-', c);
        return;
    case State::Data:
        takeUntil(']', ']', c);
        return;
    case State::Instruction:
        takeUntil(0, '?', c);
        return;
    }
}

void MarkupGuard::takeDeclaration(char c) {
    constexpr QByteArrayView kComment = "--";
    constexpr QByteArrayView kData = "[CDATA[";
    m_declaration.append(c);
    if (m_declaration == kComment)
        m_state = State::Comment;
    else if (m_declaration == kData)
        m_state = State::Data;
    else if (!kComment.startsWith(m_declaration) && !kData.startsWith(m_declaration))
        m_verdict = Verdict::DocumentType;
}

void MarkupGuard::takeTag(char c) {
    if (++m_length > kMaxTagBytes)
        m_verdict = Verdict::LongTag;
    else if (m_quote != 0)
        m_quote = c == m_quote ? '\0' : m_quote;
    else if (c == '"' || c == '\'')
        m_quote = c;
    else if (c == '>')
        m_state = State::Text;
}

/// Ends at ">" behind the two characters; 0 stands for any.
void MarkupGuard::takeUntil(char before, char last, char c) {
    const bool ends = c == '>' && !m_tail.isEmpty() && m_tail.back() == last &&
                      (before == 0 || (m_tail.size() == 2 && m_tail.front() == before));
    if (ends) {
        m_state = State::Text;
        return;
    }
    m_tail.append(c);
    if (m_tail.size() > 2)
        m_tail.remove(0, 1);
}

} // namespace throughline::core
