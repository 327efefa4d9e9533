// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/exchange/preview/rejectionsmodel.h"

#include <QWidget>

namespace throughline::ui {

class PlainLabel;
class Prompts;

/// The rows that are not taken, to be read, copied and saved.
class RejectionsView : public QWidget {
    Q_OBJECT
public:
    RejectionsView(Prompts& prompts, const QString& file, QWidget* parent = nullptr);

    void setRejections(const QList<core::Rejection>& rejections) { m_model->setRejections(rejections); }

private:
    void copy();
    void save();

    Prompts& m_prompts;
    QString m_file;
    RejectionsModel* m_model;
    PlainLabel* m_said;
};

} // namespace throughline::ui
