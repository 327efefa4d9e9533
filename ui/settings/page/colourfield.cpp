// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/page/colourfield.h"

#include "core/settings/workspacesettings.h"
#include "ui/common/theme.h"

#include <QAbstractButton>
#include <QColorDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

/// The colour itself, as a button.
class Patch : public QAbstractButton {
public:
    explicit Patch(ColourField* field) : QAbstractButton(field), m_field(*field) {
        setFixedSize(scaled(metrics::kControl), scaled(metrics::kControl));
        setFocusPolicy(Qt::StrongFocus);
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens& t = tokens(palette());
        const double line = hasFocus() ? metrics::kFocusRing : metrics::kLine;
        const QRectF patch = QRectF(rect()).adjusted(line / 2, line / 2, -line / 2, -line / 2);
        painter.setPen(QPen(hasFocus() ? t.accent : t.lineStrong, line));
        painter.setBrush(m_field.colour());
        painter.drawRoundedRect(patch, metrics::kRadiusSmall, metrics::kRadiusSmall);
    }

private:
    const ColourField& m_field;
};

} // namespace

ColourField::ColourField(const QString& name, const QString& fallback, QWidget* parent)
    : QWidget(parent), m_fallback(fallback), m_line(new QLineEdit(this)), m_patch(new Patch(this)) {
    m_line->setPlaceholderText(u'#' + fallback);
    m_line->setAccessibleName(name);
    m_patch->setAccessibleName(tr("Choose: %1").arg(name));
    m_patch->setToolTip(m_patch->accessibleName());
    setFocusProxy(m_line);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kRowGap);
    layout->addWidget(m_patch);
    layout->addWidget(m_line, 1);
    connect(m_line, &QLineEdit::textChanged, m_patch, qOverload<>(&QWidget::update));
    connect(m_patch, &QAbstractButton::clicked, this, &ColourField::choose);
}

QColor ColourField::colour() const {
    const QString given = core::colourFrom(m_line->text());
    return QColor(u'#' + (given.isEmpty() ? m_fallback : given));
}

void ColourField::choose() {
    auto* dialog = new QColorDialog(colour(), this);
    dialog->setWindowTitle(m_line->accessibleName());
    dialog->setOption(QColorDialog::DontUseNativeDialog);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QColorDialog::colorSelected, this,
            [this](const QColor& colour) { Q_EMIT chosen(colour.name(QColor::HexRgb).toUpper()); });
    dialog->open();
}

} // namespace throughline::ui
