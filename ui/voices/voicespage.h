// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/voices/voice.h"
#include "ui/common/whendone.h"
#include "ui/shell/page.h"
#include "ui/shell/pagecontext.h"

#include <QTimer>

namespace throughline::ui {

class CurrentView;
class ItemsDrawer;
class ManyVoices;
class PaneSplitter;
class ReadingPane;
class SelectionBar;
class ThemeMarker;
class VoicesListPane;

/// Voices: the list, the voice that is read, and the roadmap items that its words are dragged onto. A target may carry
/// a core::VoiceFilter; then the page shows the voices behind a number; or a core::VoiceQuery.
class VoicesPage : public Page {
    Q_OBJECT
public:
    explicit VoicesPage(const PageContext& context, QWidget* parent = nullptr);
    ~VoicesPage() override;

    void activate(const Target& target) override;
    [[nodiscard]] QWidget* firstFocus() const override;
    [[nodiscard]] QWidget* searchField() const override;
    void step(int rows) override;
    [[nodiscard]] QList<QWidget*> panes() const override;
    void toggleInspector() override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] QList<KeyHint> statusKeys() const override;
    [[nodiscard]] std::optional<core::ViewId> savedView() const override;

    [[nodiscard]] VoicesListPane* list() const { return m_list; }
    [[nodiscard]] ReadingPane* reading() const { return m_reading; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void fitPanes();
    void handleActions();
    void followList();
    void readCurrent();
    void handleListActions();
    void refreshActions();
    void showQuery(const Target& target);
    void showVoice(core::VoiceId id, std::optional<core::TextRange> range);
    void showQuote(core::QuoteId id);
    void openListMenu(const QPoint& position);

    PageContext m_context;
    ThemeMarker* m_themes;
    VoicesListPane* m_list;
    CurrentView* m_view;
    ReadingPane* m_reading;
    ItemsDrawer* m_items;
    ManyVoices* m_many;
    SelectionBar* m_selection;
    PaneSplitter* m_panes;
    NewestAnswer m_newestQuote;
    QTimer m_follow; ///< Runs until the reading pane shows what is current in the list.
};

} // namespace throughline::ui
