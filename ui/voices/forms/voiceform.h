// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/transcripts/transcript.h"
#include "ui/shell/pagecontext.h"
#include "ui/voices/forms/draftsaver.h"

#include <QTextCursor>
#include <QWidget>

class QLineEdit;
class QVBoxLayout;

namespace throughline::ui {

class CustomerFields;
class DateField;
class ErrorBox;
class KeyButton;
class LabelledGrid;
class NotesEdit;
class NoticeBox;
class OtherFields;
class PlainLabel;
class TranscriptPanel;

/// One voice while it is logged, in a window of its own beside the call: nothing waits for it, pages may change below
/// it, and several can be open. It is saved as it is typed; a form that was never filled in leaves nothing behind.
class VoiceForm : public QWidget {
    Q_OBJECT
public:
    enum class Kind { Interview, Other };

    VoiceForm(Kind kind, const PageContext& context, QWidget* window);
    /// Hands what is not saved yet to the workspace.
    ~VoiceForm() override;
    Q_DISABLE_COPY_MOVE(VoiceForm)

    [[nodiscard]] DraftSaver& saver() { return *m_saver; }
    /// The words of a transcript's file take the place of the text.
    void openTranscript(const QString& path);
    /// Saves what is not saved yet and goes; stays open, with the words, when that fails.
    void finish();

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    QWidget* makeHead();
    QWidget* makeBody();
    QWidget* makeFoot();
    void makeFields(QWidget* parent, QVBoxLayout* layout);
    void connectFields();

    [[nodiscard]] core::VoiceDraft draft() const;
    [[nodiscard]] bool hasContent() const;
    void typed();
    void proposeTitle();
    void showState();
    void showDouble();
    void openDouble();
    void reload(const core::Voice& voice);

    void lookForTranscript(int from, int to);
    void offerTranscript(const core::Transcript& transcript, int from, int to);
    void followTranscript();
    void makeTurns();

    const Kind m_kind;
    PageContext m_context;
    DraftSaver* m_saver;
    CustomerFields* m_customer = nullptr;
    DateField* m_date = nullptr;
    PlainLabel* m_dateError = nullptr;
    QLineEdit* m_title = nullptr;
    OtherFields* m_other = nullptr;
    TranscriptPanel* m_transcript = nullptr;
    NotesEdit* m_text = nullptr;
    PlainLabel* m_state = nullptr;
    NoticeBox* m_double = nullptr;
    NoticeBox* m_notice = nullptr;
    ErrorBox* m_error = nullptr;
    KeyButton* m_retry = nullptr;
    KeyButton* m_done = nullptr;
    QTextCursor m_transcriptFrom; ///< Where the words begin that the offered transcript stands for,
    QTextCursor m_transcriptTo;   ///< and where they end: both go with what is typed around them.
    QString m_transcriptWords;    ///< these words
    bool m_titleIsProposed = true;
    bool m_filling = false; ///< fields are set by the program
    bool m_closing = false;
};

} // namespace throughline::ui
