// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/voice.h"
#include "ui/common/whendone.h"
#include "ui/shell/pagecontext.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

namespace throughline::core {
class Editor;
struct ChangeSet;
} // namespace throughline::core

namespace throughline::ui {

class ChoicePopup;

/// What a theme is put on: the first of these that is there.
struct MarkSubject {
    struct Words {
        core::VoiceId voice;
        core::TextRange range;
    };
    std::optional<Words> words; ///< They become a quote.
    std::optional<core::QuoteId> quote;
    QList<core::VoiceId> voices;
    QList<core::ThemeId> applied; ///< Choosing one of these takes it away.
};

/// Knows the themes of the workspace and puts them on quotes and voices: two keystrokes in a popup.
class ThemeMarker : public QObject {
    Q_OBJECT
public:
    explicit ThemeMarker(const PageContext& context, QObject* parent = nullptr);

    [[nodiscard]] const QList<core::Theme>& themes() const { return m_themes; }
    [[nodiscard]] std::optional<core::Theme> theme(core::ThemeId id) const;

    /// Opens the popup; `position` is its top left corner on the screen.
    ChoicePopup* open(const MarkSubject& subject, QWidget* anchor, const QPoint& position);
    void apply(const MarkSubject& subject, core::ThemeId theme);
    /// Makes a theme of that name and puts it on the subject, in one step.
    void applyNew(const MarkSubject& subject, const QString& name);

Q_SIGNALS:
    void themesChanged();

private:
    void load();
    void takeChanges(const core::ChangeSet& changes);
    void fill(ChoicePopup& popup, const QList<core::ThemeId>& applied) const;
    void openMenu(core::ThemeId id, const QPoint& position, QWidget* parent);
    void rename(const core::Theme& theme);
    void update(const core::Theme& theme, const std::function<void(core::Theme&)>& set);
    void used(core::ThemeId id);

    const PageContext& m_context;
    QList<core::Theme> m_themes; ///< By name.
    QList<core::ThemeId> m_recent;
    NewestAnswer m_newest;
};

} // namespace throughline::ui
