// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/whendone.h"
#include "ui/customers/customerpage.h"
#include "ui/customers/record/accountform.h"

namespace throughline::ui {

/// The page `accounts`: opens RecordKind::Account.
class AccountsPage : public CustomerPage {
    Q_OBJECT
public:
    explicit AccountsPage(const PageContext& context);
    ~AccountsPage() override;
    Q_DISABLE_COPY_MOVE(AccountsPage)

protected:
    void readRows() override;
    void readRecord(qint64 id) override;
    void removeRecord(qint64 id) override;
    [[nodiscard]] core::Workspace::EditWork mergeWork(const QList<qint64>& ids, qint64 into) const override;
    [[nodiscard]] core::VoiceFilter filterFor(qint64 id) const override;

private:
    void save(const QString& field, const AccountForm::Change& change);

    AccountForm* m_form;
    QString m_name; ///< of the shown record
    NewestAnswer m_newestRows;
    NewestAnswer m_newestRecord;
};

} // namespace throughline::ui
