// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/import/importreport.h"

#include <QWidget>

class QCheckBox;
class QHBoxLayout;
class QPlainTextEdit;
class QStackedWidget;

namespace throughline::ui {

class ColumnsModel;
class ImportFile;
class NoticeBox;
class PlainLabel;
class Prompts;
class RejectionsView;
class RowsModel;
class SegmentedButtons;
class TextRowsModel;
class ValuesModel;

/// A table before it is imported: what each column is read as, the first rows, what is asked and what was noticed.
class TablePreview : public QWidget {
    Q_OBJECT
public:
    TablePreview(ImportFile& file, Prompts& prompts, QWidget* parent = nullptr);

private:
    QWidget* makeColumnsAndRows();
    QWidget* makeValues();
    QWidget* makeNotes();
    QWidget* makeChangedTexts();
    QWidget* makeReplacedValues();
    static void addList(QWidget* part, QWidget* list, QHBoxLayout* foot, PlainLabel* more);
    void makeQuestions();
    void refresh();
    void refreshQuestions();
    void refreshValues();
    void refreshNotes();
    void refreshOfferedValues(const core::ImportReport& outlook);
    void refreshChangedTexts(const core::ImportReport& outlook);
    void refreshReplacedValues(const core::ImportReport& outlook);
    void renamePart(int part, const QString& name, qint64 count);
    void renamePart(int part, const QString& name);
    void showPart(int part, bool visible);

    ImportFile& m_file;
    RowsModel* m_rows;
    ColumnsModel* m_columns;
    ValuesModel* m_values;
    NoticeBox* m_earlier;
    NoticeBox* m_encodingQuestion;
    NoticeBox* m_namesQuestion;
    NoticeBox* m_datesQuestion;
    SegmentedButtons* m_parts;
    QStackedWidget* m_stack;
    QPlainTextEdit* m_notes = nullptr;
    RejectionsView* m_rejections;
    QCheckBox* m_updateValues;
    QCheckBox* m_updateText;
    TextRowsModel* m_changedTexts;
    PlainLabel* m_moreTexts;
    TextRowsModel* m_replacedValues;
    PlainLabel* m_moreValues;
};

} // namespace throughline::ui
