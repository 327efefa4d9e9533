// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>

namespace throughline::ui {

/// A question with one way on and one way back.
struct Question {
    QString title = {};       ///< What is asked, in a few words.
    QString text = {};        ///< What will happen; plain text.
    QString detail = {};      ///< More to read or copy; plain text, may be empty.
    QString accept = {};      ///< Label of the button that goes on: a verb ("Delete"), not "Yes".
    bool destructive = false; ///< Then the way back is the default button.
    QString cancel = {};      ///< Label of the way back; empty: Cancel.
};

/// A question whose answer is a line of text.
struct TextQuestion {
    QString title = {};
    QString label = {};
    QString initial = {};
    /// Why what is typed cannot be taken, in a sentence; empty: it can. What is refused cannot be sent off, and stays.
    std::function<QString(const QString& typed)> refusal = {};
};

/// What a file dialog shows.
struct FileQuestion {
    QString title = {};
    /// Folder, or a whole path when saving. A name alone, or nothing, is in the folder that was used last; at first
    /// that is the person's documents.
    QString suggested = {};
    QString filters = {}; ///< As QFileDialog: "Spreadsheets (*.csv *.tsv)".
};

/// Everything modal goes through here, so that a test can answer instead of a person.
class Prompts {
public:
    Prompts() = default;
    virtual ~Prompts() = default;
    Q_DISABLE_COPY_MOVE(Prompts)

    [[nodiscard]] virtual bool confirm(const Question& question) = 0;
    /// Tells something that needs no answer. Prefer a notification; this is for what must be read.
    virtual void tell(const Question& message) = 0;
    /// A line of text, or nothing when cancelled.
    [[nodiscard]] virtual std::optional<QString> askText(const TextQuestion& question) = 0;
    /// The position of the chosen option, or nothing when cancelled.
    [[nodiscard]] virtual std::optional<int> choose(const QString& title, const QString& label,
                                                    const QStringList& options) = 0;
    /// Absolute paths of files to read; empty when cancelled.
    [[nodiscard]] virtual QStringList openFiles(const FileQuestion& question) = 0;
    [[nodiscard]] virtual QString openFile(const FileQuestion& question) = 0;
    /// An absolute path to write to, overwriting already confirmed; empty when cancelled.
    [[nodiscard]] virtual QString saveFile(const FileQuestion& question) = 0;
    /// An absolute path of a folder that is there, to write several files into; empty when cancelled.
    [[nodiscard]] virtual QString openFolder(const FileQuestion& question) = 0;
};

} // namespace throughline::ui
