// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/workspacesettings.h"
#include "ui/common/record/recordform.h"

namespace throughline::ui {

/// What a workspace is called, and what its voices are about.
class WorkspaceForm : public RecordForm {
    Q_OBJECT
public:
    using Change = std::function<void(core::WorkspaceSettings& settings)>;

    explicit WorkspaceForm(QWidget* parent = nullptr);
    /// @param fileName  the name of a workspace that was given none
    void setSettings(const core::WorkspaceSettings& settings, const QString& fileName);
    [[nodiscard]] QWidget* firstField() const;

Q_SIGNALS:
    /// @param field  "name" or "product"
    void edited(const QString& field, const throughline::ui::WorkspaceForm::Change& change);

private:
    QLineEdit* m_name;
    QLineEdit* m_product;
};

} // namespace throughline::ui
