// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/target.h"

#include <QList>
#include <QWidget>

#include <functional>

class QVBoxLayout;

namespace throughline::ui {

/// Keys that do one thing, for the status bar: {{"J", "K"}, "Next, previous"}.
struct KeyHint {
    QStringList keys;
    QString text;
    bool edits = false; ///< It changes records: not shown where nothing can be written.

    bool operator==(const KeyHint&) const = default;
};

/// The group headings of the navigation, in their order.
enum class PageGroup { Listen, Learn, Shape, Partner, Tell, None };

class Page;

/// What the shell knows of a page before it is made.
struct PageSpec {
    QString id;    ///< "voices"; also the scope of its actions.
    QString title; ///< Translated; the page's accessible name.
    QString icon;  ///< Lucide name.
    PageGroup group = PageGroup::None;
    QList<RecordKind> opens;     ///< Targets of these kinds come here.
    std::function<Page*()> make; ///< Called once, on the first visit; the shell owns the page.
};

/// One page of the window: head, body, and between them the strips of the shell (notification, long work).
class Page : public QWidget {
    Q_OBJECT
public:
    explicit Page(QWidget* parent = nullptr);

    /// Shows what `target` names. Called on every visit, also without record, range or filter.
    virtual void activate(const Target& target) = 0;
    /// The widget that gets the focus on a visit: mostly the list.
    [[nodiscard]] virtual QWidget* firstFocus() const = 0;
    /// The field that "/" goes to; none by default.
    [[nodiscard]] virtual QWidget* searchField() const { return nullptr; }
    /// J and K: moves the current row of the page's list by `rows`.
    virtual void step(int rows) { Q_UNUSED(rows) }
    /// The panes that F8 goes round, in reading order; the first focusable child of each takes the focus.
    [[nodiscard]] virtual QList<QWidget*> panes() const { return {}; }
    /// Ctrl+Backslash: shows or hides the inspector, on pages that have one.
    virtual void toggleInspector() {}

    /// Left part of the status bar: "38 voices shown, 1 selected".
    [[nodiscard]] virtual QString statusText() const { return {}; }
    /// The four or five keys of the focused pane.
    [[nodiscard]] virtual QList<KeyHint> statusKeys() const { return {}; }

    /// The saved view that the page shows, for the navigation.
    [[nodiscard]] virtual std::optional<core::ViewId> savedView() const { return {}; }

    /// For the shell: puts its strips between head and body.
    void showStrips(QWidget* strips);

Q_SIGNALS:
    /// statusText(), statusKeys() or savedView() changed.
    void statusChanged();

protected:
    /// A head over the full width (mostly a PageHead). Pages whose panes have their own heads set none.
    void setHead(QWidget* head);
    void setBody(QWidget* body);

private:
    QVBoxLayout* m_head;
    QVBoxLayout* m_strips;
    QVBoxLayout* m_body;
};

} // namespace throughline::ui
