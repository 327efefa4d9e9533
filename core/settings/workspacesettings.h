// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/settings/stages.h"

#include <QByteArray>
#include <QString>

#include <array>

namespace throughline::core {

/// What the slides of a workspace look like.
struct Brand {
    /// RRGGBB; an empty one stands for the program's own. The first is the primary colour (grounds, rules, the first
    /// series of charts), the second the accent, the others belong to further series.
    std::array<QString, 6> colours;
    QString font;    ///< a family's name; empty: the program's own
    QByteArray logo; ///< a PNG that isLogo(); empty: none

    bool operator==(const Brand&) const = default;
};

/// What a workspace says about itself.
struct WorkspaceSettings {
    QString name;    ///< empty: its file's name
    QString product; ///< what the voices are about; may be empty
    Brand brand;
    QStringList stages = defaultStages(); ///< that roadmap items go through, in their order; at least one

    bool operator==(const WorkspaceSettings&) const = default;
};

/// The longest side of a logo in pixels, and the most bytes of its file.
inline constexpr int kMostLogoPixels = 1200;
inline constexpr qsizetype kMostLogoBytes = 1024 * 1024;

/// Whether bytes are a PNG that a workspace keeps as its logo.
[[nodiscard]] bool isLogo(const QByteArray& png);

/// "#0d5aa2" and "0D5AA2" as 0D5AA2; an empty string for anything that is no colour.
[[nodiscard]] QString colourFrom(const QString& text);

} // namespace throughline::core
