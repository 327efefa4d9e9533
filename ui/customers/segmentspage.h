// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/mix/segmentpicture.h"
#include "ui/common/whendone.h"
#include "ui/customers/customerpage.h"
#include "ui/customers/record/segmentform.h"

namespace throughline::ui {

/// The page `segments`: who they are, what they want in their own words, and how fresh that is. Opens
/// RecordKind::Segment.
class SegmentsPage : public CustomerPage {
    Q_OBJECT
public:
    explicit SegmentsPage(const PageContext& context);
    ~SegmentsPage() override;
    Q_DISABLE_COPY_MOVE(SegmentsPage)

protected:
    void readRows() override;
    void readRecord(qint64 id) override;
    void removeRecord(qint64 id) override;
    [[nodiscard]] core::VoiceFilter filterFor(qint64 id) const override;

private:
    void save(const QString& field, const SegmentForm::Change& change);
    void showPicture(const core::SegmentPicture& segment, CustomerPicture picture);
    void showThemes(const QList<core::SegmentTheme>& themes);
    [[nodiscard]] QString inWords(const core::SegmentPicture& segment) const;

    SegmentForm* m_form;
    PlainLabel* m_words;
    RelatedSection* m_themes;
    QString m_name; ///< of the shown record
    NewestAnswer m_newestRows;
    NewestAnswer m_newestRecord;
};

} // namespace throughline::ui
