// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace throughline::ui {

class DateField;
class ImportFile;
class NoticeBox;
class PlainLabel;

/// A transcript before it is imported as one interview: title, date, who the speakers are, the first turns.
class TranscriptPreview : public QWidget {
    Q_OBJECT
public:
    TranscriptPreview(ImportFile& file, QDate today, QWidget* parent = nullptr);

private:
    QWidget* makeFields();
    void refresh();
    void refreshSpeakers();
    void refreshTurns();

    ImportFile& m_file;
    NoticeBox* m_encodingQuestion;
    NoticeBox* m_dayQuestion;
    QLineEdit* m_title;
    DateField* m_date;
    QWidget* m_speakers;
    QGridLayout* m_speakerRows;
    PlainLabel* m_notes;
    QPlainTextEdit* m_turns;
};

} // namespace throughline::ui
