// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/customers/segmentspage.h"

#include "core/base/numberwords.h"
#include "core/customers/customeredits.h"
#include "core/customers/customerrepository.h"
#include "core/metrics/chartseries.h"
#include "core/voices/voicefilter.h"
#include "ui/common/record/relatedsection.h"
#include "ui/common/textdisplay.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/words/recordnames.h"
#include "ui/customers/list/customerfacets.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notifier.h"
#include "ui/shell/quotewalls.h"

#include <QLocale>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::CustomerRepository;
using core::Result;
using core::SegmentId;

namespace {

constexpr qsizetype kMost = 5; ///< items and themes

struct SegmentRecord {
    core::SegmentPicture segment;
    CustomerPicture picture;
};

QString counted(qint64 count, const QString& one, const QString& many) {
    return count == 1 ? one : many.arg(QLocale().toString(count));
}

QString accountsAndPeople(const core::SegmentSummary& one) {
    return counted(one.accounts, SegmentsPage::tr("1 account"), SegmentsPage::tr("%1 accounts")) + u" · "_s +
           counted(one.people, SegmentsPage::tr("1 person"), SegmentsPage::tr("%1 people"));
}

RelatedRow rowFor(const core::WantedItem& wanted) {
    RelatedRow row;
    row.id = wanted.item.value;
    row.icon = u"kanban"_s;
    row.title = wanted.title;
    row.detail = wanted.words.isEmpty() ? QString() : u"“%1”"_s.arg(wanted.words);
    if (!wanted.saidBy.isEmpty())
        row.detail += u" – "_s + wanted.saidBy;
    row.end = SegmentsPage::tr("%1 · %2").arg(
        QString::number(wanted.demand),
        counted(wanted.customers, SegmentsPage::tr("1 customer"), SegmentsPage::tr("%1 customers")));
    return row;
}

} // namespace

SegmentsPage::SegmentsPage(const PageContext& context)
    : CustomerPage(context, RecordKind::Segment, u"segments"_s,
                   {tr("Segments"),
                    tr("Search segments"),
                    tr("New segment"),
                    u"users"_s,
                    tr("No segments yet"),
                    tr("A segment is a part of the market. Make one, or type its name at an account."),
                    {},
                    tr("All segments")})
    , m_form(new SegmentForm(this))
    , m_words(new PlainLabel(this))
    , m_themes(new RelatedSection(tr("What they talk about"), tr("No voice of theirs carries a theme yet."), this)) {
    buildRecord(m_form, {tr("What they want, by the demand of their customers"),
                         tr("They stand behind no item yet. Drag one of their voices onto an item."),
                         RecordKind::Account, tr("Accounts"), tr("No account belongs to it yet.")});
    m_words->setWordWrap(true);
    addPart(m_words, Place::BelowForm);
    addPart(m_themes, Place::AboveVoices);
    this->context().actions.handle(u"segments.wall"_s, this, [this] {
        if (shown())
            this->context().quoteWalls.open(SegmentId{*shown()});
    });
    connect(m_form, &SegmentForm::edited, this, &SegmentsPage::save);
    connect(m_themes, &RelatedSection::opened, this, [this](qint64 theme) {
        if (!shown())
            return;
        core::VoiceFilter filter = filterFor(*shown());
        filter.lane = core::Lane::Aggregate; // as counted
        filter.themes = {core::ThemeId{theme}};
        Target target = Target::toPage(u"voices"_s);
        target.filter = QVariant::fromValue(filter);
        this->context().navigator.open(target);
    });
}

SegmentsPage::~SegmentsPage() {
    hide(); // the field that has the focus hands on its text while there still is somebody to take it
}

void SegmentsPage::readRows() {
    m_newestRows.await(
        context().workspace.read<QList<core::SegmentSummary>>(core::segmentSummaries), this,
        [this](const Result<QList<core::SegmentSummary>>& read) {
            if (!read) {
                context().notifier.showFailure(read.error());
                return;
            }
            QList<CustomerRow> rows;
            for (const core::SegmentSummary& one : *read)
                rows.append({one.segment.id.value, one.segment.name, {accountsAndPeople(one)}, traitsOf(one)});
            setRows(rows, segmentFacets());
        });
}

