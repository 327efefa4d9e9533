// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/explained/demandwords.h"

#include <QWidget>

class QTextBrowser;

namespace throughline::ui {

class PlainLabel;

/// The demand of one item: the figure, its bar, and the sum in words, whose numbers are links to their voices.
class DemandView : public QWidget {
    Q_OBJECT
public:
    explicit DemandView(QWidget* parent = nullptr);

    /// @param item  whose demand it is; what its parts add is told apart
    /// @param segments  whose voices the evidence is
    void setEvidence(core::ItemId item, const QList<core::DemandEvidence>& evidence,
                     const core::Representation& segments, int scaleMax);
    /// Not computed yet: "…", never 0.
    void setUnknown();
    [[nodiscard]] const core::Demand& demand() const { return m_demand; }
    [[nodiscard]] QString wordsAsText() const { return m_explained.plain(); }
    /// The number of links in the words.
    [[nodiscard]] int linkCount() const { return static_cast<int>(m_links.size()); }
    void followLink(int link);

Q_SIGNALS:
    void voicesWanted(const QList<throughline::core::VoiceId>& voices);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    class Bar;

    void showWords();
    void fitWords();

    core::Demand m_demand;
    core::DemandWords m_explained;
    QList<QList<core::VoiceId>> m_links;
    PlainLabel* m_showAll;
    PlainLabel* m_score;
    Bar* m_bar;
    QTextBrowser* m_words;
};

} // namespace throughline::ui
