// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/importjob.h"

#include <QDialog>
#include <QHash>

class QListView;
class QMimeData;
class QStackedWidget;

namespace throughline::core {
class Workspace;
} // namespace throughline::core

namespace throughline::ui {

class FilePreview;
class ImportFile;
class ImportFilesModel;
class KeyButton;
class PlainLabel;
class Prompts;

/// Shows files before anything of them is kept: how each is read, what it asks, what would be new. Accepted when all
/// questions are answered; the jobs are then run by who opened it.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(core::Workspace& workspace, Prompts& prompts, QWidget* window);
    ~ImportDialog() override;
    Q_DISABLE_COPY_MOVE(ImportDialog)

    void addFiles(const QStringList& paths);
    void chooseFiles();
    /// What is ready, in the order of the list.
    [[nodiscard]] std::vector<ImportJob> jobs() const;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* makeStart();
    QWidget* makeFiles();
    QWidget* makeFoot();
    void showFile(ImportFile* file);
    void removeCurrent();
    void refreshFoot();

    core::Workspace& m_workspace;
    Prompts& m_prompts;
    ImportFilesModel* m_files;
    QListView* m_list = nullptr;
    QWidget* m_filesPane = nullptr;
    QStackedWidget* m_stack;
    QHash<ImportFile*, FilePreview*> m_previews;
    KeyButton* m_add = nullptr;
    PlainLabel* m_waitsFor = nullptr;
    KeyButton* m_import = nullptr;
};

/// Local files and the addresses of others, as a drag brings them.
[[nodiscard]] QStringList droppedFiles(const QMimeData& data);

} // namespace throughline::ui
