// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets/errorbox.h"

#include "ui/common/icons.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/iconlabel.h"
#include "ui/common/widgets/plainlabel.h"

#include <QAccessible>
#include <QClipboard>
#include <QGridLayout>
#include <QGuiApplication>
#include <QPainter>
#include <QPlainTextEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {
constexpr int kDetailHeight = 96;
}

ErrorBox::ErrorBox(QWidget* parent)
    : QFrame(parent)
    , m_happened(new PlainLabel(this))
    , m_advice(new PlainLabel(this))
    , m_details(new QToolButton(this))
    , m_copy(new QToolButton(this))
    , m_detail(new QPlainTextEdit(this)) {
    auto* sign = new IconLabel(u"circle-alert"_s, metrics::kIcon, this);
    sign->setColourRole(QPalette::BrightText);
    m_happened->setFont(textFont(TextSize::Px13, QFont::DemiBold));
    m_happened->setWordWrap(true);
    m_advice->setWordWrap(true);
    m_details->setText(tr("Details"));
    m_details->setAccessibleName(tr("Details"));
    m_details->setCheckable(true);
    m_copy->setText(tr("Copy details"));
    m_copy->setAccessibleName(tr("Copy details"));
    m_detail->setReadOnly(true);
    m_detail->setAccessibleName(tr("Error details"));
    m_detail->setFixedHeight(scaled(kDetailHeight));

    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(metrics::kPaneMargin, metrics::kRowGap, metrics::kPaneMargin, metrics::kRowGap);
    layout->setHorizontalSpacing(metrics::kRowGap);
    layout->setVerticalSpacing(metrics::kGrid);
    layout->addWidget(sign, 0, 0, Qt::AlignTop);
    layout->addWidget(m_happened, 0, 1);
    layout->addWidget(m_details, 0, 2, Qt::AlignTop);
    layout->addWidget(m_advice, 1, 1, 1, 2);
    layout->addWidget(m_detail, 2, 1, 1, 2);
    layout->addWidget(m_copy, 3, 1, Qt::AlignLeft);
    layout->setColumnStretch(1, 1);

    connect(m_details, &QToolButton::toggled, this, [this](bool shown) {
        m_detail->setVisible(shown);
        m_copy->setVisible(shown);
    });
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_detail->toPlainText()); });
    clear();
}

void ErrorBox::setError(const core::Error& error) {
    const qsizetype firstSentence = error.text.indexOf(". "_L1);
    if (firstSentence < 0)
        setMessage(error.text, {}, error.detail);
    else
        setMessage(error.text.first(firstSentence + 1), error.text.sliced(firstSentence + 2), error.detail);
}

void ErrorBox::setMessage(const QString& happened, const QString& advice, const QString& detail) {
    m_happened->setText(happened);
    m_advice->setText(advice);
    m_advice->setVisible(!advice.isEmpty());
    m_detail->setPlainText(detail);
    m_details->setVisible(!detail.isEmpty());
    m_details->setChecked(false);
    m_detail->hide();
    m_copy->hide();
    setAccessibleName(happened);
    setAccessibleDescription(advice);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ErrorBox::clear() {
    hide();
}

void ErrorBox::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    paintBox(painter, rect(), tokens(palette()).negativeSoft, Qt::transparent);
}

} // namespace throughline::ui
