// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview/choicedelegate.h"

#include "ui/common/icons.h"
#include "ui/common/tokens.h"

#include <QComboBox>
#include <QTimer>

namespace throughline::ui {

using namespace Qt::StringLiterals;

void ChoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem words = option;
    const QRect sign(option.rect.right() - metrics::kIcon - metrics::kGrid, option.rect.top(), metrics::kIcon,
                     option.rect.height());
    TableDelegate::paint(painter, words, index);
    paintIcon(*painter, sign, u"chevron-down"_s, tokens(option.palette).muted, metrics::kIcon);
}

QWidget* ChoiceDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    auto* box = new QComboBox(parent);
    box->setAccessibleName(index.data(QuestionRole).toString());
    box->setPlaceholderText(index.data(Qt::DisplayRole).toString()); // until something is chosen
    const auto entries = index.data(EntriesRole).value<QList<Entry>>();
    for (const Entry& entry : entries)
        box->addItem(entry.text, entry.value);
    auto* self = const_cast<ChoiceDelegate*>(this); // the editor's signals belong to the delegate that made it
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void ChoiceDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* box = qobject_cast<QComboBox*>(editor);
    if (box != nullptr)
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
}

void ChoiceDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (const auto* box = qobject_cast<QComboBox*>(editor))
        model->setData(index, box->currentData(), Qt::EditRole);
}

} // namespace throughline::ui
