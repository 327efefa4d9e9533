// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/record/relatedmodel.h"

#include <QWidget>

class QListView;

namespace throughline::ui {

class PlainLabel;

/// A headed list on a record's page, as high as its rows. Enter or a double click opens a row.
class RelatedSection : public QWidget {
    Q_OBJECT
public:
    /// @param title  heading and accessible name of the list
    /// @param none   what stands there when there is nothing
    RelatedSection(const QString& title, const QString& none, QWidget* parent = nullptr);

    /// Says something else where there is nothing.
    void setNone(const QString& none);
    /// @param showAll  text of a link behind the heading ("Show all 120"); empty: none
    void setRows(const QList<RelatedRow>& rows, const QString& showAll = {});
    [[nodiscard]] RelatedModel& model() { return *m_model; }

Q_SIGNALS:
    void opened(qint64 id);
    void showAllClicked();

private:
    RelatedModel* m_model;
    PlainLabel* m_all;
    PlainLabel* m_none;
    QListView* m_list;
};

} // namespace throughline::ui
