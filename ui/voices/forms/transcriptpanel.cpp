// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/forms/transcriptpanel.h"

#include "core/customers/customers.h"
#include "ui/common/fields/namefield.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"

#include <QComboBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::TurnRole;

namespace {

constexpr qsizetype kMostSpeakers = 12; ///< further ones are others

bool sameName(const QString& one, const QString& other) {
    const QString key = core::matchKey(one);
    const QString otherKey = core::matchKey(other);
    return !key.isEmpty() && !otherKey.isEmpty() &&
           (key == otherKey || key.startsWith(otherKey + u' ') || otherKey.startsWith(key + u' '));
}

} // namespace

QString likelyInterviewer(const QStringList& speakers, const QString& user, const QString& person) {
    for (const QString& speaker : speakers) {
        if (sameName(speaker, user))
            return speaker;
    }
    if (speakers.size() == 2 && sameName(speakers.at(0), person))
        return speakers.at(1);
    return speakers.value(0);
}

TranscriptPanel::TranscriptPanel(QWidget* parent)
    : QFrame(parent), m_title(new PlainLabel(this)), m_buttons(new QWidget(this)) {
    setAccessibleName(tr("Speakers"));
    m_title->setFont(textFont(TextSize::Px13, QFont::DemiBold));
    m_title->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPaneMargin, metrics::kRowGap, metrics::kPaneMargin, metrics::kRowGap);
    layout->setSpacing(metrics::kRowGap);
    layout->addWidget(m_title);
    auto* buttons = new QHBoxLayout(m_buttons);
    buttons->setContentsMargins(0, 0, 0, 0);
    auto* accept = new KeyButton(tr("Make speaker turns"), {}, KeyButton::Kind::Plain, m_buttons);
    auto* refuse = new KeyButton(tr("Keep as text"), {}, KeyButton::Kind::Plain, m_buttons);
    buttons->addWidget(accept);
    buttons->addWidget(refuse);
    buttons->addStretch(1);
    layout->addWidget(m_buttons);
    connect(accept, &QAbstractButton::clicked, this, &TranscriptPanel::accepted);
    connect(refuse, &QAbstractButton::clicked, this, [this] {
        dismiss();
        Q_EMIT refused();
    });
    hide();
}

void TranscriptPanel::setPeople(const QList<NameChoice>& people) {
    m_people = people;
    for (const Row& row : m_rows)
        row.person->setChoices(people);
}

void TranscriptPanel::offer(const core::Transcript& transcript, const QString& interviewer, const QString& person) {
    dismiss();
    m_transcript = transcript;
    const QStringList speakers = transcript.speakers();
    m_title->setText(tr("A transcript: %1 turns of %2. Who is who?")
                         .arg(QString::number(transcript.turns.size()), isolated(speakers.join(u", "_s))));
    m_rowsHolder = new QWidget(this);
    m_grid = new QGridLayout(m_rowsHolder);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metrics::kRowGap);
    m_grid->setVerticalSpacing(metrics::kGrid);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(2, 1);
    const QString asks = likelyInterviewer(speakers, interviewer, person);
    for (const QString& speaker : speakers.mid(0, kMostSpeakers))
        addRow(speaker, speaker == asks ? TurnRole::Interviewer : TurnRole::Customer);
    static_cast<QVBoxLayout*>(layout())->insertWidget(1, m_rowsHolder);
    setTabOrder(m_rows.isEmpty() ? static_cast<QWidget*>(this) : m_rows.last().person, m_buttons);
    show();
}

void TranscriptPanel::addRow(const QString& speaker, TurnRole role) {
    const int row = static_cast<int>(m_rows.size());
    auto* name = new PlainLabel(oneLine(speaker), m_rowsHolder);
    auto* roles = new QComboBox(m_rowsHolder);
    roles->addItem(tr("Interviewer"), static_cast<int>(TurnRole::Interviewer));
    roles->addItem(tr("Customer"), static_cast<int>(TurnRole::Customer));
    roles->addItem(tr("Other"), static_cast<int>(TurnRole::Other));
    roles->setCurrentIndex(roles->findData(static_cast<int>(role)));
    roles->setAccessibleName(tr("Role of %1").arg(oneLine(speaker)));
    auto* person = new NameField(tr("Person of %1").arg(oneLine(speaker)), m_rowsHolder);
    person->setPlaceholderText(tr("Nobody we name"));
    person->setChoices(m_people);
    person->setText(speaker);
    person->setVisible(role == TurnRole::Customer);
    connect(roles, qOverload<int>(&QComboBox::currentIndexChanged), person, [roles, person] {
        person->setVisible(roles->currentData().toInt() == static_cast<int>(TurnRole::Customer));
    });
    m_grid->addWidget(name, row, 0);
    m_grid->addWidget(roles, row, 1);
    m_grid->addWidget(person, row, 2);
    m_rows.append({speaker, roles, person});
}

void TranscriptPanel::dismiss() {
    m_rows.clear();
    delete m_rowsHolder;
    m_rowsHolder = nullptr;
    m_grid = nullptr;
    m_transcript = {};
    hide();
}

QList<core::SpeakerEntry> TranscriptPanel::speakers() const {
    QList<core::SpeakerEntry> entries;
    for (const Row& row : m_rows) {
        core::SpeakerEntry entry;
        entry.speaker = row.speaker;
        entry.role = static_cast<TurnRole>(row.role->currentData().toInt());
        if (row.person->choice())
            entry.person = core::PersonId{*row.person->choice()};
        else
            entry.personName = row.person->text().trimmed();
        entries.append(entry);
    }
    return entries;
}

void TranscriptPanel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), tokens(palette()).accentSoft, Qt::transparent);
}

} // namespace throughline::ui
