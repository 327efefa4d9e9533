// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historyfilter.h"

#include "core/base/datewords.h"
#include "ui/history/historymodel.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QSet>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::HistoryEntry;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(HistoryFilter)
};

struct Area {
    QLatin1StringView stored;
    const char* name;
    QList<QLatin1StringView> keys; ///< of steps: whole ones, or what stands before the point
};

const QList<Area>& areas() {
    static const QList<Area> all{
        {"voices"_L1, QT_TRANSLATE_NOOP("HistoryFilter", "Voices and quotes"), {"voice"_L1, "quote"_L1}},
        {"themes"_L1, QT_TRANSLATE_NOOP("HistoryFilter", "Themes"), {"theme"_L1}},
        {"evidence"_L1, QT_TRANSLATE_NOOP("HistoryFilter", "Evidence"), {"evidence"_L1, "datapoint.link"_L1}},
        {"items"_L1, QT_TRANSLATE_NOOP("HistoryFilter", "Roadmap items"), {"item"_L1}},
        {"goals"_L1, QT_TRANSLATE_NOOP("HistoryFilter", "Goals"), {"goal"_L1, "contribution"_L1}},
        {"customers"_L1,
         QT_TRANSLATE_NOOP("HistoryFilter", "Accounts, people, segments"),
         {"account"_L1, "person"_L1, "segment"_L1, "customer"_L1}},
        {"datapoints"_L1, QT_TRANSLATE_NOOP("HistoryFilter", "Datapoints"), {"datapoint"_L1}},
        {"decks"_L1, QT_TRANSLATE_NOOP("HistoryFilter", "Decks and slides"), {"deck"_L1, "slide"_L1}},
        {"views"_L1, QT_TRANSLATE_NOOP("HistoryFilter", "Saved views"), {"view"_L1}},
        {"imports"_L1, QT_TRANSLATE_NOOP("HistoryFilter", "Imports"), {"import"_L1}},
        {"restored"_L1, QT_TRANSLATE_NOOP("HistoryFilter", "Restored and taken apart"), {"record"_L1}},
        {"settings"_L1,
         QT_TRANSLATE_NOOP("HistoryFilter", "Settings and stages"),
         {"settings"_L1, "stage"_L1, "workspace"_L1}},
    };
    return all;
}

struct Period {
    QLatin1StringView stored;
    const char* name;
    int days; ///< today among them
};

constexpr Period kPeriods[] = {
    {"today"_L1, QT_TRANSLATE_NOOP("HistoryFilter", "today"), 1},
    {"7_days"_L1, QT_TRANSLATE_NOOP("HistoryFilter", "last 7 days"), 7},
    {"30_days"_L1, QT_TRANSLATE_NOOP("HistoryFilter", "last 30 days"), 30},
};

QString areaWith(QStringView key) {
    for (const Area& area : areas()) {
        if (std::find(area.keys.begin(), area.keys.end(), key) != area.keys.end())
            return area.stored;
    }
    return {};
}

QStringList textsOf(const QJsonValue& chosen) {
    QStringList texts;
    const QJsonArray values = chosen.toArray();
    for (const auto& value : values)
        texts.append(value.toString());
    return texts;
}

} // namespace

QString areaOf(const QString& stepKey) {
    const QString whole = areaWith(stepKey);
    return whole.isEmpty() ? areaWith(stepKey.section(u'.', 0, 0)) : whole;
}

QList<Facet> historyFacets(const QList<HistoryEntry>& entries) {
    QSet<QString> present;
    QList<Facet::Value> people;
    for (const HistoryEntry& entry : entries) {
        present.insert(areaOf(entry.step.key));
        people.append({entry.madeBy, entry.madeBy.isEmpty() ? Texts::tr("unknown") : entry.madeBy});
    }
    Facet kinds{u"kinds"_s, Texts::tr("Kind")};
    for (const Area& area : areas()) {
        if (present.contains(area.stored))
            kinds.values.append({QString(area.stored), Texts::tr(area.name)});
    }
    Facet periods{u"period"_s, Texts::tr("When"), Facet::Kind::OneValue};
    for (const Period& period : kPeriods)
        periods.values.append({QString(period.stored), Texts::tr(period.name)});
    return {kinds, {u"people"_s, Texts::tr("Who"), Facet::Kind::Values, distinctValues(people)}, periods};
}

HistoryFilterModel::HistoryFilterModel(HistoryModel& steps, QObject* parent)
    : QSortFilterProxyModel(parent), m_steps(steps) {
    setSourceModel(&steps);
    setFilterCaseSensitivity(Qt::CaseInsensitive);
    setFilterKeyColumn(-1); // what and who
}

void HistoryFilterModel::setChosen(const QJsonObject& chosen, QDate today) {
    m_areas = textsOf(chosen.value(u"kinds"_s));
    m_people = textsOf(chosen.value(u"people"_s));
    const QString period = textsOf(chosen.value(u"period"_s)).value(0);
    m_since = QDate();
    for (const Period& one : kPeriods) {
        if (period == one.stored)
            m_since = today.addDays(1 - one.days);
    }
    invalidateFilter();
}

bool HistoryFilterModel::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const HistoryEntry& entry = m_steps.entries().at(row);
    return (m_areas.isEmpty() || m_areas.contains(areaOf(entry.step.key))) &&
           (m_people.isEmpty() || m_people.contains(entry.madeBy)) &&
           (!m_since.isValid() || core::localDay(entry.madeAt) >= m_since) &&
           QSortFilterProxyModel::filterAcceptsRow(row, parent);
}

} // namespace throughline::ui
