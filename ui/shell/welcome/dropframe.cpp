// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome/dropframe.h"

#include "core/exchange/files/filegate.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/iconlabel.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"

#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

QStringList localPaths(const QMimeData& data) {
    QStringList paths;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            paths.append(url.toLocalFile());
    }
    return paths;
}

} // namespace

DroppedFiles sortDropped(const QStringList& paths) {
    DroppedFiles sorted;
    for (const QString& path : paths) {
        const QFileInfo file(path);
        const QString suffix = file.suffix().toLower();
        if (suffix == "throughline"_L1 && sorted.workspace.isEmpty())
            sorted.workspace = path;
        else if (core::fileTypeOf(path) != core::FileType::Unknown)
            sorted.importable.append(path);
        else
            sorted.refused.append(file.fileName());
    }
    return sorted;
}

QString importFilters() {
    return DropFrame::tr("Tables, workbooks and transcripts (*.csv *.tsv *.tab *.psv *.ssv *.xlsx *.xlsm *.ods *.txt "
                         "*.md *.vtt *.srt);;All files (*)");
}

DropFrame::DropFrame(const QString& key, QWidget* parent) : QFrame(parent) {
    setAcceptDrops(true);
    setAccessibleName(tr("Drop files here"));
    auto* title = new PlainLabel(tr("Drop files here"), this);
    title->setFont(textFont(TextSize::Px13, QFont::Medium));
    auto* hint = new PlainLabel(tr("You see every row before anything is kept; one Undo takes it all back."), this);
    hint->setFont(textFont(TextSize::Px12));
    hint->setForegroundRole(QPalette::PlaceholderText);
    hint->setWordWrap(true);
    auto* choose = new KeyButton(tr("Choose files…"), key, KeyButton::Kind::Plain, this);
    connect(choose, &KeyButton::clicked, this, &DropFrame::chooseRequested);

    auto* words = new QVBoxLayout;
    words->setSpacing(metrics::kLine);
    words->addWidget(title);
    words->addWidget(hint);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(metrics::kPaneMargin, metrics::kPaneMargin, metrics::kPaneMargin, metrics::kPaneMargin);
    layout->setSpacing(metrics::kPaneMargin);
    layout->addWidget(new IconLabel(u"import"_s, metrics::kBigIcon, this));
    layout->addLayout(words, 1);
    layout->addWidget(choose);
}

void DropFrame::setTarget(bool target) {
    m_target = target;
    update();
}

void DropFrame::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    if (m_target) {
        paintBox(painter, rect(), t.accentSoft, Qt::transparent);
        paintFocusRing(painter, rect(), palette());
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.lineStrong, metrics::kLine, Qt::DashLine));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), metrics::kRadius, metrics::kRadius);
}

void DropFrame::dragEnterEvent(QDragEnterEvent* event) {
    if (localPaths(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setTarget(true);
}

void DropFrame::dragLeaveEvent(QDragLeaveEvent*) {
    setTarget(false);
}

void DropFrame::dropEvent(QDropEvent* event) {
    setTarget(false);
    event->acceptProposedAction();
    Q_EMIT dropped(localPaths(*event->mimeData()));
}

} // namespace throughline::ui
