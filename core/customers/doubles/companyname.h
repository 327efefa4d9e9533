// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace throughline::core {

/// A matchKey() in which Mueller is Muller, as Müller is, and Groß is Gross.
[[nodiscard]] QString withPlainLetters(QString key);

/// What company names are compared by to find doubles: withPlainLetters() and without the legal form at
/// the end (GmbH, Inc., Ltd, AG, S.A., …) and with initials joined; the whole key where nothing else is left. Never
/// shown.
[[nodiscard]] QString companyKey(const QString& name);

/// The bare domain of what a field holds, such as an address with "https://www." before and a path behind; empty for
/// those of free mail, which everybody shares.
[[nodiscard]] QString ownDomain(const QString& text);

} // namespace throughline::core
