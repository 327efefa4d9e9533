// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancellation.h"
#include "core/voices/voicerepository.h"
#include "ui/common/draggedevidence.h"
#include "ui/common/whendone.h"
#include "ui/shell/pagecontext.h"
#include "ui/voices/reading/detailsstrip.h"

#include <QTimer>
#include <QWidget>

#include <functional>
#include <memory>

class QStackedWidget;
class QVBoxLayout;

namespace throughline::core {
struct ChangeSet;
}

namespace throughline::ui {

class ChangedQuotes;
class EmptyState;
class RecordHead;
class ThemeMarker;
class VoiceText;

/// The middle of Voices: one voice with its words, quotes and themes.
class ReadingPane : public QWidget {
    Q_OBJECT
public:
    ReadingPane(const PageContext& context, ThemeMarker& themes, QWidget* parent = nullptr);

    /// Shows a voice, or none; an answer for another voice that comes late is dropped.
    /// @param range  words to select once they are there
    void show(std::optional<core::VoiceId> id, std::optional<core::TextRange> range = {});
    void setSearchTerms(const QStringList& terms);

    /// Makes the selected words a quote; `then` runs when it is saved.
    void quote(const std::function<void(core::QuoteId)>& then = {});
    void chooseTheme(const QList<core::VoiceId>& selected);
    void chooseItem(const QList<core::VoiceId>& selected);
    void openLifecycleMenu();
    /// Makes a picture of the selected words, else of the quote at the cursor, else of a quote of the voice.
    void exportPicture();
    void setEditing(bool editing);
    [[nodiscard]] bool isEditing() const;

    [[nodiscard]] std::optional<core::VoiceId> shown() const { return m_shown; }
    /// The selected words as evidence; empty without a selection.
    [[nodiscard]] DraggedEvidence selectedWords() const;
    [[nodiscard]] VoiceText* text() const { return m_text; }
    [[nodiscard]] RecordHead* head() const { return m_head; }

Q_SIGNALS:
    void selectionChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void load();
    void apply(const core::VoiceDetail& detail);
    void showMarks();
    void showHits();
    void takeChanges(const core::ChangeSet& changes);
    void saveText();
    void change(const QString& field, const DetailsStrip::Change& change);
    void changeCustomer(const core::CustomerEntry& entry, bool another);
    void openTextMenu(const QPoint& position);
    void setMoreMenu();
    [[nodiscard]] QList<core::ThemeId> themesOf(core::QuoteId id) const;

    const PageContext& m_context;
    ThemeMarker& m_themes;
    std::optional<core::VoiceId> m_shown;
    std::optional<core::TextRange> m_toSelect;
    std::optional<core::VoiceDetail> m_detail;
    core::Cancellation m_loading;
    NewestAnswer m_newest;
    std::shared_ptr<core::SavedCustomer>
        m_customerSaved; ///< by the last change of the customer; written as it is saved
    int m_customerStep = 0;
    QStringList m_terms;
    QTimer m_saveSoon;
    QString m_savedText; ///< of the voice that is edited: handed on, or read since
    int m_saving = 0;    ///< texts that were handed on and are not in the workspace yet
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    RecordHead* m_head;
    DetailsStrip* m_details;
    VoiceText* m_text;
    ChangedQuotes* m_changedQuotes;
};

} // namespace throughline::ui
