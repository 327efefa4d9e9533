// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/datewords.h"
#include "ui/common/fields/datefield.h"
#include "ui/common/fields/labelledgrid.h"
#include "ui/common/fields/noticebox.h"
#include "ui/common/icons.h"
#include "ui/common/prompts.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/errorbox.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/words/recordnames.h"
#include "ui/voices/forms/customerfields.h"
#include "ui/voices/forms/notesedit.h"
#include "ui/voices/forms/otherfields.h"
#include "ui/voices/forms/transcriptpanel.h"
#include "ui/voices/forms/voiceform.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QShortcut>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr QSize kFirstSize{680, 660};
constexpr int kDateWidth = 160;
constexpr int kLeastText = 160; ///< Height.
} // namespace

VoiceForm::VoiceForm(Kind kind, const PageContext& context, QWidget* window)
    : QWidget(window, Qt::Window), m_kind(kind), m_context(context), m_saver(new DraftSaver(context.workspace, this)) {
    setAttribute(Qt::WA_DeleteOnClose);
    const QString title = kind == Kind::Interview ? tr("New interview") : tr("New voice");
    setWindowTitle(tr("%1 – Throughline").arg(title));
    setAccessibleName(title);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(makeBody(), 1);
    layout->addWidget(makeFoot());
    connectFields();
    showState();
    resize(scaled(kFirstSize.width()), scaled(kFirstSize.height()));
    m_customer->firstField()->setFocus();
}

QWidget* VoiceForm::makeHead() {
    auto* head =
        new PageHead(m_kind == Kind::Interview ? tr("New interview") : tr("New voice"), PageHead::Level::Page, this);
    head->setLine(true);
    m_state = new PlainLabel(head);
    m_state->setFont(textFont(TextSize::Px11));
    m_state->setForegroundRole(QPalette::PlaceholderText);
    head->addAtEnd(m_state);
    return head;
}

QWidget* VoiceForm::makeBody() {
    auto* scroll = new QScrollArea(this); // low screens show it in parts
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget;
    body->setAutoFillBackground(true);
    body->setBackgroundRole(QPalette::Base);
    scroll->setWidget(body);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kPaneMargin, metrics::kPageMargin, metrics::kPaneMargin);
    layout->setSpacing(metrics::kRowGap);
    m_error = new ErrorBox(body);
    m_double = new NoticeBox(NoticeBox::Kind::Warning, body);
    m_double->addButton(tr("Open it"), [this] { openDouble(); });
    m_double->addButton(tr("Keep both"), [this] { m_saver->allowDouble(); });
    m_notice = new NoticeBox(NoticeBox::Kind::Note, body);
    layout->addWidget(m_error);
    layout->addWidget(m_double);
    layout->addWidget(m_notice);
    makeFields(body, layout);
    return scroll;
}

void VoiceForm::makeFields(QWidget* parent, QVBoxLayout* layout) {
    m_customer = new CustomerFields(m_context.workspace, parent);
    layout->addWidget(m_customer);
    auto* holder = new QWidget(parent);
    auto* grid = new LabelledGrid(holder);
    m_date = new DateField(tr("Date"), core::localDay(m_context.workspace.clock()()), holder);
    m_date->setDate(core::localDay(m_context.workspace.clock()()));
    m_date->setFixedWidth(scaled(kDateWidth));
    m_title = new QLineEdit(holder);
    grid->addField(tr("Date"), m_date, 0, 0);
    grid->addField(tr("Title"), m_title, 0, 1);
    grid->setColumnStretch(1, 1);
    layout->addWidget(holder);
    m_dateError = new PlainLabel(tr("No day is called that. Write 6 May 2026, 2026-05-06 or yesterday."), parent);
    m_dateError->setForegroundRole(QPalette::BrightText);
    m_dateError->setFont(textFont(TextSize::Px12));
    m_dateError->hide();
    layout->addWidget(m_dateError);
    if (m_kind == Kind::Other) {
        m_other = new OtherFields(parent);
        layout->addWidget(m_other);
    }
    m_transcript = new TranscriptPanel(parent);
    layout->addWidget(m_transcript);
    auto* label = new PlainLabel(tr("Text"), parent);
    label->setFont(textFont(TextSize::Px12));
    label->setForegroundRole(QPalette::PlaceholderText);
    layout->addWidget(label);
    m_text = new NotesEdit(tr("Text"), parent);
    m_text->setPlaceholderText(m_kind == Kind::Interview
                                   ? tr("What they say, in their words. A transcript can be pasted here.")
                                   : tr("What they said, in their words"));
    m_text->setMinimumHeight(scaled(kLeastText));
    label->setBuddy(m_text);
    layout->addWidget(m_text, 1);
}

