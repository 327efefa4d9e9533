// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/page/brandform.h"

#include "core/deck/decktheme.h"
#include "ui/common/fields/labelledgrid.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/settings/page/brandsample.h"
#include "ui/settings/page/colourfield.h"

#include <QCompleter>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::WorkspaceSettings;

namespace {

constexpr int kColoursInRow = 3;
constexpr int kLogoWidth = 200;
constexpr int kLogoHeight = 64;
constexpr double kGraphicContrast = 3; // https://www.w3.org/TR/WCAG21/#non-text-contrast

QColor colourOf(const QString& hex) {
    return QColor(u'#' + hex);
}

/// As on a slide, whatever theme the window has.
QPixmap onSlideGround(const QImage& logo, const QSize& size, qreal ratio, const QColor& line) {
    QPixmap ground(size * ratio);
    ground.setDevicePixelRatio(ratio);
    ground.fill(colourOf(core::DeckTheme().ground));
    const QSize room = size - QSize(2 * metrics::kRowGap, 2 * metrics::kRowGap);
    const QSize shown = logo.size().scaled(room, Qt::KeepAspectRatio);
    QPainter painter(&ground);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRect(QPoint((size.width() - shown.width()) / 2, (size.height() - shown.height()) / 2), shown),
                      logo);
    painter.setPen(line);
    painter.drawRect(QRect(QPoint(), size).adjusted(0, 0, -1, -1));
    return ground;
}

PlainLabel* makeWords(QWidget* parent) {
    auto* words = new PlainLabel(parent);
    words->setFont(textFont(TextSize::Px12));
    words->setForegroundRole(QPalette::PlaceholderText);
    words->setWordWrap(true);
    return words;
}

} // namespace

BrandForm::BrandForm(QWidget* parent) : RecordForm(parent) {
    addColours();
    m_sample = new BrandSample(this);
    m_colourWords = makeWords(this);
    // Two rows of the grid for each row of fields: the label and the field.
    grid()->addWidget(m_sample, 4, 0, 1, kColoursInRow);
    grid()->addWidget(m_colourWords, 5, 0, 1, kColoursInRow);
    addFont(3);
    addLogo(5);
    for (int column = 0; column < kColoursInRow; ++column)
        grid()->setColumnStretch(column, 1);
}

void BrandForm::addColours() {
    const QStringList names{tr("Primary colour"), tr("Accent colour"), tr("Third series"),
                            tr("Fourth series"),  tr("Fifth series"),  tr("Sixth series")};
    const core::DeckTheme own;
    for (size_t i = 0; i < m_colours.size(); ++i) {
        const auto place = static_cast<int>(i);
        auto* field = new ColourField(names.at(place), own.accents.at(i), this);
        m_colours.at(i) = field;
        grid()->addField(names.at(place), field, place / kColoursInRow, place % kColoursInRow);
        watch(field->line(), [this, i](const QString& text) { setColour(i, text); });
        connect(field, &ColourField::chosen, this, [this, i](const QString& text) { setColour(i, text); });
    }
}

void BrandForm::setColour(size_t index, const QString& text) {
    const QString colour = core::colourFrom(text);
    if (colour.isEmpty() && !text.trimmed().isEmpty()) {
        const QString stored = m_settings.brand.colours.at(index);
        show(m_colours.at(index)->line(), stored.isEmpty() ? QString() : u'#' + stored);
        m_colourWords->setText(tr("“%1” is no colour. Write six digits, such as #0D5AA2.").arg(text.left(40)));
        return;
    }
    Q_EMIT edited(u"colour"_s,
                  [index, colour](WorkspaceSettings& settings) { settings.brand.colours.at(index) = colour; });
}

void BrandForm::addFont(int row) {
    m_font = addLine(tr("Font"), row, 0, [this](const QString& text) {
        Q_EMIT edited(u"font"_s, [text](WorkspaceSettings& settings) { settings.brand.font = text; });
    });
    m_font->setPlaceholderText(core::DeckTheme().bodyFont);
    auto* completer = new QCompleter(QFontDatabase::families(), m_font);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_font->setCompleter(completer);
    m_fontWords = makeWords(this);
    grid()->addWidget(m_fontWords, 2 * row + 1, 1, 1, kColoursInRow - 1);
}

