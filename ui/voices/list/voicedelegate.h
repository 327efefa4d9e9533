// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace throughline::ui {

struct VoiceListRow;

/// Paints a row of the list `Voices`: kind, title, date; account, words, number of roadmap items.
class VoiceDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintFirstLine(QPainter& painter, const QRect& line, const VoiceListRow& row, const QPalette& palette,
                        const QModelIndex& index) const;
    void paintSecondLine(QPainter& painter, const QRect& line, const VoiceListRow& row, const QPalette& palette,
                         const QModelIndex& index) const;
};

} // namespace throughline::ui
