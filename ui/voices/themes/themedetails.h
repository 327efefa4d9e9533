// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/mix/representation.h"
#include "core/voices/themes/themerepository.h"
#include "core/workspace/deletion/mergedrecords.h"
#include "ui/shell/pagecontext.h"

#include <QWidget>

#include <functional>
#include <optional>

class QButtonGroup;
class QLineEdit;
class QListView;

namespace throughline::ui {

class KeyButton;
class MergedSection;
class NoticeBox;
class PageHead;
class PlainLabel;
class PlainTextField;
class ThemeWordsModel;

/// What one theme is and what was said about it; its fields are changed in place.
class ThemeDetails : public QWidget {
    Q_OBJECT
public:
    explicit ThemeDetails(const PageContext& context, QWidget* parent = nullptr);

    /// Shows a theme. What somebody is just typing stays, and so does a name that was refused.
    /// @param all  the themes there are: the one it lies below, and those whose names are taken
    void show(const core::ThemeSummary& theme, const QList<core::Theme>& all);
    using QWidget::show;
    /// @param total  of how many marks `words` are the latest
    void setWords(const QList<core::ThemedWords>& words, qint64 total);
    /// Whose voices the theme and those below it carry.
    void setSegments(const core::Representation& segments);
    /// What was merged into the theme, each to be taken apart.
    void setMerged(const QList<core::MergedRecord>& merged);
    /// Hands on what a field still holds back; before another theme is shown.
    void flush();

    [[nodiscard]] QList<core::ThemeMarkId> selectedMarks() const;
    [[nodiscard]] QListView* wordsList() const { return m_words; }
    [[nodiscard]] PlainLabel* moveButton() const { return m_above; }

Q_SIGNALS:
    /// @param set  changes just what was typed
    void edited(throughline::core::ThemeId theme, const std::function<void(throughline::core::Theme&)>& set);
    /// Into the theme whose name was typed.
    void mergeWanted(throughline::core::ThemeId into);
    void voicesWanted(bool withChildren);
    void takeApartWanted(const throughline::core::MergedRecord& part);
    void selectionChanged();
    void openWanted(const throughline::core::ThemedWords& words);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    [[nodiscard]] QLayout* makeRefusal();
    [[nodiscard]] QWidget* makeActions();
    KeyButton* makeButton(const QString& text, const QString& action, const QString& iconName);
    [[nodiscard]] QWidget* makeColours();
    void showColours();
    void commit();
    [[nodiscard]] bool takesName(const QString& name);
    void refuseName(const std::optional<core::Theme>& because);

    const PageContext& m_context;
    std::optional<core::ThemeSummary> m_theme;
    QList<core::Theme> m_themes;
    std::optional<core::ThemeId> m_sameName; ///< The theme that has the name in the field.
    PageHead* m_head;
    PlainLabel* m_own;
    PlainLabel* m_all;
    NoticeBox* m_refusal;
    QLineEdit* m_name;
    PlainLabel* m_above;
    QButtonGroup* m_colours;
    PlainTextField* m_definition;
    PlainLabel* m_sentiment;
    PlainLabel* m_segments;
    MergedSection* m_merged;
    PlainLabel* m_heading;
    ThemeWordsModel* m_model;
    QListView* m_words;
};

} // namespace throughline::ui
