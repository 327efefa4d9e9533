// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/words/recordnames.h"

#include "core/base/datewords.h"
#include "core/voices/voicewords.h"

#include <QCoreApplication>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using namespace core;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RecordNames)
};

} // namespace

QString nameFor(VoiceKind kind) {
    return core::wordsOf(kind);
}

QString pluralNameFor(VoiceKind kind) {
    return core::pluralOf(kind);
}

QString iconFor(VoiceKind kind) {
    switch (kind) {
    case VoiceKind::Interview:
        return u"mic"_s;
    case VoiceKind::Meeting:
        return u"users"_s;
    case VoiceKind::Survey:
        return u"clipboard-list"_s;
    case VoiceKind::Review:
        return u"star"_s;
    case VoiceKind::Ticket:
        return u"ticket"_s;
    case VoiceKind::SalesNote:
        return u"handshake"_s;
    case VoiceKind::WinLoss:
        return u"trophy"_s;
    case VoiceKind::Event:
        return u"calendar-days"_s;
    case VoiceKind::Beta:
        return u"flask-round"_s;
    case VoiceKind::InApp:
        return u"message-square"_s;
    case VoiceKind::Press:
        return u"newspaper"_s;
    case VoiceKind::Post:
        return u"messages-square"_s;
    }
    return {};
}

QString nameFor(VoiceState state) {
    return core::wordsOf(state);
}

QString nameFor(Lane lane) {
    return lane == Lane::Individual ? Texts::tr("individual case") : Texts::tr("aggregate");
}

QString nameFor(Sentiment sentiment) {
    return core::wordsOf(sentiment);
}

QString nameFor(Lifecycle lifecycle) {
    switch (lifecycle) {
    case Lifecycle::Prospect:
        return Texts::tr("prospect");
    case Lifecycle::New:
        return Texts::tr("new", "lifecycle of an account");
    case Lifecycle::Active:
        return Texts::tr("active");
    case Lifecycle::Churned:
        return Texts::tr("churned");
    case Lifecycle::Lost:
        return Texts::tr("lost");
    }
    return {};
}

QString nameFor(Fit fit) {
    switch (fit) {
    case Fit::In:
        return Texts::tr("in", "fit of an account");
    case Fit::Out:
        return Texts::tr("out", "fit of an account");
    case Fit::Unknown:
        return Texts::tr("unknown", "fit of an account");
    }
    return {};
}

QString nameFor(Consent consent) {
    switch (consent) {
    case Consent::Unknown:
        return Texts::tr("unknown", "consent");
    case Consent::Refused:
        return Texts::tr("refused");
    case Consent::Anonymous:
        return Texts::tr("anonymous");
    case Consent::Inside:
        return Texts::tr("inside", "consent");
    case Consent::Public:
        return Texts::tr("public", "consent");
    }
    return {};
}

QString shortDate(QDate date, QDate today) {
    return date.year() == today.year() ? core::dayWordsWithoutYear(date) : core::dayWords(date);
}

QString longDate(QDate date) {
    return date.isValid() ? core::dayWords(date) : Texts::tr("undated");
}

} // namespace throughline::ui
