// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/pagecontext.h"
#include "ui/touchpoints/record/datapointfields.h"

#include <QHash>
#include <QWidget>

namespace throughline::ui {

class ErrorBox;
class KeyButton;

/// A new number, in a window of its own beside the report that it is read from. A number needs a metric and a value, so
/// it is made by Add and not while it is typed; closing with something typed asks first.
class DatapointForm : public QWidget {
    Q_OBJECT
public:
    DatapointForm(const PageContext& context, QWidget* window);
    ~DatapointForm() override;
    Q_DISABLE_COPY_MOVE(DatapointForm)

    [[nodiscard]] DatapointFields* fields() const { return m_fields; }
    /// Makes the datapoint and shows it on its page; says what is missing where something is.
    void add();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void build();

    PageContext m_context;
    DatapointFields* m_fields;
    QHash<QString, DatapointFields::Change> m_changes; ///< what was typed, by field
    bool m_adding = false;
};

} // namespace throughline::ui
