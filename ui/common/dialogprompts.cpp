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
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

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
    for (QLabel* label : box.findChildren<QLabel*>()) {
        label->setTextFormat(Qt::PlainText);
        label->setOpenExternalLinks(false);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        if (label->text() == question.title)
            label->setFont(textFont(TextSize::Px13, QFont::DemiBold));
    }
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
    const QStringList chosen =
        QFileDialog::getOpenFileNames(asking(), question.title, placed(question.suggested), question.filters);
    remember(chosen.value(0));
    return chosen;
}

QString DialogPrompts::openFile(const FileQuestion& question) {
    const QString chosen =
        QFileDialog::getOpenFileName(asking(), question.title, placed(question.suggested), question.filters);
    remember(chosen);
    return chosen;
}

QString DialogPrompts::saveFile(const FileQuestion& question) {
    const QString chosen =
        QFileDialog::getSaveFileName(asking(), question.title, placed(question.suggested), question.filters);
    remember(chosen);
    return chosen;
}

QString DialogPrompts::openFolder(const FileQuestion& question) {
    const QString chosen = QFileDialog::getExistingDirectory(asking(), question.title, placed(question.suggested));
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
