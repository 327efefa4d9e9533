// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/filters/filterbar.h"

#include <QJsonObject>
#include <QJsonValue>

class QMenu;

namespace throughline::ui {

/// Something that a list can be narrowed by.
struct Facet {
    enum class Kind {
        Values,
        OneValue, ///< choosing another takes the place of the first
        Switch,   ///< on or off, without values
    };
    struct Value {
        QJsonValue stored;
        QString words; ///< "active"

        bool operator==(const Value&) const = default;
    };

    QString key;  ///< as it is stored: "lifecycles"
    QString name; ///< "Lifecycle"
    Kind kind = Kind::Values;
    QList<Value> values = {}; ///< those that can be chosen, each once; without any the facet is not offered

    bool operator==(const Facet&) const = default;
};

/// Narrows a list by facets. What is chosen shows as chips: {"lifecycles": ["active", "new"], "without_voices": true};
/// the menu behind + has every facet, with what is chosen ticked.
class FacetBar : public FilterBar {
    Q_OBJECT
public:
    explicit FacetBar(QWidget* parent = nullptr);

    void setFacets(const QList<Facet>& facets);
    /// Shows what is chosen, without a signal.
    void setChosen(const QJsonObject& chosen);
    [[nodiscard]] const QJsonObject& chosen() const { return m_chosen; }
    void openMenu();

Q_SIGNALS:
    /// A person chose.
    void chosenChanged();

private:
    void choose(const QJsonObject& chosen);
    void toggle(const Facet& facet, const QJsonValue& value);
    void addTo(QMenu& menu, const Facet& facet);
    void showChips();

    QList<Facet> m_facets;
    QJsonObject m_chosen;
};

/// The values that rows have, as often as they come: each once, by their words.
[[nodiscard]] QList<Facet::Value> distinctValues(const QList<Facet::Value>& values);

} // namespace throughline::ui
