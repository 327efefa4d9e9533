// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/deleted/deleteddialog.h"

#include "core/workspace/deletion/restoring.h"
#include "core/workspace/workspace.h"
#include "ui/common/filters/searchfield.h"
#include "ui/common/icons.h"
#include "ui/common/painting/tabledelegate.h"
#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/whendone.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/settings/deleted/deletedmodel.h"
#include "ui/shell/edits.h"
#include "ui/shell/notifier.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Result;

namespace {

constexpr int kWidth = 720;
constexpr int kHeight = 520;
constexpr int kMostShown = 10'000;
constexpr int kKindWidth = 120;
constexpr int kMergedMost = 200; ///< Width.

} // namespace

DeletedDialog::DeletedDialog(const PageContext& context, QWidget* parent)
    : QDialog(parent)
    , m_context(context)
    , m_model(new DeletedModel(this))
    , m_found(new QSortFilterProxyModel(this))
    , m_search(new SearchField(tr("Search what is deleted"), this))
    , m_table(new QTableView(this))
    , m_stack(new QStackedWidget(this))
    , m_empty(new EmptyState(this))
    , m_note(new PlainLabel(this))
    , m_restore(new QPushButton(tr("Restore"), this))
    , m_purge(new QPushButton(tr("Purge…"), this)) {
    setWindowTitle(tr("Deleted"));
    build();
    connect(m_restore, &QPushButton::clicked, this, &DeletedDialog::restore);
    connect(m_purge, &QPushButton::clicked, this, &DeletedDialog::askPurge);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& typed) {
        m_found->setFilterFixedString(typed.simplified());
        refresh();
    });
    connect(m_search, &SearchField::downPressed, m_table, qOverload<>(&QWidget::setFocus));
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &DeletedDialog::refresh);
    connect(&m_context.workspace, &core::Workspace::changed, this, &DeletedDialog::read);
    connect(&m_context.edits, &Edits::failed, this,
            [this](const core::Error& error) { m_note->setText(error.text); }); // the strip lies behind this window
    read();
}

