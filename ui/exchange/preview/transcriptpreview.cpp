// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview/transcriptpreview.h"

#include "ui/common/fields/datefield.h"
#include "ui/common/fields/labelledgrid.h"
#include "ui/common/fields/noticebox.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/exchange/importfile.h"
#include "ui/exchange/importwords.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::TurnRole;

namespace {

constexpr size_t kShownTurns = 60;
constexpr qsizetype kMostSpeakers = 30; ///< further ones are customers, as the words below say
constexpr int kSpeakersHeight = 170;    ///< then they scroll

QString timeText(std::optional<qint64> startMs) {
    if (!startMs)
        return {};
    const qint64 seconds = *startMs / 1000;
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

} // namespace

TranscriptPreview::TranscriptPreview(ImportFile& file, QDate today, QWidget* parent)
    : QWidget(parent)
    , m_file(file)
    , m_encodingQuestion(new NoticeBox(NoticeBox::Kind::Warning, this))
    , m_dayQuestion(new NoticeBox(NoticeBox::Kind::Warning, this))
    , m_title(new QLineEdit(this))
    , m_date(new DateField(tr("Date"), today, this))
    , m_speakers(new QWidget)
    , m_speakerRows(new QGridLayout(m_speakers))
    , m_notes(new PlainLabel(this))
    , m_turns(new QPlainTextEdit(this)) {
    m_encodingQuestion->addButton(tr("The words are right"), [this] { m_file.setEncoding(m_file.encoding()); });
    m_dayQuestion->addButton(tr("Leave it undated"), [this] {
        m_date->setDate({});
        m_file.setDay({});
    });
    m_speakerRows->setContentsMargins(0, 0, metrics::kRowGap, 0);
    m_speakerRows->setColumnStretch(0, 1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_speakers);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setMaximumHeight(scaled(kSpeakersHeight));
    m_speakers->setAccessibleName(tr("Speakers"));
    m_notes->setForegroundRole(QPalette::PlaceholderText);
    m_notes->setWordWrap(true);
    m_turns->setReadOnly(true);
    m_turns->setTabChangesFocus(true);
    m_turns->setFrameShape(QFrame::NoFrame);
    m_turns->setAccessibleName(tr("First turns"));

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kRowGap);
    layout->addWidget(m_encodingQuestion);
    layout->addWidget(makeFields());
    layout->addWidget(m_dayQuestion);
    layout->addWidget(scroll);
    layout->addWidget(m_notes);
    layout->addWidget(m_turns, 1);
    connect(&m_file, &ImportFile::changed, this, &TranscriptPreview::refresh);
    refresh();
}

QWidget* TranscriptPreview::makeFields() {
    auto* fields = new QWidget(this);
    auto* grid = new LabelledGrid(fields);
    grid->addField(tr("Title of the interview"), m_title, 0, 0);
    grid->addField(tr("Date"), m_date, 0, 1);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 1);
    m_title->setText(m_file.transcriptOptions.title);
    m_date->setPlaceholderText(tr("undated"));
    connect(m_title, &QLineEdit::textChanged, this,
            [this](const QString& title) { m_file.transcriptOptions.title = title.trimmed(); });
    connect(m_date, &DateField::dateChanged, this, [this](QDate date) { m_file.setDay(date); });
    connect(m_date, &DateField::readableChanged, this,
            [this](bool readable) { m_file.setDay(m_date->date(), readable ? QString() : m_date->text()); });
    return fields;
}

void TranscriptPreview::refresh() {
    if (m_file.state() == ImportFile::State::Reading)
        return;
    m_encodingQuestion->setNotice(m_file.encodingQuestion().value_or(QString()));
    if (const QString question = m_file.dayQuestion().value_or(QString()); m_dayQuestion->notice() != question)
        m_dayQuestion->setNotice(question);
    refreshSpeakers();
    refreshTurns();
    const QStringList notes = m_file.warnings();
    m_notes->setText(notes.join(u'\n'));
    m_notes->setVisible(!notes.isEmpty());
}

void TranscriptPreview::refreshSpeakers() {
    const QStringList speakers = m_file.transcript() ? m_file.transcript()->transcript.speakers() : QStringList();
    if (m_speakers->property("speakers").toStringList() == speakers)
        return;
    m_speakers->setProperty("speakers", speakers);
    while (QLayoutItem* item = m_speakerRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (qsizetype i = 0; i < std::min(speakers.size(), kMostSpeakers); ++i) {
        const QString& speaker = speakers.at(i);
        auto* name = new PlainLabel(oneLine(speaker, 80), m_speakers);
        name->setElided(true);
        auto* role = new QComboBox(m_speakers);
        role->addItem(tr("Customer"), static_cast<int>(TurnRole::Customer));
        role->addItem(tr("Interviewer"), static_cast<int>(TurnRole::Interviewer));
        role->addItem(tr("Somebody else"), static_cast<int>(TurnRole::Other));
        role->setCurrentIndex(
            role->findData(static_cast<int>(m_file.transcriptOptions.roles.value(speaker, TurnRole::Customer))));
        role->setAccessibleName(tr("Role of %1").arg(isolated(speaker)));
        connect(role, &QComboBox::activated, this, [this, role, speaker] {
            m_file.transcriptOptions.roles.insert(speaker, static_cast<TurnRole>(role->currentData().toInt()));
        });
        m_speakerRows->addWidget(name, static_cast<int>(i), 0);
        m_speakerRows->addWidget(role, static_cast<int>(i), 1);
    }
}

void TranscriptPreview::refreshTurns() {
    if (!m_file.transcript()) {
        m_turns->clear();
        return;
    }
    const std::vector<core::TranscriptTurn>& turns = m_file.transcript()->transcript.turns;
    QStringList lines;
    for (size_t i = 0; i < std::min(turns.size(), kShownTurns); ++i) {
        const QString head = (oneLine(turns[i].speaker, 80) + u"  "_s + timeText(turns[i].startMs)).trimmed();
        lines.append(head.isEmpty() ? oneLine(turns[i].text) : head + u'\n' + oneLine(turns[i].text));
    }
    if (turns.size() > kShownTurns)
        lines.append(tr("… and %1 more turns").arg(countText(static_cast<qint64>(turns.size() - kShownTurns))));
    m_turns->setPlainText(lines.join(u"\n\n"_s));
}

} // namespace throughline::ui