QWidget* VoiceForm::makeFoot() {
    auto* foot = new QWidget(this);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kRowGap, metrics::kPageMargin, metrics::kPaneMargin);
    layout->setSpacing(metrics::kRowGap);
    auto* file = new KeyButton(tr("Transcript from a file…"), {}, KeyButton::Kind::Plain, foot);
    file->setIcon(icon(u"folder-open"_s));
    layout->addWidget(file);
    layout->addStretch(1);
    m_retry = new KeyButton(tr("Retry"), {}, KeyButton::Kind::Plain, foot);
    layout->addWidget(m_retry);
    m_done = new KeyButton(tr("Done"), u"Ctrl+Enter"_s, KeyButton::Kind::Primary, foot);
    layout->addWidget(m_done);
    connect(file, &QAbstractButton::clicked, this, [this] {
        const QString path =
            m_context.prompts.openFile({tr("Transcript from a file"), {}, tr("Transcripts (*.vtt *.srt *.txt *.md)")});
        if (!path.isEmpty())
            openTranscript(path);
    });
    connect(m_retry, &QAbstractButton::clicked, m_saver, &DraftSaver::retry);
    connect(m_done, &QAbstractButton::clicked, this, &VoiceForm::finish);
    return foot;
}

void VoiceForm::connectFields() {
    connect(m_customer, &CustomerFields::changed, this, &VoiceForm::typed);
    connect(m_date, &DateField::dateChanged, this, &VoiceForm::typed);
    connect(m_date, &DateField::readableChanged, m_dateError,
            [this](bool readable) { m_dateError->setVisible(!readable); });
    connect(m_title, &QLineEdit::textEdited, this, [this](const QString& text) {
        m_titleIsProposed = text.isEmpty();
        typed();
    });
    connect(m_text, &QPlainTextEdit::textChanged, this, &VoiceForm::typed);
    connect(m_text, &NotesEdit::pasted, this, &VoiceForm::lookForTranscript);
    connect(m_text, &QPlainTextEdit::textChanged, this, &VoiceForm::followTranscript);
    if (m_other)
        connect(m_other, &OtherFields::changed, this, &VoiceForm::typed);
    connect(m_transcript, &TranscriptPanel::accepted, this, &VoiceForm::makeTurns);
    connect(m_saver, &DraftSaver::stateChanged, this, &VoiceForm::showState);
    connect(m_saver, &DraftSaver::stateChanged, m_customer, [this] {
        if (m_saver->state() == DraftSaver::State::Saved)
            m_customer->setMade(m_saver->saved().customer);
    });
    connect(m_saver, &DraftSaver::doubleFound, this, &VoiceForm::showDouble);
    connect(m_saver, &DraftSaver::changedElsewhere, this, &VoiceForm::reload);
    connect(m_saver, &DraftSaver::takenBack, this, [this] {
        m_notice->setNotice(tr("This was taken back. Go on typing to log it anew, or close the window."));
    });
    for (const auto& key : {Qt::CTRL | Qt::Key_Return, Qt::CTRL | Qt::Key_Enter}) {
        auto* shortcut = new QShortcut(QKeySequence(key), this);
        connect(shortcut, &QShortcut::activated, this, &VoiceForm::finish);
    }
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    connect(escape, &QShortcut::activated, this, &QWidget::close);
}

} // namespace throughline::ui
