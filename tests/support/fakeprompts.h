// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/prompts.h"

namespace throughline::test {

/// Answers at once what the test set, and keeps what was asked.
class FakePrompts : public ui::Prompts {
public:
    bool accepts = true;         ///< Answer to confirm().
    std::optional<QString> text; ///< Answer to askText().
    std::optional<int> choice;   ///< Answer to choose().
    QStringList files;           ///< Answer to openFiles(); openFile() takes the first.
    QString savePath;            ///< Answer to saveFile().
    QString folder;              ///< Answer to openFolder().

    QList<ui::Question> questions; ///< From confirm() and tell().
    QString refused;               ///< Why askText() did not take the text, the last time.
    QStringList titles;            ///< Titles of everything that was asked.

    bool confirm(const ui::Question& question) override {
        note(question);
        return accepts;
    }
    void tell(const ui::Question& message) override { note(message); }
    std::optional<QString> askText(const ui::TextQuestion& question) override {
        titles.append(question.title);
        refused = text && question.refusal ? question.refusal(*text) : QString();
        return refused.isEmpty() ? text : std::nullopt; // a person cannot send it off and gives up
    }
    std::optional<int> choose(const QString& title, const QString&, const QStringList&) override {
        titles.append(title);
        return choice;
    }
    QStringList openFiles(const ui::FileQuestion& question) override {
        titles.append(question.title);
        return files;
    }
    QString openFile(const ui::FileQuestion& question) override {
        titles.append(question.title);
        return files.value(0);
    }
    QString saveFile(const ui::FileQuestion& question) override {
        titles.append(question.title);
        return savePath;
    }
    QString openFolder(const ui::FileQuestion& question) override {
        titles.append(question.title);
        return folder;
    }

private:
    void note(const ui::Question& question) {
        questions.append(question);
        titles.append(question.title);
    }
};

} // namespace throughline::test
