// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/history/stepdetails.h"

#include <QAbstractListModel>

namespace throughline::ui {

/// One line of what a step changed.
struct DetailRow {
    enum class Kind {
        Record, ///< a record: its name, and below it its kind and what became of it
        Field,  ///< a field of the record above
        More,   ///< how many records are not listed
    };
    Kind kind = Kind::Record;
    QString icon = {};                         ///< of a record: Lucide name
    QString label = {};                        ///< name of the record or of the field
    QString before = {};                       ///< of a field: its words before, where it has other ones now
    QString after = {};                        ///< of a field: its words; of a record: "Roadmap item · added"
    bool ends = false;                         ///< the last line of its record
    std::optional<core::RecordKey> place = {}; ///< the record to go to

    bool operator==(const DetailRow&) const = default;
};

/// What one step changed, as lines: each record with its fields below it, what they said and what they say.
class StepDetailsModel : public QAbstractListModel {
    Q_OBJECT
public:
    explicit StepDetailsModel(QObject* parent = nullptr) : QAbstractListModel(parent) {}

    void setDetails(const core::StepDetails& details);
    [[nodiscard]] const DetailRow& row(int row) const { return m_rows.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    QList<DetailRow> m_rows;
};

/// A change of a long text begins near the first words that differ, so that a few lines show it.
[[nodiscard]] std::pair<QString, QString> nearTheChange(const QString& before, const QString& after);

} // namespace throughline::ui
