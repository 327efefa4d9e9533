// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/quotepictures.h"

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

} // namespace throughline::test
