// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QString>
#include <QXmlStreamWriter>

#include <concepts>
#include <initializer_list>

namespace throughline::core {

/// The text without what XML 1.0 forbids or Office does not show: control characters, noncharacters and lone surrogates
/// go; every kind of line end becomes a line feed; tabs stay.
[[nodiscard]] QString withoutControls(const QString& text);

/// A literal "_x000D_" as an ST_Xstring must spell it ("_x005F_x000D_"): for cells of a workbook and caches of a chart.
[[nodiscard]] QString escapedXstring(const QString& text);

/// Writes one XML part with literal prefixes. All text passes withoutControls().
class XmlWriter {
public:
    /// A name with a value, made from text or an integer.
    struct Attribute {
        Attribute(QLatin1StringView attribute, const QString& text) : name(attribute), value(text) {}
        Attribute(QLatin1StringView attribute, QLatin1StringView text) : name(attribute), value(text) {}
        Attribute(QLatin1StringView attribute,
                  std::integral auto number) // NOLINT(bugprone-forwarding-reference-overload)
            : name(attribute), value(QString::number(number)) {}

        QLatin1StringView name;
        QString value;
    };
    using Attributes = std::initializer_list<Attribute>;

    /// Closes its element at the end of its life.
    class Scope {
    public:
        explicit Scope(QXmlStreamWriter& stream) : m_stream(stream) {}
        ~Scope() { m_stream.writeEndElement(); }
        Scope(const Scope&) = delete;
        Scope& operator=(const Scope&) = delete;
        Scope(Scope&&) = delete;
        Scope& operator=(Scope&&) = delete;

    private:
        QXmlStreamWriter& m_stream;
    };

    XmlWriter();

    /// Starts an element that lasts as long as the answer.
    [[nodiscard]] Scope element(QLatin1StringView name, Attributes attributes = {});
    /// An element without children.
    void leaf(QLatin1StringView name, Attributes attributes = {});
    /// An element with nothing but text.
    void textLeaf(QLatin1StringView name, const QString& text, Attributes attributes = {});

    /// The bytes of the part, with its declaration; an error when anything could not be written.
    [[nodiscard]] Result<QByteArray> finish();

private:
    void start(QLatin1StringView name, Attributes attributes);

    QByteArray m_bytes;
    QXmlStreamWriter m_stream;
};

} // namespace throughline::core
