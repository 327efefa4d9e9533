// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview/filepreview.h"

#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/errorbox.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/exchange/importfile.h"
#include "ui/exchange/importwords.h"
#include "ui/exchange/preview/tableoptionsbar.h"
#include "ui/exchange/preview/tablepreview.h"
#include "ui/exchange/preview/transcriptpreview.h"

#include <QVBoxLayout>

namespace throughline::ui {

namespace {

QString outlookText(const ImportFile& file, int percent) {
    switch (file.state()) {
    case ImportFile::State::Reading:
        return FilePreview::tr("Reading… %1 %").arg(percent);
    case ImportFile::State::Asking:
        return FilePreview::tr("Answer the question above; then the rows are counted.");
    case ImportFile::State::Refused:
        return FilePreview::tr("Nothing of this file is imported.");
    case ImportFile::State::Ready:
        break;
    }
    if (!file.outlook())
        return FilePreview::tr("Counting what is new…");
    if (!file.transcript())
        return outlookSentence(*file.outlook());
    if (file.outlook()->unchanged > 0)
        return FilePreview::tr("The same words are already here; importing them again adds nothing.");
    const core::Transcript& transcript = file.transcript()->transcript;
    return FilePreview::tr("One new interview: %1 turns, %2 speakers")
        .arg(countText(static_cast<qint64>(transcript.turns.size())), countText(transcript.speakers().size()));
}

} // namespace

FilePreview::FilePreview(ImportFile& file, Prompts& prompts, QDate today, QWidget* parent)
    : QWidget(parent)
    , m_file(file)
    , m_prompts(prompts)
    , m_today(today)
    , m_layout(new QVBoxLayout(this))
    , m_options(new TableOptionsBar(file, this))
    , m_error(new ErrorBox(this))
    , m_outlook(new PlainLabel(this)) {
    auto* name = new PlainLabel(oneLine(file.name()), this);
    name->setFont(textFont(TextSize::Px16, QFont::DemiBold));
    name->setElided(true);
    m_outlook->setFont(textFont(TextSize::Px13, QFont::DemiBold));
    m_outlook->setWordWrap(true);
    m_layout->setContentsMargins(metrics::kPageMargin, metrics::kPaneMargin, metrics::kPageMargin, metrics::kRowGap);
    m_layout->setSpacing(metrics::kRowGap);
    m_layout->addWidget(name);
    m_layout->addWidget(m_options);
    m_layout->addWidget(m_error);
    m_layout->addStretch(0);
    m_layout->addWidget(m_outlook);
    connect(&m_file, &ImportFile::changed, this, &FilePreview::refresh);
    connect(&m_file, &ImportFile::progressed, this, [this](int percent) {
        m_percent = percent;
        m_outlook->setText(outlookText(m_file, m_percent));
    });
    refresh();
}

void FilePreview::refresh() {
    if (m_file.state() == ImportFile::State::Refused)
        m_error->setError(*m_file.error());
    else
        m_error->clear();
    if (m_file.state() != ImportFile::State::Reading) {
        m_percent = 0;
        m_options->refresh();
    }
    showBody();
    m_outlook->setText(outlookText(m_file, m_percent));
}

void FilePreview::showBody() {
    constexpr int kBeforeOutlook = 3; // name, options, error
    if (m_table == nullptr && m_file.table()) {
        m_table = new TablePreview(m_file, m_prompts, this);
        m_layout->insertWidget(kBeforeOutlook, m_table, 1);
    }
    if (m_transcript == nullptr && m_file.transcript()) {
        m_transcript = new TranscriptPreview(m_file, m_today, this);
        m_layout->insertWidget(kBeforeOutlook, m_transcript, 1);
    }
    const bool refused = m_file.state() == ImportFile::State::Refused;
    const bool transcript = m_file.type() == ImportFile::Type::Transcript;
    if (m_table != nullptr)
        m_table->setVisible(!refused && !transcript);
    if (m_transcript != nullptr)
        m_transcript->setVisible(!refused && transcript);
}

} // namespace throughline::ui
