// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/tableimport.h"
#include "core/exchange/import/transcriptimport.h"

#include <QObject>

namespace throughline::ui {

/// What a background reading of a file found.
struct FileReading {
    std::optional<core::PreparedTable> table;
    std::optional<core::PreparedTranscript> transcript;
    QString likelyEncoding; ///< not empty: the file was read as this, and a person has to say whether that is right
    std::optional<core::Error> error;
};

/// One file on its way into the workspace: read in the background, looked at and decided upon in the window. Every
/// change of how it is read reads it again; an answer that comes too late is dropped. Nothing is written here.
class ImportFile : public QObject {
    Q_OBJECT
public:
    enum class Type { Table, Transcript };
    enum class State {
        Reading,
        Asking, ///< a person has to answer a question
        Ready,
        Refused, ///< error() says why
    };

    ImportFile(core::Workspace& workspace, const QString& path, QObject* parent = nullptr);
    ~ImportFile() override;
    Q_DISABLE_COPY_MOVE(ImportFile)

    /// Starts to read; again after every setter.
    void read();

    [[nodiscard]] QString path() const { return m_options.path; }
    [[nodiscard]] QString name() const;
    [[nodiscard]] Type type() const { return m_type; }
    /// Whether it has sheets; then it has neither an encoding nor a delimiter to choose, and is no transcript.
    [[nodiscard]] bool isWorkbook() const;
    [[nodiscard]] State state() const;
    [[nodiscard]] const std::optional<core::Error>& error() const { return m_reading.error; }
    /// What is asked, in words for the window; nothing is imported while there is any.
    [[nodiscard]] std::optional<QString> encodingQuestion() const;
    [[nodiscard]] std::optional<QString> namesQuestion() const;
    [[nodiscard]] std::optional<QString> datesQuestion() const;
    /// About what was typed as the date of a transcript and is none.
    [[nodiscard]] std::optional<QString> dayQuestion() const;
    [[nodiscard]] bool isAsking() const {
        return encodingQuestion() || namesQuestion() || datesQuestion() || dayQuestion();
    }

    [[nodiscard]] const std::optional<core::PreparedTable>& table() const { return m_reading.table; }
    [[nodiscard]] const std::optional<core::PreparedTranscript>& transcript() const { return m_reading.transcript; }
    [[nodiscard]] QStringList warnings() const;
    /// What the import would do; nothing while it is counted and while something is asked.
    [[nodiscard]] const std::optional<core::ImportReport>& outlook() const { return m_outlook; }

    [[nodiscard]] const core::TableOptions& options() const { return m_options; }
    /// The encoding that it was read in, or was to be read in.
    [[nodiscard]] QString encoding() const;
    void setType(Type type);
    void setKind(core::RecordKind kind);
    void setVoiceKind(const QString& kind);
    /// Also answers the question about the encoding.
    void setEncoding(const QString& encoding);
    void setDelimiter(std::optional<char> delimiter);
    /// By name.
    void setSheet(const QString& sheet);
    void setHeaderLine(std::optional<qint64> line);
    void setDateOrder(std::optional<core::DateOrder> order);
    /// Says for every column which field it fills: that of `column` is `field` (empty: an attribute), the others stay.
    void setField(int column, const QString& field);
    /// Says what a word of the file becomes in a field with a list of values; empty: it is kept as it is.
    void setValue(const QString& field, const QString& word, const QString& value);
    /// The mapping on the screen is right: answers the question about its names.
    void acceptMapping();
    /// "As in your import of 3 Nov": where an earlier import of the same source decided; nothing where all was guessed
    /// or chosen.
    [[nodiscard]] std::optional<QString> earlierImport() const;
    /// Forgets the earlier imports and what was chosen about the columns and their words.
    void guessAgain();

    /// Whether texts and values that are offered replace those that are there; counts anew what the import would do.
    void setUpdateText(bool update);
    void setUpdateValues(bool update);
    /// How it is to be written.
    [[nodiscard]] const core::TableImportOptions& importOptions() const { return m_importOptions; }
    /// What was typed as the day of a transcript: a date, or words that are none and are asked about.
    void setDay(QDate day, const QString& unreadable = {});
    /// What a person said about a transcript.
    core::TranscriptOptions transcriptOptions;

Q_SIGNALS:
    /// Anything of the above changed.
    void changed();
    /// While it is read, of 100.
    void progressed(int percent);

private:
    void readFile();
    void forgetColumns();
    void take(const FileReading& reading);
    void count();

    core::Workspace& m_workspace;
    Type m_type;
    core::TableOptions m_options;
    core::TableImportOptions m_importOptions;
    bool m_encodingDecided = false;
    bool m_knowsWorkspace = false;
    bool m_read = false;
    QString m_unreadableDay;
    FileReading m_reading;
    std::optional<core::ImportReport> m_outlook;
    QList<QFuture<core::Result<core::ImportReport>>> m_counting; ///< they read the workspace
    int m_counted = 0; ///< how often it was begun: only the last answer is taken
    core::Cancellation m_cancellation;
};

} // namespace throughline::ui
