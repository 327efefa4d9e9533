// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/quotedialog.h"

#include "core/base/datewords.h"
#include "core/deck/assembly/spokenquotes.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/deck/quotelistmodel.h"
#include "ui/deck/twolinedelegate.h"

#include <QHBoxLayout>
#include <QListView>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMostQuotes = 200;
constexpr QSize kFirstSize{720, 520};

} // namespace

QuoteDialog::QuoteDialog(const core::Workspace& workspace, QWidget* parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_model(new QuoteListModel(this))
    , m_search(new SearchField(tr("Search quotes"), this))
    , m_list(new QListView(this))
    , m_message(new PlainLabel(this))
    , m_add(new KeyButton(tr("Add"), tr("Enter"), KeyButton::Kind::Primary, this)) {
    setWindowTitle(tr("Add quotes"));
    resize(kFirstSize);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TwoLineDelegate(m_list));
    m_list->setAccessibleName(tr("Quotes"));
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setUniformItemSizes(true);
    m_message->setFont(textFont(TextSize::Px12));
    m_message->setWordWrap(true);
    m_add->setDefault(true);
    m_add->setEnabled(false);
    auto* cancel = new KeyButton(tr("Cancel"), {}, KeyButton::Kind::Plain, this);

    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_message, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_add);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);

    connect(m_search, &QLineEdit::textChanged, this, &QuoteDialog::search);
    connect(m_search, &SearchField::downPressed, m_list, qOverload<>(&QWidget::setFocus));
    connect(m_list, &QListView::doubleClicked, this, &QuoteDialog::take);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { m_add->setEnabled(m_list->selectionModel()->hasSelection()); });
    connect(m_add, &QPushButton::clicked, this, &QuoteDialog::take);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    search();
}

void QuoteDialog::search() {
    m_searching.cancel();
    m_searching = {};
    const QString words = m_search->text();
    const QDate today = core::localDay(m_workspace.clock()());
    m_newest.await(
        m_workspace.read<QList<core::SpokenQuote>>(
            [words](core::db::Connection& connection) { return core::findQuotes(connection, words, kMostQuotes); },
            m_searching),
        this, [=, this](const core::Result<QList<core::SpokenQuote>>& found) { showFound(found, words, today); });
}

void QuoteDialog::showFound(const core::Result<QList<core::SpokenQuote>>& found, const QString& words, QDate today) {
    m_model->setQuotes(found.value_or(QList<core::SpokenQuote>()), today);
    m_add->setEnabled(false);
    if (!found)
        m_message->setText(found.error().text);
    else if (found->isEmpty())
        m_message->setText(words.isEmpty() ? tr("No quotes yet. Select words of a voice and press Q to make one.")
                                           : tr("No quote matches “%1”.").arg(oneLine(words)));
    else
        m_message->setText(tr("Names are shown only as far as their speakers agreed."));
}

void QuoteDialog::take() {
    QList<core::QuoteId> quotes;
    QModelIndexList rows = m_list->selectionModel()->selectedIndexes();
    std::sort(rows.begin(), rows.end());
    for (const QModelIndex& index : std::as_const(rows))
        quotes.append(m_model->quoteAt(index.row()));
    if (quotes.isEmpty())
        return;
    accept();
    Q_EMIT chosen(quotes);
}

} // namespace throughline::ui
