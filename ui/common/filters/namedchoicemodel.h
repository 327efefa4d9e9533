// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>

#include <optional>

namespace throughline::ui {

/// One record that can be chosen by its name.
struct NamedChoice {
    qint64 id = 0;
    QString name;
    std::optional<int> colour; ///< 1–6, a swatch before the name
    bool checked = false;      ///< already chosen; choosing again takes it away

    bool operator==(const NamedChoice&) const = default;
};

/// Choices whose name holds what was typed; behind them, where that is allowed and no name is equal, a row that makes
/// a new one.
class NamedChoiceModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        ColourRole = Qt::UserRole,
        DigitRole, ///< "1"–"9": the key that chooses the row at once
    };

    using QAbstractListModel::QAbstractListModel;

    /// @param withDigits  the first so many have a digit
    void setChoices(const QList<NamedChoice>& choices, int withDigits);
    /// "New theme “%1”"; empty: nothing new can be made.
    void setNewText(const QString& text) { m_newText = text; }
    void setFilter(const QString& typed);

    /// The choice of a row; none: the row that makes a new one.
    [[nodiscard]] std::optional<NamedChoice> choiceAt(int row) const;
    [[nodiscard]] QString typed() const { return m_typed; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<NamedChoice> m_choices;
    QList<qsizetype> m_shown;
    QString m_typed;
    QString m_newText;
    int m_withDigits = 0;
    bool m_offersNew = false;
};

} // namespace throughline::ui
