// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/importdialog.h"

#include "core/base/datewords.h"
#include "core/workspace/workspace.h"
#include "ui/common/prompts.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/exchange/importfiledelegate.h"
#include "ui/exchange/importfilesmodel.h"
#include "ui/exchange/preview/filepreview.h"
#include "ui/shell/welcome/dropframe.h"
#include "ui/shell/welcome/welcomecards.h"

#include <QAction>
#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QMimeData>
#include <QStackedWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize kLargest(1180, 800);
constexpr int kFilesWidth = 240;
constexpr int kStartWidth = 624;

QKeySequence importKey() {
    return {Qt::CTRL | Qt::Key_Return};
}

} // namespace

QStringList droppedFiles(const QMimeData& data) {
    QStringList files;
    for (const QUrl& url : data.urls())
        files.append(url.isLocalFile() ? url.toLocalFile() : url.toDisplayString());
    return files;
}

ImportDialog::ImportDialog(core::Workspace& workspace, Prompts& prompts, QWidget* window)
    : QDialog(window)
    , m_workspace(workspace)
    , m_prompts(prompts)
    , m_files(new ImportFilesModel(workspace, this))
    , m_stack(new QStackedWidget(this)) {
    setWindowTitle(tr("Import"));
    setAccessibleName(tr("Import"));
    setWindowModality(Qt::WindowModal);
    setAcceptDrops(true);
    m_stack->addWidget(makeStart());
    auto* middle = new QHBoxLayout;
    middle->setSpacing(0);
    middle->addWidget(makeFiles());
    middle->addWidget(m_stack, 1);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(middle, 1);
    layout->addWidget(makeFoot());
    const QSize room =
        window != nullptr ? window->size() - 4 * QSize(metrics::kPageMargin, metrics::kPageMargin) : kLargest;
    resize(room.boundedTo(kLargest));
    connect(m_files, &QAbstractItemModel::dataChanged, this, &ImportDialog::refreshFoot);
    connect(m_files, &QAbstractItemModel::rowsInserted, this, &ImportDialog::refreshFoot);
    connect(m_files, &QAbstractItemModel::rowsRemoved, this, &ImportDialog::refreshFoot);
    refreshFoot();
}

ImportDialog::~ImportDialog() {
    qDeleteAll(m_previews); // before the files that they show
}

QWidget* ImportDialog::makeStart() {
    auto* start = new QWidget(this);
    auto* block = new QWidget(start);
    block->setMaximumWidth(scaled(kStartWidth));
    auto* drop = new DropFrame({}, block);
    connect(drop, &DropFrame::dropped, this, &ImportDialog::addFiles);
    connect(drop, &DropFrame::chooseRequested, this, &ImportDialog::chooseFiles);
    auto* column = new QVBoxLayout(block);
    column->setSpacing(metrics::kPaneMargin);
    column->addWidget(drop);
    column->addWidget(importKindsTable(block));
    auto* layout = new QVBoxLayout(start);
    layout->addStretch(1);
    auto* centred = new QHBoxLayout;
    centred->addStretch(1);
    centred->addWidget(block, 100);
    centred->addStretch(1);
    layout->addLayout(centred);
    layout->addStretch(2);
    return start;
}

QWidget* ImportDialog::makeFiles() {
    m_filesPane = new QWidget(this);
    m_filesPane->setFixedWidth(scaled(kFilesWidth));
    m_list = new QListView(m_filesPane);
    m_list->setModel(m_files);
    m_list->setItemDelegate(new ImportFileDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Files"));
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& current) { showFile(m_files->file(current.row())); });
    auto* removeKey = new QAction(tr("Remove file"), m_list);
    removeKey->setShortcut(QKeySequence::Delete);
    removeKey->setShortcutContext(Qt::WidgetShortcut);
    connect(removeKey, &QAction::triggered, this, &ImportDialog::removeCurrent);
    m_list->addAction(removeKey);
    auto* remove = new KeyButton(tr("Remove file"), removeKey->shortcut().toString(QKeySequence::NativeText),
                                 KeyButton::Kind::Plain, m_filesPane);
    connect(remove, &QAbstractButton::clicked, this, &ImportDialog::removeCurrent);
    auto* layout = new QVBoxLayout(m_filesPane);
    layout->setContentsMargins(0, 0, metrics::kLine, metrics::kRowGap);
    layout->addWidget(m_list, 1);
    layout->addWidget(remove, 0, Qt::AlignHCenter);
    return m_filesPane;
}

