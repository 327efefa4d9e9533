// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/touchpoints/newdatapoints.h"

#include "ui/common/tokens.h"
#include "ui/shell/actionregistry.h"
#include "ui/touchpoints/datapointform.h"

namespace throughline::ui {

using namespace Qt::StringLiterals;

NewDatapoints::NewDatapoints(const PageContext& context, QWidget* window, QObject* parent)
    : QObject(parent), m_context(context), m_window(window) {
    m_context.actions.handle(u"datapoint.new"_s, this, [this] { open(); });
}

NewDatapoints::~NewDatapoints() {
    delete m_form.data();
}

DatapointForm* NewDatapoints::open() {
    if (!m_form) {
        m_form = new DatapointForm(m_context, m_window);
        if (m_window) // at its right: what is read on the left stays in sight
            m_form->move(m_window->geometry().topRight() -
                         QPoint(m_form->width() + metrics::kPageHead, -metrics::kPageHead));
    }
    m_form->show();
    m_form->raise();
    m_form->activateWindow();
    return m_form;
}

} // namespace throughline::ui
