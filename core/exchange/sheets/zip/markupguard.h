// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace throughline::core {

/// The longest element, attributes included, that is read.
constexpr qint64 kMaxTagBytes = 64 * 1024;

/// Looks at XML before a parser does: a document type declaration can make a parser leave words out or open files, and
/// an element with very many attributes takes QXmlStreamReader minutes. Fed block by block; UTF-8 and UTF-16.
class MarkupGuard {
public:
    enum class Verdict { Good, DocumentType, LongTag };

    /// What is wrong with the text up to the end of this block; once it is not good it stays so.
    [[nodiscard]] Verdict check(QByteArrayView block);

private:
    enum class State { Text, Opened, Declaration, Tag, Comment, Data, Instruction };

    [[nodiscard]] QByteArray narrowed(QByteArrayView block);
    [[nodiscard]] qsizetype skipped(QByteArrayView block, qsizetype at) const;
    void take(char c);
    void takeDeclaration(char c);
    void takeTag(char c);
    void takeUntil(char before, char last, char c);

    Verdict m_verdict = Verdict::Good;
    State m_state = State::Text;
    QByteArray m_declaration; ///< What stands behind "<!" so far.
    QByteArray m_tail;        ///< The last two characters of a comment, CDATA section or instruction.
    char m_quote = 0;         ///< Open in a tag.
    qint64 m_length = 0;      ///< Of the tag.
    bool m_started = false;
    int m_significant = -1; ///< Which byte of each pair holds ASCII; none in UTF-8.
    QByteArray m_halfPair;
};

} // namespace throughline::core
