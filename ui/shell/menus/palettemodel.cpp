// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus/palettemodel.h"

#include "core/search/voicequery.h"
#include "ui/common/textdisplay.h"
#include "ui/common/words/recordnames.h"

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace throughline::ui {

using core::Record;
using core::search::FoundRecord;

namespace {

constexpr qsizetype kMostCommands = 6; ///< While something is typed: records stand below them.

/// How records of a kind are shown and opened.
struct Section {
    QString heading;
    QString icon;
    RecordKind kind;
};

Section sectionOf(Record record) {
    switch (record) {
    case Record::View:
        return {PaletteModel::tr("Saved views"), u"list-filter"_s, RecordKind::View};
    case Record::Item:
        return {PaletteModel::tr("Roadmap items"), u"kanban"_s, RecordKind::Item};
    case Record::Person:
        return {PaletteModel::tr("People"), u"user-round"_s, RecordKind::Person};
    case Record::Account:
        return {PaletteModel::tr("Accounts"), u"building-2"_s, RecordKind::Account};
    case Record::Theme:
        return {PaletteModel::tr("Themes"), u"tags"_s, RecordKind::Theme};
    case Record::Datapoint:
        return {PaletteModel::tr("Datapoints"), u"hash"_s, RecordKind::Datapoint};
    case Record::Quote:
        return {PaletteModel::tr("Quotes"), u"quote"_s, RecordKind::Quote};
    default:
        return {PaletteModel::tr("Voices"), u"message-square-quote"_s, RecordKind::Voice};
    }
}

bool beginsWords(const FuzzyMatch& match, const QString& text) {
    return std::all_of(match.ranges.begin(), match.ranges.end(), [&](const MarkedRange& range) {
        return range.start == 0 || !text.at(range.start - 1).isLetterOrNumber();
    });
}

} // namespace

void PaletteModel::setCommands(const QList<Command>& commands, const QStringList& recent) {
    m_commands = commands;
    m_recent = recent;
    setQuery({});
}

void PaletteModel::setQuery(const QString& query) {
    beginResetModel();
    m_query = query;
    m_records.clear();
    m_hits.clear();
    for (qsizetype i = 0; i < m_commands.size(); ++i) {
        const QStringView words = QStringView(m_commands.at(i).text).chopped(m_commands.at(i).tail.size());
        if (const std::optional<FuzzyMatch> match = fuzzyMatch(query, words)) {
            const qsizetype used = m_recent.indexOf(m_commands.at(i).id);
            m_hits.append({i, used < 0 ? m_recent.size() : used, *match, beginsWords(*match, m_commands.at(i).text)});
        }
    }
    std::stable_sort(m_hits.begin(), m_hits.end(), [](const Hit& one, const Hit& other) {
        return std::tuple(!one.beginsWords, -one.match.score, one.age) <
               std::tuple(!other.beginsWords, -other.match.score, other.age);
    });
    if (!query.isEmpty() && m_hits.size() > kMostCommands)
        m_hits.resize(kMostCommands);
    m_leading =
        static_cast<int>(std::count_if(m_hits.begin(), m_hits.end(), [](const Hit& hit) { return hit.beginsWords; }));
    endResetModel();
}

QString PaletteModel::detailOf(const FoundRecord& record) const {
    if (record.key.record != Record::View)
        return record.detail;
    const QString opensPage = "page."_L1 + record.detail;
    const auto page = std::find_if(m_commands.begin(), m_commands.end(),
                                   [&](const Command& command) { return command.id == opensPage; });
    return page == m_commands.end() ? QString() : tr("Saved view of %1").arg(page->text);
}

void PaletteModel::setRecords(const QList<FoundRecord>& records, QDate today) {
    if (!m_records.isEmpty()) {
        beginRemoveRows({}, m_leading, m_leading + static_cast<int>(m_records.size()) - 1);
        m_records.clear();
        endRemoveRows();
    }
    QList<Row> rows;
    std::optional<Record> kind;
    for (const FoundRecord& record : records) {
        const Section section = sectionOf(record.key.record);
        if (record.key.record != kind)
            rows.append({.text = section.heading});
        kind = record.key.record;
        QStringList details;
        if (const QString detail = detailOf(record); !detail.isEmpty())
            details.append(oneLine(detail));
        if (record.date.isValid())
            details.append(shortDate(record.date, today));
        rows.append({oneLine(record.name), details.join(u" · "_s), section.icon,
                     Target{.kind = section.kind, .id = record.key.id}});
    }
    if (kind == Record::Voice || kind == Record::Quote) {
        core::VoiceQuery query;
        query.text = m_query.trimmed();
        rows.append({tr("All voices with “%1”").arg(oneLine(query.text)),
                     {},
                     u"search"_s,
                     Target{.page = u"voices"_s, .filter = QVariant::fromValue(query)}});
    }
    if (rows.isEmpty())
        return;
    beginInsertRows({}, m_leading, m_leading + static_cast<int>(rows.size()) - 1);
    m_records = rows;
    endInsertRows();
}

const PaletteModel::Hit* PaletteModel::hitAt(int row) const {
    if (row < m_leading)
        return &m_hits.at(row);
    const qsizetype behind = row - m_records.size();
    return behind >= m_leading ? &m_hits.at(behind) : nullptr;
}

const PaletteModel::Row* PaletteModel::recordAt(int row) const {
    return hitAt(row) == nullptr ? &m_records.at(row - m_leading) : nullptr;
}

QAction* PaletteModel::actionAt(const QModelIndex& index) const {
    const Hit* hit = index.isValid() ? hitAt(index.row()) : nullptr;
    return hit != nullptr ? m_commands.at(hit->command).action : nullptr;
}

std::optional<Target> PaletteModel::targetAt(const QModelIndex& index) const {
    const Row* record = index.isValid() ? recordAt(index.row()) : nullptr;
    return record != nullptr ? record->target : std::nullopt;
}

QModelIndex PaletteModel::firstChoice() const {
    const bool headingLeads = m_leading == 0 && !m_records.isEmpty();
    return index(headingLeads ? 1 : 0);
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_hits.size() + m_records.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Hit* hit = hitAt(index.row());
    return hit != nullptr ? commandData(*hit, role) : recordData(*recordAt(index.row()), role);
}

QVariant PaletteModel::commandData(const Hit& hit, int role) const {
    const Command& command = m_commands.at(hit.command);
    switch (role) {
    case Qt::DisplayRole:
        return command.text;
    case Qt::AccessibleTextRole:
        return command.key.isEmpty() ? command.text : u"%1, %2"_s.arg(command.text, command.key);
    case IconRole:
        return command.icon;
    case KeyRole:
        return command.key;
    case RangesRole:
        return QVariant::fromValue(hit.match.ranges);
    case HeadingRole:
        return false;
    default:
        return {};
    }
}

QVariant PaletteModel::recordData(const Row& row, int role) {
    switch (role) {
    case Qt::DisplayRole:
        return row.text;
    case Qt::AccessibleTextRole:
        return row.detail.isEmpty() ? row.text : u"%1, %2"_s.arg(row.text, row.detail);
    case IconRole:
        return row.icon;
    case DetailRole:
        return row.detail;
    case HeadingRole:
        return !row.target.has_value();
    default:
        return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
    if (!index.isValid())
        return Qt::NoItemFlags;
    if (index.data(HeadingRole).toBool())
        return Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

} // namespace throughline::ui