void SegmentsPage::readRecord(qint64 id) {
    auto answer = context().workspace.read<SegmentRecord>(
        [id, filter = filterFor(id), day = today()](core::db::Connection& connection) -> Result<SegmentRecord> {
            SegmentRecord page;
            TRY_ASSIGN(page.segment, core::segmentPicture(connection, SegmentId{id}, day, kMost));
            TRY_ASSIGN(page.picture, readPicture(connection, filter, {}));
            for (const core::Account& account : std::as_const(page.picture.choices.accounts)) {
                if (account.segment == SegmentId{id})
                    page.picture.members.append(
                        {account.id.value, u"building-2"_s, account.name, account.industry, {}, {}, {}});
            }
            return page;
        });
    m_newestRecord.await(answer, this, [this, id](const Result<SegmentRecord>& read) {
        if (read && shown() == id)
            showPicture(read->segment, read->picture);
    });
}

void SegmentsPage::showPicture(const core::SegmentPicture& segment, CustomerPicture picture) {
    m_name = segment.summary.segment.name;
    m_form->setSegment(segment.summary.segment);
    m_words->setText(inWords(segment));
    for (const core::WantedItem& wanted : segment.wanted)
        picture.items.append(rowFor(wanted));
    if (segment.datapointsAsEvidence > 0)
        picture.noItems = tr("No voice of theirs stands behind an item yet; %1 evidence. Drag one of their voices onto "
                             "an item.")
                              .arg(counted(segment.datapointsAsEvidence, tr("1 datapoint about them is"),
                                           tr("%1 datapoints about them are")));
    showThemes(segment.themes);
    setPicture(m_name, picture);
}

void SegmentsPage::showThemes(const QList<core::SegmentTheme>& themes) {
    QList<RelatedRow> rows;
    for (const core::SegmentTheme& theme : themes)
        rows.append({theme.theme.value,
                     u"tags"_s,
                     theme.name,
                     counted(theme.voices, tr("1 voice"), tr("%1 voices")),
                     {},
                     {},
                     {}});
    m_themes->setRows(rows);
}

QString SegmentsPage::inWords(const core::SegmentPicture& segment) const {
    const core::SegmentSummary& summary = segment.summary;
    QStringList sentences{accountsAndPeople(summary)};
    const QString numbers = counted(summary.datapoints, tr("1 datapoint is"), tr("%1 datapoints are"));
    if (summary.voices == 0) {
        sentences.append(summary.datapoints == 0 ? tr("Nothing was heard from them yet.")
                                                 : tr("Nobody of them was heard yet; %1 about them.").arg(numbers));
    } else if (segment.datedVoices > 0) {
        sentences.append(tr("Last heard %1; %2 of %3 dated voices are of the last %4 days.")
                             .arg(longDate(summary.lastVoice), QLocale().toString(segment.recentVoices),
                                  QLocale().toString(segment.datedVoices), QString::number(core::kFreshDays)));
    }
    if (segment.representation) {
        sentences.append(tr("They are %1 of the voices and %2 of the market: they speak %3 their share.")
                             .arg(core::valueText(segment.representation->voiceShare, core::ValueFormat::Percent),
                                  core::valueText(segment.representation->marketShare, core::ValueFormat::Percent),
                                  core::timesWords(segment.representation->index)));
    } else if (!summary.segment.population) {
        sentences.append(tr("Say how many customers the market has of them to see how fairly they are heard."));
    } else {
        sentences.append(tr("How fairly they are heard shows from ten voices and two segments with a number on."));
    }
    return sentences.join(u"\n"_s);
}

void SegmentsPage::removeRecord(qint64 id) {
    context().edits.announce(
        {u"segment.delete"_s, 1, m_name, {}},
        [id](core::Editor& editor) { return core::removeSegment(editor, SegmentId{id}); },
        [name = m_name] { return tr("Deleted %1. Its accounts stay, without a segment.").arg(isolated(name)); });
}

core::VoiceFilter SegmentsPage::filterFor(qint64 id) const {
    core::VoiceFilter filter;
    filter.segments = {SegmentId{id}};
    return filter;
}

void SegmentsPage::save(const QString& field, const SegmentForm::Change& change) {
    if (!shown())
        return;
    const SegmentId id{*shown()};
    context().edits.make({u"segment.edit"_s, 1, m_name, u"segment.%1.%2"_s.arg(QString::number(id.value), field)},
                         [id, change](core::Editor& editor) -> Result<void> {
                             TRY_ASSIGN(core::Segment record, CustomerRepository(editor.connection()).segment(id));
                             change(record);
                             return core::updateSegment(editor, record);
                         });
}

} // namespace throughline::ui
