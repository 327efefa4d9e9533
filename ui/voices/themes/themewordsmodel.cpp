// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/themes/themewordsmodel.h"

#include "ui/common/textdisplay.h"
#include "ui/common/words/recordnames.h"

namespace throughline::ui {

using namespace Qt::StringLiterals;

ThemeWordsModel::ThemeWordsModel(QDate today, QObject* parent) : QAbstractListModel(parent), m_today(today) {}

void ThemeWordsModel::setWords(const QList<core::ThemedWords>& words) {
    if (words == m_words)
        return;
    beginResetModel();
    m_words = words;
    endResetModel();
}

int ThemeWordsModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_words.size());
}

QVariant ThemeWordsModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::ThemedWords& words = m_words.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(words.words);
    case SourceRole: {
        QStringList parts{oneLine(words.customer), oneLine(words.title)};
        parts.removeAll(QString());
        return parts.join(u" · "_s);
    }
    case Qt::AccessibleTextRole: {
        QStringList parts{oneLine(words.words), words.quote ? tr("quote") : tr("whole voice"),
                          index.data(SourceRole).toString(), longDate(words.date)};
        parts.removeAll(QString());
        return parts.join(u", "_s);
    }
    case Qt::ToolTipRole:
        return toolTipText(words.words);
    case MarkRole:
        return words.mark.value;
    default:
        return {};
    }
}

} // namespace throughline::ui
