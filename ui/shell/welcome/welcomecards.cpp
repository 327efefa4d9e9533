// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome/welcomecards.h"

#include "ui/common/icons.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/painting/tabledelegate.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QHeaderView>
#include <QPainter>
#include <QTableWidget>
#include <QVBoxLayout>

#include <array>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Welcome)
};

constexpr int kFilesColumn = 132;
constexpr int kBecomesColumn = 176;

} // namespace

Card::Card(QWidget* parent) : QFrame(parent) {}

void Card::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    paintBox(painter, rect(), t.base, t.line);
}

QWidget* importKindsTable(QWidget* parent) {
    struct Kind {
        QString icon;
        QString what;
        QString files;
        QString becomes;
    };
    const QString tables = u"XLSX, ODS, CSV"_s;
    const std::array kinds{
        Kind{u"mic"_s, Texts::tr("Call transcripts"), u"VTT, SRT, TXT"_s, Texts::tr("Interviews with speakers")},
        Kind{u"table"_s, Texts::tr("A feedback spreadsheet"), tables, Texts::tr("Voices, people, accounts")},
        Kind{u"ticket"_s, Texts::tr("Tickets, reviews, surveys"), tables, Texts::tr("Voices, one each")},
        Kind{u"kanban"_s, Texts::tr("The product team’s roadmap"), tables, Texts::tr("Roadmap items")},
        Kind{u"hash"_s, Texts::tr("Usage and market figures"), tables, Texts::tr("Datapoints")},
    };
    auto* table = new QTableWidget(static_cast<int>(kinds.size()), 3, parent);
    table->setAccessibleName(Texts::tr("What can be brought in"));
    table->setHorizontalHeaderLabels({Texts::tr("What you have"), Texts::tr("Files"), Texts::tr("Becomes")});
    for (int row = 0; row < table->rowCount(); ++row) {
        const Kind& kind = kinds.at(static_cast<std::size_t>(row));
        table->setItem(row, 0, new QTableWidgetItem(icon(kind.icon, IconTone::Muted), kind.what));
        table->setItem(row, 1, new QTableWidgetItem(kind.files));
        table->setItem(row, 2, new QTableWidgetItem(kind.becomes));
    }
    table->setFrameShape(QFrame::NoFrame);
    table->setItemDelegate(new TableDelegate(table));
    table->setShowGrid(false);
    table->setFocusPolicy(Qt::NoFocus);
    table->setSelectionMode(QAbstractItemView::NoSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->viewport()->setAutoFillBackground(false);
    QHeaderView* head = table->horizontalHeader();
    head->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    head->setSectionsClickable(false);
    head->setFont(textFont(TextSize::Px11));
    head->setSectionResizeMode(QHeaderView::Fixed);
    head->setSectionResizeMode(0, QHeaderView::Stretch);
    head->resizeSection(1, scaled(kFilesColumn));
    head->resizeSection(2, scaled(kBecomesColumn));
    table->verticalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(scaled(metrics::kDenseRow));
    table->verticalHeader()->setDefaultSectionSize(scaled(metrics::kDenseRow));
    table->setFixedHeight(scaled(metrics::kListHead) + table->rowCount() * scaled(metrics::kDenseRow) + metrics::kGrid);
    return table;
}

void addTitled(QVBoxLayout& column, const QString& title, QWidget* card) {
    auto* heading = new PlainLabel(title, card->parentWidget());
    heading->setFont(textFont(TextSize::Px12, QFont::DemiBold));
    heading->setForegroundRole(QPalette::PlaceholderText);
    column.addWidget(heading);
    column.addSpacing(metrics::kRowGap);
    column.addWidget(card);
    column.addSpacing(metrics::kBigIcon);
}

} // namespace throughline::ui
