// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/item.h"
#include "core/touchpoints/datapoint.h"

#include <QWidget>

#include <functional>

class QComboBox;

namespace throughline::ui {

class PlainLabel;

/// The two survey figures that an item's opportunity score rests on, chosen among its numbers, and the score in words.
class OpportunityFields : public QWidget {
    Q_OBJECT
public:
    explicit OpportunityFields(QWidget* parent = nullptr);

    /// @param numbers  the item's; those that it is scored by are among them
    void setItem(const core::Item& item, const QList<core::Datapoint>& numbers);
    /// The arithmetic in words; empty where no figure is chosen.
    [[nodiscard]] QString inWords() const { return m_score; }

Q_SIGNALS:
    void edited(const QString& field, const std::function<void(throughline::core::Item&)>& set);

private:
    QComboBox* addFigure(const QString& label, const QString& field,
                         std::optional<core::DatapointId> core::Item::*member);
    static void fill(QComboBox* combo, const QList<core::Datapoint>& numbers,
                     const std::optional<core::DatapointId>& chosen);

    QComboBox* m_importance;
    QComboBox* m_satisfaction;
    PlainLabel* m_words;
    QString m_score;
};

} // namespace throughline::ui
