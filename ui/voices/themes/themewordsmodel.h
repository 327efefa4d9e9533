// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/themes/themerepository.h"

#include <QAbstractListModel>

namespace throughline::ui {

/// What one theme was put on: quotes and whole voices.
class ThemeWordsModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role {
        MarkRole = Qt::UserRole, ///< The number of the ThemeMarkId.
        SourceRole,              ///< Who said it and in which voice.
    };

    explicit ThemeWordsModel(QDate today, QObject* parent = nullptr);

    void setWords(const QList<core::ThemedWords>& words);
    [[nodiscard]] const core::ThemedWords& words(int row) const { return m_words.at(row); }
    [[nodiscard]] QDate today() const { return m_today; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<core::ThemedWords> m_words;
    QDate m_today;
};

} // namespace throughline::ui
