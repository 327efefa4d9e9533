// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/recordnames.h"

#include <QCoreApplication>
#include <QLocale>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using namespace core;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(RecordNames)
};

} // namespace

QString nameFor(VoiceKind kind) {
    switch (kind) {
    case VoiceKind::Interview:
        return Texts::tr("Interview");
    case VoiceKind::Meeting:
        return Texts::tr("Meeting");
    case VoiceKind::Survey:
        return Texts::tr("Survey answer");
    case VoiceKind::Review:
        return Texts::tr("Review");
    case VoiceKind::Ticket:
        return Texts::tr("Ticket");
    case VoiceKind::SalesNote:
        return Texts::tr("Sales note");
    case VoiceKind::WinLoss:
        return Texts::tr("Win/loss");
    case VoiceKind::Event:
        return Texts::tr("Event");
    case VoiceKind::Beta:
        return Texts::tr("Beta session");
    case VoiceKind::InApp:
        return Texts::tr("In-app answer");
    case VoiceKind::Press:
        return Texts::tr("Press or analyst");
    case VoiceKind::Post:
        return Texts::tr("Community post");
    }
    return {};
}

QString pluralNameFor(VoiceKind kind) {
    switch (kind) {
    case VoiceKind::Interview:
        return Texts::tr("Interviews");
    case VoiceKind::Meeting:
        return Texts::tr("Meetings");
    case VoiceKind::Survey:
        return Texts::tr("Survey answers");
    case VoiceKind::Review:
        return Texts::tr("Reviews");
    case VoiceKind::Ticket:
        return Texts::tr("Tickets");
    case VoiceKind::SalesNote:
        return Texts::tr("Sales notes");
    case VoiceKind::WinLoss:
        return Texts::tr("Wins and losses");
    case VoiceKind::Event:
        return Texts::tr("Events");
    case VoiceKind::Beta:
        return Texts::tr("Beta sessions");
    case VoiceKind::InApp:
        return Texts::tr("In-app answers");
    case VoiceKind::Press:
        return Texts::tr("Press and analysts");
    case VoiceKind::Post:
        return Texts::tr("Community posts");
    }
    return {};
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
    switch (state) {
    case VoiceState::New:
        return Texts::tr("new", "state of a voice");
    case VoiceState::Done:
        return Texts::tr("done", "state of a voice");
    case VoiceState::Archived:
        return Texts::tr("archived", "state of a voice");
    }
    return {};
}

QString nameFor(Lane lane) {
    return lane == Lane::Individual ? Texts::tr("individual case") : Texts::tr("aggregate");
}

QString nameFor(Sentiment sentiment) {
    switch (sentiment) {
    case Sentiment::Negative:
        return Texts::tr("negative");
    case Sentiment::Neutral:
        return Texts::tr("neutral");
    case Sentiment::Positive:
        return Texts::tr("positive");
    case Sentiment::Unknown:
        return Texts::tr("unknown", "sentiment");
    }
    return {};
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
    return QLocale().toString(date, date.year() == today.year() ? u"d MMM"_s : u"d MMM yyyy"_s);
}

QString longDate(QDate date) {
    return date.isValid() ? QLocale().toString(date, u"d MMM yyyy"_s) : Texts::tr("undated");
}

} // namespace throughline::ui
