// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields/namechoices.h"

#include "core/customers/customers.h"
#include "ui/common/textdisplay.h"

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kMostShown = 12;
}

NameChoicesModel::NameChoicesModel(QObject* parent) : QAbstractListModel(parent) {}

void NameChoicesModel::setChoices(const QList<NameChoice>& choices) {
    m_entries.clear();
    m_entries.reserve(choices.size());
    for (const NameChoice& choice : choices) {
        Entry entry{choice, core::matchKey(choice.name), {}, {}};
        for (const QString& other : choice.other) {
            if (const QString key = core::matchKey(other); !key.isEmpty())
                entry.otherKeys.append(key);
        }
        entry.words = u' ' + entry.nameKey + u' ' + entry.otherKeys.join(u' ') + u' ' + core::matchKey(choice.detail);
        m_entries.append(entry);
    }
    filter();
}

void NameChoicesModel::setTyped(const QString& text) {
    m_typed = text;
    filter();
}

void NameChoicesModel::filter() {
    const QString key = core::matchKey(m_typed);
    const QStringList words = key.split(u' ', Qt::SkipEmptyParts);
    QList<qsizetype> begins;
    QList<qsizetype> contains;
    for (qsizetype i = 0; i < m_entries.size() && begins.size() < kMostShown; ++i) {
        const Entry& entry = m_entries.at(i);
        const bool fits = std::all_of(words.begin(), words.end(),
                                      [&](const QString& word) { return entry.words.contains(u' ' + word); });
        if (!fits)
            continue;
        if (entry.nameKey.startsWith(key))
            begins.append(i);
        else if (contains.size() < kMostShown)
            contains.append(i);
    }
    beginResetModel();
    m_shown = (begins + contains).mid(0, kMostShown);
    endResetModel();
}

const NameChoice* NameChoicesModel::named(const QString& name) const {
    const QString key = core::matchKey(name);
    const NameChoice* found = nullptr;
    for (const Entry& entry : m_entries) {
        if (key.isEmpty() || (entry.nameKey != key && !entry.otherKeys.contains(key)))
            continue;
        if (found)
            return nullptr;
        found = &entry.choice;
    }
    return found;
}

const NameChoice* NameChoicesModel::withId(qint64 id) const {
    const auto found =
        std::find_if(m_entries.begin(), m_entries.end(), [=](const Entry& entry) { return entry.choice.id == id; });
    return found == m_entries.end() ? nullptr : &found->choice;
}

int NameChoicesModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

QVariant NameChoicesModel::data(const QModelIndex& index, int role) const {
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const NameChoice& choice = m_entries.at(m_shown.at(index.row())).choice;
    switch (role) {
    case Qt::DisplayRole:
        return oneLine(choice.name);
    case Qt::EditRole:
        return choice.name;
    case Qt::AccessibleTextRole:
        return choice.detail.isEmpty() ? oneLine(choice.name) : oneLine(choice.name) + u", "_s + oneLine(choice.detail);
    case IdRole:
        return choice.id;
    case DetailRole:
        return oneLine(choice.detail);
    default:
        return {};
    }
}

} // namespace throughline::ui
