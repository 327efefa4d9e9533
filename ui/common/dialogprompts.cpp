// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/dialogprompts.h"

#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"

#include <QApplication>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScreen>
#include <QStandardPaths>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFilesWidth = 760; ///< of a dialog for files
constexpr int kFilesHeight = 480;
constexpr int kTextWidth = 420; ///< of a dialog for a line of text: room for a name and for the title of the window

/// A message box that shows its words literally and opens no links. What is asked stands in the box, whose window would
/// cut it: that has a title of a word or two.
void fill(QMessageBox& box, const Question& question, const QString& windowTitle) {
    box.setTextFormat(Qt::PlainText);
    box.setWindowTitle(windowTitle);
    box.setAccessibleName(question.title);
    box.setText(question.title);
    box.setInformativeText(question.text);
    if (!question.detail.isEmpty())
        box.setDetailedText(question.detail);
    // A message box is as wide as its shortest lines want: too little for its own title.
    const int width = std::min(scaled(kTextWidth), box.screen()->availableSize().width() / 2);
    for (QLabel* label : box.findChildren<QLabel*>()) {
        label->setTextFormat(Qt::PlainText);
        label->setOpenExternalLinks(false);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        if (label->text() == question.title) {
            label->setFont(textFont(TextSize::Px13, QFont::DemiBold));
            label->setMinimumWidth(width);
        }
    }
}

/// Sizes and dates that can be read, beside names in the room that is left. The system's own dialog has no such table.
void showWhole(QFileDialog& dialog) {
    const auto* files = dialog.findChild<QTreeView*>(u"treeView"_s);
    if (files == nullptr)
        return;
    QHeaderView* const header = files->header();
    header->setStretchLastSection(false);
    for (int column = 0; column < header->count(); ++column)
        header->setSectionResizeMode(column, column == 0 ? QHeaderView::Stretch : QHeaderView::ResizeToContents);
    dialog.resize(QSize(scaled(kFilesWidth), scaled(kFilesHeight)).boundedTo(dialog.screen()->availableSize() * 3 / 4));
}

/// A line of text to be typed; what is refused cannot be sent off.
class TextDialog : public QDialog {
public:
    TextDialog(const TextQuestion& question, QWidget* parent)
        : QDialog(parent)
        , m_line(new QLineEdit(question.initial, this))
        , m_refusal(new PlainLabel(this))
        , m_buttons(new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this)) {
        setWindowTitle(question.title);
        setMinimumWidth(scaled(kTextWidth));
        m_line->setAccessibleName(question.label);
        m_line->selectAll();
        auto* label = new PlainLabel(question.label, this);
        label->setWordWrap(true);
        label->setBuddy(m_line);
        m_refusal->setForegroundRole(QPalette::BrightText);
        m_refusal->setFont(textFont(TextSize::Px12));
        m_refusal->setWordWrap(true);
        auto* layout = new QVBoxLayout(this);
        for (QWidget* part : {static_cast<QWidget*>(label), static_cast<QWidget*>(m_line),
                              static_cast<QWidget*>(m_refusal), static_cast<QWidget*>(m_buttons)})
            layout->addWidget(part);
        connect(m_buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
        connect(m_buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
        connect(m_line, &QLineEdit::textChanged, this, [this, refusal = question.refusal] { judge(refusal); });
        judge(question.refusal);
    }
    [[nodiscard]] QString text() const { return m_line->text(); }

private:
    void judge(const std::function<QString(const QString&)>& refusal) {
        const QString why = refusal ? refusal(m_line->text()) : QString();
        m_refusal->setText(why);
        m_refusal->setVisible(!why.isEmpty());
        m_line->setAccessibleDescription(why);
        m_buttons->button(QDialogButtonBox::Ok)->setEnabled(why.isEmpty());
    }

    QLineEdit* m_line;
    PlainLabel* m_refusal;
    QDialogButtonBox* m_buttons;
};

} // namespace

/// Over another window the question would take the form that asks behind that window with it.
QWidget* DialogPrompts::asking() const {
    QWidget* active = QApplication::activeWindow();
    const bool stays = active && (active->windowType() == Qt::Window || active->windowType() == Qt::Dialog);
    return stays ? active : m_window.data();
}

bool DialogPrompts::confirm(const Question& question) {
    QMessageBox box(asking());
    fill(box, question, question.accept);
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
    QMessageBox box(asking());
    fill(box, message, u"Throughline"_s);
    box.addButton(QMessageBox::Close);
    box.exec();
}

std::optional<QString> DialogPrompts::askText(const TextQuestion& question) {
    TextDialog dialog(question, asking());
    return dialog.exec() == QDialog::Accepted ? std::optional(dialog.text()) : std::nullopt;
}

std::optional<int> DialogPrompts::choose(const QString& title, const QString& label, const QStringList& options) {
    bool accepted = false;
    const QString chosen = QInputDialog::getItem(asking(), title, menuText(label), options, 0, false, &accepted);
    return accepted ? std::optional(static_cast<int>(options.indexOf(chosen))) : std::nullopt;
}

QStringList DialogPrompts::openFiles(const FileQuestion& question) {
    QFileDialog dialog(asking());
    dialog.setFileMode(QFileDialog::ExistingFiles);
    return choose(dialog, question);
}

QString DialogPrompts::openFile(const FileQuestion& question) {
    QFileDialog dialog(asking());
    dialog.setFileMode(QFileDialog::ExistingFile);
    return choose(dialog, question).value(0);
}

QString DialogPrompts::saveFile(const FileQuestion& question) {
    QFileDialog dialog(asking());
    dialog.setFileMode(QFileDialog::AnyFile);
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    return choose(dialog, question).value(0);
}

QString DialogPrompts::openFolder(const FileQuestion& question) {
    QFileDialog dialog(asking());
    dialog.setFileMode(QFileDialog::Directory);
    dialog.setOption(QFileDialog::ShowDirsOnly);
    return choose(dialog, question).value(0);
}

QStringList DialogPrompts::choose(QFileDialog& dialog, const FileQuestion& question) {
    dialog.setWindowTitle(question.title);
    if (!question.filters.isEmpty())
        dialog.setNameFilter(question.filters);
    const QFileInfo suggested(
        QDir(m_folder.isEmpty() ? documentsFolder() : m_folder).absoluteFilePath(question.suggested));
    dialog.setDirectory(suggested.isDir() ? suggested.filePath() : suggested.absolutePath());
    if (!suggested.isDir())
        dialog.selectFile(suggested.fileName());
    showWhole(dialog);
    if (dialog.exec() != QDialog::Accepted)
        return {};
    QStringList chosen = dialog.selectedFiles();
    m_folder =
        dialog.fileMode() == QFileDialog::Directory ? chosen.value(0) : QFileInfo(chosen.value(0)).absolutePath();
    return chosen;
}

QString documentsFolder() {
    const QString documents = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    return QFileInfo(documents).isDir() ? documents : QDir::homePath();
}

} // namespace throughline::ui
