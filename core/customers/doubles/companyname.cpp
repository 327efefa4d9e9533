// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/customers/doubles/companyname.h"

#include "core/customers/customers.h"

#include <QSet>
#include <QStringList>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Legal forms as matchKey() writes them, initials joined.
bool isLegalForm(const QString& word) {
    static const QSet<QString> forms{
        u"gmbh"_s, u"mbh"_s, u"ag"_s,     u"kg"_s,           u"kgaa"_s,        u"ohg"_s,     u"ug"_s,
        u"se"_s,   u"eg"_s,  u"inc"_s,    u"corp"_s,         u"co"_s,          u"llc"_s,     u"llp"_s,
        u"lp"_s,   u"plc"_s, u"ltd"_s,    u"limited"_s,      u"sa"_s,          u"sas"_s,     u"sarl"_s,
        u"srl"_s,  u"spa"_s, u"sl"_s,     u"slu"_s,          u"bv"_s,          u"nv"_s,      u"ab"_s,
        u"as"_s,   u"asa"_s, u"aps"_s,    u"oy"_s,           u"oyj"_s,         u"sro"_s,     u"zoo"_s,
        u"doo"_s,  u"kft"_s, u"zrt"_s,    u"ltda"_s,         u"lda"_s,         u"pty"_s,     u"pte"_s,
        u"pvt"_s,  u"kk"_s,  u"sdnbhd"_s, u"incorporated"_s, u"corporation"_s, u"company"_s, u"aktiengesellschaft"_s,
        u"sp"_s};
    return forms.contains(word);
}

/// "s a" as one word, "acme b v" as "acme bv".
QStringList withJoinedInitials(const QStringList& words) {
    QStringList joined;
    bool initials = false;
    for (const QString& word : words) {
        const bool initial = word.size() == 1 && word.at(0).isLetter();
        if (initial && initials)
            joined.last().append(word);
        else
            joined.append(word);
        initials = initial;
    }
    return joined;
}

} // namespace

QString withPlainLetters(QString key) {
    return key.replace(u'ß', "ss"_L1).replace("ae"_L1, "a"_L1).replace("oe"_L1, "o"_L1).replace("ue"_L1, "u"_L1);
}

QString companyKey(const QString& name) {
    const QStringList words = withJoinedInitials(withPlainLetters(matchKey(name)).split(u' ', Qt::SkipEmptyParts));
    qsizetype kept = words.size();
    while (kept > 0 && isLegalForm(words.at(kept - 1)))
        --kept;
    return (kept > 0 ? words.mid(0, kept) : words).join(u' ');
}

QString ownDomain(const QString& text) {
    static const QSet<QString> shared{u"gmail.com"_s, u"googlemail.com"_s, u"outlook.com"_s, u"hotmail.com"_s,
                                      u"yahoo.com"_s, u"icloud.com"_s,     u"gmx.de"_s,      u"gmx.net"_s,
                                      u"web.de"_s,    u"proton.me"_s,      u"aol.com"_s,     u"live.com"_s};
    QString domain = text.trimmed().toLower();
    if (const qsizetype scheme = domain.indexOf("://"_L1); scheme >= 0)
        domain = domain.mid(scheme + 3);
    domain = domain.section(u'/', 0, 0);
    if (domain.startsWith("www."_L1))
        domain = domain.mid(4);
    return shared.contains(domain) ? QString() : domain;
}

} // namespace throughline::core
