// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/demand.h"
#include "core/workspace/deletion/mergedrecords.h"
#include "core/workspace/workspace.h"
#include "ui/common/fields/customerchoices.h"
#include "ui/common/filters/facetbar.h"
#include "ui/common/record/relatedmodel.h"
#include "ui/common/whendone.h"
#include "ui/customers/list/customerlistpane.h"
#include "ui/shell/page.h"
#include "ui/shell/pagecontext.h"

class QStackedWidget;
class QVBoxLayout;

namespace throughline::ui {

class CurrentView;
class MergedSection;
class PageHead;
class PlainLabel;
class RecordForm;
class RelatedSection;

/// What a record's page shows beside its fields.
struct CustomerPicture {
    CustomerChoices choices;
    qint64 voices = 0;
    QList<core::VoiceRow> newest; ///< voices, latest date first
    QList<RelatedRow> items;
    QString noItems = {};      ///< what stands there when there are none; empty: what the sections say
    QList<RelatedRow> members; ///< people at an account, accounts of a segment
    QList<core::MergedRecord> merged;
};

/// How the related lists of a record's page are headed.
struct CustomerSections {
    QString items;
    QString noItems;
    std::optional<RecordKind> members = {}; ///< what the list of members opens; none: there is no such list
    QString membersTitle = {};
    QString noMembers = {};
};

/// What accounts, people and segments have in common: a list, and beside it the page of one record with what they said
/// and what they support.
class CustomerPage : public Page {
    Q_OBJECT
public:
    void activate(const Target& target) override;
    [[nodiscard]] QWidget* firstFocus() const override;
    [[nodiscard]] QWidget* searchField() const override;
    void step(int rows) override { m_list->step(rows); }
    [[nodiscard]] QList<QWidget*> panes() const override;
    [[nodiscard]] QString statusText() const override;
    [[nodiscard]] QList<KeyHint> statusKeys() const override;
    [[nodiscard]] std::optional<core::ViewId> savedView() const override;

protected:
    CustomerPage(const PageContext& context, RecordKind kind, const QString& id, const CustomerWords& words);

    [[nodiscard]] const PageContext& context() const { return m_context; }
    [[nodiscard]] std::optional<qint64> shown() const { return m_shown; }
    [[nodiscard]] QDate today() const;
    /// The record page: `form` above, the related lists below.
    void buildRecord(RecordForm* form, const CustomerSections& sections);
    /// Puts a part between the form and the lists, or before the voices.
    enum class Place { BelowForm, AboveVoices };
    void addPart(QWidget* part, Place place);
    /// A link at the head of the record, to the segment that it belongs to; none: no link.
    void setSegment(const QString& name, std::optional<core::SegmentId> id);
    /// @param facets  what the list can be narrowed by
    void setRows(const QList<CustomerRow>& rows, const QList<Facet>& facets);
    void setPicture(const QString& title, const CustomerPicture& picture);
    /// Reads the rows of the list and the shown record again.
    void reload();
    /// Reads what the lists of a record show.
    [[nodiscard]] static core::Result<CustomerPicture>
    readPicture(core::db::Connection& connection, const core::VoiceFilter& filter, const core::Customer& customer);

    virtual void readRows() = 0;
    virtual void readRecord(qint64 id) = 0;
    virtual void removeRecord(qint64 id) = 0;
    [[nodiscard]] virtual core::Workspace::EditWork mergeWork(const QList<qint64>& ids, qint64 into) const;
    [[nodiscard]] virtual core::VoiceFilter filterFor(qint64 id) const = 0;

private:
    void addViews(const QString& all);
    void buildHead(QWidget* pane);
    void buildSections(QWidget* body, const CustomerSections& words);
    /// Segments are few and named by hand: they are not merged.
    [[nodiscard]] bool canMerge() const { return m_kind != RecordKind::Segment; }
    void showRecord(std::optional<qint64> id);
    void openVoices();
    void openListMenu(const QPoint& position);
    void chooseMerge();
    [[nodiscard]] core::Record record() const;
    void countDoubles();
    void reviewDoubles();
    void merge(const QList<qint64>& ids, qint64 into);
    void takeApart(const core::MergedRecord& part);

    PageContext m_context;
    RecordKind m_kind;
    QString m_id;
    std::optional<qint64> m_shown;
    QString m_noItems;
    CustomerListPane* m_list;
    CurrentView* m_view = nullptr;
    QStackedWidget* m_right;
    RecordForm* m_form = nullptr;
    PageHead* m_head = nullptr;
    PlainLabel* m_voiceCount = nullptr;
    RelatedSection* m_voices = nullptr;
    RelatedSection* m_items = nullptr;
    RelatedSection* m_members = nullptr;
    QVBoxLayout* m_sections = nullptr;
    PlainLabel* m_segmentLink = nullptr;
    std::optional<core::SegmentId> m_segment;
    MergedSection* m_merged = nullptr;
    NewestAnswer m_newestDoubles;
};

} // namespace throughline::ui
