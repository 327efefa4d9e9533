// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;

namespace throughline::ui {

class ImportFile;
class LabelledGrid;

/// How a file is read: what it holds, its sheet or encoding and delimiter, header and dates. Every choice reads the
/// file again.
class TableOptionsBar : public QWidget {
    Q_OBJECT
public:
    explicit TableOptionsBar(ImportFile& file, QWidget* parent = nullptr);

    /// Shows what the file says now.
    void refresh();

private:
    void connectChoices();
    [[nodiscard]] QString headerPlace(qint64 line) const;
    void showField(QComboBox* box, bool visible);
    void refreshEncoding();
    void refreshSheets();
    void refreshFormat();
    void refreshMapping();

    ImportFile& m_file;
    LabelledGrid* m_grid;
    QComboBox* m_holds;
    QComboBox* m_voiceKind;
    QComboBox* m_sheet;
    QComboBox* m_encoding;
    QComboBox* m_delimiter;
    QComboBox* m_header;
    QComboBox* m_dates;
};

} // namespace throughline::ui