QWidget* ImportDialog::makeFoot() {
    auto* foot = new QWidget(this);
    m_add = new KeyButton(tr("Choose more files…"), {}, KeyButton::Kind::Plain, foot);
    auto* cancel = new KeyButton(tr("Cancel"), tr("Esc"), KeyButton::Kind::Plain, foot);
    m_import =
        new KeyButton(tr("Import"), importKey().toString(QKeySequence::NativeText), KeyButton::Kind::Primary, foot);
    m_import->setShortcut(importKey());
    m_waitsFor = new PlainLabel(foot);
    m_waitsFor->setForegroundRole(QPalette::PlaceholderText);
    m_waitsFor->setElided(true);
    connect(m_add, &QAbstractButton::clicked, this, &ImportDialog::chooseFiles);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_import, &QAbstractButton::clicked, this, &QDialog::accept);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kRowGap, metrics::kPageMargin, metrics::kPaneMargin);
    layout->setSpacing(metrics::kRowGap);
    layout->addWidget(m_add);
    layout->addWidget(m_waitsFor, 1);
    layout->addWidget(cancel);
    layout->addWidget(m_import);
    return foot;
}

void ImportDialog::addFiles(const QStringList& paths) {
    int row = -1;
    for (const QString& path : paths) {
        const int added = m_files->add(path);
        row = row < 0 ? added : row;
    }
    if (row >= 0)
        m_list->setCurrentIndex(m_files->index(row));
}

void ImportDialog::chooseFiles() {
    addFiles(m_prompts.openFiles({.title = tr("Choose files to import"), .filters = importFilters()}));
}

std::vector<ImportJob> ImportDialog::jobs() const {
    std::vector<ImportJob> all;
    for (int row = 0; row < m_files->rowCount(); ++row) {
        const ImportFile& file = *m_files->file(row);
        if (file.state() == ImportFile::State::Ready)
            all.push_back({file.path(), file.table(), file.importOptions(), file.transcript(), file.transcriptOptions});
    }
    return all;
}

void ImportDialog::showFile(ImportFile* file) {
    if (file == nullptr) {
        m_stack->setCurrentIndex(0);
        return;
    }
    if (!m_previews.contains(file)) {
        auto* preview = new FilePreview(*file, m_prompts, core::localDay(m_workspace.clock()()), m_stack);
        m_previews.insert(file, preview);
        m_stack->addWidget(preview);
    }
    m_stack->setCurrentWidget(m_previews.value(file));
}

void ImportDialog::removeCurrent() {
    const int row = m_list->currentIndex().row();
    delete m_previews.take(m_files->file(row));
    m_files->remove(row);
    showFile(m_files->file(m_list->currentIndex().row()));
}

void ImportDialog::refreshFoot() {
    const int total = m_files->rowCount();
    const int ready = m_files->count(ImportFile::State::Ready);
    const int asking = m_files->count(ImportFile::State::Asking);
    const int reading = m_files->count(ImportFile::State::Reading);
    const int refused = m_files->count(ImportFile::State::Refused);
    m_filesPane->setVisible(total > 1);
    m_add->setVisible(total > 0);
    m_import->setEnabled(ready > 0 && asking == 0 && reading == 0);
    const QString text = ready > 1 ? tr("Import %1 files").arg(ready) : tr("Import");
    m_import->setText(text);
    m_import->setShortcut(importKey()); // goes with another text
    m_import->setAccessibleName(text);
    m_import->updateGeometry();
    QString waits;
    if (reading > 0)
        waits = tr("Reading…");
    else if (asking > 0)
        waits = total == 1 ? tr("A question is open.") : tr("Files with an open question: %1").arg(asking);
    else if (refused > 0 && total > 1)
        waits = tr("Refused files, left out: %1").arg(refused);
    m_waitsFor->setText(waits);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event) {
    event->acceptProposedAction();
    addFiles(droppedFiles(*event->mimeData()));
}

/// Enter acts on what has the focus only; a dialog would press a button that nobody looks at.
void ImportDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        event->accept();
    else
        QDialog::keyPressEvent(event);
}

} // namespace throughline::ui
