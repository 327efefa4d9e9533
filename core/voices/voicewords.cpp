// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/voices/voicewords.h"

#include <QCoreApplication>

namespace throughline::core {

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(VoiceWords)
};

} // namespace

QString wordsOf(VoiceKind kind) {
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
        return Texts::tr("Win/loss interview");
    case VoiceKind::Event:
        return Texts::tr("Event");
    case VoiceKind::Beta:
        return Texts::tr("Beta session");
    case VoiceKind::InApp:
        return Texts::tr("In-app answer");
    case VoiceKind::Press:
        return Texts::tr("Press or analyst note");
    case VoiceKind::Post:
        return Texts::tr("Community post");
    }
    return {};
}

QString pluralOf(VoiceKind kind) {
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
        return Texts::tr("Win/loss interviews");
    case VoiceKind::Event:
        return Texts::tr("Events");
    case VoiceKind::Beta:
        return Texts::tr("Beta sessions");
    case VoiceKind::InApp:
        return Texts::tr("In-app answers");
    case VoiceKind::Press:
        return Texts::tr("Press and analyst notes");
    case VoiceKind::Post:
        return Texts::tr("Community posts");
    }
    return {};
}

QString wordsOf(Sentiment sentiment) {
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

QString wordsOf(VoiceState state) {
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

} // namespace throughline::core
