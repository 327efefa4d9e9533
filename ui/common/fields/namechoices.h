// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QList>
#include <QString>
#include <QStringList>

namespace throughline::ui {

/// A record that a name field can mean.
struct NameChoice {
    qint64 id = 0;
    QString name;
    QString detail;    ///< Shown beside the name to tell namesakes apart: role and account.
    QStringList other; ///< Further words that find it: alias, e-mail address.

    bool operator==(const NameChoice&) const = default;
};

/// The choices that fit what is typed, best first: every typed word begins a word of name, detail or other names.
class NameChoicesModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole, DetailRole };

    explicit NameChoicesModel(QObject* parent = nullptr);

    void setChoices(const QList<NameChoice>& choices);
    void setTyped(const QString& text);

    /// The only choice whose name or other name compares equal to `name` (matchKey); none where several do.
    [[nodiscard]] const NameChoice* named(const QString& name) const;
    [[nodiscard]] const NameChoice* withId(qint64 id) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    struct Entry {
        NameChoice choice;
        QString nameKey;
        QStringList otherKeys;
        QString words; ///< " word word", so that a word begins behind a blank
    };

    void filter();

    QList<Entry> m_entries;
    QList<qsizetype> m_shown; ///< positions in m_entries
    QString m_typed;
};

} // namespace throughline::ui
