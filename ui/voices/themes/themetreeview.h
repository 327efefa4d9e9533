// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "ui/common/record/recordtreeview.h"

namespace throughline::ui {

class ThemeTreeModel;

/// The tree `Themes`: names are edited in place, themes are dragged below each other.
class ThemeTreeView : public RecordTreeView {
    Q_OBJECT
public:
    explicit ThemeTreeView(ThemeTreeModel& model, QWidget* parent = nullptr);

    void select(core::ThemeId id) { selectRecord(id.value); }
    /// The current one first, after which what is done to several is named; the others in the order shown.
    [[nodiscard]] QList<core::ThemeId> selected() const;

protected:
    void chooseCurrent() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void fitColumns();

    ThemeTreeModel& m_model;
};

} // namespace throughline::ui
