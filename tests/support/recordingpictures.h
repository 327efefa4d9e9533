// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/quotepictures.h"
#include "ui/shell/quotewalls.h"

#include <QList>

namespace throughline::test {

/// Keeps which quotes were to become pictures.
class RecordingPictures : public ui::QuotePictures {
public:
    void exportPicture(core::QuoteId quote, std::optional<core::Audience> readers) override {
        exported.append(quote);
        lastReaders = readers;
    }
    QList<core::QuoteId> exported;
    std::optional<core::Audience> lastReaders;
};

/// Keeps whose quotes were to be shown as a wall.
class RecordingWalls : public ui::QuoteWalls {
public:
    void open(const std::variant<core::ThemeId, core::ItemId, core::SegmentId>& subject) override {
        opened.append(subject);
    }
    QList<std::variant<core::ThemeId, core::ItemId, core::SegmentId>> opened;
};

} // namespace throughline::test
