// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exchange/preview/rejectionsview.h"

#include "core/base/filewriter.h"
#include "core/exchange/csvwriter.h"
#include "ui/common/prompts.h"
#include "ui/common/theme.h"
#include "ui/common/whendone.h"
#include "ui/common/widgets/densetableview.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/exchange/importwords.h"
#include "ui/exchange/preview/textrowsmodel.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>
#include <QtConcurrent>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kHeader = 1; ///< the column that says which column of the file it is about

} // namespace

RejectionsView::RejectionsView(Prompts& prompts, const QString& file, const QString& place, QWidget* parent)
    : QWidget(parent)
    , m_prompts(prompts)
    , m_file(file)
    , m_model(new TextRowsModel({place, tr("Column"), tr("Why it is not taken")}, this))
    , m_said(new PlainLabel(this)) {
    auto* view = new DenseTableView(tr("Rejected rows"), m_model, this);
    view->horizontalHeader()->setStretchLastSection(true);
    view->horizontalHeader()->resizeSection(kHeader, metrics::kNavigation);
    auto* copyButton = new KeyButton(tr("Copy the list"), {}, KeyButton::Kind::Plain, this);
    auto* saveButton = new KeyButton(tr("Save the list…"), {}, KeyButton::Kind::Plain, this);
    connect(copyButton, &QAbstractButton::clicked, this, &RejectionsView::copy);
    connect(saveButton, &QAbstractButton::clicked, this, &RejectionsView::save);
    m_said->setForegroundRole(QPalette::PlaceholderText);
    m_said->setElided(true);

    auto* buttons = new QHBoxLayout;
    buttons->setContentsMargins(0, metrics::kRowGap, 0, 0);
    buttons->setSpacing(metrics::kRowGap);
    buttons->addWidget(m_said, 1);
    buttons->addWidget(copyButton);
    buttons->addWidget(saveButton);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(view, 1);
    layout->addLayout(buttons);
}

void RejectionsView::setRejections(const QList<core::Rejection>& rejections) {
    if (m_rejections == rejections)
        return;
    m_rejections = rejections;
    QList<QStringList> rows;
    for (const core::Rejection& one : rejections)
        rows.append({countText(one.row), one.column.isEmpty() ? tr("whole row") : one.column, one.reason});
    m_model->setRows(rows);
}

/// All of them under the headers, to be saved or copied.
core::Grid RejectionsView::grid() const {
    core::Grid grid;
    grid.rows.append(QList<core::Cell>());
    for (int column = 0; column < m_model->columnCount(); ++column)
        grid.rows.first().append(
            core::Cell::ofText(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString()));
    for (const core::Rejection& one : m_rejections)
        grid.rows.append({core::Cell::ofNumber(static_cast<double>(one.row)), core::Cell::ofText(one.column),
                          core::Cell::ofText(one.reason)});
    return grid;
}

void RejectionsView::copy() {
    QGuiApplication::clipboard()->setText(QString::fromUtf8(core::writeCsv(grid())));
    m_said->setText(tr("Copied."));
}

void RejectionsView::save() {
    const QString path =
        m_prompts.saveFile({.title = tr("Save the rejected rows"),
                            .suggested = tr("%1 rejected.csv").arg(QFileInfo(m_file).completeBaseName()),
                            .filters = tr("CSV (*.csv)")});
    if (path.isEmpty())
        return;
    const auto written =
        QtConcurrent::run([path, grid = grid()] { return core::writeFile(path, core::writeCsv(grid)); });
    whenDone(written, this, [this, path](const core::Result<void>& result) {
        m_said->setText(result ? tr("Saved as %1.").arg(QFileInfo(path).fileName()) : result.error().text);
    });
}

} // namespace throughline::ui
