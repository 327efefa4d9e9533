// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/deck/chart/chartpart.h"

#include "core/deck/chart/chartaxes.h"
#include "core/deck/chart/chartxml.h"
#include "core/deck/drawing.h"

#include <algorithm>
#include <cmath>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kLongestLabel = 80;
constexpr qsizetype kMostLabelledCategories = 24;
// A value below this share of the longest bar has no room for its number.
constexpr double kLabelShare = 0.045;

/// Writes one chart; a class only because all its steps read the same things.
class ChartWriter {
public:
    ChartWriter(const ChartSeries& chart, const Grid& grid, const DeckTheme& theme, const QString& language)
        : m_chart(chart), m_grid(grid), m_theme(theme), m_language(language), m_categories(chart.categories.size()) {
        for (qsizetype i = 0; i < m_categories; ++i) {
            for (const ChartValues& values : chart.series) {
                const Cell& cell = grid.at(i + 1, (&values - chart.series.constData()) + 1);
                m_hasNegative = m_hasNegative || (cell.kind == Cell::Kind::Number && cell.number < 0);
                m_largestValue = std::max(m_largestValue, std::abs(cell.number));
            }
            if (hasTotals(chart))
                m_largestTotal = std::max(m_largestTotal, grid.at(i + 1, totalColumn()).number);
        }
    }

    void write(const QString& workbookId);
    [[nodiscard]] Result<QByteArray> finish() { return m_xml.finish(); }

private:
    [[nodiscard]] bool isBar() const { return hasRows(m_chart.kind); }
    [[nodiscard]] bool isStacked() const { return core::isStacked(m_chart.kind); }
    [[nodiscard]] bool isLine() const { return m_chart.kind == ChartKind::Line; }
    [[nodiscard]] qsizetype totalColumn() const { return m_chart.series.size() + 1; }
    [[nodiscard]] bool hasLabels() const { return m_categories <= kMostLabelledCategories; }
    [[nodiscard]] bool showsTotals() const {
        return hasTotals(m_chart) && !m_hasNegative && m_largestTotal > 0 && hasLabels();
    }
    [[nodiscard]] double largest() const { return isStacked() && hasTotals(m_chart) ? m_largestTotal : m_largestValue; }
    [[nodiscard]] int labelSize() const { return m_categories <= 12 ? 1200 : m_categories <= 20 ? 1000 : 800; }
    [[nodiscard]] QLatin1StringView numberFormat() const;
    [[nodiscard]] ChartAxes axes() const;

    void writePlot();
    void writeBars();
    void writeLines();
    void writeSeries(qsizetype index);
    void writeTotals();
    void writeLabelParts(QLatin1StringView position);
    void writeSeriesHead(qsizetype index, qsizetype column);
    void writeSeriesData(qsizetype column);
    void writeLook(const ChartValues& values);
    void writeRemark(qsizetype category);
    void writeLabels(qsizetype index);
    void writeShownLabels(QLatin1StringView position, SchemeColour ink, bool bold, const QString& format);
    void writeLegend();

    const ChartSeries& m_chart;
    const Grid& m_grid;
    const DeckTheme& m_theme;
    const QString& m_language;
    qsizetype m_categories;
    bool m_hasNegative = false;
    double m_largestValue = 0;
    double m_largestTotal = 0;
    XmlWriter m_xml;
    ChartXml m_chartXml{m_xml};
};

QLatin1StringView ChartWriter::numberFormat() const {
    switch (m_chart.format) {
    case ValueFormat::Count:
        return m_hasNegative ? "#,##0;#,##0"_L1 : "#,##0"_L1; // what goes to the left is a count as well
    case ValueFormat::Decimal:
        return "0.0"_L1;
    case ValueFormat::Percent:
        return "0%"_L1;
    }
    return "General"_L1;
}

ChartAxes ChartWriter::axes() const {
    ChartAxes axes{
        .horizontal = isBar(), .fromZero = !m_hasNegative, .labelSize = labelSize(), .numberFormat = numberFormat()};
    // The unfilled piece that carries the totals must not lengthen the axis of bars.
    if (showsTotals() && isBar())
        axes.scale = roundScale(m_largestTotal, m_chart.format);
    return axes;
}

