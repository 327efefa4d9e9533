// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview/fielddelegate.h"

#include "ui/common/icons.h"
#include "ui/common/tokens.h"
#include "ui/exchange/importwords.h"
#include "ui/exchange/preview/columnsmodel.h"

#include <QComboBox>
#include <QTimer>

namespace throughline::ui {

using namespace Qt::StringLiterals;

void FieldDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    QStyleOptionViewItem words = option;
    const QRect sign(option.rect.right() - metrics::kIcon - metrics::kGrid, option.rect.top(), metrics::kIcon,
                     option.rect.height());
    TableDelegate::paint(painter, words, index);
    paintIcon(*painter, sign, u"chevron-down"_s, tokens(option.palette).muted, metrics::kIcon);
}

QWidget* FieldDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem&, const QModelIndex& index) const {
    const auto* columns = qobject_cast<const ColumnsModel*>(index.model());
    if (columns == nullptr)
        return nullptr;
    auto* box = new QComboBox(parent);
    box->setAccessibleName(
        tr("Read “%1” as").arg(index.siblingAtColumn(ColumnsModel::Header).data(Qt::DisplayRole).toString()));
    for (const QString& field : columns->fields())
        box->addItem(field.isEmpty() ? tr("Attribute") : fieldWord(field), field);
    auto* self = const_cast<FieldDelegate*>(this); // the editor's signals belong to the delegate that made it
    connect(box, &QComboBox::activated, self, [self, box] {
        Q_EMIT self->commitData(box);
        Q_EMIT self->closeEditor(box);
    });
    QTimer::singleShot(0, box, &QComboBox::showPopup);
    return box;
}

void FieldDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const {
    auto* box = qobject_cast<QComboBox*>(editor);
    if (box != nullptr)
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
}

void FieldDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const {
    if (const auto* box = qobject_cast<QComboBox*>(editor))
        model->setData(index, box->currentData(), Qt::EditRole);
}

} // namespace throughline::ui
