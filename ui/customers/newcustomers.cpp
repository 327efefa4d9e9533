// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/newcustomers.h"

#include "core/customers/customeredits.h"
#include "core/customers/customerentry.h"
#include "core/customers/customerrepository.h"
#include "ui/common/prompts.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/navigator.h"

#include <memory>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::AccountId;
using core::PersonId;
using core::Result;

NewCustomers::NewCustomers(const PageContext& context, QObject* parent) : QObject(parent), m_context(context) {
    m_context.actions.handle(u"account.new"_s, this, [this] { newAccount(); });
    m_context.actions.handle(u"person.new"_s, this, [this] { newPerson(); });
    m_context.actions.handle(u"segment.new"_s, this, [this] { newSegment(); });
}

void NewCustomers::newAccount() {
    const std::optional<QString> name = m_context.prompts.askText({tr("New account"), tr("Name")});
    if (!name || name->trimmed().isEmpty())
        return;
    auto id = std::make_shared<AccountId>();
    m_context.edits.make(
        {u"account.add"_s, 1, name->trimmed(), {}},
        [name = *name, id](core::Editor& editor) -> Result<void> {
            TRY_ASSIGN(const auto existing, core::CustomerRepository(editor.connection()).accountNamed(name));
            core::Account account;
            account.name = name;
            if (existing) {
                *id = *existing;
                return {};
            }
            TRY_ASSIGN(*id, core::addAccount(editor, account));
            return {};
        },
        this, [this, id](const core::ChangeSet&) { m_context.navigator.open(Target::to(RecordKind::Account, *id)); });
}

void NewCustomers::newPerson() {
    const std::optional<QString> name = m_context.prompts.askText({tr("New person"), tr("Name")});
    if (!name || name->trimmed().isEmpty())
        return;
    auto id = std::make_shared<PersonId>();
    m_context.edits.make(
        {u"person.add"_s, 1, name->trimmed(), {}},
        [name = *name, id](core::Editor& editor) -> Result<void> {
            TRY_ASSIGN(const auto existing, core::CustomerRepository(editor.connection()).personNamed(name, {}));
            core::Person person;
            person.name = name;
            if (existing) {
                *id = *existing;
                return {};
            }
            TRY_ASSIGN(*id, core::addPerson(editor, person));
            return {};
        },
        this, [this, id](const core::ChangeSet&) { m_context.navigator.open(Target::to(RecordKind::Person, *id)); });
}

void NewCustomers::newSegment() {
    const std::optional<QString> name = m_context.prompts.askText({tr("New segment"), tr("Name")});
    if (!name || name->trimmed().isEmpty())
        return;
    auto id = std::make_shared<core::SegmentId>();
    m_context.edits.make(
        {u"segment.add"_s, 1, name->trimmed(), {}},
        [name = *name, id](core::Editor& editor) -> Result<void> {
            TRY_ASSIGN(const auto segment, core::ensureSegment(editor, name.trimmed()));
            *id = segment.value_or(core::SegmentId());
            return {};
        },
        this, [this, id](const core::ChangeSet&) { m_context.navigator.open(Target::to(RecordKind::Segment, *id)); });
}

} // namespace throughline::ui
