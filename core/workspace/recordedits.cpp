// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/recordedits.h"

namespace throughline::core {

Result<void> requireText(const QString& text, const QString& refusal) {
    return text.trimmed().isEmpty() ? Error{ErrorCode::InvalidInput, refusal, {}} : Result<void>();
}

} // namespace throughline::core
