// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/dialogprompts.h"

#include "ui/common/textdisplay.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QInputDialog>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>

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
    return QFileDialog::getOpenFileNames(m_window, question.title, question.suggested, question.filters);
}

QString DialogPrompts::openFile(const FileQuestion& question) {
    return QFileDialog::getOpenFileName(m_window, question.title, question.suggested, question.filters);
}

QString DialogPrompts::saveFile(const FileQuestion& question) {
    return QFileDialog::getSaveFileName(m_window, question.title, question.suggested, question.filters);
}

} // namespace throughline::ui
