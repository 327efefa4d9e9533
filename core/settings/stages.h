// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace throughline::core {

/// The stages of roadmap items in a workspace that names no others, in their order.
[[nodiscard]] QStringList defaultStages();

/// "Development" for a default stage; another stays as it was written.
[[nodiscard]] QString stageName(const QString& stage);

/// What a new item gets for a word about its stage: the stage of the list that it names, in whatever case; the first of
/// the list for the default of a list without it; else the word itself.
[[nodiscard]] QString listedStage(const QStringList& stages, const QString& word);

} // namespace throughline::core
