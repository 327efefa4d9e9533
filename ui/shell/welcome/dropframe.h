// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>

namespace throughline::ui {

/// What a person dropped or chose, sorted by what can be done with it.
struct DroppedFiles {
    QString workspace;      ///< The first .throughline file.
    QStringList importable; ///< Those whose type the import knows: CSV, TSV, TXT, VTT, SRT …
    QStringList refused;    ///< Names of the others.

    bool operator==(const DroppedFiles&) const = default;
};

[[nodiscard]] DroppedFiles sortDropped(const QStringList& paths);

/// What is importable, for a file dialog.
[[nodiscard]] QString importFilters();

/// "Drop files here" with a dashed border, and a button that chooses them.
class DropFrame : public QFrame {
    Q_OBJECT
public:
    explicit DropFrame(const QString& key, QWidget* parent = nullptr);

Q_SIGNALS:
    void dropped(const QStringList& paths);
    void chooseRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void setTarget(bool target);

    bool m_target = false;
};

} // namespace throughline::ui
