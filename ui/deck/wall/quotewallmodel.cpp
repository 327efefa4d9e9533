// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/wall/quotewallmodel.h"

#include "core/base/datewords.h"
#include "core/voices/voicewords.h"
#include "ui/common/textdisplay.h"

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostOnCard = 1200; ///< UTF-16 units; more never fits

QString sourceOf(const core::WallQuote& quote) {
    const core::SpokenQuote& spoken = quote.spoken;
    QString source = core::wordsOf(spoken.kind);
    if (spoken.date.isValid())
        source = QuoteWallModel::tr("%1, %2").arg(source, core::dayWords(spoken.date));
    return quote.stance == core::Stance::Contradicts ? QuoteWallModel::tr("Contradicts · %1").arg(source) : source;
}

} // namespace

void QuoteWallModel::setQuotes(const QList<core::WallQuote>& quotes, QDate today) {
    beginResetModel();
    m_quotes = quotes;
    m_chosen.clear();
    m_today = today;
    endResetModel();
    Q_EMIT choiceChanged();
}

void QuoteWallModel::setReaders(core::Audience readers) {
    m_readers = readers;
    tellAll({AttributionRole, Qt::AccessibleTextRole});
}

void QuoteWallModel::chooseAll(bool chosen) {
    m_chosen.clear();
    for (int row = 0; chosen && row < rowCount(); ++row) {
        if (!isRefused(row))
            m_chosen.insert(m_quotes.at(row).spoken.quote.id);
    }
    tellAll({Qt::CheckStateRole, PlaceRole});
    Q_EMIT choiceChanged();
}

QList<core::SpokenQuote> QuoteWallModel::chosen() const {
    QList<core::SpokenQuote> quotes;
    for (const core::WallQuote& quote : m_quotes) {
        if (m_chosen.contains(quote.spoken.quote.id))
            quotes.append(quote.spoken);
    }
    return quotes;
}

int QuoteWallModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_quotes.size());
}

bool QuoteWallModel::isRefused(int row) const {
    return m_quotes.at(row).spoken.consent == core::Consent::Refused;
}

QString QuoteWallModel::attributionOf(const core::SpokenQuote& spoken) const {
    const auto line = spoken.attributedFor(m_readers, m_today);
    return line ? oneLine(*line) : tr("May not be quoted: the speaker refused");
}

int QuoteWallModel::placeOf(int row) const {
    if (!m_chosen.contains(m_quotes.at(row).spoken.quote.id))
        return 0;
    return static_cast<int>(std::count_if(m_quotes.begin(), m_quotes.begin() + row + 1, [this](const auto& quote) {
        return m_chosen.contains(quote.spoken.quote.id);
    }));
}

QVariant QuoteWallModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const int row = index.row();
    const core::SpokenQuote& spoken = m_quotes.at(row).spoken;
    switch (role) {
    case Qt::DisplayRole:
        return u"“%1”"_s.arg(oneLine(spoken.quote.verbatim, kMostOnCard));
    case Qt::ToolTipRole:
        return toolTipText(u"%1\n— %2"_s.arg(spoken.quote.verbatim, attributionOf(spoken)));
    case Qt::AccessibleTextRole:
        return u"%1, %2, %3"_s.arg(oneLine(spoken.quote.verbatim), attributionOf(spoken), sourceOf(m_quotes.at(row)));
    case Qt::CheckStateRole:
        return isRefused(row) ? QVariant() : placeOf(row) > 0 ? Qt::Checked : Qt::Unchecked;
    case AttributionRole:
        return attributionOf(spoken);
    case SourceRole:
        return sourceOf(m_quotes.at(row));
    case PlaceRole:
        return placeOf(row);
    case RefusedRole:
        return isRefused(row);
    default:
        return {};
    }
}

bool QuoteWallModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    if (role != Qt::CheckStateRole || !checkIndex(index, CheckIndexOption::IndexIsValid) || isRefused(index.row()))
        return false;
    const core::QuoteId quote = m_quotes.at(index.row()).spoken.quote.id;
    if (value.toInt() == Qt::Checked)
        m_chosen.insert(quote);
    else
        m_chosen.remove(quote);
    tellAll({Qt::CheckStateRole, PlaceRole}); // the places of those behind it change too
    Q_EMIT choiceChanged();
    return true;
}

Qt::ItemFlags QuoteWallModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    // What is refused stays enabled, so that it can be reached and its reason read.
    const Qt::ItemFlags usual = Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
    return isRefused(index.row()) ? usual : usual | Qt::ItemIsUserCheckable | Qt::ItemIsDragEnabled;
}

bool QuoteWallModel::moveRows(const QModelIndex& from, int row, int count, const QModelIndex& to, int before) {
    if (count != 1 || row < 0 || row >= rowCount() || before < 0 || before > rowCount() ||
        !beginMoveRows(from, row, row, to, before))
        return false; // it is there already
    m_quotes.move(row, before > row ? before - 1 : before);
    endMoveRows();
    tellAll({PlaceRole});
    Q_EMIT choiceChanged();
    return true;
}

void QuoteWallModel::tellAll(const QList<int>& roles) {
    if (!m_quotes.isEmpty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), roles);
}

} // namespace throughline::ui
