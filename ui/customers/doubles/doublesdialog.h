// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/customers/doubles/possibledoubles.h"
#include "ui/common/whendone.h"
#include "ui/shell/pagecontext.h"

#include <QDialog>

#include <optional>

class QStackedWidget;

namespace throughline::ui {

class DoubleCard;
class EmptyState;
class KeyButton;
class PlainLabel;

/// The window `Possible doubles`: two accounts or people side by side, one pair after the other. One of them is kept
/// and takes the other in, or both are said to be two.
class DoublesDialog : public QDialog {
    Q_OBJECT
public:
    /// @param record  Account or Person
    DoublesDialog(const PageContext& context, core::Record record, QWidget* parent = nullptr);

    /// The pair that is shown; none where all are reviewed.
    [[nodiscard]] std::optional<core::PossibleDouble> pair() const {
        return m_pairs.isEmpty() ? std::nullopt : std::optional(m_pairs.constFirst());
    }

private:
    /// One of a pair, as its card shows it.
    struct Side {
        qint64 id = 0;
        QString name;
        QStringList lines;
    };
    struct Review {
        QList<core::PossibleDouble> pairs; ///< that are left, the one that is shown first
        Side one;
        Side other;
    };

    void build();
    void read();
    void readNext();
    void show(const Review& review);
    using QDialog::show;
    void keep(const Side& kept, const Side& merged);
    void sayDistinct();
    void later();
    [[nodiscard]] QString reasonInWords(const core::PossibleDouble& pair) const;
    /// Of the first of the pairs.
    [[nodiscard]] static core::Result<Review> review(core::db::Connection& connection, core::Record record,
                                                     const QList<core::PossibleDouble>& pairs);
    [[nodiscard]] static core::Result<Side> side(core::db::Connection& connection, core::Record record, qint64 id);

    PageContext m_context;
    core::Record m_record;
    QList<core::PossibleDouble> m_pairs;
    QList<core::PossibleDouble> m_later; ///< put off while this window is open
    bool m_saysDistinct = false;         ///< what changes is only that
    NewestAnswer m_newest;
    Side m_one;
    Side m_other;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    PlainLabel* m_head;
    PlainLabel* m_reason;
    PlainLabel* m_note;
    DoubleCard* m_first;
    DoubleCard* m_second;
    KeyButton* m_distinct;
    KeyButton* m_laterButton;
};

} // namespace throughline::ui
