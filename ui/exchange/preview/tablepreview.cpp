// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview/tablepreview.h"

#include "ui/common/fields/noticebox.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/densetableview.h"
#include "ui/common/widgets/panesplitter.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/widgets/segmentedbuttons.h"
#include "ui/exchange/importfile.h"
#include "ui/exchange/importwords.h"
#include "ui/exchange/preview/choicetable.h"
#include "ui/exchange/preview/columnsmodel.h"
#include "ui/exchange/preview/rejectionsview.h"
#include "ui/exchange/preview/rowsmodel.h"
#include "ui/exchange/preview/textrowsmodel.h"
#include "ui/exchange/preview/valuesmodel.h"

#include <QAbstractButton>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::DateOrder;

namespace {

enum Part { ColumnsAndRows, Values, Notes, Rejected, ChangedTexts, ReplacedValues };

/// Widths at 100 % that show the mapping without scrolling.
constexpr int kHeaderWidth = 200;
constexpr int kFieldWidth = 150;
constexpr int kReasonWidth = 240;
constexpr int kCellWidth = 160;
constexpr int kRowsWidth = 80;

/// Heads the column that says where in the file something is.
QString placeWord(const ImportFile& file) {
    return file.isWorkbook() ? TablePreview::tr("Row") : TablePreview::tr("Line");
}

QString moreWords(qint64 more) {
    return more == 0 ? QString() : TablePreview::tr("and %1 more").arg(countText(more));
}

} // namespace

TablePreview::TablePreview(ImportFile& file, Prompts& prompts, QWidget* parent)
    : QWidget(parent)
    , m_file(file)
    , m_rows(new RowsModel(this))
    , m_columns(new ColumnsModel(this))
    , m_values(new ValuesModel(this))
    , m_earlier(new NoticeBox(NoticeBox::Kind::Note, this))
    , m_encodingQuestion(new NoticeBox(NoticeBox::Kind::Warning, this))
    , m_namesQuestion(new NoticeBox(NoticeBox::Kind::Warning, this))
    , m_datesQuestion(new NoticeBox(NoticeBox::Kind::Warning, this))
    , m_parts(new SegmentedButtons(tr("Parts of the preview"), this))
    , m_stack(new QStackedWidget(this))
    , m_rejections(new RejectionsView(prompts, file.name(), placeWord(file), this))
    , m_updateValues(new QCheckBox(this))
    , m_updateText(new QCheckBox(tr("Take the texts of the file"), this))
    , m_changedTexts(new TextRowsModel({placeWord(file), tr("Here now"), tr("In the file")}, this))
    , m_moreTexts(new PlainLabel(this))
    , m_replacedValues(new TextRowsModel(
          {placeWord(file), tr("Field"), tr("Here now"), tr("In the file"), tr("Since the last import")}, this))
    , m_moreValues(new PlainLabel(this)) {
    m_parts->addSegment(tr("Columns and rows"), ColumnsAndRows);
    m_parts->addSegment(tr("Values"), Values);
    m_parts->addSegment(tr("Notes"), Notes);
    m_parts->addSegment(tr("Rejected rows"), Rejected);
    m_parts->addSegment(tr("Changed texts"), ChangedTexts);
    m_parts->addSegment(tr("Replaced values"), ReplacedValues);
    m_parts->setCurrent(ColumnsAndRows);
    m_stack->addWidget(makeColumnsAndRows());
    m_stack->addWidget(makeValues());
    m_stack->addWidget(makeNotes());
    m_stack->addWidget(m_rejections);
    m_stack->addWidget(makeChangedTexts());
    m_stack->addWidget(makeReplacedValues());
    connect(m_parts, &SegmentedButtons::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_updateText, &QCheckBox::toggled, this, [this](bool update) { m_file.setUpdateText(update); });
    connect(m_updateValues, &QCheckBox::toggled, this, [this](bool update) { m_file.setUpdateValues(update); });

    auto* switches = new QHBoxLayout;
    switches->addWidget(m_parts);
    switches->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kRowGap);
    makeQuestions();
    for (NoticeBox* question : {m_earlier, m_encodingQuestion, m_namesQuestion, m_datesQuestion})
        layout->addWidget(question);
    layout->addLayout(switches);
    layout->addWidget(m_stack, 1);
    connect(&m_file, &ImportFile::changed, this, &TablePreview::refresh);
    refresh();
}

