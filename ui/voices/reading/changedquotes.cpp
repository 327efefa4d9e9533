// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/reading/changedquotes.h"

#include "core/voices/voiceedits.h"
#include "ui/common/icons.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/shell/edits.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype kMostRows = 4;

} // namespace

ChangedQuotes::ChangedQuotes(Edits& edits, QWidget* parent) : QWidget(parent), m_edits(edits) {
    setAccessibleName(tr("Text changed since"));
    auto* layout = new QVBoxLayout(this);
    const int side = metrics::kPageMargin + metrics::kGrid;
    layout->setContentsMargins(side, metrics::kRowGap, side, metrics::kRowGap);
    layout->setSpacing(metrics::kGrid);
    auto* heading = new PlainLabel(tr("Text changed since these were quoted"), this);
    heading->setFont(textFont(TextSize::Px11, QFont::DemiBold));
    layout->addWidget(heading);
}

void ChangedQuotes::show(const QList<core::MarkedQuote>& quotes) {
    QList<core::Quote> changed;
    for (const core::MarkedQuote& marked : quotes) {
        if (!marked.quote.range)
            changed.append(marked.quote);
    }
    setVisible(!changed.isEmpty());
    if (changed == m_shown)
        return;
    m_shown = changed;
    if (m_rows != nullptr) {
        m_rows->hide();
        m_rows->deleteLater(); // a button of it may be what was clicked
    }
    m_rows = new QWidget(this);
    auto* rows = new QVBoxLayout(m_rows);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    for (const core::Quote& quote : m_shown.first(std::min(m_shown.size(), kMostRows)))
        addRow(quote);
    if (m_shown.size() > kMostRows)
        rows->addWidget(new PlainLabel(tr("and %1 more").arg(m_shown.size() - kMostRows), m_rows));
    layout()->addWidget(m_rows);
}

void ChangedQuotes::addRow(const core::Quote& quote) {
    auto* words = new PlainLabel(u"“%1”"_s.arg(oneLine(quote.verbatim)), m_rows);
    words->setElided(true);
    words->setFont(textFont(TextSize::Px12));
    words->setForegroundRole(QPalette::PlaceholderText);
    auto* remove = new QToolButton(m_rows);
    remove->setIcon(icon(u"trash-2"_s, IconTone::Muted));
    remove->setAutoRaise(true);
    remove->setAccessibleName(tr("Remove quote"));
    remove->setToolTip(tr("Remove quote"));
    connect(remove, &QToolButton::clicked, this, [this, id = quote.id] {
        m_edits.announce(
            {u"quote.delete"_s, 1, {}, {}}, [id](core::Editor& editor) { return core::removeQuote(editor, id); },
            [] { return tr("The quote was removed."); });
    });
    auto* row = new QHBoxLayout;
    row->addWidget(words, 1);
    row->addWidget(remove);
    static_cast<QVBoxLayout*>(m_rows->layout())->addLayout(row);
}

} // namespace throughline::ui
