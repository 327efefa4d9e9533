// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/words/kindnames.h"

#include "core/metrics/chartcatalog.h"

#include <QCoreApplication>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Record;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(KindNames)
};

} // namespace

QString nameFor(Record record) {
    switch (record) {
    case Record::Setting:
        return Texts::tr("Setting");
    case Record::Segment:
        return Texts::tr("Segment");
    case Record::Account:
        return Texts::tr("Account");
    case Record::Person:
        return Texts::tr("Person");
    case Record::Voice:
        return Texts::tr("Voice");
    case Record::Turn:
        return Texts::tr("Turn of a transcript");
    case Record::Quote:
        return Texts::tr("Quote");
    case Record::Theme:
        return Texts::tr("Theme");
    case Record::ThemeMark:
        return Texts::tr("Mark of a theme");
    case Record::Item:
        return Texts::tr("Roadmap item");
    case Record::Evidence:
        return Texts::tr("Evidence");
    case Record::Goal:
        return Texts::tr("Goal");
    case Record::Contribution:
        return Texts::tr("Link to a goal");
    case Record::Import:
        return Texts::tr("Import");
    case Record::Deck:
        return Texts::tr("Deck");
    case Record::Slide:
        return Texts::tr("Slide");
    case Record::Datapoint:
        return Texts::tr("Datapoint");
    case Record::View:
        return Texts::tr("Saved view");
    case Record::Distinction:
        return Texts::tr("Note that two are not the same");
    }
    return {};
}

QString iconFor(Record record) {
    switch (record) {
    case Record::Setting:
        return u"settings"_s;
    case Record::Segment:
    case Record::Distinction:
        return u"users"_s;
    case Record::Account:
        return u"building-2"_s;
    case Record::Person:
        return u"user-round"_s;
    case Record::Voice:
    case Record::Turn:
        return u"message-square-quote"_s;
    case Record::Quote:
        return u"quote"_s;
    case Record::Theme:
    case Record::ThemeMark:
        return u"tag"_s;
    case Record::Item:
        return u"kanban"_s;
    case Record::Evidence:
        return u"link-2"_s;
    case Record::Goal:
    case Record::Contribution:
        return u"target"_s;
    case Record::Import:
        return u"import"_s;
    case Record::Deck:
    case Record::Slide:
        return u"presentation"_s;
    case Record::Datapoint:
        return u"hash"_s;
    case Record::View:
        return u"list-filter"_s;
    }
    return {};
}

QString shownName(Record record, const QString& name) {
    return record == Record::Slide && core::chartNames().contains(name) ? core::chartLabel(name) : name;
}

} // namespace throughline::ui
