// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/workspacesettings.h"
#include "ui/common/record/recordform.h"

#include <array>

class QLabel;

namespace throughline::ui {

class BrandSample;
class ColourField;
class KeyButton;
class PlainLabel;

/// What slides look like: six colours, the font and the logo.
class BrandForm : public RecordForm {
    Q_OBJECT
public:
    using Change = std::function<void(core::WorkspaceSettings& settings)>;

    explicit BrandForm(QWidget* parent = nullptr);
    void setSettings(const core::WorkspaceSettings& settings, const QString& workspace);
    /// Why a logo was refused; empty takes the words away.
    void setLogoRefused(const QString& why);

Q_SIGNALS:
    /// @param field  "colour", "font" or "logo"
    void edited(const QString& field, const throughline::ui::BrandForm::Change& change);
    /// The person wants to choose a file.
    void logoWanted();

private:
    void addColours();
    void addFont(int row);
    void addLogo(int row);
    void setColour(size_t index, const QString& text);
    void showSample(const core::WorkspaceSettings& settings, const QString& workspace);
    void showLogo(const QByteArray& png, const QString& product);

    core::WorkspaceSettings m_settings;
    std::array<ColourField*, 6> m_colours{};
    QLineEdit* m_font = nullptr;
    BrandSample* m_sample = nullptr;
    PlainLabel* m_colourWords = nullptr;
    PlainLabel* m_fontWords = nullptr;
    QLabel* m_logo = nullptr;
    PlainLabel* m_logoWords = nullptr;
    KeyButton* m_removeLogo = nullptr;
};

} // namespace throughline::ui
