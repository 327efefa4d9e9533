// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/quotelistmodel.h"

#include "ui/common/textdisplay.h"

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

QString detailOf(const core::SpokenQuote& spoken, QDate today) {
    QStringList parts{core::consentWords(spoken.consent, spoken.consentUntil, today)};
    for (const QString& part : {spoken.speaker.name, spoken.speaker.role, spoken.speaker.account}) {
        if (!part.isEmpty())
            parts.append(oneLine(part));
    }
    if (!spoken.items.isEmpty())
        parts.append(oneLine(spoken.items.join(u", "_s)));
    if (!spoken.themes.isEmpty())
        parts.append(oneLine(spoken.themes.join(u", "_s)));
    return parts.join(u" · "_s);
}

} // namespace

void QuoteListModel::setQuotes(const QList<core::SpokenQuote>& quotes, QDate today) {
    beginResetModel();
    m_quotes = quotes;
    m_today = today;
    endResetModel();
}

int QuoteListModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_quotes.size());
}

QVariant QuoteListModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::SpokenQuote& spoken = m_quotes.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return u"“%1”"_s.arg(oneLine(spoken.quote.verbatim));
    case Qt::ToolTipRole:
        return toolTipText(spoken.quote.verbatim);
    case Qt::AccessibleTextRole:
        return u"%1, %2"_s.arg(oneLine(spoken.quote.verbatim), detailOf(spoken, m_today));
    case DetailRole:
        return detailOf(spoken, m_today);
    default:
        return {};
    }
}

Qt::ItemFlags QuoteListModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (m_quotes.at(index.row()).consent == core::Consent::Refused)
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace throughline::ui
