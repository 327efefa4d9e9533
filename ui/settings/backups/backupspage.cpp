// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/backups/backupspage.h"

#include "core/workspace/workspace.h"
#include "ui/common/prompts.h"
#include "ui/common/theme.h"
#include "ui/common/whendone.h"
#include "ui/common/widgets/densetableview.h"
#include "ui/common/widgets/emptystate.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/settings/backups/backupsettings.h"
#include "ui/settings/backups/backupsmodel.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/notifier.h"

#include <QCheckBox>
#include <QDesktopServices>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QSpinBox>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Backup;
using core::Result;

namespace {

constexpr int kWhenWidth = 180;
constexpr int kKindWidth = 150;
constexpr int kSizeWidth = 90;
constexpr int kVerifiedWidth = 130;
constexpr int kMostRecent = 200;

} // namespace

BackupsPage::BackupsPage(const PageContext& context, core::AutoBackup& backups, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_backups(backups)
    , m_model(new BackupsModel(this))
    , m_head(new PageHead(tr("Backups"), PageHead::Level::Page, this))
    , m_now(new KeyButton(tr("Back up now"), {}, KeyButton::Kind::Primary, this))
    , m_restore(new KeyButton(tr("Restore…"), {}, KeyButton::Kind::Plain, this))
    , m_open(new KeyButton(tr("Open as copy"), {}, KeyButton::Kind::Plain, this))
    , m_folder(new KeyButton(tr("Show folder"), {}, KeyButton::Kind::Plain, this))
    , m_table(new DenseTableView(tr("Backups"), m_model, this))
    , m_empty(new EmptyState(this))
    , m_stack(new QStackedWidget(this))
    , m_automatic(new QCheckBox(tr("Back up automatically"), this))
    , m_recent(new QSpinBox(this)) {
    setAccessibleName(tr("Backups"));
    build();
    handleButtons();
    connect(&m_backups, &core::AutoBackup::made, this, &BackupsPage::reload);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, &BackupsPage::showChoice);
    showChoice();
}

void BackupsPage::build() {
    for (KeyButton* button : {m_open, m_restore, m_folder, m_now})
        m_head->addAtEnd(button);
    setHead(m_head);
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(BackupsModel::Holds, QHeaderView::Stretch);
    header->resizeSection(BackupsModel::When, scaled(kWhenWidth));
    header->resizeSection(BackupsModel::Kind, scaled(kKindWidth));
    header->resizeSection(BackupsModel::Size, scaled(kSizeWidth));
    header->resizeSection(BackupsModel::Verified, scaled(kVerifiedWidth));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_empty->setContent(u"archive-restore"_s, tr("There is no backup yet"),
                        tr("The first one is made some minutes after the workspace was opened, or now."));
    m_empty->setButton(tr("Back up now"));
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* body = new QWidget(this);
    body->setAutoFillBackground(true);
    body->setBackgroundRole(QPalette::Base);
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(metrics::kPaneMargin, 0, metrics::kPaneMargin, metrics::kPaneMargin);
    layout->setSpacing(metrics::kRowGap);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFoot());
    setBody(body);
}

QWidget* BackupsPage::makeFoot() {
    auto* foot = new QWidget(this);
    const core::BackupPolicy policy = backupPolicy(m_context.settings);
    m_automatic->setAccessibleName(m_automatic->text());
    m_automatic->setChecked(policy.automatic);
    m_recent->setRange(1, kMostRecent);
    m_recent->setValue(policy.recent);
    m_recent->setAccessibleName(tr("Newest copies to keep"));
    auto* keep = new PlainLabel(tr("Newest copies to keep"), foot);
    auto* rule = new PlainLabel(
        tr("After half an hour of changes, before an import and when the workspace is closed. Beside the newest "
           "copies, "
           "the last of each of %1 days, %2 weeks and %3 months stay. They lie in “%4” beside the workspace; copy that "
           "folder to another disk from time to time.")
            .arg(policy.daily)
            .arg(policy.weekly)
            .arg(policy.monthly)
            .arg(QFileInfo(core::backupFolder(m_context.workspace.path())).fileName()),
        foot);
    rule->setWordWrap(true);
    rule->setForegroundRole(QPalette::PlaceholderText);
    auto* choices = new QHBoxLayout;
    choices->setSpacing(metrics::kRowGap);
    choices->addWidget(m_automatic);
    choices->addSpacing(metrics::kPageMargin);
    choices->addWidget(keep);
    choices->addWidget(m_recent);
    choices->addStretch(1);
    auto* layout = new QVBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kRowGap);
    layout->addLayout(choices);
    layout->addWidget(rule);
    connect(m_automatic, &QCheckBox::toggled, this, &BackupsPage::storePolicy);
    connect(m_recent, &QSpinBox::valueChanged, this, &BackupsPage::storePolicy);
    return foot;
}

