// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/search/likelydouble.h"
#include "core/voices/voicedraft.h"
#include "core/workspace/workspace.h"

#include <QDateTime>
#include <QObject>
#include <QTimer>

#include <memory>

namespace throughline::ui {

/// Keeps a form saved while it is typed in: soon after each pause, and now and then while the typing goes on. All saves
/// of one form are one undoable step. It makes its edits itself instead of through Edits, because a failure belongs
/// into the form whose words it keeps.
class DraftSaver : public QObject {
    Q_OBJECT
public:
    enum class State {
        Nothing, ///< nothing worth saving yet, or taken back by Undo
        Unsaved, ///< typed and about to be saved
        Held,    ///< not made, because it would be a double: see doubleFound()
        Saving,
        Saved,
        Failed, ///< kept; retry() tries again
    };

    explicit DraftSaver(core::Workspace& workspace, QObject* parent = nullptr);

    /// Saves `pauseMs` after the last change and `mostMs` after the first one that is not saved.
    void setDelays(int pauseMs, int mostMs);

    /// What the form shows now. The turns of a transcript are saved once and then follow the text.
    void setDraft(const core::VoiceDraft& draft);
    /// The form took over what the voice holds now: nothing to save.
    void adopt(const core::VoiceDraft& draft);
    void saveNow();
    void retry() { saveNow(); }
    /// Hands what is typed to the workspace at once and hears no more of it: before this object goes.
    void saveLast();
    /// Makes the voice although it looks like a double.
    void allowDouble();

    [[nodiscard]] State state() const { return m_state; }
    /// Everything that was typed is on the disk, or nothing was typed.
    [[nodiscard]] bool isSettled() const;
    [[nodiscard]] const core::SavedDraft& saved() const { return m_saved; }
    [[nodiscard]] QDateTime savedAt() const { return m_savedAt; } ///< UTC
    [[nodiscard]] const core::Error& error() const { return m_error; }
    [[nodiscard]] const std::optional<core::search::LikelyDouble>& likelyDouble() const { return m_double; }

Q_SIGNALS:
    void stateChanged();
    /// likelyDouble() changed: there is one now, or none any more.
    void doubleFound();
    /// Undo or a deletion elsewhere took the voice away; the next change makes a new one.
    void takenBack();
    /// The voice was changed elsewhere while nothing was unsaved here.
    void changedElsewhere(const throughline::core::Voice& voice);

private:
    void setState(State state);
    void moveTurns(const QString& before, const QString& after);
    void schedule();
    void lookForDouble(const core::search::DoubleQuestion& question);
    [[nodiscard]] core::search::DoubleQuestion doubleQuestion() const;
    [[nodiscard]] bool isHeldBack() const;
    void save();
    void saveEnded(const core::VoiceDraft& draft, const core::Result<core::ChangeSet>& result,
                   const core::SavedDraft& saved);
    void changed(const core::ChangeSet& changes);

    core::Workspace& m_workspace;
    const QString m_mergeKey;
    QTimer m_pause;
    QTimer m_most;
    core::VoiceDraft m_draft;
    core::VoiceDraft m_savedDraft; ///< without transcript
    core::SavedDraft m_saved;
    bool m_typed = false; ///< m_draft differs from what is saved
    bool m_working = false;
    std::shared_ptr<core::SavedDraft> m_running; ///< what the save that runs made; written on the writer's thread
    bool m_newTranscript = false;                ///< m_draft.transcript came after the save that runs began
    State m_state = State::Nothing;
    QDateTime m_savedAt;
    core::Error m_error;
    std::optional<core::search::LikelyDouble> m_double;
    std::optional<core::search::DoubleQuestion> m_lastQuestion;
    bool m_doubleAllowed = false;
};

} // namespace throughline::ui
