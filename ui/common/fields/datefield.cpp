// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields/datefield.h"

#include "core/exchange/tables/dateparser.h"
#include "ui/common/tokens.h"
#include "ui/common/words/recordnames.h"

#include <QFocusEvent>
#include <QLocale>
#include <QRegularExpression>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

core::DateOrder localOrder() {
    const QString format = QLocale::system().dateFormat(QLocale::ShortFormat).toLower();
    const auto day = format.indexOf(u'd');
    const auto month = format.indexOf(u'm');
    if (format.indexOf(u'y') < day)
        return core::DateOrder::YearMonthDay;
    return day < month ? core::DateOrder::DayMonthYear : core::DateOrder::MonthDayYear;
}

QDate fromWords(const QString& text, QDate today) {
    if (text == DateField::tr("today"))
        return today;
    if (text == DateField::tr("yesterday"))
        return today.addDays(-1);
    static const QRegularExpression ago(u"^(\\d{1,3}) days? ago$"_s);
    if (const auto match = ago.match(text); match.hasMatch())
        return today.addDays(-match.captured(1).toInt());
    for (int back = 0; back < 7; ++back) {
        const QDate day = today.addDays(-back);
        const QString name = QLocale().dayName(day.dayOfWeek()).toLower();
        if (text == name || (text.size() >= 3 && name.startsWith(text)))
            return day;
    }
    return {};
}

} // namespace

QDate dateFromText(const QString& text, QDate today) {
    const QString trimmed = text.trimmed();
    const QString lower = trimmed.toLower();
    if (lower.isEmpty())
        return {};
    if (const QDate day = fromWords(lower, today); day.isValid())
        return day;
    if (const QDate day = core::parseDate(trimmed, localOrder()); day.isValid())
        return day;
    // "6 May": this year, or the last one where that day is still to come.
    const QDate thisYear = core::parseDate(trimmed + u' ' + QString::number(today.year()), localOrder());
    return thisYear > today ? thisYear.addYears(-1) : thisYear;
}

DateField::DateField(const QString& name, QDate today, QWidget* parent) : QLineEdit(parent), m_today(today) {
    setAccessibleName(name);
    setPlaceholderText(tr("6 May, yesterday"));
    connect(this, &QLineEdit::textEdited, this, &DateField::read);
    connect(this, &QLineEdit::returnPressed, this, &DateField::commit);
}

void DateField::setDate(QDate date) {
    m_date = date;
    setText(date.isValid() ? longDate(date) : QString());
    commit();
}

QString DateField::problem() const {
    return isReadable() ? QString() : tr("No day is called that. Write 6 May 2026, 2026-05-06 or yesterday.");
}

void DateField::read() {
    const QDate before = m_date;
    m_date = dateFromText(text(), m_today);
    if (m_date != before && isReadable())
        Q_EMIT dateChanged(m_date);
}

void DateField::commit() {
    if (m_date.isValid())
        setText(longDate(m_date));
    if (m_readable == isReadable())
        return;
    m_readable = isReadable();
    Q_EMIT readableChanged(m_readable);
}

void DateField::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    commit();
}

} // namespace throughline::ui