QWidget* TablePreview::makeColumnsAndRows() {
    auto* panes = new PaneSplitter(Qt::Vertical, this);
    auto* columns = new ChoiceTable(tr("Columns"), m_columns, ColumnsModel::Field, panes);
    QHeaderView* header = columns->horizontalHeader();
    header->resizeSection(ColumnsModel::Header, scaled(kHeaderWidth));
    header->resizeSection(ColumnsModel::Field, scaled(kFieldWidth));
    header->resizeSection(ColumnsModel::Reason, scaled(kReasonWidth));
    connect(m_columns, &ColumnsModel::fieldChosen, &m_file, &ImportFile::setField, Qt::QueuedConnection);

    auto* rows = new DenseTableView(tr("First rows of the file"), m_rows, panes);
    rows->horizontalHeader()->setDefaultSectionSize(scaled(kCellWidth));
    rows->horizontalHeader()->setStretchLastSection(true);
    rows->verticalHeader()->show();
    panes->addWidget(columns);
    panes->addWidget(rows);
    panes->setFirstSizes({1, 1});
    return panes;
}

QWidget* TablePreview::makeValues() {
    auto* part = new QWidget(this);
    auto* view = new ChoiceTable(tr("Values"), m_values, ValuesModel::Value, part);
    QHeaderView* header = view->horizontalHeader();
    header->resizeSection(ValuesModel::Field, scaled(kFieldWidth));
    header->setSectionResizeMode(ValuesModel::Word, QHeaderView::Stretch);
    header->resizeSection(ValuesModel::Rows, scaled(kRowsWidth));
    header->setStretchLastSection(false);
    header->resizeSection(ValuesModel::Value, scaled(kReasonWidth));
    connect(m_values, &ValuesModel::valueChosen, &m_file, &ImportFile::setValue, Qt::QueuedConnection);
    m_updateValues->hide();
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kRowGap);
    layout->addWidget(view, 1);
    layout->addWidget(m_updateValues);
    return part;
}

QWidget* TablePreview::makeNotes() {
    m_notes = new QPlainTextEdit(this);
    m_notes->setReadOnly(true);
    m_notes->setTabChangesFocus(true);
    m_notes->setFrameShape(QFrame::NoFrame);
    m_notes->setAccessibleName(tr("Notes"));
    return m_notes;
}

QWidget* TablePreview::makeChangedTexts() {
    auto* part = new QWidget(this);
    auto* view = new DenseTableView(tr("Changed texts"), m_changedTexts, part);
    QHeaderView* header = view->horizontalHeader();
    for (const int text : {1, 2}) // behind the line
        header->setSectionResizeMode(text, QHeaderView::Stretch);
    m_updateText->setAccessibleName(m_updateText->text());
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_updateText);
    addList(part, view, foot, m_moreTexts);
    return part;
}

QWidget* TablePreview::makeReplacedValues() {
    auto* part = new QWidget(this);
    auto* view = new DenseTableView(tr("Replaced values"), m_replacedValues, part);
    QHeaderView* header = view->horizontalHeader();
    header->resizeSection(1, scaled(kFieldWidth));
    for (const int value : {2, 3})
        header->setSectionResizeMode(value, QHeaderView::Stretch);
    header->setStretchLastSection(false);
    header->resizeSection(4, scaled(kFieldWidth));
    addList(part, view, new QHBoxLayout, m_moreValues);
    return part;
}

/// A list over a line that ends with how much of it is not shown.
void TablePreview::addList(QWidget* part, QWidget* list, QHBoxLayout* foot, PlainLabel* more) {
    more->setForegroundRole(QPalette::PlaceholderText);
    more->setElided(true);
    foot->addWidget(more, 1);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kRowGap);
    layout->addWidget(list, 1);
    layout->addLayout(foot);
}

void TablePreview::makeQuestions() {
    m_earlier->addButton(tr("Guess again"), [this] { m_file.guessAgain(); });
    m_encodingQuestion->addButton(tr("The words are right"), [this] { m_file.setEncoding(m_file.encoding()); });
    m_namesQuestion->addButton(tr("It is right"), [this] { m_file.acceptMapping(); });
    m_datesQuestion->addButton(tr("The first: day first"), [this] { m_file.setDateOrder(DateOrder::DayMonthYear); });
    m_datesQuestion->addButton(tr("The second: month first"), [this] { m_file.setDateOrder(DateOrder::MonthDayYear); });
}

