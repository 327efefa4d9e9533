// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/item.h"
#include "core/touchpoints/datapoint.h"

#include <QWidget>

#include <functional>

namespace throughline::ui {

class FoldSection;
class OpportunityFields;
class PlainLabel;
class RiceFields;

/// The scores of an item beside its demand, each with its arithmetic in words. Folded up it still says them; it is
/// where nothing is said for any, else as the person left it.
class ScoresView : public QWidget {
    Q_OBJECT
public:
    explicit ScoresView(QDate today, QWidget* parent = nullptr);

    /// @param numbers  the item's; those that it is scored by are among them
    void setItem(const core::Item& item, const QList<core::Datapoint>& numbers);
    /// Hands on what a field still holds back; before another item is shown.
    void flush();
    /// Takes the fields out of use; the reason is their tip. Empty: they stay in use.
    void lock(const QString& why);
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);
    /// "RICE: 400 × 2 × 80 % ÷ 3 = 213", a line for each score; empty where nothing is said for any.
    [[nodiscard]] QString asText() const;

Q_SIGNALS:
    void edited(const QString& field, const std::function<void(throughline::core::Item&)>& set);

private:
    core::Item m_item;
    bool m_wished = false; ///< open, as the person left it
    FoldSection* m_fold = nullptr;
    QWidget* m_body;
    RiceFields* m_rice;
    PlainLabel* m_riceWords;
    OpportunityFields* m_opportunity;
};

} // namespace throughline::ui
