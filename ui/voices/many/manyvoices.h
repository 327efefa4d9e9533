// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/voices/voice.h"
#include "ui/common/filters/namedchoicemodel.h"
#include "ui/shell/pagecontext.h"

#include <QObject>

#include <functional>
#include <optional>

namespace throughline::core {
class Editor;
struct Step;
} // namespace throughline::core

namespace throughline::ui {

class ThemeMarker;

/// What is done to all selected voices at once: state, lane, sentiment, customer, theme, deletion. Each is one undoable
/// step; long ones show how far they are. Handles the actions of the page.
class ManyVoices : public QObject {
    Q_OBJECT
public:
    using Selection = std::function<QList<core::VoiceId>()>;
    /// @param anchor  popups open over its top left corner
    ManyVoices(const PageContext& context, const ThemeMarker& themes, Selection selection, QWidget& anchor);

    /// Asks for a theme and puts it on all.
    void chooseTheme();

private:
    /// Edits a part of the voices; called for all of them part by part.
    using Edit = std::function<core::Result<void>(core::Editor& editor, const QList<core::VoiceId>& ids)>;
    /// Work before the first part, such as making an account.
    using Before = std::function<core::Result<void>(core::Editor& editor)>;
    /// What a record that the voices are to have is called, and how it is put on them.
    template <typename Id>
    struct Wanted;

    void handleActions();
    /// @param told  says what was done; empty: the list shows it
    void change(const QString& step, const QString& subject, Edit edit, const QString& told, const Before& before = {});
    void setState(core::VoiceState state);
    void setSentiment(core::Sentiment sentiment);
    void setLane(core::Lane lane);
    void remove();
    void clearTheme();
    void chooseAccount();
    void choosePerson();
    using Choices = std::function<QList<NamedChoice>()>;
    /// @param choices  those there are now; asked again when the themes change
    template <typename Id>
    void choose(const Choices& choices, const Wanted<Id>& wanted);
    template <typename Id>
    void put(const QString& name, const Wanted<Id>& wanted, std::optional<Id> existing);
    [[nodiscard]] QList<NamedChoice> themeChoices() const;
    [[nodiscard]] QString number() const; ///< of the selected voices, in words of the locale

    const PageContext& m_context;
    const ThemeMarker& m_themes;
    Selection m_selection;
    QWidget& m_anchor;
};

} // namespace throughline::ui
