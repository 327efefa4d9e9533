// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/fields/consentwords.h"

#include "ui/common/textdisplay.h"

#include <QCoreApplication>

namespace throughline::ui {

using core::Audience;

namespace {
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ConsentWords)
};
} // namespace

QString consentInWords(const core::Speaker& speaker, core::Consent consent, QDate until, QDate today) {
    const auto inside = core::attribution(speaker, consent, until, Audience::Inside, today);
    const auto outside = core::attribution(speaker, consent, until, Audience::Outside, today);
    if (!inside || !outside)
        return Texts::tr("Never quoted in an export. Their words still count in numbers.");
    const bool ended =
        until.isValid() && until < today && (consent == core::Consent::Inside || consent == core::Consent::Public);
    const QString shown =
        *inside == *outside
            ? Texts::tr("Exports show “%1”.").arg(isolated(*inside))
            : Texts::tr("Inside, exports show “%1”; outside, “%2”.").arg(isolated(*inside), isolated(*outside));
    return ended ? Texts::tr("Consent has ended.") + u' ' + shown : shown;
}

} // namespace throughline::ui
