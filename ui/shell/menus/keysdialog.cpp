// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus/keysdialog.h"

#include "ui/common/painting/tabledelegate.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/shell/actionregistry.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr int kWidth = 480;
constexpr int kHeight = 560;

void addRow(QTableWidget& table, const QString& text, const QString& key, bool heading) {
    const int row = table.rowCount();
    table.insertRow(row);
    auto* what = new QTableWidgetItem(text);
    if (heading)
        what->setFont(textFont(TextSize::Px13, QFont::DemiBold));
    table.setItem(row, 0, what);
    table.setItem(row, 1, new QTableWidgetItem(key));
}

void addKeys(QTableWidget& table, const QList<ActionSpec>& specs) {
    for (const ActionSpec& spec : specs) {
        QStringList keys;
        for (const QKeySequence& key : spec.keys)
            keys.append(key.toString(QKeySequence::NativeText));
        if (!keys.isEmpty())
            addRow(table, withoutMnemonic(spec.text), keys.join(KeysDialog::tr(" or ")), false);
    }
}

} // namespace

KeysDialog::KeysDialog(const ActionRegistry& actions, const QString& pageTitle, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keys"));
    auto* table = new QTableWidget(0, 2, this);
    table->setAccessibleName(tr("Keys"));
    table->setHorizontalHeaderLabels({tr("What it does"), tr("Key")});
    table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(scaled(metrics::kDenseRow));
    table->setItemDelegate(new TableDelegate(table));
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);

    if (const QString page = actions.currentPage(); !page.isEmpty() && !actions.specs(page).isEmpty()) {
        addRow(*table, pageTitle, {}, true);
        addKeys(*table, actions.specs(page));
    }
    addRow(*table, tr("Whole program"), {}, true);
    addKeys(*table, actions.specs(QString()));

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(table);
    layout->addWidget(buttons);
    resize(scaled(kWidth), scaled(kHeight));
}

} // namespace throughline::ui