void ChartWriter::write(const QString& workbookId) {
    const auto space = m_xml.element(
        "c:chartSpace"_L1,
        {{"xmlns:c"_L1, ooxml::kChart}, {"xmlns:a"_L1, ooxml::kDrawing}, {"xmlns:r"_L1, ooxml::kRelationships}});
    m_chartXml.value("c:date1904"_L1, 0);
    m_xml.leaf("c:lang"_L1, {{"val"_L1, m_language}});
    m_chartXml.value("c:roundedCorners"_L1, 0);
    {
        const auto chart = m_xml.element("c:chart"_L1);
        m_chartXml.value("c:autoTitleDeleted"_L1, 1);
        writePlot();
        writeLegend();
        m_chartXml.value("c:plotVisOnly"_L1, 1);
        m_chartXml.value("c:dispBlanksAs"_L1, "gap"_L1);
    }
    m_chartXml.noFill();
    m_chartXml.textProperties(labelSize(), kChartMuted);
    const auto data = m_xml.element("c:externalData"_L1, {{"r:id"_L1, workbookId}});
    m_chartXml.value("c:autoUpdate"_L1, 0);
}

void ChartWriter::writePlot() {
    const auto plot = m_xml.element("c:plotArea"_L1);
    m_xml.leaf("c:layout"_L1);
    if (isLine())
        writeLines();
    else
        writeBars();
    writeAxes(m_xml, axes());
    const auto properties = m_xml.element("c:spPr"_L1);
    m_xml.leaf("a:noFill"_L1);
}

void ChartWriter::writeBars() {
    {
        const auto bars = m_xml.element("c:barChart"_L1);
        m_chartXml.value("c:barDir"_L1, isBar() ? "bar"_L1 : "col"_L1);
        m_chartXml.value("c:grouping"_L1, isStacked() ? "stacked"_L1 : "clustered"_L1);
        m_chartXml.value("c:varyColors"_L1, 0);
        for (qsizetype i = 0; i < m_chart.series.size(); ++i)
            writeSeries(i);
        if (showsTotals() && isBar())
            writeTotals();
        m_chartXml.value("c:gapWidth"_L1, m_categories <= 3 ? 90 : 45);
        m_chartXml.value("c:overlap"_L1, isStacked() ? 100 : -5);
        writeAxisIds(m_xml);
    }
    // Totals above columns ride on an invisible line; bars have no such partner and take one more, unfilled piece.
    if (showsTotals() && !isBar()) {
        const auto lines = m_xml.element("c:lineChart"_L1);
        m_chartXml.value("c:grouping"_L1, "standard"_L1);
        m_chartXml.value("c:varyColors"_L1, 0);
        writeTotals();
        m_chartXml.value("c:marker"_L1, 1);
        writeAxisIds(m_xml);
    }
}

void ChartWriter::writeLines() {
    const auto lines = m_xml.element("c:lineChart"_L1);
    m_chartXml.value("c:grouping"_L1, "standard"_L1);
    m_chartXml.value("c:varyColors"_L1, 0);
    for (qsizetype i = 0; i < m_chart.series.size(); ++i)
        writeSeries(i);
    m_chartXml.value("c:marker"_L1, 1);
    writeAxisIds(m_xml);
}

void ChartWriter::writeSeriesHead(qsizetype index, qsizetype column) {
    m_chartXml.value("c:idx"_L1, index);
    m_chartXml.value("c:order"_L1, index);
    const auto name = m_xml.element("c:tx"_L1);
    m_chartXml.textReference(m_grid, 0, 0, column);
}

void ChartWriter::writeSeriesData(qsizetype column) {
    {
        const auto categories = m_xml.element("c:cat"_L1);
        m_chartXml.textReference(m_grid, 1, m_categories, 0);
    }
    const auto values = m_xml.element("c:val"_L1);
    m_chartXml.numberReference(m_grid, column, numberFormat());
}

void ChartWriter::writeSeries(qsizetype index) {
    const ChartValues& values = m_chart.series.at(index);
    const auto series = m_xml.element("c:ser"_L1);
    writeSeriesHead(index, index + 1);
    writeLook(values);
    if (hasLabels())
        writeLabels(index);
    writeSeriesData(index + 1);
    if (isLine())
        m_chartXml.value("c:smooth"_L1, 0);
}

