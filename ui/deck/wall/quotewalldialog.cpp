// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/wall/quotewalldialog.h"

#include "core/base/datewords.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/whendone.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/widgets/segmentedbuttons.h"
#include "ui/deck/currentdeck.h"
#include "ui/deck/wall/quotewallmodel.h"
#include "ui/deck/wall/quotewallview.h"
#include "ui/deck/wall/savedcards.h"
#include "ui/deck/wall/wallwords.h"
#include "ui/shell/notifier.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLocale>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kFirstSize{940, 620};
constexpr int kDeckWidth = 190;
constexpr qint64 kNewDeck = 0; ///< stands for no deck in the list: ids begin at 1

} // namespace

QuoteWallDialog::QuoteWallDialog(const core::Workspace& workspace, CurrentDeck& deck, Prompts& prompts,
                                 Notifier& notifier, const core::WallSubject& subject, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_deck(deck)
    , m_prompts(prompts)
    , m_notifier(notifier)
    , m_subject(subject)
    , m_today(core::localDay(workspace.clock()()))
    , m_model(new QuoteWallModel(this))
    , m_view(new QuoteWallView(this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
    , m_head(new PlainLabel(this))
    , m_readers(new SegmentedButtons(tr("Readers"), this))
    , m_counts(new PlainLabel(this))
    , m_all(new PlainLabel(this))
    , m_note(new PlainLabel(this))
    , m_unquoted(new PlainLabel(this))
    , m_scale(new SegmentedButtons(tr("Size of the cards"), this))
    , m_decks(new QComboBox(this))
    , m_copy(new KeyButton(tr("Copy text"), {}, KeyButton::Kind::Plain, this))
    , m_save(new KeyButton(tr("Save cards as PNG…"), {}, KeyButton::Kind::Plain, this))
    , m_add(new KeyButton(tr("Add to deck"), {}, KeyButton::Kind::Primary, this)) {
    setWindowTitle(tr("Quote wall"));
    resize(scaled(kFirstSize.width()), scaled(kFirstSize.height()));
    build();
    connect(m_model, &QuoteWallModel::choiceChanged, this, &QuoteWallDialog::showChoice);
    connect(m_readers, &SegmentedButtons::currentChanged, this, [this] {
        m_model->setReaders(readers());
        showChoice();
    });
    connect(m_decks, &QComboBox::currentIndexChanged, this, &QuoteWallDialog::takeReadersOfDeck);
    connect(m_all, &PlainLabel::clicked, this, [this] { m_model->chooseAll(m_model->chosen().isEmpty()); });
    connect(m_unquoted, &PlainLabel::clicked, this, &QuoteWallDialog::wantVoices);
    connect(m_empty, &EmptyState::buttonClicked, this, &QuoteWallDialog::wantVoices);
    connect(m_copy, &QPushButton::clicked, this, &QuoteWallDialog::copyText);
    connect(m_save, &QPushButton::clicked, this, &QuoteWallDialog::saveCards);
    connect(m_add, &QPushButton::clicked, this, &QuoteWallDialog::addToDeck);
    connect(&m_deck, &CurrentDeck::changed, this, &QuoteWallDialog::showDecks);
    showDecks();
    showChoice();
    read();
}

void QuoteWallDialog::build() {
    m_view->setModel(m_model);
    m_view->setAccessibleName(tr("Quotes"));
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_note->setFont(textFont(TextSize::Px12));
    m_note->setWordWrap(true);
    m_unquoted->setFont(textFont(TextSize::Px12));
    m_unquoted->setLink(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kPaneMargin, metrics::kPageMargin, metrics::kPageMargin);
    layout->setSpacing(metrics::kRowGap);
    layout->addLayout(makeHead());
    layout->addLayout(makeCounts());
    layout->addWidget(m_stack, 1);
    auto* notes = new QHBoxLayout;
    notes->addWidget(m_note, 1);
    notes->addWidget(m_unquoted);
    layout->addLayout(notes);
    layout->addLayout(makeButtons());
}

QHBoxLayout* QuoteWallDialog::makeHead() {
    m_head->setFont(textFont(TextSize::Px16, QFont::DemiBold));
    m_head->setElided(true);
    m_readers->addSegment(tr("Inside the company"), static_cast<int>(core::Audience::Inside));
    m_readers->addSegment(tr("Outside"), static_cast<int>(core::Audience::Outside));
    m_readers->setCurrent(static_cast<int>(core::Audience::Outside)); // the one that says less
    auto* head = new QHBoxLayout;
    head->setSpacing(metrics::kRowGap);
    head->addWidget(m_head, 1);
    head->addWidget(new PlainLabel(tr("Readers"), this));
    head->addWidget(m_readers);
    return head;
}

QHBoxLayout* QuoteWallDialog::makeCounts() {
    m_counts->setForegroundRole(QPalette::PlaceholderText);
    m_all->setLink(true);
    auto* line = new QHBoxLayout;
    line->addWidget(m_counts, 1);
    line->addWidget(m_all);
    return line;
}

QHBoxLayout* QuoteWallDialog::makeButtons() {
    m_scale->addSegment(tr("1×"), 1);
    m_scale->addSegment(tr("2×"), 2);
    m_scale->setCurrent(2);
    m_decks->setAccessibleName(tr("Deck"));
    m_decks->setMaximumWidth(scaled(kDeckWidth));
    m_decks->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_decks->setMinimumWidth(scaled(kDeckWidth));
    auto* close = new KeyButton(tr("Close"), tr("Esc"), KeyButton::Kind::Plain, this);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    for (KeyButton* button : {m_copy, m_save, close})
        button->setAutoDefault(false);
    m_add->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(metrics::kRowGap);
    for (QWidget* widget : QList<QWidget*>{m_copy, m_save, m_scale})
        buttons->addWidget(widget);
    buttons->addStretch(1);
    for (QWidget* widget : QList<QWidget*>{m_decks, m_add, close})
        buttons->addWidget(widget);
    return buttons;
}

void QuoteWallDialog::read() {
    const auto work = [subject = m_subject](core::db::Connection& connection) {
        return core::quoteWall(connection, subject);
    };
    whenDone(m_workspace.read<core::QuoteWall>(work), this, [this](const core::Result<core::QuoteWall>& wall) {
        if (wall) {
            showWall(*wall);
        } else {
            m_empty->setContent(u"quote"_s, tr("No quotes to show"), wall.error().text);
            m_stack->setCurrentWidget(m_empty);
        }
    });
}

void QuoteWallDialog::showWall(const core::QuoteWall& wall) {
    m_wall = wall;
    m_head->setText(wallHead(m_subject, wall.name));
    const auto unquoted = static_cast<qlonglong>(wall.unquoted.size());
    m_unquoted->setText(unquoted == 1 ? tr("1 voice has no quote here yet")
                                      : tr("%1 voices have no quote here yet").arg(QLocale().toString(unquoted)));
    m_unquoted->setAccessibleName(m_unquoted->text());
    m_unquoted->setVisible(unquoted > 0 && !wall.quotes.isEmpty());
    m_empty->setContent(u"quote"_s, tr("No quotes yet"), wallHint(m_subject));
    m_empty->setButton(unquoted == 0   ? QString()
                       : unquoted == 1 ? tr("Show the voice")
                                       : tr("Show the %1 voices").arg(QLocale().toString(unquoted)));
    m_stack->setCurrentWidget(wall.quotes.isEmpty() ? static_cast<QWidget*>(m_empty) : m_view);
    m_model->setQuotes(wall.quotes, m_today);
    m_view->setCurrentIndex(m_model->index(0));
    m_view->setFocus(Qt::OtherFocusReason);
}

void QuoteWallDialog::showDecks() {
    const DeckView& view = m_deck.view();
    const QVariant before = m_decks->count() > 0 ? m_decks->currentData() : QVariant();
    {
        const QSignalBlocker quiet(m_decks);
        m_decks->clear();
        for (const core::DeckRow& row : view.decks)
            m_decks->addItem(oneLine(row.deck.name), row.deck.id.value);
        m_decks->addItem(tr("New deck"), kNewDeck);
        const QVariant wanted = before.isValid() && before != kNewDeck ? before
                                : view.deck                            ? QVariant(view.deck->id.value)
                                                                       : QVariant(kNewDeck);
        m_decks->setCurrentIndex(std::max(0, m_decks->findData(wanted)));
    }
    takeReadersOfDeck();
}

std::optional<core::Deck> QuoteWallDialog::chosenDeck() const {
    for (const core::DeckRow& row : m_deck.view().decks) {
        if (row.deck.id.value == m_decks->currentData().toLongLong())
            return row.deck;
    }
    return {};
}

core::Audience QuoteWallDialog::readers() const {
    return static_cast<core::Audience>(m_readers->current());
}

/// Who reads the deck decides how its slides name the speakers, so the wall shows the same.
void QuoteWallDialog::takeReadersOfDeck() {
    if (const auto deck = chosenDeck(); deck && deck->audience)
        m_readers->setCurrent(static_cast<int>(*deck->audience));
    m_model->setReaders(readers());
    showChoice();
}

void QuoteWallDialog::showChoice() {
    const core::WallCounts counts = m_model->counts();
    m_counts->setText(wallCountWords(counts));
    m_all->setText(counts.chosen > 0 ? tr("Choose none") : tr("Choose all"));
    m_all->setAccessibleName(m_all->text());
    m_all->setVisible(counts.quotes > counts.refused);
    QStringList notes{wallOneSided(counts)};
    if (m_wall.individual > 0)
        notes.append(m_wall.individual == 1 ? tr("1 quote of an individual case is left out.")
                                            : tr("%1 quotes of individual cases are left out.")
                                                  .arg(QLocale().toString(static_cast<qlonglong>(m_wall.individual))));
    if (const auto deck = chosenDeck(); deck && deck->audience && deck->audience != readers())
        notes.append(readers() == core::Audience::Inside
                         ? tr("The deck is for readers outside; its slides name fewer speakers than shown here.")
                         : tr("The deck is for readers inside; its slides may name more speakers than shown here."));
    notes.removeAll(QString());
    m_note->setText(notes.join(u' '));
    for (KeyButton* button : {m_copy, m_save})
        button->setEnabled(counts.chosen > 0);
    m_add->setEnabled(counts.chosen > 0 && !m_workspace.isReadOnly());
    m_add->setToolTip(toolTipText(m_workspace.whyReadOnly()));
    m_decks->setEnabled(!m_workspace.isReadOnly());
}

void QuoteWallDialog::addToDeck() {
    QList<core::QuoteId> quotes;
    for (const core::SpokenQuote& spoken : m_model->chosen())
        quotes.append(spoken.quote.id);
    accept();
    m_deck.addWall(quotes, core::wallTitle(m_subject, m_wall.name), chosenDeck(), readers());
}

void QuoteWallDialog::copyText() {
    const QList<core::SpokenQuote> quotes = m_model->chosen();
    QGuiApplication::clipboard()->setText(core::quotesAsText(quotes, readers(), m_today));
    m_note->setText(quotes.size() == 1 ? tr("Copied 1 quote with its attribution.")
                                       : tr("Copied %1 quotes with their attribution.").arg(quotes.size()));
}

void QuoteWallDialog::saveCards() {
    CardsToSave cards{m_model->chosen(), readers(), m_today, m_scale->current(), {}, m_wall.name};
    cards.folder = m_prompts.openFolder({.title = tr("Save cards into a folder")});
    if (cards.folder.isEmpty())
        return;
    const QStringList paths = cards.paths();
    const auto there =
        std::count_if(paths.begin(), paths.end(), [](const QString& path) { return QFile::exists(path); });
    if (there > 0 &&
        !m_prompts.confirm({.title = tr("Replace pictures?"),
                            .text = there == 1 ? tr("1 picture of that name is in the folder already.")
                                               : tr("%1 pictures of those names are in the folder already.").arg(there),
                            .accept = tr("Replace"),
                            .destructive = true}))
        return;
    const auto count = cards.quotes.size();
    const QString folder = isolated(QDir::toNativeSeparators(cards.folder));
    const QString saved = count == 1 ? tr("Saved 1 card in %1.").arg(folder)
                                     : tr("Saved %1 cards in %2.").arg(QString::number(count), folder);
    // The parent is the context: the dialog may be gone before the files are written.
    QObject* context = parentWidget() ? parentWidget() : static_cast<QObject*>(this);
    whenDone(ui::saveCards(cards), context,
             [dialog = QPointer(this), &notifier = m_notifier, saved](const core::Result<void>& written) {
                 const QString text = written ? saved : written.error().text;
                 if (dialog && dialog->isVisible())
                     dialog->m_note->setText(text); // the strip lies behind this window
                 else
                     notifier.show({written ? Notification::Kind::Done : Notification::Kind::Error, text, {}});
             });
}

void QuoteWallDialog::wantVoices() {
    const QList<core::VoiceId> voices = m_wall.unquoted;
    accept();
    Q_EMIT voicesWanted(voices);
}

} // namespace throughline::ui
