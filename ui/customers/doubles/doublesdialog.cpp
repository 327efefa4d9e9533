// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/doubles/doublesdialog.h"

#include "core/customers/customermerging.h"
#include "core/customers/customerrepository.h"
#include "core/voices/voicefilter.h"
#include "core/voices/voicerepository.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/customers/doubles/doublecard.h"
#include "ui/shell/edits.h"

#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Record;
using core::Result;

namespace {

constexpr int kWidth = 640;
constexpr int kHeight = 380;

void addLine(QStringList& lines, const QString& label, const QString& text) {
    if (!text.trimmed().isEmpty())
        lines.append(label.arg(oneLine(text)));
}

} // namespace

DoublesDialog::DoublesDialog(const PageContext& context, Record record, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_record(record)
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_head(new PlainLabel(this))
    , m_reason(new PlainLabel(this))
    , m_note(new PlainLabel(this))
    , m_first(new DoubleCard(context.workspace.whyReadOnly(), this))
    , m_second(new DoubleCard(context.workspace.whyReadOnly(), this))
    , m_distinct(new KeyButton(tr("Not the same"), {}, KeyButton::Kind::Plain, this))
    , m_laterButton(new KeyButton(tr("Later"), {}, KeyButton::Kind::Plain, this)) {
    setWindowTitle(tr("Possible doubles"));
    build();
    connect(m_first, &DoubleCard::kept, this, [this] { keep(m_one, m_other); });
    connect(m_second, &DoubleCard::kept, this, [this] { keep(m_other, m_one); });
    connect(m_distinct, &QAbstractButton::clicked, this, &DoublesDialog::sayDistinct);
    connect(m_laterButton, &QAbstractButton::clicked, this, &DoublesDialog::later);
    connect(&m_context.workspace, &core::Workspace::changed, this, [this] {
        if (!m_saysDistinct)
            read();
    });
    connect(&m_context.edits, &Edits::failed, this, [this](const core::Error& error) {
        m_saysDistinct = false;
        m_note->setText(error.text); // the strip lies behind this window
    });
    read();
}

void DoublesDialog::build() {
    m_head->setFont(textFont(TextSize::Px16, QFont::DemiBold));
    m_reason->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    m_empty->setContent(u"check"_s, tr("No doubles left"), tr("Nobody else looks like somebody who is there already."));
    for (KeyButton* button : {m_distinct, m_laterButton})
        button->setAutoDefault(false);
    lockEdits(*m_distinct, m_context.workspace.whyReadOnly());
    auto* pair = new QWidget(this);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(metrics::kPaneMargin);
    cards->addWidget(m_first, 1);
    cards->addWidget(m_second, 1);
    auto* answers = new QHBoxLayout;
    answers->addWidget(m_distinct);
    answers->addWidget(m_laterButton);
    answers->addStretch(1);
    auto* review = new QVBoxLayout(pair);
    review->setContentsMargins(0, 0, 0, 0);
    review->setSpacing(metrics::kRowGap);
    review->addWidget(m_head);
    review->addWidget(m_reason);
    review->addLayout(cards, 1);
    review->addLayout(answers);
    m_stack->addWidget(pair);
    m_stack->addWidget(m_empty);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(scaled(kWidth), scaled(kHeight));
}

Result<DoublesDialog::Side> DoublesDialog::side(core::db::Connection& connection, Record record, qint64 id) {
    const core::CustomerRepository customers(connection);
    Side side{id, {}, {}};
    core::VoiceFilter filter;
    if (record == Record::Account) {
        TRY_ASSIGN(const core::Account account, customers.account(core::AccountId{id}));
        side.name = account.name;
        addLine(side.lines, tr("Domain: %1"), account.domain);
        addLine(side.lines, tr("Industry: %1"), account.industry);
        addLine(side.lines, tr("Region: %1"), account.region);
        addLine(side.lines, tr("Note: %1"), account.note);
        filter.accounts = {account.id};
    } else {
        TRY_ASSIGN(const core::Person person, customers.person(core::PersonId{id}));
        side.name = person.name;
        addLine(side.lines, tr("Title: %1"), person.title);
        addLine(side.lines, tr("E-mail: %1"), person.email);
        if (person.account) {
            TRY_ASSIGN(const core::Account account, customers.account(*person.account));
            addLine(side.lines, tr("Account: %1"), account.name);
        }
        addLine(side.lines, tr("Note: %1"), person.note);
        filter.people = {person.id};
    }
    TRY_ASSIGN(const qint64 voices, core::VoiceRepository(connection).count(filter));
    side.lines.append(voices == 1 ? tr("1 voice") : tr("%1 voices").arg(QLocale().toString(voices)));
    return side;
}

Result<DoublesDialog::Review> DoublesDialog::review(core::db::Connection& connection, Record record,
                                                    const QList<core::PossibleDouble>& pairs) {
    Review review{pairs, {}, {}};
    if (pairs.isEmpty())
        return review;
    TRY_ASSIGN(review.one, side(connection, record, pairs.constFirst().one));
    TRY_ASSIGN(review.other, side(connection, record, pairs.constFirst().other));
    return review;
}

void DoublesDialog::read() {
    const auto work = [record = m_record, later = m_later](core::db::Connection& connection) -> Result<Review> {
        TRY_ASSIGN(QList<core::PossibleDouble> pairs, core::possibleDoubles(connection, record));
        pairs.removeIf([&](const core::PossibleDouble& pair) { return later.contains(pair); });
        return review(connection, record, pairs);
    };
    m_newest.await(m_context.workspace.read<Review>(work), this, [this](const Result<Review>& answer) {
        if (answer)
            show(*answer);
    });
}

/// Finding the pairs compares all names, so the others are kept while one is reviewed.
void DoublesDialog::readNext() {
    const auto work = [record = m_record, pairs = m_pairs.mid(1)](core::db::Connection& connection) {
        return review(connection, record, pairs);
    };
    m_newest.await(m_context.workspace.read<Review>(work), this, [this](const Result<Review>& answer) {
        if (answer)
            show(*answer);
        else
            read(); // one of them is gone
    });
}

void DoublesDialog::show(const Review& review) {
    m_pairs = review.pairs;
    m_one = review.one;
    m_other = review.other;
    m_stack->setCurrentIndex(m_pairs.isEmpty() ? 1 : 0);
    if (m_pairs.isEmpty())
        return;
    m_head->setText(m_pairs.size() == 1 ? tr("Are these two the same?")
                                        : tr("Are these two the same? %1 pairs to look at.")
                                              .arg(QLocale().toString(static_cast<qlonglong>(m_pairs.size()))));
    m_reason->setText(reasonInWords(m_pairs.constFirst()));
    m_first->setContent(m_one.name, m_one.lines);
    m_second->setContent(m_other.name, m_other.lines);
}

QString DoublesDialog::reasonInWords(const core::PossibleDouble& pair) const {
    switch (pair.reason) {
    case core::DoubleReason::Email:
        return tr("Both have the e-mail address %1.").arg(isolated(pair.shared));
    case core::DoubleReason::Domain:
        return tr("Both have the domain %1.").arg(isolated(pair.shared));
    case core::DoubleReason::Name:
        return m_record == Record::Account ? tr("Their names differ only in spelling or legal form.")
                                           : tr("Both have this name at the same account.");
    }
    return {};
}

void DoublesDialog::keep(const Side& kept, const Side& merged) {
    const bool accounts = m_record == Record::Account;
    m_note->clear();
    m_context.edits.make(
        {accounts ? u"account.merge"_s : u"person.merge"_s, 1, kept.name, {}},
        [accounts, into = kept.id, from = merged.id](core::Editor& editor) {
            return accounts ? core::mergeAccounts(editor, {core::AccountId{from}}, core::AccountId{into})
                            : core::mergePeople(editor, {core::PersonId{from}}, core::PersonId{into});
        },
        this,
        [this, name = kept.name](const core::ChangeSet&) {
            m_note->setText(tr("Merged into %1. Undo and its page take it back.").arg(isolated(name)));
        });
}

void DoublesDialog::sayDistinct() {
    if (m_pairs.isEmpty() || m_saysDistinct)
        return;
    m_note->clear();
    m_saysDistinct = true;
    m_context.edits.make(
        {u"customer.distinct"_s, 1, m_one.name, {}},
        [pair = m_pairs.constFirst()](core::Editor& editor) { return core::sayDistinct(editor, pair); }, this,
        [this](const core::ChangeSet&) {
            m_saysDistinct = false;
            readNext();
        });
}

void DoublesDialog::later() {
    if (m_pairs.isEmpty())
        return;
    m_later.append(m_pairs.constFirst());
    readNext();
}

} // namespace throughline::ui
