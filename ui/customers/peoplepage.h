// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/whendone.h"
#include "ui/customers/customerpage.h"
#include "ui/customers/record/personform.h"

namespace throughline::ui {

/// The page `people`: opens RecordKind::Person.
class PeoplePage : public CustomerPage {
    Q_OBJECT
public:
    explicit PeoplePage(const PageContext& context);
    ~PeoplePage() override;
    Q_DISABLE_COPY_MOVE(PeoplePage)

protected:
    void readRows() override;
    void readRecord(qint64 id) override;
    void removeRecord(qint64 id) override;
    [[nodiscard]] core::Workspace::EditWork mergeWork(const QList<qint64>& ids, qint64 into) const override;
    [[nodiscard]] core::VoiceFilter filterFor(qint64 id) const override;

private:
    void save(const QString& field, const PersonForm::Change& change);

    PersonForm* m_form;
    QString m_name; ///< of the shown record
    NewestAnswer m_newestRows;
    NewestAnswer m_newestRecord;
};

} // namespace throughline::ui
