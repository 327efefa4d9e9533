// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/dialogprompts.h"

#include "ui/common/textdisplay.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>

namespace throughline::ui {

namespace {

/// A message box that shows its text literally and opens no links.
void fill(QMessageBox& box, const Question& question) {
    box.setTextFormat(Qt::PlainText);
    box.setWindowTitle(question.title);
    box.setText(question.text);
    if (!question.detail.isEmpty())
        box.setDetailedText(question.detail);
    for (QLabel* label : box.findChildren<QLabel*>()) {
        label->setOpenExternalLinks(false);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
}

} // namespace

bool DialogPrompts::confirm(const Question& question) {
    QMessageBox box(m_window);
    fill(box, question);
    const QPushButton* accept = box.addButton(menuText(question.accept), QMessageBox::AcceptRole);
    QPushButton* cancel = question.cancel.isEmpty() ? box.addButton(QMessageBox::Cancel)
                                                    : box.addButton(menuText(question.cancel), QMessageBox::RejectRole);
    box.setEscapeButton(cancel);
    if (question.destructive)
        box.setDefaultButton(cancel);
    box.exec();
    return box.clickedButton() == accept;
}

void DialogPrompts::tell(const Question& message) {
    QMessageBox box(m_window);
    fill(box, message);
    box.addButton(QMessageBox::Close);
    box.exec();
}

std::optional<QString> DialogPrompts::askText(const QString& title, const QString& label, const QString& initial) {
    bool accepted = false;
    const QString text = QInputDialog::getText(m_window, title, menuText(label), QLineEdit::Normal, initial, &accepted);
    return accepted ? std::optional(text) : std::nullopt;
}

std::optional<int> DialogPrompts::choose(const QString& title, const QString& label, const QStringList& options) {
    bool accepted = false;
    const QString chosen = QInputDialog::getItem(m_window, title, menuText(label), options, 0, false, &accepted);
    return accepted ? std::optional(static_cast<int>(options.indexOf(chosen))) : std::nullopt;
}

QStringList DialogPrompts::openFiles(const FileQuestion& question) {
    const QStringList chosen =
        QFileDialog::getOpenFileNames(m_window, question.title, placed(question.suggested), question.filters);
    remember(chosen.value(0));
    return chosen;
}

QString DialogPrompts::openFile(const FileQuestion& question) {
    const QString chosen =
        QFileDialog::getOpenFileName(m_window, question.title, placed(question.suggested), question.filters);
    remember(chosen);
    return chosen;
}

QString DialogPrompts::saveFile(const FileQuestion& question) {
    const QString chosen =
        QFileDialog::getSaveFileName(m_window, question.title, placed(question.suggested), question.filters);
    remember(chosen);
    return chosen;
}

QString DialogPrompts::openFolder(const FileQuestion& question) {
    const QString chosen = QFileDialog::getExistingDirectory(m_window, question.title, placed(question.suggested));
    if (!chosen.isEmpty())
        m_folder = chosen;
    return chosen;
}

QString DialogPrompts::placed(const QString& suggested) const {
    return QDir(m_folder.isEmpty() ? documentsFolder() : m_folder).absoluteFilePath(suggested);
}

void DialogPrompts::remember(const QString& chosen) {
    if (!chosen.isEmpty())
        m_folder = QFileInfo(chosen).absolutePath();
}

QString documentsFolder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

} // namespace throughline::ui
