// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <QWidget>

namespace throughline::ui {

class VoiceText;

/// Beside the words: a bar a quote in the colours of its themes, their names at its top. A click selects the quote.
class ThemeMargin : public QWidget {
    Q_OBJECT
public:
    explicit ThemeMargin(VoiceText& text);

    void setNamesShown(bool shown);

    /// Where one quote in sight is drawn.
    struct Bar {
        qsizetype mark = 0; ///< position in VoiceText::marks()
        QRect bar;
        QRect name; ///< pushed down so that no two names overlap
    };
    [[nodiscard]] QList<Bar> bars() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    bool event(QEvent* event) override;

private:
    [[nodiscard]] const Bar* barAt(const QList<Bar>& bars, const QPoint& position) const;
    void describe();

    VoiceText& m_text;
    bool m_names = true;
};

} // namespace throughline::ui
