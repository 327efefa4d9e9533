// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/themes/themetreemodel.h"

#include "core/customers/customers.h"
#include "ui/common/textdisplay.h"

#include <QLocale>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Sentiment;
using core::ThemeId;
using core::ThemeSummary;

QString sentimentWords(const core::ThemeVoices& voices) {
    const auto count = [&](Sentiment sentiment) { return QLocale().toString(voices.bySentiment.value(sentiment)); };
    if (voices.voices == voices.bySentiment.value(Sentiment::Unknown))
        return {};
    return ThemeTreeModel::tr("%1 negative · %2 neutral · %3 positive")
        .arg(count(Sentiment::Negative), count(Sentiment::Neutral), count(Sentiment::Positive));
}

QStringList ThemeTreeModel::storedColumns() {
    return {u"name"_s, u"voices"_s, u"with_below"_s, u"sentiment"_s};
}

ThemeTreeModel::ThemeTreeModel(QObject* parent) : RecordTreeModel(NameColumn, parent) {
    setReadOnly(false);
}

void ThemeTreeModel::setThemes(const QList<ThemeSummary>& themes) {
    if (themes == m_themes)
        return;
    m_themes = themes;
    m_places.clear();
    for (qsizetype place = 0; place < m_themes.size(); ++place)
        m_places.insert(m_themes.at(place).theme.id.value, place);
    if (sortColumn() == NameColumn) // another name is another place
        order();
    follow();
}

void ThemeTreeModel::setFilter(const core::ThemeFilter& filter) {
    if (filter == m_filter)
        return;
    m_filter = filter;
    arrange();
}

QList<ThemeTreeModel::Entry> ThemeTreeModel::entries() const {
    QList<Entry> entries;
    for (const ThemeSummary& summary : m_themes) {
        const auto above = summary.theme.parent ? std::optional(summary.theme.parent->value) : std::nullopt;
        entries.append({summary.theme.id.value, above, passes(m_filter, summary)});
    }
    return entries;
}

ThemeTreeModel::SortKey ThemeTreeModel::sortKey(qint64 id, int column) const {
    const ThemeSummary& summary = m_themes.at(m_places.value(id));
    switch (column) {
    case VoicesColumn:
        return {true, static_cast<double>(summary.own.voices)};
    case AllColumn:
        return {true, static_cast<double>(summary.withChildren.voices)};
    case SentimentColumn: {
        const auto count = [&](Sentiment sentiment) {
            return static_cast<double>(summary.own.bySentiment.value(sentiment));
        };
        const double known = count(Sentiment::Negative) + count(Sentiment::Neutral) + count(Sentiment::Positive);
        return {known > 0, known > 0 ? (count(Sentiment::Positive) - count(Sentiment::Negative)) / known : 0};
    }
    default:
        return {true, 0, core::matchKey(summary.theme.name)};
    }
}

const ThemeSummary* ThemeTreeModel::summary(const QModelIndex& index) const {
    const auto place = m_places.constFind(recordOf(index));
    return place == m_places.constEnd() ? nullptr : &m_themes.at(*place);
}

int ThemeTreeModel::columnCount(const QModelIndex&) const {
    return ColumnCount;
}

QVariant ThemeTreeModel::describe(const ThemeSummary& summary) const {
    QStringList parts{oneLine(summary.theme.name)};
    if (summary.isUnused()) {
        parts.append(tr("unused"));
    } else {
        parts.append(summary.own.voices == 1 ? tr("1 voice")
                                             : tr("%1 voices").arg(QLocale().toString(summary.own.voices)));
        if (summary.withChildren.voices != summary.own.voices)
            parts.append(tr("%1 with the themes below").arg(QLocale().toString(summary.withChildren.voices)));
        parts.append(sentimentWords(summary.own));
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QVariant ThemeTreeModel::data(const QModelIndex& index, int role) const {
    const ThemeSummary* found = checkIndex(index, CheckIndexOption::IndexIsValid) ? summary(index) : nullptr;
    if (!found)
        return {};
    const ThemeSummary& theme = *found;
    const auto column = static_cast<Column>(index.column());
    if (role == IdRole)
        return theme.theme.id.value;
    if (role == Qt::EditRole && column == NameColumn)
        return theme.theme.name;
    if (role == Qt::AccessibleTextRole && column == NameColumn)
        return describe(theme);
    if (role == Qt::TextAlignmentRole && (column == VoicesColumn || column == AllColumn))
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | Qt::AlignRight));
    if (role == Qt::ToolTipRole)
        return column == SentimentColumn ? sentimentWords(theme.own)
               : column == NameColumn    ? toolTipText(theme.theme.definition)
                                         : QString();
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case NameColumn:
        return oneLine(theme.theme.name);
    case VoicesColumn:
        return theme.isUnused() ? tr("unused") : QLocale().toString(theme.own.voices);
    case AllColumn:
        return theme.withChildren.voices == theme.own.voices ? QString()
                                                             : QLocale().toString(theme.withChildren.voices);
    default:
        return sentimentWords(theme.own);
    }
}

bool ThemeTreeModel::setData(const QModelIndex& index, const QVariant& value, int role) {
    const QString name = value.toString().trimmed();
    if (role == Qt::EditRole && index.isValid() && !name.isEmpty() && name != summary(index)->theme.name)
        Q_EMIT renameWanted(summary(index)->theme.id, name);
    return false; // it shows when it is saved
}

QVariant ThemeTreeModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal)
        return {};
    const bool number = section == VoicesColumn || section == AllColumn;
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue(Qt::Alignment(Qt::AlignVCenter | (number ? Qt::AlignRight : Qt::AlignLeft)));
    if (role == Qt::ToolTipRole && section == AllColumn)
        return tr("Voices of the theme and of those below it, each once");
    if (role == Qt::ToolTipRole && section == SentimentColumn)
        return tr("Of the voices of the theme itself, as in the column Voices; those of unknown sentiment are in none");
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NameColumn:
        return tr("Theme");
    case VoicesColumn:
        return tr("Voices");
    case AllColumn:
        return tr("With below");
    default:
        return tr("Sentiment");
    }
}

Qt::ItemFlags ThemeTreeModel::flags(const QModelIndex& index) const {
    const Qt::ItemFlags usual = RecordTreeModel::flags(index);
    return isMovable() && index.isValid() && index.column() == NameColumn ? usual | Qt::ItemIsEditable : usual;
}

void ThemeTreeModel::setReadOnly(bool readOnly) {
    setDragFormat(readOnly ? QString() : u"application/x-throughline-themes"_s);
}

} // namespace throughline::ui
