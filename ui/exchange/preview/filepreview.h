// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QWidget>

class QVBoxLayout;

namespace throughline::ui {

class ErrorBox;
class ImportFile;
class PlainLabel;
class Prompts;
class TableOptionsBar;

/// One file before it is imported, as a table or as a transcript, or why it is refused.
class FilePreview : public QWidget {
    Q_OBJECT
public:
    FilePreview(ImportFile& file, Prompts& prompts, QDate today, QWidget* parent = nullptr);

private:
    void refresh();
    void showBody();

    ImportFile& m_file;
    Prompts& m_prompts;
    QDate m_today;
    QVBoxLayout* m_layout;
    TableOptionsBar* m_options;
    ErrorBox* m_error;
    QWidget* m_table = nullptr;
    QWidget* m_transcript = nullptr;
    PlainLabel* m_outlook;
    int m_percent = 0;
};

} // namespace throughline::ui
