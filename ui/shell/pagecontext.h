// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QSettings;

namespace throughline::core {
class Workspace;
} // namespace throughline::core

namespace throughline::ui {

class ActionRegistry;
class Edits;
class EvidenceLinker;
class Navigator;
class Notifier;
class Prompts;
class QuotePictures;
class QuoteWalls;
class TaskStrip;

/// What every page is given. Everything in it outlives the page.
struct PageContext {
    core::Workspace& workspace;
    Edits& edits; ///< Every edit of a page goes through it.
    EvidenceLinker& evidence;
    Navigator& navigator;
    Notifier& notifier;
    ActionRegistry& actions;
    Prompts& prompts;
    TaskStrip& tasks; ///< Shows long work with progress and Cancel.
    QuotePictures& quotePictures;
    QuoteWalls& quoteWalls;
    QSettings& settings; ///< Looks only (splitters, sort orders); never anything of customers.
};

} // namespace throughline::ui