void DeletedDialog::build() {
    m_table->setAccessibleName(tr("Deleted records"));
    m_found->setSourceModel(m_model);
    m_found->setFilterKeyColumn(-1); // any
    m_found->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->setModel(m_found);
    m_table->setItemDelegate(new TableDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(scaled(metrics::kDenseRow));
    QHeaderView* header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setSectionResizeMode(DeletedModel::NameColumn, QHeaderView::Stretch);
    header->resizeSection(DeletedModel::KindColumn, scaled(kKindWidth));
    header->setSectionResizeMode(DeletedModel::WhenColumn, QHeaderView::ResizeToContents);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_note->setWordWrap(true);
    m_note->setForegroundRole(QPalette::BrightText);
    m_restore->setIcon(icon(u"archive-restore"_s));
    m_purge->setIcon(icon(u"trash-2"_s));
    for (QPushButton* button : {m_restore, m_purge}) {
        button->setAutoDefault(false);
        button->setAccessibleName(button->text());
    }
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
    buttons->addButton(m_purge, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(m_search);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_note);
    layout->addWidget(buttons);
    resize(scaled(kWidth), scaled(kHeight));
}

void DeletedDialog::read() {
    const auto work = [](core::db::Connection& connection) { return core::deletedRecords(connection, kMostShown); };
    whenDone(m_context.workspace.read<QList<core::DeletedRecord>>(work), this,
             [this](const Result<QList<core::DeletedRecord>>& records) {
                 if (records)
                     m_model->setRecords(*records);
                 fitMergedColumn();
                 refresh();
                 if (!records) {
                     m_note->setText(records.error().text);
                     m_stack->setCurrentWidget(m_table); // nobody knows that nothing is deleted
                 }
             });
}

/// Where nothing was merged its column would stand empty.
void DeletedDialog::fitMergedColumn() {
    bool any = false;
    for (int row = 0; row < m_model->rowCount() && !any; ++row)
        any = !m_model->record(row).mergedInto.isEmpty();
    m_table->setColumnHidden(DeletedModel::MergedColumn, !any);
    m_table->resizeColumnToContents(DeletedModel::MergedColumn);
    const int wanted = m_table->columnWidth(DeletedModel::MergedColumn);
    m_table->setColumnWidth(DeletedModel::MergedColumn, std::min(wanted, scaled(kMergedMost)));
}

void DeletedDialog::refresh() {
    m_search->setVisible(m_model->rowCount() > 0);
    m_stack->setCurrentIndex(m_found->rowCount() > 0 ? 0 : 1);
    const bool searched = m_model->rowCount() > 0;
    m_empty->setContent(
        searched ? u"search"_s : u"archive-restore"_s,
        searched ? tr("Nothing deleted matches %1").arg(isolated(m_search->text())) : tr("Nothing is deleted"),
        searched ? QString() : tr("What is deleted anywhere waits here until it is restored or purged."));
    const bool any = m_table->selectionModel()->hasSelection() && !m_context.workspace.isReadOnly();
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    const bool merged = any && std::all_of(rows.begin(), rows.end(), [this](const QModelIndex& index) {
                            return !record(index).mergedInto.isEmpty();
                        });
    m_restore->setText(merged ? tr("Take apart again") : tr("Restore"));
    m_restore->setAccessibleName(m_restore->text());
    m_restore->setEnabled(any);
    m_purge->setEnabled(any);
    for (QPushButton* button : {m_restore, m_purge})
        button->setToolTip(m_context.workspace.whyReadOnly());
}

const core::DeletedRecord& DeletedDialog::record(const QModelIndex& shown) const {
    return m_model->record(m_found->mapToSource(shown).row());
}

QList<core::RecordKey> DeletedDialog::selected() const {
    QList<core::RecordKey> keys;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        keys.append(record(index).key);
    return keys;
}

void DeletedDialog::restore() {
    const QList<core::RecordKey> keys = selected();
    if (keys.isEmpty())
        return;
    m_note->clear();
    const QString name =
        keys.size() == 1 ? record(m_table->selectionModel()->selectedRows().constFirst()).name : QString();
    m_context.edits.announce(
        {u"record.restore"_s, static_cast<int>(keys.size()), name, {}},
        [keys](core::Editor& editor) { return core::restoreRecords(editor, keys); },
        [count = keys.size()] {
            return count == 1 ? tr("1 record was restored.")
                              : tr("%1 records were restored.").arg(QLocale().toString(count));
        });
}

void DeletedDialog::askPurge() {
    const QList<core::RecordKey> keys = selected();
    if (keys.isEmpty())
        return;
    m_note->clear();
    const auto count = [keys](core::db::Connection& connection) { return core::countPurge(connection, keys); };
    whenDone(m_context.workspace.read<core::PurgeCounts>(count), this,
             [this, keys](const Result<core::PurgeCounts>& counts) {
                 if (counts)
                     purge(keys, *counts);
                 else
                     m_note->setText(counts.error().text);
             });
}

void DeletedDialog::purge(const QList<core::RecordKey>& keys, const core::PurgeCounts& counts) {
    QStringList goes;
    for (auto kind = counts.constBegin(); kind != counts.constEnd(); ++kind)
        goes.append(countWords(kind.key(), kind.value()));
    const bool purged = m_context.prompts.confirm(
        {.title = tr("Purge for good?"),
         .text = tr("This goes out of the workspace and out of its history: %1. It cannot be undone or restored. "
                    "Backups keep what they hold.")
                     .arg(goes.join(u", "_s)),
         .accept = tr("Purge"),
         .destructive = true});
    if (!purged)
        return;
    whenDone(m_context.workspace.purge(keys), this, [this](const Result<core::ChangeSet>& done) {
        if (!done)
            m_note->setText(done.error().text);
        else
            m_context.notifier.show({Notification::Kind::Done, tr("Purged for good."), {}});
    });
}

} // namespace throughline::ui
