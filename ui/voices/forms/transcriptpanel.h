// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/transcripts/transcript.h"
#include "core/voices/voicedraft.h"
#include "ui/common/fields/namechoices.h"

#include <QFrame>

class QComboBox;
class QGridLayout;

namespace throughline::ui {

class NameField;
class PlainLabel;

/// Asks who the speakers of a transcript are: the interviewer, customers (known or new people) or others. Hidden while
/// there is no transcript.
class TranscriptPanel : public QFrame {
    Q_OBJECT
public:
    explicit TranscriptPanel(QWidget* parent = nullptr);

    void setPeople(const QList<NameChoice>& people);
    /// Offers a transcript.
    /// @param interviewer  the user's own name: the speaker of that name asks the questions
    /// @param person       whom the form names: the speaker that is most likely meant
    void offer(const core::Transcript& transcript, const QString& interviewer, const QString& person);
    void dismiss();
    [[nodiscard]] const core::Transcript& transcript() const { return m_transcript; }
    [[nodiscard]] QList<core::SpeakerEntry> speakers() const;

Q_SIGNALS:
    void accepted();
    /// The text stays as it is.
    void refused();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Row {
        QString speaker;
        QComboBox* role;
        NameField* person;
    };
    void addRow(const QString& speaker, core::TurnRole role);

    core::Transcript m_transcript;
    QList<NameChoice> m_people;
    QList<Row> m_rows;
    PlainLabel* m_title;
    QWidget* m_rowsHolder = nullptr;
    QGridLayout* m_grid = nullptr;
    QWidget* m_buttons;
};

/// Who asks the questions, by default: the user, else the one who is not the person of the form where only two speak,
/// else who speaks first.
[[nodiscard]] QString likelyInterviewer(const QStringList& speakers, const QString& user, const QString& person);

} // namespace throughline::ui
