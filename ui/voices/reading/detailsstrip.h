// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/voice.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace throughline::ui {

class DateField;

/// The fields of a voice that a person sets, over the text while it is edited. What is changed is told at once.
class DetailsStrip : public QWidget {
    Q_OBJECT
public:
    explicit DetailsStrip(QDate today, QWidget* parent = nullptr);

    void show(const core::Voice& voice);
    [[nodiscard]] QWidget* firstField() const;

    /// Sets one field of a voice, whatever else it holds by then.
    using Change = std::function<void(core::Voice& voice)>;

Q_SIGNALS:
    /// @param field  which one, for joining the steps of typing in it
    void changed(const QString& field, const throughline::ui::DetailsStrip::Change& change);
    void finished();

private:
    void connectFields();

    core::VoiceId m_shown;
    QLineEdit* m_title;
    QComboBox* m_kind;
    DateField* m_date;
    QComboBox* m_sentiment;
    QCheckBox* m_individual;
    QCheckBox* m_incentivised;
};

} // namespace throughline::ui
