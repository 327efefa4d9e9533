// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/itemsupport.h"
#include "core/touchpoints/datapointrepository.h"
#include "core/voices/voicerepository.h"

#include <QAbstractListModel>

#include <optional>

namespace throughline::ui {

/// A voice, a roadmap item or a person that belongs to the record of a page.
struct RelatedRow {
    qint64 id = 0;
    QString icon; ///< Lucide name
    QString title;
    QString detail; ///< second line
    QString end;    ///< at the far end: a date, a count
    std::optional<core::Stance> stance;
    std::optional<int> importance;

    bool operator==(const RelatedRow&) const = default;
};

[[nodiscard]] RelatedRow relatedRow(const core::VoiceRow& voice, QDate today);
[[nodiscard]] RelatedRow relatedRow(const core::ItemSupport& support);
/// An item that a number stands behind or against; numbers have no importance.
[[nodiscard]] RelatedRow relatedRow(const core::DatapointUse& use);

class RelatedModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IdRole = Qt::UserRole };

    explicit RelatedModel(QObject* parent = nullptr);
    void setRows(const QList<RelatedRow>& rows);
    [[nodiscard]] const RelatedRow& row(int row) const { return m_rows.at(row); }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;

private:
    QList<RelatedRow> m_rows;
};

} // namespace throughline::ui
