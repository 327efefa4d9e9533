// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandline/command.h"
#include "core/customers/customermerging.h"
#include "core/roadmap/itemmerging.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <functional>

namespace throughline::app {

using namespace Qt::StringLiterals;
using core::Error;
using core::ErrorCode;
using core::Result;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(MergeCommand)
};

/// What of one kind is merged.
struct Kind {
    core::Record record;
    QString step;
    std::function<Result<void>(core::Editor&, const QList<qint64>&, qint64)> merge;
};

template <typename Id>
std::function<Result<void>(core::Editor&, const QList<qint64>&, qint64)>
mergeOf(Result<void> (*merge)(core::Editor&, const QList<Id>&, Id)) {
    return [merge](core::Editor& editor, const QList<qint64>& merged, qint64 into) {
        QList<Id> ids;
        for (const qint64 id : merged)
            ids.append(Id{id});
        return merge(editor, ids, Id{into});
    };
}

Result<Kind> kindNamed(const QString& name) {
    if (name == "accounts"_L1)
        return Kind{core::Record::Account, u"account.merge"_s, mergeOf<core::AccountId>(core::mergeAccounts)};
    if (name == "people"_L1)
        return Kind{core::Record::Person, u"person.merge"_s, mergeOf<core::PersonId>(core::mergePeople)};
    if (name == "items"_L1)
        return Kind{core::Record::Item, u"item.merge"_s, mergeOf<core::ItemId>(core::mergeItems)};
    return Error{ErrorCode::InvalidInput, Texts::tr("merge takes accounts, people or items, not “%1”.").arg(name), {}};
}

Result<void> merge(const Arguments& arguments) {
    TRY_ASSIGN(const Kind kind, kindNamed(arguments.words.at(1)));
    TRY_ASSIGN(const auto into, numberOption(arguments, u"into"_s, 1));
    if (!into)
        return Error{ErrorCode::InvalidInput, Texts::tr("merge needs --into ID: the one that stays."), {}};
    QList<qint64> merged;
    for (const QString& word : arguments.words.mid(2)) {
        bool isNumber = false;
        merged.append(word.toLongLong(&isNumber));
        if (!isNumber)
            return Error{ErrorCode::InvalidInput, Texts::tr("“%1” is no number of a record.").arg(word), {}};
    }
    TRY_ASSIGN(const auto workspace, openForWriting(arguments.words.first()));
    TRY_ASSIGN(const QString name, subjectOf(*workspace, {kind.record, *into}));
    TRY(workspace
            ->edit({kind.step, static_cast<int>(merged.size()), name, {}},
                   [=](core::Editor& editor) { return kind.merge(editor, merged, *into); })
            .result());
    if (arguments.has(u"json"_s))
        printJson(QJsonDocument(QJsonObject{{u"id"_s, *into}}));
    else
        print(Texts::tr("Merged into %1").arg(*into));
    return {};
}

} // namespace

QList<Command> mergeCommands() {
    return {{u"merge"_s,
             u"WORKSPACE accounts|people|items ID... --into ID [--json]"_s,
             3,
             -1,
             {u"json"_s},
             {u"into"_s},
             merge}};
}

} // namespace throughline::app
