// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QLineEdit>

namespace throughline::ui {

/// The day that a person means: "today", "yesterday", "3 days ago", a weekday (the last one), ISO, or the forms of
/// their language. Invalid for anything else, and for dates that can be read in two ways.
[[nodiscard]] QDate dateFromText(const QString& text, QDate today);

/// A line for a calendar day. What was typed is shown as a full date once it is left.
class DateField : public QLineEdit {
    Q_OBJECT
public:
    explicit DateField(const QString& name, QDate today, QWidget* parent = nullptr);

    /// Invalid: the field is empty, or holds no date: then isReadable() is false.
    [[nodiscard]] QDate date() const { return m_date; }
    [[nodiscard]] bool isReadable() const { return m_date.isValid() || text().trimmed().isEmpty(); }
    void setDate(QDate date);
    /// What to say where it is not readable; empty where it is.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    /// A person typed another day, or emptied the field.
    void dateChanged(QDate date);
    void readableChanged(bool readable);

protected:
    void focusOutEvent(QFocusEvent* event) override;

private:
    void read();
    void commit();

    QDate m_today;
    QDate m_date;
    bool m_readable = true;
};

} // namespace throughline::ui
