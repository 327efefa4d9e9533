// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview/tableoptionsbar.h"

#include "core/voices/voice.h"
#include "ui/common/fields/labelledgrid.h"
#include "ui/common/textdisplay.h"
#include "ui/common/words/recordnames.h"
#include "ui/exchange/importfile.h"
#include "ui/exchange/importwords.h"

#include <QComboBox>

#include <array>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::DateOrder;

namespace {

constexpr int kTranscript = -1;      ///< beside the kinds of record
constexpr int kMostHeaderLines = 20; ///< lines that can be chosen as header
constexpr std::array kKinds{core::RecordKind::Voices, core::RecordKind::Items, core::RecordKind::Accounts,
                            core::RecordKind::People, core::RecordKind::Datapoints};
constexpr std::array kEncodings{"UTF-8"_L1,        "windows-1252"_L1, "iso-8859-15"_L1,  "windows-1250"_L1,
                                "windows-1251"_L1, "windows-1253"_L1, "windows-1254"_L1, "utf-16le"_L1,
                                "utf-16be"_L1,     "shift_jis"_L1,    "gb18030"_L1,      "big5"_L1,
                                "euc-kr"_L1,       "koi8-r"_L1,       "macintosh"_L1};

/// A list that may be narrower than its longest words.
QComboBox* narrowBox(QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(4); // so that six fit beside the files of a small window
    return box;
}

} // namespace

TableOptionsBar::TableOptionsBar(ImportFile& file, QWidget* parent)
    : QWidget(parent)
    , m_file(file)
    , m_grid(new LabelledGrid(this))
    , m_holds(narrowBox(this))
    , m_voiceKind(narrowBox(this))
    , m_sheet(narrowBox(this))
    , m_encoding(narrowBox(this))
    , m_delimiter(narrowBox(this))
    , m_header(narrowBox(this))
    , m_dates(narrowBox(this)) {
    for (const core::RecordKind kind : kKinds)
        m_holds->addItem(kindWord(kind), static_cast<int>(kind));
    if (!file.isWorkbook())
        m_holds->addItem(tr("Transcript"), kTranscript);
    for (const auto& [kind, name] : core::EnumNames<core::VoiceKind>::kNames)
        m_voiceKind->addItem(nameFor(kind), QString(name));
    for (const QLatin1StringView encoding : kEncodings)
        m_encoding->addItem(QString(encoding), QString(encoding));
    m_delimiter->addItem(tr("Comma"), QChar(u','));
    m_delimiter->addItem(tr("Semicolon"), QChar(u';'));
    m_delimiter->addItem(tr("Tab"), QChar(u'\t'));
    m_delimiter->addItem(tr("Bar |"), QChar(u'|'));
    m_header->addItem(tr("No header"), 0);
    for (int line = 1; line <= kMostHeaderLines; ++line)
        m_header->addItem(headerPlace(line), line);
    m_dates->setPlaceholderText(tr("Choose…"));
    m_dates->addItem(tr("Day first"), static_cast<int>(DateOrder::DayMonthYear));
    m_dates->addItem(tr("Month first"), static_cast<int>(DateOrder::MonthDayYear));
    m_dates->addItem(tr("Year first"), static_cast<int>(DateOrder::YearMonthDay));

    m_grid->addField(tr("What it holds"), m_holds, 0, 0);
    m_grid->addField(tr("Kind of voice"), m_voiceKind, 0, 1);
    m_grid->addField(tr("Sheet"), m_sheet, 0, 2);
    m_grid->addField(tr("Encoding"), m_encoding, 0, 3);
    m_grid->addField(tr("Delimiter"), m_delimiter, 0, 4);
    m_grid->addField(tr("Header"), m_header, 0, 5);
    m_grid->addField(tr("Dates"), m_dates, 0, 6);
    for (QComboBox* box : {m_holds, m_voiceKind, m_sheet, m_encoding, m_delimiter, m_header, m_dates})
        showField(box, true);
    connectChoices();
    refresh();
}

