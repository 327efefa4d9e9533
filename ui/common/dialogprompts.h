// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/prompts.h"

#include <QPointer>
#include <QWidget>

class QFileDialog;

namespace throughline::ui {

/// Prompts as modal dialogs over the window that is worked in: the one given, or a form or dialog over it.
class DialogPrompts : public Prompts {
public:
    explicit DialogPrompts(QWidget* window = nullptr) : m_window(window) {}
    void setWindow(QWidget* window) { m_window = window; }

    bool confirm(const Question& question) override;
    void tell(const Question& message) override;
    std::optional<QString> askText(const TextQuestion& question) override;
    std::optional<int> choose(const QString& title, const QString& label, const QStringList& options) override;
    QStringList openFiles(const FileQuestion& question) override;
    QString openFile(const FileQuestion& question) override;
    QString saveFile(const FileQuestion& question) override;
    QString openFolder(const FileQuestion& question) override;

private:
    [[nodiscard]] QWidget* asking() const;
    /// Absolute paths; none when cancelled.
    [[nodiscard]] QStringList choose(QFileDialog& dialog, const FileQuestion& question);

    QPointer<QWidget> m_window;
    QString m_folder; ///< used last; empty: none yet
};

/// Where a person keeps documents; the home folder where there is no such folder.
[[nodiscard]] QString documentsFolder();

} // namespace throughline::ui
