// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/deck/deckcontent.h"

#include <QByteArray>
#include <QLatin1StringView>
#include <QStringList>

namespace throughline::core {

/// The relationship ids that presentation.xml names.
struct PresentationRelations {
    QString master;
    QString notesMaster;
    QStringList slides;
};

/// presentation.xml: masters, slides in order, sizes.
[[nodiscard]] Result<QByteArray> presentationPart(const PresentationRelations& relations);

/// One of the small parts beside it: presProps, viewProps or tableStyles.
[[nodiscard]] Result<QByteArray> presentationSettingsPart(QLatin1StringView name);

/// Title, author and date of the file.
[[nodiscard]] Result<QByteArray> corePropertiesPart(const DeckContent& deck);

/// Which program made it, and how many slides it has.
[[nodiscard]] Result<QByteArray> applicationPropertiesPart(qsizetype slides);

} // namespace throughline::core
