// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/quotecard/quotecarddialog.h"

#include "ui/charts/chartexport.h"
#include "ui/charts/page/savedfile.h"
#include "ui/charts/quotecard/quotecard.h"
#include "ui/common/prompts.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/widgets/segmentedbuttons.h"
#include "ui/shell/notifier.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QPixmap>
#include <QVBoxLayout>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPreviewWidth = 480;
constexpr int kScales = 3;

} // namespace

QuoteCardDialog::QuoteCardDialog(const core::SpokenQuote& quote, QDate today, Prompts& prompts, Notifier& notifier,
                                 QWidget* parent)
    : QDialog(parent)
    , m_quote(quote)
    , m_today(today)
    , m_prompts(prompts)
    , m_notifier(notifier)
    , m_audience(new SegmentedButtons(tr("Readers")))
    , m_scale(new SegmentedButtons(tr("Size")))
    , m_picture(new PlainLabel)
    , m_said(new PlainLabel)
    , m_save(new KeyButton(tr("Export…"), {}, KeyButton::Kind::Primary)) {
    setWindowTitle(tr("Export quote as picture"));
    m_audience->addSegment(tr("Inside the company"), static_cast<int>(core::Audience::Inside));
    m_audience->addSegment(tr("Outside"), static_cast<int>(core::Audience::Outside));
    m_audience->setCurrent(static_cast<int>(core::Audience::Outside)); // the one that says less
    for (int scale = 1; scale <= kScales; ++scale)
        m_scale->addSegment(tr("%1×").arg(scale), scale);
    m_scale->setCurrent(2);
    m_said->setWordWrap(true);
    m_picture->setMinimumSize(scaled(kPreviewWidth), scaled(kPreviewWidth) * kQuoteCard.height() / kQuoteCard.width());

    auto* column = new QVBoxLayout(this); // a form layout lets words that wrap run into the picture
    column->setContentsMargins(metrics::kPageMargin, metrics::kPageMargin, metrics::kPageMargin, metrics::kPageMargin);
    column->setSpacing(metrics::kPaneMargin);
    column->addWidget(m_picture);
    column->addWidget(m_said);
    auto* form = new QFormLayout;
    form->setSpacing(metrics::kPaneMargin);
    column->addLayout(form);
    form->addRow(tr("Readers"), m_audience);
    form->addRow(tr("Size"), m_scale);
    auto* buttons = new QHBoxLayout;
    auto* cancel = new KeyButton(tr("Cancel"), {}, KeyButton::Kind::Plain);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    column->addStretch(1);
    column->addLayout(buttons);
    connect(cancel, &QAbstractButton::clicked, this, &QDialog::reject);
    connect(m_save, &QAbstractButton::clicked, this, &QuoteCardDialog::save);
    connect(m_audience, &SegmentedButtons::currentChanged, this, &QuoteCardDialog::preview);
    preview();
}

core::Audience QuoteCardDialog::audience() const {
    return static_cast<core::Audience>(m_audience->current());
}

int QuoteCardDialog::scale() const {
    return m_scale->current();
}

void QuoteCardDialog::setAudience(core::Audience audience) {
    m_audience->setCurrent(static_cast<int>(audience));
    preview();
}

void QuoteCardDialog::preview() {
    const core::Result<QImage> image = renderQuoteCard(m_quote, audience(), m_today, 1);
    m_save->setEnabled(image.has_value());
    m_picture->setVisible(image.has_value());
    if (!image) {
        m_said->setText(image.error().text);
        return;
    }
    m_said->setText(tr("Shown as: %1 · %2")
                        .arg(m_quote.attributedFor(audience(), m_today).value_or(QString()),
                             core::consentWords(m_quote.consent, m_quote.consentUntil, m_today)));
    QImage small =
        image->scaledToWidth(qRound(m_picture->minimumWidth() * devicePixelRatioF()), Qt::SmoothTransformation);
    small.setDevicePixelRatio(devicePixelRatioF());
    m_picture->setPixmap(QPixmap::fromImage(small));
    m_picture->setAccessibleName(quoteCardText(m_quote, audience(), m_today));
}

void QuoteCardDialog::save() {
    if (!m_save->isEnabled())
        return;
    const QString path = m_prompts.saveFile({windowTitle(), u"quote.png"_s, tr("Pictures (*.png)")});
    if (path.isEmpty())
        return;
    // The parent is the context: the dialog is gone before the file is written.
    saveInBackground(
        m_notifier, parentWidget() ? parentWidget() : static_cast<QObject*>(this), path,
        [quote = m_quote, readers = audience(), today = m_today, times = scale()]() -> core::Result<QByteArray> {
            TRY_ASSIGN(const QImage image, renderQuoteCard(quote, readers, today, times));
            return pngBytes(image, quoteCardText(quote, readers, today), times);
        });
    accept();
}

} // namespace throughline::ui
