// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/voicerepository.h"

#include <QWidget>

class QToolButton;

namespace throughline::ui {

class ActionRegistry;
class FlowLayout;
class Navigator;
class PlainLabel;

/// Who said it, when, and under which consent: the head of the reading pane. People and accounts open their pages.
class RecordHead : public QWidget {
    Q_OBJECT
public:
    RecordHead(Navigator& navigator, const ActionRegistry& actions, QWidget* parent = nullptr);

    /// @param themes  names of the themes on the whole voice
    void show(const core::VoiceDetail& detail, const QStringList& themes, QDate today);
    [[nodiscard]] QToolButton* moreButton() const { return m_more; }
    /// Everything that its lines say, for assistive technology and tests.
    [[nodiscard]] QString words() const;

private:
    void separate(FlowLayout* line);
    PlainLabel* addLabel(FlowLayout* line, const QString& text);
    void addPart(FlowLayout* line, const QString& text, QPalette::ColorRole role = QPalette::PlaceholderText);
    void addLink(FlowLayout* line, const QString& text, const std::function<void()>& open);
    void showCustomer(const core::VoiceDetail& detail);
    void showCircumstances(const core::VoiceDetail& detail, const QStringList& themes, QDate today);

    Navigator& m_navigator;
    PlainLabel* m_title;
    QToolButton* m_more;
    FlowLayout* m_customer;
    FlowLayout* m_circumstances;
};

} // namespace throughline::ui
