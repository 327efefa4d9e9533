// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/slides/slidepane.h"

#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/deck/slides/slidepreview.h"

#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <chrono>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Slide;
using core::SlideKind;

namespace {

constexpr auto kRest = std::chrono::milliseconds(500);
constexpr int kNoteLines = 4;

PlainLabel* explanation(QWidget* parent) {
    auto* label = new PlainLabel(parent);
    label->setFont(textFont(TextSize::Px12));
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

SlidePane::SlidePane(QWidget* parent)
    : QWidget(parent)
    , m_head(new PageHead(tr("Slide"), PageHead::Level::Pane, this))
    , m_preview(new SlidePreview(this))
    , m_title(new QLineEdit(this))
    , m_note(new QPlainTextEdit(this))
    , m_noteLabel(new PlainLabel(tr("Note for the speaker"), this))
    , m_names(explanation(this))
    , m_leftOut(explanation(this)) {
    m_title->setAccessibleName(tr("Title"));
    m_note->setAccessibleName(tr("Note for the speaker"));
    m_note->setTabChangesFocus(true);
    m_note->setPlaceholderText(tr("What to say. The numbers and where the words come from are added by themselves."));
    m_note->setFixedHeight(QFontMetrics(m_note->font()).lineSpacing() * kNoteLines + 2 * metrics::kRowGap);
    m_leftOut->setForegroundRole(QPalette::BrightText);
    auto* titleLabel = new PlainLabel(tr("Title"), this);
    for (PlainLabel* label : {titleLabel, m_noteLabel})
        label->setFont(textFont(TextSize::Px12));

    auto* inset = new QVBoxLayout;
    inset->setContentsMargins(metrics::kPageMargin, metrics::kGrid, metrics::kPageMargin, metrics::kPageMargin);
    inset->setSpacing(metrics::kGrid);
    inset->addWidget(m_preview, 1);
    inset->addSpacing(metrics::kRowGap);
    for (QWidget* widget : QList<QWidget*>{titleLabel, m_title, m_noteLabel, m_note})
        inset->addWidget(widget);
    inset->addSpacing(metrics::kRowGap);
    inset->addWidget(m_names);
    inset->addWidget(m_leftOut);
    inset->addStretch(1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    layout->addLayout(inset, 1);

    m_rest.setSingleShot(true);
    m_rest.setInterval(kRest);
    connect(&m_rest, &QTimer::timeout, this, &SlidePane::save);
    connect(m_title, &QLineEdit::textEdited, this, [this] {
        m_titleTyped = true;
        m_rest.start();
    });
    connect(m_title, &QLineEdit::editingFinished, this, &SlidePane::save);
    connect(m_note, &QPlainTextEdit::textChanged, this, [this] {
        m_noteTyped = true;
        m_rest.start();
    });
}

void SlidePane::save() {
    m_rest.stop();
    const bool title = std::exchange(m_titleTyped, false);
    const bool note = std::exchange(m_noteTyped, false);
    if (!m_slide) {
        if (title && !m_title->text().trimmed().isEmpty())
            Q_EMIT deckRenamed(m_title->text().trimmed());
        return;
    }
    const bool sectionWithoutTitle = m_slide->kind == SlideKind::Section && m_title->text().trimmed().isEmpty();
    if (title && !sectionWithoutTitle) {
        m_slide->title = m_title->text().trimmed();
        Q_EMIT slideEdited(*m_slide, u"title"_s);
    }
    if (note) {
        m_slide->note = m_note->toPlainText();
        Q_EMIT slideEdited(*m_slide, u"note"_s);
    }
}

void SlidePane::show(const DeckView& view, const std::optional<Slide>& slide) {
    const bool other = m_slide.has_value() != slide.has_value() || (slide && slide->id != m_slide->id);
    if (other)
        save();
    // What is being typed is newer than what was read.
    const bool typing = !other && (m_titleTyped || m_noteTyped);
    if (!typing) {
        m_slide = slide;
        showFields(view);
    }
    showPreview(view);
    showNames(view);
    showLeftOut(view);
}

void SlidePane::showFields(const DeckView& view) {
    const QSignalBlocker quietTitle(m_title);
    const QSignalBlocker quietNote(m_note);
    const QString title = m_slide ? m_slide->title : view.deck ? view.deck->name : QString();
    if (m_title->text() != title)
        m_title->setText(title);
    if (m_slide && m_note->toPlainText() != m_slide->note)
        m_note->setPlainText(m_slide->note);
    const auto planned = m_slide ? view.planOf(m_slide->id) : std::nullopt;
    const bool fromContent = m_slide && m_slide->kind != SlideKind::Section && planned && *planned < view.plan.size();
    m_title->setPlaceholderText(fromContent ? oneLine(view.plan.at(*planned).title) : QString());
    m_note->setVisible(m_slide.has_value());
    m_noteLabel->setVisible(m_slide.has_value());
}

void SlidePane::showPreview(const DeckView& view) {
    const auto planned = m_slide ? view.planOf(m_slide->id) : std::optional<qsizetype>(0);
    if (planned && *planned < view.plan.size()) {
        m_head->setTitle(tr("Slide %1 of %2").arg(QString::number(*planned + 1), QString::number(view.plan.size())));
        m_preview->setSlide(view.plan.at(*planned), static_cast<int>(*planned) + 1, view.theme);
        return;
    }
    m_head->setTitle(tr("Not in the deck"));
    m_preview->setMessage(tr("This slide is left out of the export."));
}

/// "Inside: Ada Wong, Planner, Brightmoor. Outside: Planner, Retail. May be named inside."
void SlidePane::showNames(const DeckView& view) {
    const auto quote = m_slide && m_slide->quote ? view.quotes.constFind(*m_slide->quote) : view.quotes.constEnd();
    if (quote == view.quotes.constEnd()) {
        m_names->hide();
        return;
    }
    const auto line = [&](core::Audience audience) {
        return quote->attributedFor(audience, view.today).value_or(tr("not shown at all"));
    };
    m_names->setText(tr("Inside: %1\nOutside: %2\n%3")
                         .arg(line(core::Audience::Inside), line(core::Audience::Outside),
                              core::consentWords(quote->consent, quote->consentUntil, view.today)));
    m_names->show();
}

void SlidePane::showLeftOut(const DeckView& view) {
    QStringList lines;
    for (const core::LeftOutSlide& one : view.leftOut)
        lines.append(tr("Left out: %1. %2").arg(oneLine(one.what, 80), one.reason));
    m_leftOut->setText(lines.join(u'\n'));
    m_leftOut->setVisible(!lines.isEmpty());
}

} // namespace throughline::ui
