// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/filters/namedchoicemodel.h"
#include "ui/common/widgets/overlay.h"

class QListView;

namespace throughline::ui {

class PlainLabel;
class SearchField;

/// Chooses a record: type, Enter; or a digit for the first ones; Esc goes back.
class ChoicePopup : public Overlay {
    Q_OBJECT
public:
    /// `title` names the field: "Find theme".
    ChoicePopup(const QString& title, QWidget& anchor);

    void setChoices(const QList<NamedChoice>& choices, int withDigits = 0);
    /// Offers to make what was typed; "New theme “%1”".
    void setNewText(const QString& text);
    /// Shows it with its top left corner at a point of the screen, kept inside the window.
    void showAt(const QPoint& position);

Q_SIGNALS:
    void chosen(qint64 id);
    void newRequested(const QString& name);
    /// The context menu of a choice was asked for.
    void menuRequested(qint64 id, const QPoint& position);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void accept(int row);
    void filter(const QString& typed);
    bool fieldKey(const QKeyEvent& event);
    void fit();

    NamedChoiceModel* m_model;
    SearchField* m_field;
    QListView* m_list;
    PlainLabel* m_none; ///< in the place of the choices where there is none
    bool m_takesNew = false;
};

} // namespace throughline::ui
