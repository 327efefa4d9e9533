// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pagecontext.h"

#include <QObject>

namespace throughline::ui {

/// Makes accounts, people and segments from anywhere (New account, New person, New segment) and shows them. A name that
/// exists already is opened instead of made again. Make one for each open workspace.
class NewCustomers : public QObject {
    Q_OBJECT
public:
    explicit NewCustomers(const PageContext& context, QObject* parent = nullptr);

private:
    void newAccount();
    void newPerson();
    void newSegment();

    PageContext m_context;
};

} // namespace throughline::ui
