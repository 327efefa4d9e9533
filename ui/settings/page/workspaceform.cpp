// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/page/workspaceform.h"

#include "core/settings/settingsedits.h"
#include "ui/common/fields/labelledgrid.h"

#include <QLineEdit>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::WorkspaceSettings;

WorkspaceForm::WorkspaceForm(QWidget* parent) : RecordForm(parent) {
    m_name = addLine(tr("Name of the workspace"), 0, 0, [this](const QString& text) {
        Q_EMIT edited(u"name"_s, [text](WorkspaceSettings& settings) { settings.name = text; });
    });
    m_product = addLine(tr("Product"), 0, 1, [this](const QString& text) {
        Q_EMIT edited(u"product"_s, [text](WorkspaceSettings& settings) { settings.product = text; });
    });
    m_product->setPlaceholderText(tr("As your customers call it"));
    for (QLineEdit* line : {m_name, m_product})
        line->setMaxLength(core::kLongestSetting);
    grid()->setColumnStretch(0, 1);
    grid()->setColumnStretch(1, 1);
}

void WorkspaceForm::setSettings(const WorkspaceSettings& settings, const QString& fileName) {
    m_name->setPlaceholderText(fileName);
    show(m_name, settings.name);
    show(m_product, settings.product);
}

QWidget* WorkspaceForm::firstField() const {
    return m_name;
}

} // namespace throughline::ui
