// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/deletion/takingapart.h"
#include "ui/common/filters/choicepopup.h"
#include "ui/common/record/recordform.h"
#include "ui/common/textdisplay.h"
#include "ui/customers/customerpage.h"
#include "ui/customers/doubles/doublesdialog.h"
#include "ui/shell/edits.h"

#include <QListView>

namespace throughline::ui {

using namespace Qt::StringLiterals;

core::Workspace::EditWork CustomerPage::mergeWork(const QList<qint64>&, qint64) const {
    return [](core::Editor&) { return core::Result<void>(); };
}

void CustomerPage::chooseMerge() {
    const QList<qint64> ids = m_list->selected();
    if (ids.isEmpty())
        return;
    QList<NamedChoice> choices; // one alone goes into another; of several each may be the one that stays
    for (const CustomerRow& row : m_list->model().rows()) {
        if (ids.size() > 1 ? ids.contains(row.id) : row.id != ids.constFirst())
            choices.append({row.id, row.detail().isEmpty() ? row.name : row.name + u" · "_s + row.detail(), {}, false});
    }
    auto* popup = new ChoicePopup(ids.size() > 1 ? tr("Keep which one") : tr("Merge into"), *this);
    popup->setChoices(choices);
    connect(popup, &ChoicePopup::chosen, this, [this, ids](qint64 into) { merge(ids, into); });
    const QRect row = m_list->list()->visualRect(m_list->list()->currentIndex());
    popup->showAt(m_list->list()->viewport()->mapToGlobal(row.bottomLeft()));
}

void CustomerPage::merge(const QList<qint64>& ids, qint64 into) {
    const auto& rows = m_list->model().rows();
    const auto target = std::find_if(rows.begin(), rows.end(), [=](const CustomerRow& row) { return row.id == into; });
    if (target == rows.end())
        return;
    const auto count = static_cast<int>(ids.size()) - (ids.contains(into) ? 1 : 0);
    m_form->flush();
    m_list->select(into);
    m_context.edits.announce(
        {m_kind == RecordKind::Account ? u"account.merge"_s : u"person.merge"_s, count, target->name, {}},
        mergeWork(ids, into), [count, name = target->name, accounts = m_kind == RecordKind::Account] {
            const QString one = accounts ? tr("The account was merged into %1.") : tr("The person was merged into %1.");
            const QString many =
                accounts ? tr("%1 accounts were merged into %2.") : tr("%1 people were merged into %2.");
            return count == 1 ? one.arg(isolated(name)) : many.arg(QString::number(count), isolated(name));
        });
}

core::Record CustomerPage::record() const {
    switch (m_kind) {
    case RecordKind::Account:
        return core::Record::Account;
    case RecordKind::Person:
        return core::Record::Person;
    default:
        return core::Record::Segment;
    }
}

void CustomerPage::countDoubles() {
    if (!canMerge())
        return;
    const auto count = [record = record()](core::db::Connection& connection) {
        return core::possibleDoubles(connection, record).transform([](const QList<core::PossibleDouble>& pairs) {
            return pairs.size();
        });
    };
    m_newestDoubles.await(m_context.workspace.read<qsizetype>(count), this,
                          [this](const core::Result<qsizetype>& answer) {
                              if (answer)
                                  m_list->setDoubles(*answer);
                          });
}

void CustomerPage::reviewDoubles() {
    auto* dialog = new DoublesDialog(m_context, record(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void CustomerPage::takeApart(const core::MergedRecord& part) {
    m_context.edits.announce(
        {u"record.apart"_s, 1, part.name, {}},
        [key = part.key](core::Editor& editor) { return core::takeApart(editor, key); },
        [name = part.name] { return tr("%1 is by itself again.").arg(isolated(name)); });
}

} // namespace throughline::ui
