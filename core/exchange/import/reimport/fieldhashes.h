// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QStringList>
#include <QVariant>

namespace throughline::core {

struct RowValues;

/// What a row said at an import, as a hash of each field by the column that it fills. By it a later import tells what
/// the file changed from what was changed here, and no value that was erased here stays behind.
class FieldHashes {
public:
    FieldHashes() = default;
    /// @param values  as the row says them, before its account and segment are looked up
    explicit FieldHashes(const RowValues& values);

    [[nodiscard]] static FieldHashes fromStored(const QString& stored);
    [[nodiscard]] QString stored() const;

    [[nodiscard]] bool knows(const QString& column) const { return m_hashes.contains(column); }
    /// Whether the row said this value.
    [[nodiscard]] bool said(const QString& column, const QVariant& value) const;
    /// The columns of which the row says something else than at `earlier`, or something for the first time.
    [[nodiscard]] QStringList changedSince(const FieldHashes& earlier) const;
    /// Takes over what an earlier row said of columns that this one says nothing of.
    void keepFrom(const FieldHashes& earlier);
    /// Forgets names that led to no record, so that the next import tries them again.
    /// @param values  after they were looked up
    void forgetUnfound(const RowValues& values);

private:
    QHash<QString, quint32> m_hashes;
};

} // namespace throughline::core
