// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/attribution.h"

#include <QCoreApplication>
#include <QStringList>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(Attribution)
};

QString joined(const QStringList& parts) {
    QStringList known;
    for (const QString& part : parts) {
        if (!part.trimmed().isEmpty())
            known.append(part.trimmed());
    }
    return known.isEmpty() ? Texts::tr("A customer") : known.join(", "_L1);
}

} // namespace

Consent consentOn(QDate day, Consent consent, QDate until) {
    const bool expires = consent == Consent::Inside || consent == Consent::Public;
    return expires && until.isValid() && until < day ? Consent::Unknown : consent;
}

std::optional<QString> attribution(const Speaker& speaker, Consent consent, QDate consentUntil, Audience audience,
                                   QDate today) {
    consent = consentOn(today, consent, consentUntil);
    if (consent == Consent::Refused)
        return std::nullopt;
    if (consent == Consent::Anonymous)
        return joined({speaker.role});
    if (consent == Consent::Public || (consent == Consent::Inside && audience == Audience::Inside)) {
        // Without a name the rest would read like one; it falls back to what everybody may see.
        if (!speaker.name.trimmed().isEmpty())
            return joined({speaker.name, speaker.role, speaker.account});
    }
    return joined({speaker.role, speaker.segment});
}

} // namespace throughline::core
