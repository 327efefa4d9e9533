// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/customerdelegates.h"

#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/words/recordnames.h"
#include "ui/customers/list/customerlistmodel.h"

#include <QPainter>

namespace throughline::ui {

using namespace Qt::StringLiterals;

void CustomerDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    const auto* model = qobject_cast<const CustomerListModel*>(index.model());
    paintRowGround(*painter, option);
    paintRowLine(*painter, option);
    const Tokens& t = tokens(option.palette);
    RowLines lines = rowLines(option.rect, metrics::kPaneMargin);
    const QDate last = index.data(CustomerListModel::LastVoiceRole).toDate();
    if (last.isValid() && model)
        paintAtEnd(*painter, lines.first, shortDate(last, model->today()), textFont(TextSize::Px11), t.muted);
    paintLine(*painter, lines.first, index.data(Qt::DisplayRole).toString(), textFont(TextSize::Px13, QFont::Medium),
              t.text);
    const qint64 voices = index.data(CustomerListModel::VoicesRole).toLongLong();
    const QString count = voices == 0   ? tr("no voices")
                          : voices == 1 ? tr("1 voice")
                                        : tr("%1 voices").arg(QLocale().toString(voices));
    paintAtEnd(*painter, lines.second, count, textFont(TextSize::Px12), t.muted);
    paintLine(*painter, lines.second, index.data(CustomerListModel::DetailRole).toString(), textFont(TextSize::Px12),
              t.muted);
}

QSize CustomerDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {0, scaled(metrics::kListRow)};
}

} // namespace throughline::ui
