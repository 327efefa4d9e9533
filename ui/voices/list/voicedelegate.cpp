// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/list/voicedelegate.h"

#include "ui/common/icons.h"
#include "ui/common/painting/rowpainting.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/words/recordnames.h"
#include "ui/voices/list/voiceslistmodel.h"
#include "ui/voices/searchhits.h"

#include <QPainter>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kLineHeight = 17;
constexpr int kTextLeft = metrics::kPaneMargin + metrics::kIcon + metrics::kRowGap;
constexpr int kShowAccountFrom = 240; // px of the row; below it the words need the room

const VoicesListModel& modelOf(const QModelIndex& index) {
    return static_cast<const VoicesListModel&>(*index.model());
}

MarkedText secondLineOf(const VoiceListRow& row, const VoicesListModel& model, bool withAccount) {
    MarkedText words = withoutMarks(row.snippet);
    if (row.snippet.isEmpty())
        words.text = oneLine(row.voice.opening.trimmed());
    if (row.snippet.isEmpty())
        words.hits = hitsIn(words.text, model.terms());
    const QString customer = oneLine(row.voice.account.isEmpty() ? row.voice.person : row.voice.account);
    if (!withAccount || customer.isEmpty())
        return words;
    MarkedText line{words.text.isEmpty() ? customer : customer + u" · "_s + words.text, {}};
    const qsizetype shift = line.text.size() - words.text.size();
    for (const MarkedRange& hit : std::as_const(words.hits))
        line.hits.append({hit.start + shift, hit.length});
    return line;
}

} // namespace

QSize VoiceDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const {
    return {0, scaled(metrics::kListRow)};
}

void VoiceDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
    paintRowGround(*painter, option);
    paintRowLine(*painter, option);
    const Tokens& t = tokens(option.palette);
    const QRect row = option.rect;
    const int lineHeight = scaled(kLineHeight);
    const int top = row.top() + (row.height() - metrics::kLine - 2 * lineHeight) / 2;
    const QRect first(row.left() + kTextLeft, top, row.width() - kTextLeft - metrics::kPaneMargin, lineHeight);
    const QVariant value = index.data(VoicesListModel::RowRole);
    if (!value.isValid()) {
        paintLine(*painter, first, u"…"_s, textFont(TextSize::Px13), t.muted);
        return;
    }
    const auto shown = value.value<VoiceListRow>();
    const QRect iconRect(row.left() + metrics::kPaneMargin, top, metrics::kIcon, lineHeight);
    paintIcon(*painter, iconRect, iconFor(shown.voice.kind), t.muted, metrics::kIcon);
    paintFirstLine(*painter, first, shown, option.palette, index);
    paintSecondLine(*painter, first.translated(0, lineHeight), shown, option.palette, index);
}

void VoiceDelegate::paintFirstLine(QPainter& painter, const QRect& line, const VoiceListRow& row,
                                   const QPalette& palette, const QModelIndex& index) const {
    const Tokens& t = tokens(palette);
    const VoicesListModel& model = modelOf(index);
    QRect title = line;
    paintAtEnd(painter, title, shortDate(row.voice.date, model.today()), textFont(TextSize::Px11), t.muted);
    if (row.voice.state != core::VoiceState::New) { // what was dealt with says so before its date
        const QRect mark(title.right() - metrics::kIcon + 1, title.top(), metrics::kIcon, title.height());
        const bool done = row.voice.state == core::VoiceState::Done;
        paintIcon(painter, mark, done ? u"check"_s : u"archive-restore"_s, done ? t.positive : t.muted,
                  metrics::kIcon - metrics::kGrid);
        title.setRight(mark.left() - metrics::kGrid);
    }
    const QString text = titleOf(row.voice);
    paintHighlightedText(painter, title, text, hitsIn(text, model.terms()), textFont(TextSize::Px13, QFont::Medium),
                         t.text, t);
}

void VoiceDelegate::paintSecondLine(QPainter& painter, const QRect& line, const VoiceListRow& row,
                                    const QPalette& palette, const QModelIndex& index) const {
    const Tokens& t = tokens(palette);
    QRect words = line;
    if (row.voice.items > 0) {
        paintAtEnd(painter, words, QLocale().toString(row.voice.items), textFont(TextSize::Px11), t.muted);
        const QRect link(words.right() + metrics::kRowGap - metrics::kGrid - metrics::kIcon, line.top(), metrics::kIcon,
                         line.height());
        paintIcon(painter, link, u"link-2"_s, t.muted, metrics::kIcon - metrics::kGrid);
        words.setRight(link.left() - metrics::kRowGap);
    }
    if (row.voice.lane == core::Lane::Individual) {
        const QRect lane(words.left(), words.top(), metrics::kIcon, words.height());
        paintIcon(painter, lane, u"shield-check"_s, t.muted, metrics::kIcon - metrics::kGrid);
        words.setLeft(lane.right() + metrics::kGrid);
    }
    const MarkedText text = secondLineOf(row, modelOf(index), line.width() >= kShowAccountFrom);
    paintHighlightedText(painter, words, text.text, text.hits, textFont(TextSize::Px12), t.text, t);
}

} // namespace throughline::ui