void TablePreview::refresh() {
    if (m_file.table()) {
        if (m_file.state() != ImportFile::State::Reading) {
            m_rows->setTable(*m_file.table());
            m_columns->setTable(*m_file.table());
            m_values->setTable(*m_file.table());
        }
    } else {
        m_rows->clear();
        m_columns->clear();
        m_values->clear();
    }
    refreshQuestions();
    refreshValues();
    refreshNotes();
}

void TablePreview::refreshQuestions() {
    const bool reading = m_file.state() == ImportFile::State::Reading;
    const auto ask = [reading](NoticeBox* box, const std::optional<QString>& question) {
        if (!reading && box->notice() != question.value_or(QString()))
            box->setNotice(question.value_or(QString()));
    };
    ask(m_earlier, m_file.earlierImport());
    ask(m_encodingQuestion, m_file.encodingQuestion());
    ask(m_namesQuestion, m_file.namesQuestion());
    ask(m_datesQuestion, m_file.datesQuestion());
}

void TablePreview::refreshValues() {
    const int open = m_values->openWords();
    renamePart(Values, open == 0 ? tr("Values") : tr("Values (%1 open)").arg(countText(open)));
    showPart(Values, m_values->rowCount() > 0);
}

void TablePreview::refreshNotes() {
    const QStringList warnings = m_file.warnings();
    QString notes;
    for (const QString& warning : warnings)
        notes += u"•  "_s + warning + u"\n\n"_s;
    if (notes.isEmpty())
        notes = tr("Nothing was guessed or changed.");
    if (m_notes->toPlainText() != notes)
        m_notes->setPlainText(notes);
    renamePart(Notes, tr("Notes"), warnings.size());
    const core::ImportReport outlook = m_file.outlook().value_or(core::ImportReport());
    renamePart(Rejected, tr("Rejected rows"), outlook.rejected);
    m_rejections->setRejections(outlook.rejections);
    if (m_file.outlook())
        refreshOfferedValues(outlook);
    refreshChangedTexts(outlook);
    refreshReplacedValues(outlook);
}

void TablePreview::refreshOfferedValues(const core::ImportReport& outlook) {
    const qint64 count = outlook.offeredValueCount;
    m_updateValues->setText(count == 1 ? tr("Also change the one voice that is here already")
                                       : tr("Also change the %1 voices that are here already").arg(countText(count)));
    m_updateValues->setAccessibleName(m_updateValues->text());
    m_updateValues->setVisible(count > 0);
}

void TablePreview::refreshChangedTexts(const core::ImportReport& outlook) {
    renamePart(ChangedTexts, tr("Changed texts"), outlook.changedTextCount);
    QList<QStringList> rows;
    for (const core::ChangedText& text : outlook.changedTexts)
        rows.append({countText(text.row), text.before, text.after});
    m_changedTexts->setRows(rows);
    m_moreTexts->setText(moreWords(outlook.changedTextCount - outlook.changedTexts.size()));
    showPart(ChangedTexts, outlook.changedTextCount > 0);
}

void TablePreview::refreshReplacedValues(const core::ImportReport& outlook) {
    renamePart(ReplacedValues, tr("Replaced values"), outlook.replacedValueCount);
    QList<QStringList> rows;
    for (const core::ReplacedValue& value : outlook.replacedValues)
        rows.append({countText(value.row), fieldWord(value.field), valueWord(value.field, value.before),
                     valueWord(value.field, value.after), value.changedHere ? tr("Changed here") : QString()});
    m_replacedValues->setRows(rows);
    m_moreValues->setText(moreWords(outlook.replacedValueCount - outlook.replacedValues.size()));
    showPart(ReplacedValues, outlook.replacedValueCount > 0);
}

void TablePreview::renamePart(int part, const QString& name, qint64 count) {
    renamePart(part, count == 0 ? name : u"%1 (%2)"_s.arg(name, countText(count)));
}

void TablePreview::renamePart(int part, const QString& name) {
    QAbstractButton* button = m_parts->button(part);
    button->setText(name);
    button->setAccessibleName(name);
    button->updateGeometry();
}

/// Where the part that is looked at goes, the first takes its place.
void TablePreview::showPart(int part, bool visible) {
    m_parts->button(part)->setVisible(visible);
    if (visible || m_parts->current() != part)
        return;
    m_parts->setCurrent(ColumnsAndRows);
    m_stack->setCurrentIndex(ColumnsAndRows);
}

} // namespace throughline::ui
