// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QSplitter>

class QSettings;

namespace throughline::ui {

/// Panes with a 1 px line between them and 8 px to grab. A double click on a line brings the first sizes back.
class PaneSplitter : public QSplitter {
    Q_OBJECT
public:
    explicit PaneSplitter(Qt::Orientation orientation, QWidget* parent = nullptr);

    /// The sizes of a first visit and of a double click; call after the panes were added.
    void setFirstSizes(const QList<int>& sizes);
    /// Restores and from then on keeps the sizes under `key` ("voices/panes").
    void remember(QSettings& settings, const QString& key);
    void restoreFirstSizes() { setSizes(m_firstSizes); }

protected:
    QSplitterHandle* createHandle() override;

private:
    QList<int> m_firstSizes;
};

} // namespace throughline::ui
