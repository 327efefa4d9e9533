// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/exchange/tables/values/closedfields.h"

#include <QHash>

namespace throughline::core {

/// What a person said that a word of a file means in a closed field.
struct ValueChoice {
    QString field;
    QString word;
    QString value; ///< empty: none; the word is kept as the file has it

    bool operator==(const ValueChoice&) const = default;
};

/// "FIELD:WORD=VALUE", such as horizon:P1=now; an empty VALUE keeps the word. InvalidInput for anything else.
[[nodiscard]] Result<ValueChoice> parseValueChoice(const QString& option);

/// The choices with their values as they are stored ("Sales note" is "sales_note"). InvalidInput names the field or
/// value that there is not, and those that there are.
[[nodiscard]] Result<std::vector<ValueChoice>> checkedChoices(const std::vector<ClosedField>& fields,
                                                              std::vector<ValueChoice> choices);

/// What the words of a table mean in its closed fields: what a person said, else what they mean by themselves.
class ValueMapping {
public:
    ValueMapping() = default;
    /// @param choices  of several about one word the last counts; one whose value is no more in the list, none
    ValueMapping(std::vector<ClosedField> fields, const std::vector<ValueChoice>& choices);

    [[nodiscard]] const std::vector<ClosedField>& fields() const { return m_fields; }
    /// Null where the field is not closed.
    [[nodiscard]] const ClosedField* find(QStringView field) const;
    /// One a word.
    [[nodiscard]] const std::vector<ValueChoice>& choices() const { return m_choices; }

    /// The value that a word becomes; none where it is kept as the file has it.
    [[nodiscard]] std::optional<QString> valueOf(const QString& field, const QString& word) const;
    /// Whether somebody said that a word has no value.
    [[nodiscard]] bool isNone(const QString& field, const QString& word) const;

private:
    std::vector<ClosedField> m_fields;
    std::vector<ValueChoice> m_choices;
    QHash<QString, QHash<QString, QString>> m_values; ///< by field and key of the word, both its own and the chosen
};

} // namespace throughline::core