void ChartWriter::writeLook(const ChartValues& values) {
    const SchemeColour colour = seriesColour(values.role);
    {
        const auto properties = m_xml.element("c:spPr"_L1);
        if (isLine()) {
            writeLine(m_xml, colour, 2.5);
        } else {
            writeSolidFill(m_xml, colour);
            writeLine(m_xml, {.name = "bg1"_L1}, 0.75);
        }
    }
    if (!isLine()) {
        m_chartXml.value("c:invertIfNegative"_L1, 0);
        return;
    }
    const auto marker = m_xml.element("c:marker"_L1);
    m_chartXml.value("c:symbol"_L1, "circle"_L1);
    m_chartXml.value("c:size"_L1, 6);
    const auto properties = m_xml.element("c:spPr"_L1);
    writeSolidFill(m_xml, colour);
    writeLine(m_xml, {.name = "bg1"_L1}, 0.75);
}

void ChartWriter::writeTotals() {
    const auto series = m_xml.element("c:ser"_L1);
    m_chartXml.value("c:idx"_L1, m_chart.series.size());
    m_chartXml.value("c:order"_L1, m_chart.series.size());
    {
        // A name that shows nothing keeps the totals out of the legend; programs disagree on which entry to delete.
        const auto name = m_xml.element("c:tx"_L1);
        m_xml.textLeaf("c:v"_L1, u"\u00a0"_s);
    }
    {
        const auto properties = m_xml.element("c:spPr"_L1);
        if (isBar())
            m_xml.leaf("a:noFill"_L1);
        const auto line = m_xml.element("a:ln"_L1);
        m_xml.leaf("a:noFill"_L1);
    }
    if (isBar()) {
        m_chartXml.value("c:invertIfNegative"_L1, 0);
    } else {
        const auto marker = m_xml.element("c:marker"_L1);
        m_chartXml.value("c:symbol"_L1, "none"_L1);
    }
    {
        const auto labels = m_xml.element("c:dLbls"_L1);
        for (qsizetype category = 0; category < m_categories && isBar(); ++category)
            writeRemark(category);
        writeShownLabels(isBar() ? "inBase"_L1 : "t"_L1, {.name = "tx1"_L1}, true, numberFormat());
    }
    writeSeriesData(totalColumn());
    if (!isBar())
        m_chartXml.value("c:smooth"_L1, 0);
}

/// The total of one bar with its remark: "30 Next". The number is a field, so that it follows Edit Data.
void ChartWriter::writeRemark(qsizetype category) {
    const QString& remark = m_chart.categories.at(category).remark;
    const Cell& total = m_grid.at(category + 1, totalColumn());
    if (remark.isEmpty() || total.kind != Cell::Kind::Number)
        return;
    const auto run = [this](bool bold, const SchemeColour& colour) {
        const auto properties =
            m_xml.element("a:rPr"_L1, {{"lang"_L1, m_language}, {"sz"_L1, labelSize()}, {"b"_L1, bold ? 1 : 0}});
        writeSolidFill(m_xml, colour);
    };
    const auto label = m_xml.element("c:dLbl"_L1);
    m_chartXml.value("c:idx"_L1, category);
    {
        const auto text = m_xml.element("c:tx"_L1);
        const auto rich = m_xml.element("c:rich"_L1);
        m_xml.leaf("a:bodyPr"_L1);
        m_xml.leaf("a:lstStyle"_L1);
        const auto paragraph = m_xml.element("a:p"_L1);
        {
            const auto field = m_xml.element(
                "a:fld"_L1, {{"id"_L1, "{5F7B0B9E-3C55-4A0E-9B57-5B2E9C1D7A01}"_L1}, {"type"_L1, "VALUE"_L1}});
            run(true, {.name = "tx1"_L1});
            m_xml.leaf("a:pPr"_L1);
            m_xml.textLeaf("a:t"_L1, valueText(total.number, m_chart.format));
        }
        const auto words = m_xml.element("a:r"_L1);
        run(false, kChartMuted);
        m_xml.textLeaf("a:t"_L1, u"  "_s + remark);
    }
    writeLabelParts("inBase"_L1);
    const auto list = m_xml.element("c:extLst"_L1);
    const auto extension =
        m_xml.element("c:ext"_L1, {{"uri"_L1, "{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"_L1},
                                   {"xmlns:c15"_L1, "http://schemas.microsoft.com/office/drawing/2012/chart"_L1}});
    m_xml.leaf("c15:dlblFieldTable"_L1);
    m_xml.leaf("c15:showDataLabelsRange"_L1, {{"val"_L1, 0}});
}

