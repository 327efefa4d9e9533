// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/voicerepository.h"
#include "ui/shell/pagecontext.h"

#include <QMenu>

#include <functional>

namespace throughline::ui {

/// The menu behind +: every part of a filter, with what is chosen ticked. Choosing again takes it out.
class FilterMenu : public QMenu {
    Q_OBJECT
public:
    using Chosen = std::function<void(const core::VoiceFilter& filter)>;
    /// @param chosen  may be called after the menu closed, while `parent` lives
    FilterMenu(core::VoiceFilter filter, const PageContext& context, Chosen chosen, QWidget* parent);

private:
    void addKinds();
    void addStates();
    void addSentiments();
    void addPeriods();
    void addPeriod(QMenu* menu, const QString& text, QDate since, QDate until);
    void askPeriod();
    void addNamed();
    template <typename T>
    void addToggle(QMenu* menu, const QString& text, QList<T> core::VoiceFilter::*part, T value);

    core::VoiceFilter m_filter;
    const PageContext& m_context;
    Chosen m_chosen;
    QDate m_today;
};

} // namespace throughline::ui
