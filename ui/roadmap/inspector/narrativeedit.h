// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>
#include <QTimer>

namespace throughline::ui {

/// The narrative of an item: looks like text until it has the focus, and asks to be saved soon after typing stops.
class NarrativeEdit : public QPlainTextEdit {
    Q_OBJECT
public:
    explicit NarrativeEdit(QWidget* parent = nullptr);

    /// Shows another item's narrative.
    void reset(const QString& narrative);
    /// Shows what is saved now; what a person is typing stays.
    void setSaved(const QString& narrative);
    /// What was handed on first is in the workspace: what is read from now on holds it.
    void settled();
    /// Asks for saving at once, if there is something to save.
    void flush();
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void saveWanted(const QString& narrative);

protected:
    void focusOutEvent(QFocusEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;

private:
    void fit();

    QTimer m_pause;
    QString m_saved;  ///< handed on, or read since
    int m_saving = 0; ///< so many were handed on and are not settled
};

} // namespace throughline::ui
