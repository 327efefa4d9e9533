// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/voices/voicefilter.h"

#include <QObject>

namespace throughline::ui {

/// How pages put charts and quotes into the deck that is being made: the deck's own folder implements it, the program
/// hands it over.
class DeckBuilder : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// Whether there is a deck to add to; without one, pages offer nothing of it.
    [[nodiscard]] virtual bool isAvailable() const { return true; }
    /// Adds a slide with the chart of that name (core::chartNames()), drawn anew from the workspace with this filter.
    /// @param title  of the slide; empty: the chart's finding
    virtual void addChart(const QString& name, const core::VoiceFilter& filter, const QString& title) = 0;
    /// Adds a quote; its attribution follows the deck's audience.
    virtual void addQuote(core::QuoteId quote) = 0;
    /// Whether a slide already shows the chart with this filter.
    [[nodiscard]] virtual bool hasChart(const QString& name, const core::VoiceFilter& filter) const = 0;
    [[nodiscard]] virtual int slideCount() const = 0;

Q_SIGNALS:
    /// Slides came, went or changed.
    void changed();
};

/// Where there is no deck.
class NoDeck : public DeckBuilder {
    Q_OBJECT
public:
    using DeckBuilder::DeckBuilder;

    [[nodiscard]] bool isAvailable() const override { return false; }
    void addChart(const QString&, const core::VoiceFilter&, const QString&) override {}
    void addQuote(core::QuoteId) override {}
    [[nodiscard]] bool hasChart(const QString&, const core::VoiceFilter&) const override { return false; }
    [[nodiscard]] int slideCount() const override { return 0; }
};

} // namespace throughline::ui
