// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAbstractItemDelegate;
class QAbstractItemModel;
class QListView;

namespace throughline::ui {

class PlainLabel;

/// The line between two parts of the inspector.
class SectionLine : public QWidget {
    Q_OBJECT
public:
    explicit SectionLine(QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;
};

[[nodiscard]] PlainLabel* makeSectionTitle(const QString& text, QWidget* parent);

/// The labels of the head of the evidence list.
struct EvidenceCounts {
    PlainLabel* all;
    PlainLabel* supports;
    PlainLabel* contradicts;
};
[[nodiscard]] QWidget* makeCountsHead(const QString& title, const EvidenceCounts& counts, QWidget* parent);

/// Makes `list` a list of evidence under `name`; it is as high as its rows and scrolls with what is around it.
void setUpEvidenceList(QListView& list, const QString& name, QAbstractItemModel& rows, QAbstractItemDelegate* delegate);

} // namespace throughline::ui
