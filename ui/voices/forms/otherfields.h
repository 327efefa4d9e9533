// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/voice.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace throughline::ui {

/// What a review, a ticket or a note of sales carries besides its words: kind, rating, sentiment, source.
class OtherFields : public QWidget {
    Q_OBJECT
public:
    explicit OtherFields(QWidget* parent = nullptr);

    /// The fields of `voice` that this form shows, set to what it shows.
    void writeTo(core::Voice& voice) const;
    void show(const core::Voice& voice);
    /// A person filled in something besides the kind.
    [[nodiscard]] bool hasContent() const;
    [[nodiscard]] core::VoiceKind kind() const;
    [[nodiscard]] QWidget* firstField() const;

    using QWidget::show;

Q_SIGNALS:
    void changed();

private:
    QComboBox* m_kind;
    QLineEdit* m_rating;
    QLineEdit* m_scale;
    QComboBox* m_sentiment;
    QLineEdit* m_language;
    QLineEdit* m_url;
    QCheckBox* m_incentivised;
    QCheckBox* m_individual;
};

} // namespace throughline::ui