void BackupsPage::handleButtons() {
    connect(m_now, &QAbstractButton::clicked, this, &BackupsPage::backUpNow);
    connect(m_empty, &EmptyState::buttonClicked, this, &BackupsPage::backUpNow);
    connect(m_restore, &QAbstractButton::clicked, this, &BackupsPage::askRestore);
    connect(m_open, &QAbstractButton::clicked, this, [this] {
        if (const auto backup = chosen())
            Q_EMIT openChosen(backup->path);
    });
    connect(m_folder, &QAbstractButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(core::backupFolder(m_context.workspace.path()))); });
}

void BackupsPage::storePolicy() {
    core::BackupPolicy policy = backupPolicy(m_context.settings);
    policy.automatic = m_automatic->isChecked();
    policy.recent = m_recent->value();
    setBackupPolicy(m_context.settings, policy);
    m_backups.setPolicy(policy);
}

void BackupsPage::activate(const Target&) {
    reload();
}

void BackupsPage::reload() {
    const auto before = chosen();
    m_model->setBackups(core::backupsOf(m_context.workspace.path()));
    const QList<Backup>& backups = m_model->backups();
    m_head->setCount(QLocale().toString(backups.size()));
    m_stack->setCurrentIndex(backups.isEmpty() ? 1 : 0);
    if (!backups.isEmpty())
        m_table->selectRow(0);
    if (before)
        select(before->path);
    showChoice();
    verifyNext();
}

void BackupsPage::select(const QString& path) {
    const QList<Backup>& backups = m_model->backups();
    const auto found =
        std::find_if(backups.begin(), backups.end(), [&](const Backup& backup) { return backup.path == path; });
    if (found != backups.end())
        m_table->selectRow(static_cast<int>(found - backups.begin()));
}

/// One after the other, off the window's thread.
void BackupsPage::verifyNext() {
    const QString path = m_verifying ? QString() : m_model->nextToVerify();
    if (path.isEmpty())
        return;
    m_verifying = true;
    whenDone(QtConcurrent::run([path] { return core::verifyBackup(path); }), this,
             [this, path](const Result<core::BackupContent>& content) {
                 m_verifying = false;
                 m_model->setContent(path, content);
                 if (isVisible())
                     verifyNext();
             });
}

std::optional<Backup> BackupsPage::chosen() const {
    const QModelIndexList rows = m_table->selectionModel()->selectedRows();
    return rows.isEmpty() ? std::nullopt : std::optional(m_model->backups().at(rows.constFirst().row()));
}

void BackupsPage::showChoice() {
    const bool any = chosen().has_value();
    m_restore->setEnabled(any && !m_context.workspace.isReadOnly());
    m_open->setEnabled(any);
    m_folder->setEnabled(!m_model->backups().isEmpty());
    Q_EMIT statusChanged();
}

void BackupsPage::backUpNow() {
    if (m_making)
        return;
    m_making = true;
    whenDone(core::makeBackup(m_context.workspace, m_backups.policy()), this, [this](const Result<Backup>& made) {
        m_making = false;
        if (made) {
            reload();
            select(made->path);
        }
        m_context.notifier.show(made ? Notification{Notification::Kind::Done, tr("Backed up and verified."), {}}
                                     : Notification{Notification::Kind::Error, made.error().text, {}});
    });
}

void BackupsPage::askRestore() {
    const auto backup = chosen();
    if (!backup)
        return;
    const bool restore = m_context.prompts.confirm(
        {.title = tr("Restore this backup?"),
         .text = tr("The workspace will be as it was on %1. As it is now it is kept among the backups, so this can be "
                    "taken back.")
                     .arg(backupTime(*backup)),
         .accept = tr("Restore")});
    if (restore)
        Q_EMIT restoreChosen(backup->path);
}

QWidget* BackupsPage::firstFocus() const {
    return m_model->backups().isEmpty() ? static_cast<QWidget*>(m_now) : m_table;
}

void BackupsPage::step(int rows) {
    m_table->selectRow(std::clamp(m_table->currentIndex().row() + rows, 0, std::max(0, m_model->rowCount() - 1)));
}

QString BackupsPage::statusText() const {
    const auto count = m_model->backups().size();
    return count == 1 ? tr("1 backup") : tr("%1 backups").arg(QLocale().toString(count));
}

QList<KeyHint> BackupsPage::statusKeys() const {
    return {{{u"J"_s, u"K"_s}, tr("Next, previous")}};
}

} // namespace throughline::ui