void BrandForm::addLogo(int row) {
    auto* field = new QWidget(this);
    m_logo = new QLabel(field);
    m_logo->setFixedSize(scaled(kLogoWidth), scaled(kLogoHeight));
    m_logo->setAlignment(Qt::AlignVCenter | Qt::AlignLeft);
    m_logo->setTextFormat(Qt::PlainText);
    auto* choose = new KeyButton(tr("Choose logo…"), {}, KeyButton::Kind::Plain, field);
    m_removeLogo = new KeyButton(tr("Remove logo"), {}, KeyButton::Kind::Plain, field);
    m_removeLogo->hide();
    auto* layout = new QHBoxLayout(field);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kRowGap);
    layout->addWidget(m_logo);
    layout->addWidget(choose);
    layout->addWidget(m_removeLogo);
    layout->addStretch(1);
    grid()->addField(tr("Logo"), field, row, 0, kColoursInRow);
    m_logoWords = makeWords(this);
    grid()->addWidget(m_logoWords, 2 * row + 2, 0, 1, kColoursInRow);
    setLogoRefused({});
    connect(choose, &QAbstractButton::clicked, this, &BrandForm::logoWanted);
    connect(m_removeLogo, &QAbstractButton::clicked, this,
            [this] { Q_EMIT edited(u"logo"_s, [](WorkspaceSettings& settings) { settings.brand.logo.clear(); }); });
}

void BrandForm::setLogoRefused(const QString& why) {
    const QString usual = tr("PNG, JPEG or SVG, best on a transparent ground. It stands above the title of the first "
                             "slide and at the foot of the others.");
    m_logoWords->setText(why.isEmpty() ? usual : why);
}

void BrandForm::setSettings(const WorkspaceSettings& settings, const QString& workspace) {
    if (settings.brand.logo != m_settings.brand.logo)
        setLogoRefused({});
    m_settings = settings;
    for (size_t i = 0; i < m_colours.size(); ++i) {
        const QString& colour = settings.brand.colours.at(i);
        show(m_colours.at(i)->line(), colour.isEmpty() ? QString() : u'#' + colour);
    }
    show(m_font, settings.brand.font);
    const QString font = settings.brand.font.isEmpty() ? core::DeckTheme().bodyFont : settings.brand.font;
    m_fontWords->setText(
        QFontDatabase::hasFamily(font)
            ? tr("Where a deck is opened without this font, another one stands in.")
            : tr("“%1” is not on this computer: decks name it, the preview here shows the nearest one.").arg(font));
    showSample(settings, workspace);
    showLogo(settings.brand.logo, settings.product);
}

void BrandForm::showSample(const WorkspaceSettings& settings, const QString& workspace) {
    const core::DeckTheme theme = core::deckTheme(settings);
    m_sample->setTheme(theme, settings.product.isEmpty() ? workspace : settings.product);
    const double onWhite = contrastRatio(colourOf(theme.accents.front()), colourOf(theme.ground));
    const bool dark = core::inkOn(theme, {.name = "accent1"_L1}) == "tx1"_L1;
    const QString ink =
        dark ? tr("Words on the primary colour are dark.") : tr("Words on the primary colour are white.");
    const QString ratio = QLocale().toString(onWhite, 'f', 1);
    m_colourWords->setText(
        onWhite >= kGraphicContrast
            ? tr("%1 Its contrast to the white of a slide is %2 : 1.").arg(ink, ratio)
            : tr("%1 Its contrast to the white of a slide is %2 : 1, so that bars in it are hard to see; 3 : 1 is "
                 "enough.")
                  .arg(ink, ratio));
}

void BrandForm::showLogo(const QByteArray& png, const QString& product) {
    m_removeLogo->setVisible(!png.isEmpty());
    const QImage image = png.isEmpty() ? QImage() : QImage::fromData(png, "PNG");
    if (image.isNull()) {
        m_logo->setPixmap({});
        m_logo->setText(tr("No logo"));
        m_logo->setAccessibleName(m_logo->text());
        return;
    }
    m_logo->setPixmap(onSlideGround(image, m_logo->size(), devicePixelRatioF(), tokens(palette()).line));
    m_logo->setAccessibleName(product.isEmpty() ? tr("Logo") : tr("Logo of %1").arg(product));
}

} // namespace throughline::ui
