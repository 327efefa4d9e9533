// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/demandview.h"

#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/roadmap/itempainting.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {
constexpr int kLineHeight = 18;
} // namespace

class DemandView::Bar : public QWidget {
public:
    using QWidget::QWidget;
    void show(const DemandParts& parts, int scaleMax) {
        m_parts = parts;
        m_scaleMax = scaleMax;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        paintDemandBar(painter, rect(), m_parts, m_scaleMax, tokens(palette()));
    }

private:
    DemandParts m_parts;
    int m_scaleMax = 1;
};

DemandView::DemandView(QWidget* parent)
    : QWidget(parent)
    , m_showAll(new PlainLabel(this))
    , m_score(new PlainLabel(u"…"_s, this))
    , m_bar(new Bar(this))
    , m_words(new QTextBrowser(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kRowGap, metrics::kPageMargin, metrics::kRowGap);
    layout->setSpacing(metrics::kGrid);
    auto* head = new QHBoxLayout;
    auto* title = new PlainLabel(tr("Demand"), this);
    title->setFont(textFont(TextSize::Px11, QFont::DemiBold));
    title->setForegroundRole(QPalette::PlaceholderText);
    m_showAll->setLink(true);
    m_showAll->setFont(textFont(TextSize::Px11));
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(m_showAll);
    layout->addLayout(head);
    auto* figure = new QHBoxLayout;
    figure->setSpacing(metrics::kPaneMargin);
    m_score->setFont(textFont(TextSize::Px20, QFont::DemiBold));
    m_score->setAccessibleName(tr("Demand"));
    figure->addWidget(m_score);
    figure->addWidget(m_bar, 1);
    layout->addLayout(figure);
    m_words->setAccessibleName(tr("Demand in words"));
    m_words->setFrameShape(QFrame::NoFrame);
    m_words->setOpenLinks(false);
    m_words->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_words->document()->setDocumentMargin(0);
    m_words->setFont(textFont(TextSize::Px12));
    m_words->viewport()->setAutoFillBackground(false);
    layout->addWidget(m_words);
    connect(m_words, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) { followLink(link.path().toInt()); });
    connect(m_showAll, &PlainLabel::clicked, this, [this] {
        QList<core::VoiceId> voices;
        for (const core::CustomerDemand& customer : m_demand.customers)
            voices += customer.voices;
        Q_EMIT voicesWanted(voices);
    });
    setUnknown();
}

void DemandView::setUnknown() {
    m_score->setText(u"…"_s);
    m_demand = {};
    m_explained = {};
    m_bar->show({}, 1);
    m_showAll->hide();
    showWords();
}

void DemandView::setEvidence(core::ItemId item, const QList<core::DemandEvidence>& evidence,
                             const core::Representation& segments, int scaleMax) {
    m_demand = core::demandOf(evidence);
    m_explained = core::demandWords(evidence, item, segments);
    m_score->setText(QString::number(m_demand.score));
    m_bar->show(demandParts(m_demand), scaleMax);
    const auto customers = static_cast<int>(m_demand.customers.size());
    m_showAll->setText(customers == 1 ? tr("Show the customer") : tr("Show the %n customers", nullptr, customers));
    m_showAll->setVisible(customers > 0);
    showWords();
}

void DemandView::followLink(int link) {
    if (link >= 0 && link < m_links.size())
        Q_EMIT voicesWanted(m_links.at(link));
}

void DemandView::showWords() {
    const Tokens& t = tokens(palette());
    m_words->clear();
    m_links.clear();
    QTextCursor cursor(m_words->document());
    QTextBlockFormat lines;
    lines.setLineHeight(scaled(kLineHeight), QTextBlockFormat::FixedHeight);
    for (qsizetype line = 0; line < m_explained.lines.size(); ++line) {
        if (line > 0)
            cursor.insertBlock();
        cursor.setBlockFormat(lines);
        QTextCharFormat words;
        words.setForeground(line == 0 ? t.text : t.muted);
        for (const core::DemandPart& part : m_explained.lines.at(line)) {
            QTextCharFormat format = words;
            if (!part.voices.isEmpty()) {
                format.setAnchor(true);
                format.setAnchorHref(QString::number(m_links.size()));
                format.setForeground(t.accent);
                m_links.append(part.voices);
            }
            cursor.insertText(part.text, format);
        }
    }
    fitWords();
}

void DemandView::fitWords() {
    m_words->document()->setTextWidth(m_words->viewport()->width());
    m_words->setFixedHeight(static_cast<int>(m_words->document()->size().height()) + metrics::kGrid);
}

void DemandView::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fitWords();
}

void DemandView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showWords();
}

} // namespace throughline::ui