void ChartWriter::writeLabels(qsizetype index) {
    const auto labels = m_xml.element("c:dLbls"_L1);
    const auto isShown = [&](qsizetype category) {
        const Cell& cell = m_grid.at(category + 1, index + 1);
        if (isLine())
            return category == m_categories - 1;
        const double size = std::abs(cell.number);
        return !isStacked() || (size > 0 && size >= kLabelShare * largest());
    };
    for (qsizetype category = 0; category < m_categories; ++category) {
        if (isShown(category))
            continue;
        const auto label = m_xml.element("c:dLbl"_L1);
        m_chartXml.value("c:idx"_L1, category);
        m_chartXml.value("c:delete"_L1, 1);
    }
    const SchemeColour text{.name = "tx1"_L1};
    if (isLine())
        writeShownLabels("r"_L1, text, true, numberFormat());
    else if (isStacked())
        writeShownLabels("ctr"_L1, {.name = inkOn(m_theme, seriesColour(m_chart.series.at(index).role))}, false,
                         numberFormat());
    else
        writeShownLabels("outEnd"_L1, text, false, numberFormat());
}

void ChartWriter::writeShownLabels(QLatin1StringView position, SchemeColour ink, bool bold, const QString& format) {
    m_xml.leaf("c:numFmt"_L1, {{"formatCode"_L1, format}, {"sourceLinked"_L1, 0}});
    m_chartXml.noFill();
    m_chartXml.textProperties(labelSize(), ink, bold);
    writeLabelParts(position);
}

void ChartWriter::writeLabelParts(QLatin1StringView position) {
    m_chartXml.value("c:dLblPos"_L1, position);
    m_chartXml.value("c:showLegendKey"_L1, 0);
    m_chartXml.value("c:showVal"_L1, 1);
    for (const QLatin1StringView part :
         {"c:showCatName"_L1, "c:showSerName"_L1, "c:showPercent"_L1, "c:showBubbleSize"_L1})
        m_chartXml.value(part, 0);
}

void ChartWriter::writeLegend() {
    if (m_chart.series.size() < 2)
        return;
    const auto legend = m_xml.element("c:legend"_L1);
    m_chartXml.value("c:legendPos"_L1, "t"_L1);
    m_chartXml.value("c:overlay"_L1, 0);
    m_chartXml.textProperties(1200, kChartMuted);
}

QString drawable(const QString& text) {
    const QString line = withoutControls(text).simplified();
    return line.size() <= kLongestLabel ? line : withoutControls(line.first(kLongestLabel - 1)).trimmed() + u'…';
}

/// Where nothing carries totals, and with them the remarks, the names do.
void addRemarksToNames(ChartSeries& chart) {
    for (ChartCategory& category : chart.categories) {
        if (!category.remark.isEmpty())
            category.label = drawable(category.label + u" · "_s + std::exchange(category.remark, {}));
    }
}

/// The nearest kind that presentation programs draw themselves.
ChartSeries withNativeKind(ChartSeries chart) {
    if (chart.kind == ChartKind::DotPlot) {
        chart.kind = ChartKind::StackedBar;
    } else if (chart.kind == ChartKind::Dumbbell) {
        chart.kind = ChartKind::ClusteredBar;
        addRemarksToNames(chart);
    } else if (chart.kind == ChartKind::DivergingBar) {
        addRemarksToNames(chart);
        for (ChartValues& values : chart.series) {
            for (std::optional<double>& value : values.values) {
                if (values.role == SeriesRole::Negative && value)
                    value = -*value;
            }
        }
    }
    return chart;
}

} // namespace

ChartSeries forDrawing(const ChartSeries& chart) {
    ChartSeries drawn = chart;
    drawn.categoryHeading = drawable(chart.categoryHeading);
    drawn.remarkHeading = drawable(chart.remarkHeading);
    for (ChartCategory& category : drawn.categories) {
        category.label = drawable(category.label);
        category.remark = drawable(category.remark);
    }
    for (QList<ChartValues>* columns : {&drawn.series, &drawn.beside})
        for (ChartValues& values : *columns)
            values.name = drawable(values.name);
    return withNativeKind(std::move(drawn));
}

Result<QByteArray> chartPart(const ChartSeries& chart, const Grid& grid, const DeckTheme& theme,
                             const QString& workbookId, const QString& language) {
    ChartWriter writer(chart, grid, theme, language);
    writer.write(workbookId);
    return writer.finish();
}

} // namespace throughline::core
