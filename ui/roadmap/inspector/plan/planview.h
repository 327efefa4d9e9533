// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/roadmap/item.h"

#include <QWidget>

#include <functional>

namespace throughline::ui {

class FoldSection;
class ItemsModel;
class PlainLabel;
class PlanFields;
class RelatedSection;

/// The plan of an item: what it is part of, its dates, what is put into it, and the items that are part of it. Folded
/// up it says so in a line.
class PlanView : public QWidget {
    Q_OBJECT
public:
    PlanView(const ItemsModel& items, QDate today, QWidget* parent = nullptr);

    void setItem(const core::Item& item);
    /// Hands on what a field still holds back; before another item is shown.
    void flush();
    /// Takes the fields out of use; the reason is their tip. Empty: they stay in use.
    void lock(const QString& why);
    [[nodiscard]] bool isOpen() const;
    void setOpen(bool open);
    /// "Part of Exports", "6 Jul – 18 Sep 2026", a line each; empty where nothing is said.
    [[nodiscard]] QString asText() const;
    [[nodiscard]] PlanFields* fields() const { return m_fields; }
    [[nodiscard]] RelatedSection* parts() const { return m_parts; }

Q_SIGNALS:
    void edited(const QString& field, const std::function<void(throughline::core::Item&)>& set);
    void itemWanted(throughline::core::ItemId item);

private:
    [[nodiscard]] QString parentTitle() const;
    void showParts();

    const ItemsModel& m_items;
    core::Item m_item;
    bool m_wished = false; ///< open, as the person left it
    QWidget* m_body;
    PlanFields* m_fields;
    PlainLabel* m_showParent;
    RelatedSection* m_parts;
    FoldSection* m_fold;
};

} // namespace throughline::ui
