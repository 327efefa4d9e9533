// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/grid.h"
#include "core/exchange/import/importreport.h"

#include <QWidget>

namespace throughline::ui {

class PlainLabel;
class Prompts;
class TextRowsModel;

/// The rows that are not taken, to be read, copied and saved.
class RejectionsView : public QWidget {
    Q_OBJECT
public:
    /// `place` heads the column of places: "Line" or "Row".
    RejectionsView(Prompts& prompts, const QString& file, const QString& place, QWidget* parent = nullptr);

    void setRejections(const QList<core::Rejection>& rejections);

private:
    [[nodiscard]] core::Grid grid() const;
    void copy();
    void save();

    Prompts& m_prompts;
    QString m_file;
    QList<core::Rejection> m_rejections;
    TextRowsModel* m_model;
    PlainLabel* m_said;
};

} // namespace throughline::ui
