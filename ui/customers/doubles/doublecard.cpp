// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/doubles/doublecard.h"

#include "ui/common/fields/lockededits.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"

#include <QVBoxLayout>

namespace throughline::ui {

DoubleCard::DoubleCard(const QString& whyLocked, QWidget* parent)
    : QFrame(parent)
    , m_name(new PlainLabel(this))
    , m_lines(new PlainLabel(this))
    , m_keep(new KeyButton(tr("Keep this one"), {}, KeyButton::Kind::Plain, this)) {
    setFrameShape(StyledPanel);
    m_name->setFont(textFont(TextSize::Px16, QFont::DemiBold));
    m_name->setWordWrap(true);
    m_lines->setWordWrap(true);
    m_lines->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    m_keep->setAutoDefault(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPaneMargin, metrics::kPaneMargin, metrics::kPaneMargin, metrics::kPaneMargin);
    layout->setSpacing(metrics::kRowGap);
    layout->addWidget(m_name);
    layout->addWidget(m_lines, 1);
    layout->addWidget(m_keep, 0, Qt::AlignLeft);
    lockEdits(*this, whyLocked);
    connect(m_keep, &QAbstractButton::clicked, this, &DoubleCard::kept);
}

void DoubleCard::setContent(const QString& name, const QStringList& lines) {
    m_name->setText(oneLine(name));
    m_lines->setText(lines.join(u'\n'));
    m_keep->setAccessibleDescription(name);
}

} // namespace throughline::ui
