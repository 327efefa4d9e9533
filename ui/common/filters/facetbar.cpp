// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filters/facetbar.h"

#include "ui/common/textdisplay.h"

#include <QJsonArray>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestValue = 40;

/// "Lifecycle: active, new"
QString chipText(const Facet& facet, const QJsonArray& chosen) {
    QStringList words;
    for (const auto& one : chosen) {
        const auto value = std::find_if(facet.values.begin(), facet.values.end(),
                                        [&](const Facet::Value& each) { return each.stored == QJsonValue(one); });
        words.append(value == facet.values.end() ? FacetBar::tr("no longer there")
                                                 : oneLine(value->words, kLongestValue));
    }
    words.removeDuplicates();
    return FacetBar::tr("%1: %2").arg(facet.name, words.join(u", "_s));
}

} // namespace

FacetBar::FacetBar(QWidget* parent) : FilterBar(parent) {
    connect(this, &FilterBar::addRequested, this, &FacetBar::openMenu);
    connect(this, &FilterBar::changeRequested, this, &FacetBar::openMenu);
    connect(this, &FilterBar::removeRequested, this, [this](const QString& key) {
        QJsonObject fewer = m_chosen;
        fewer.remove(key);
        choose(fewer);
    });
}

void FacetBar::setFacets(const QList<Facet>& facets) {
    m_facets = facets;
    addButton()->setVisible(!facets.isEmpty());
    showChips();
}

void FacetBar::setChosen(const QJsonObject& chosen) {
    m_chosen = chosen;
    showChips();
}

void FacetBar::choose(const QJsonObject& chosen) {
    setChosen(chosen);
    Q_EMIT chosenChanged();
}

void FacetBar::showChips() {
    QList<Filter> chips;
    for (const Facet& facet : std::as_const(m_facets)) {
        const QJsonValue chosen = m_chosen.value(facet.key);
        if (chosen.isArray())
            chips.append({facet.key, chipText(facet, chosen.toArray())});
        else if (chosen.toBool())
            chips.append({facet.key, facet.name});
    }
    setFilters(chips);
}

/// Values stand in the order of the facet, so that the same choice is stored the same way.
void FacetBar::toggle(const Facet& facet, const QJsonValue& value) {
    const QJsonArray before = m_chosen.value(facet.key).toArray();
    QJsonArray after;
    for (const Facet::Value& each : facet.values) {
        const bool chosen = before.contains(each.stored);
        const bool kept = chosen && facet.kind == Facet::Kind::Values;
        if (each.stored == value ? !chosen : kept)
            after.append(each.stored);
    }
    QJsonObject chosen = m_chosen;
    if (after.isEmpty())
        chosen.remove(facet.key);
    else
        chosen.insert(facet.key, after);
    choose(chosen);
}

void FacetBar::addTo(QMenu& menu, const Facet& facet) {
    const auto add = [](QMenu& to, const QString& text, bool chosen) {
        QAction* action = to.addAction(text);
        action->setCheckable(true);
        action->setChecked(chosen);
        return action;
    };
    if (facet.kind == Facet::Kind::Switch) {
        connect(add(menu, facet.name, m_chosen.value(facet.key).toBool()), &QAction::triggered, this,
                [this, key = facet.key](bool on) {
                    QJsonObject chosen = m_chosen;
                    chosen.remove(key);
                    if (on)
                        chosen.insert(key, true);
                    choose(chosen);
                });
        return;
    }
    if (facet.values.isEmpty())
        return;
    QMenu* values = menu.addMenu(facet.name);
    const QJsonArray chosen = m_chosen.value(facet.key).toArray();
    for (const Facet::Value& value : facet.values)
        connect(add(*values, menuText(oneLine(value.words, kLongestValue)), chosen.contains(value.stored)),
                &QAction::triggered, this, [this, facet, stored = value.stored] { toggle(facet, stored); });
}

void FacetBar::openMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const Facet& facet : std::as_const(m_facets))
        addTo(*menu, facet);
    menu->addSeparator();
    QAction* clear = menu->addAction(tr("&Clear filters"));
    clear->setEnabled(!m_chosen.isEmpty());
    connect(clear, &QAction::triggered, this, [this] { choose({}); });
    menu->popup(addButton()->mapToGlobal(QPoint(0, addButton()->height())));
}

QList<Facet::Value> distinctValues(const QList<Facet::Value>& values) {
    QList<Facet::Value> distinct;
    for (const Facet::Value& value : values) {
        if (!distinct.contains(value))
            distinct.append(value);
    }
    std::sort(distinct.begin(), distinct.end(), [](const Facet::Value& one, const Facet::Value& other) {
        return QString::localeAwareCompare(one.words, other.words) < 0;
    });
    return distinct;
}

} // namespace throughline::ui
