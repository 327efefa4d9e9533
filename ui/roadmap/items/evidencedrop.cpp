// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/items/evidencedrop.h"

#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(EvidenceDrop)
};

constexpr int kZones = 4;
using Previews = QHash<core::ItemId, core::LinkPreview>;

} // namespace

EvidenceDrop::EvidenceDrop(core::Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace) {}

bool EvidenceDrop::begin(const QMimeData& data) {
    const std::optional<DraggedEvidence> dragged = fromMimeData(data);
    if (!dragged || dragged == m_dragged)
        return dragged.has_value();
    end();
    m_dragged = dragged;
    const auto previews =
        m_workspace.read<Previews>([sources = linkSources(*dragged)](core::db::Connection& connection) {
            return core::previewLinks(connection, sources);
        });
    m_newest.await(previews, this, [this](const core::Result<Previews>& answer) {
        if (answer)
            m_previews = *answer;
        else
            m_refusal = answer.error().text;
        if (m_hovered)
            hover(m_hovered->item, m_hovered->zone);
        Q_EMIT changed();
    });
    Q_EMIT changed();
    return true;
}

QString EvidenceDrop::refusal() const {
    return m_workspace.isReadOnly() ? m_workspace.whyReadOnly() : m_refusal;
}

bool EvidenceDrop::takesImportance() const {
    const bool numbers = m_dragged && !m_dragged->datapoints.isEmpty();
    return m_previews.isEmpty() ? !numbers : m_previews.constBegin()->hasWords;
}

void EvidenceDrop::end() {
    if (!m_dragged)
        return;
    m_newest.drop();
    m_dragged.reset();
    m_previews.clear();
    m_hovered.reset();
    m_refusal.clear();
    Q_EMIT changed();
}

bool EvidenceDrop::hover(std::optional<core::ItemId> item, std::optional<int> zone) {
    std::optional<DropHover> hovered;
    if (item) {
        hovered = DropHover{*item, takesImportance() ? zone : std::nullopt, {}, takesImportance()};
        if (m_previews.contains(*item))
            hovered->preview = m_previews.value(*item);
    }
    if (hovered == m_hovered)
        return false;
    m_hovered = hovered;
    Q_EMIT changed();
    return true;
}

core::LinkSources linkSources(const DraggedEvidence& dragged) {
    core::LinkSources sources{dragged.voices, {}, dragged.evidence, dragged.datapoints};
    if (dragged.words)
        sources.words = core::LinkSources::Words{dragged.words->voice, dragged.words->range};
    return sources;
}

QRect zoneRect(const QRect& target, int importance) {
    const int size = scaled(metrics::kSmallControl);
    const int right = target.right() + 1 - metrics::kRowGap - (kZones - importance) * size;
    return {right, target.bottom() + 1 - size, size, size};
}

std::optional<int> zoneAt(const QRect& target, const QPoint& position) {
    for (int importance = 0; importance < kZones; ++importance) {
        if (zoneRect(target, importance).contains(position))
            return importance;
    }
    return {};
}

void paintZones(QPainter& painter, const QRect& target, std::optional<int> chosen, const QPalette& palette) {
    const Tokens& t = tokens(palette);
    for (int importance = 0; importance < kZones; ++importance) {
        const QRect cap = zoneRect(target, importance).adjusted(2, 2, -2, -4);
        const bool on = chosen == importance;
        paintBox(painter, cap, on ? t.accent : t.raised, on ? t.accent : t.lineStrong);
        painter.save();
        painter.setFont(textFont(TextSize::Px11, QFont::Medium));
        painter.setPen(on ? t.onAccent : t.text);
        painter.drawText(cap, Qt::AlignCenter, QString::number(importance));
        painter.restore();
    }
}

QString demandChange(const DropHover& hover) {
    if (!hover.preview)
        return u"…"_s;
    const core::LinkPreview& preview = *hover.preview;
    if (!preview.hasWords)
        return QString::number(preview.before);
    const int after = hover.zone ? preview.with.at(static_cast<size_t>(*hover.zone)) : preview.after;
    return u"%1 → %2"_s.arg(preview.before).arg(after);
}

QString dropInWords(const DropHover& hover, const QLocale& locale) {
    if (!hover.preview)
        return {};
    const core::LinkPreview& preview = *hover.preview;
    if (preview.already > 0)
        return Texts::tr("It is evidence since %1; releasing updates it.")
            .arg(locale.toString(preview.since, u"d MMM"_s));
    if (!preview.hasWords)
        return Texts::tr("Numbers stand beside demand: it stays %1.").arg(preview.before);
    if (preview.knownCustomer)
        return Texts::tr("This customer stands behind the item already: demand counts a customer once.");
    return {};
}

} // namespace throughline::ui
