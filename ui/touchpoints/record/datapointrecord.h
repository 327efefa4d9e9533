// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/touchpoints/datapointrepository.h"
#include "ui/common/whendone.h"
#include "ui/shell/pagecontext.h"
#include "ui/touchpoints/record/datapointfields.h"

#include <QWidget>

#include <optional>

class QStackedWidget;

namespace throughline::ui {

class ChartView;
class PageHead;
class PlainLabel;
class RelatedSection;

/// One datapoint beside the list: its fields, its metric over time, and the items that it is evidence for.
class DatapointRecord : public QWidget {
    Q_OBJECT
public:
    explicit DatapointRecord(const PageContext& context, QWidget* parent = nullptr);
    ~DatapointRecord() override;
    Q_DISABLE_COPY_MOVE(DatapointRecord)

    void setDatapoint(std::optional<core::DatapointId> id);
    /// Reads the shown datapoint again.
    void reload();
    /// F2: the first field, with its text selected.
    void edit();
    [[nodiscard]] DatapointFields* fields() const { return m_fields; }
    [[nodiscard]] QString metricName() const;

Q_SIGNALS:
    /// A point of the chart was opened.
    void datapointWanted(throughline::core::DatapointId id);

private:
    struct Details {
        core::Datapoint datapoint;
        DatapointChoices choices;
        QList<core::Datapoint> overTime;
        QList<core::DatapointUse> uses;
    };

    QWidget* makePane();
    QWidget* makeChart(QWidget* parent);
    void show(const Details& details);
    void showChart(const QList<core::Datapoint>& overTime);
    void save(const QString& field, const DatapointFields::Change& change);

    PageContext m_context;
    std::optional<core::DatapointId> m_id;
    core::Datapoint m_datapoint;
    QStackedWidget* m_stack;
    PageHead* m_head = nullptr;
    DatapointFields* m_fields = nullptr;
    QWidget* m_chart = nullptr;
    PlainLabel* m_finding = nullptr;
    ChartView* m_line = nullptr;
    PlainLabel* m_noLine = nullptr;
    RelatedSection* m_items = nullptr;
    NewestAnswer m_newest;
};

} // namespace throughline::ui
