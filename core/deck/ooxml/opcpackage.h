// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace throughline::core {

/// A package of the Open Packaging Conventions (ISO 29500-2): parts, their content types and relationships, zipped.
/// The same parts in the same order give the same bytes.
class OpcPackage {
public:
    /// Adds a part under its absolute name, "/ppt/slides/slide1.xml". Parts whose extension has a default type, such as
    /// pictures, take an empty content type. Pictures and workbooks are stored, not deflated again.
    void addPart(const QString& name, const QString& contentType, const QByteArray& bytes);

    /// Says what every part with this extension is, unless it says so itself.
    void addDefaultType(const QString& extension, const QString& contentType);

    /// Relates the part `source` (the package itself when empty) to the part `target`; the answer is the new id,
    /// "rId1".
    QString relate(const QString& source, const QString& type, const QString& target);

    /// The zipped package.
    [[nodiscard]] Result<QByteArray> toBytes() const;

private:
    struct Part {
        QString name;
        QString contentType;
        QByteArray bytes;
    };
    struct Relationship {
        QString type;
        QString target;
    };
    struct Source {
        QString part;
        QList<Relationship> relationships;
    };

    [[nodiscard]] Result<QByteArray> contentTypes() const;
    [[nodiscard]] static Result<QByteArray> relationshipsOf(const Source& source);

    QList<Part> m_parts;
    QList<std::pair<QString, QString>> m_defaults;
    QList<Source> m_sources;
    QHash<QString, qsizetype> m_sourceIndex;
};

} // namespace throughline::core