void TableOptionsBar::connectChoices() {
    connect(m_holds, &QComboBox::activated, this, [this] {
        const int chosen = m_holds->currentData().toInt();
        if (chosen == kTranscript)
            m_file.setType(ImportFile::Type::Transcript);
        else
            m_file.setKind(static_cast<core::RecordKind>(chosen));
    });
    connect(m_voiceKind, &QComboBox::activated, this,
            [this] { m_file.setVoiceKind(m_voiceKind->currentData().toString()); });
    connect(m_sheet, &QComboBox::activated, this, [this] { m_file.setSheet(m_sheet->currentData().toString()); });
    connect(m_encoding, &QComboBox::activated, this,
            [this] { m_file.setEncoding(m_encoding->currentData().toString()); });
    connect(m_delimiter, &QComboBox::activated, this,
            [this] { m_file.setDelimiter(m_delimiter->currentData().toChar().toLatin1()); });
    connect(m_header, &QComboBox::activated, this, [this] { m_file.setHeaderLine(m_header->currentData().toInt()); });
    connect(m_dates, &QComboBox::activated, this,
            [this] { m_file.setDateOrder(static_cast<DateOrder>(m_dates->currentData().toInt())); });
}

QString TableOptionsBar::headerPlace(qint64 line) const {
    return m_file.isWorkbook() ? tr("Row %1").arg(line) : tr("Line %1").arg(line);
}

/// A hidden field leaves its room to the others.
void TableOptionsBar::showField(QComboBox* box, bool visible) {
    m_grid->setFieldVisible(box, visible);
    int row = 0;
    int column = 0;
    int span = 0;
    m_grid->getItemPosition(m_grid->indexOf(box), &row, &column, &span, &span);
    m_grid->setColumnStretch(column, visible ? 1 : 0);
}

void TableOptionsBar::refresh() {
    refreshEncoding();
    const bool table = m_file.type() == ImportFile::Type::Table;
    if (!table)
        m_holds->setCurrentIndex(m_holds->findData(kTranscript));
    for (QComboBox* box : {m_voiceKind, m_header, m_dates})
        showField(box, table);
    showField(m_delimiter, table && !m_file.isWorkbook());
    showField(m_encoding, !m_file.isWorkbook());
    refreshSheets();
    if (table && m_file.table()) {
        refreshFormat();
        refreshMapping();
    }
}

void TableOptionsBar::refreshEncoding() {
    const QString encoding = m_file.encoding();
    int index = m_encoding->findData(encoding, Qt::UserRole, Qt::MatchFixedString);
    if (index < 0 && !encoding.isEmpty()) {
        m_encoding->addItem(encoding, encoding);
        index = m_encoding->count() - 1;
    }
    m_encoding->setCurrentIndex(index);
}

/// A choice that was refused leaves the others to choose from.
void TableOptionsBar::refreshSheets() {
    if (m_file.table()) {
        m_sheet->clear();
        for (const core::SheetInfo& sheet : m_file.table()->sheets) {
            const QString name = isolated(oneLine(sheet.name));
            m_sheet->addItem(sheet.hidden ? tr("%1 (hidden)").arg(name) : name, sheet.name);
        }
    }
    const bool read = m_file.table() && !m_file.table()->format.sheet.isEmpty();
    m_sheet->setCurrentIndex(m_sheet->findData(read ? m_file.table()->format.sheet : m_file.options().sheet));
    showField(m_sheet, m_sheet->count() > 1);
}

void TableOptionsBar::refreshFormat() {
    const core::CsvFormat& format = m_file.table()->format;
    m_delimiter->setCurrentIndex(m_delimiter->findData(QChar(QLatin1Char(format.delimiter))));
    int header = m_header->findData(static_cast<int>(format.headerLine));
    if (header < 0) {
        m_header->addItem(headerPlace(format.headerLine), static_cast<int>(format.headerLine));
        header = m_header->count() - 1;
    }
    m_header->setCurrentIndex(header);
}

void TableOptionsBar::refreshMapping() {
    const core::PreparedTable& table = *m_file.table();
    m_holds->setCurrentIndex(m_holds->findData(static_cast<int>(table.mapping.kind)));
    m_voiceKind->setCurrentIndex(m_voiceKind->findData(table.mapping.voiceKind));
    showField(m_voiceKind, table.mapping.kind == core::RecordKind::Voices);
    m_voiceKind->setEnabled(table.mapping.columnsOf(u"kind").isEmpty());
    m_voiceKind->setToolTip(m_voiceKind->isEnabled() ? QString() : tr("A column says it"));
    const bool dated = !table.mapping.columnsOf(u"date").isEmpty() || !table.mapping.columnsOf(u"start").isEmpty() ||
                       !table.mapping.columnsOf(u"end").isEmpty() ||
                       !table.mapping.columnsOf(u"consent_until").isEmpty();
    showField(m_dates, dated);
    m_dates->setPlaceholderText(m_file.datesQuestion() ? tr("Choose…") : tr("As written"));
    m_dates->setCurrentIndex(m_dates->findData(static_cast<int>(table.survey.dateOrder)));
}

} // namespace throughline::ui
