// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/reading/recordhead.h"

#include "ui/common/filters/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/words/recordnames.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/navigator.h"

#include <QLocale>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kMillisecondsAMinute = 60'000;

void clearLine(FlowLayout* line) {
    while (QLayoutItem* item = line->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be the link that was clicked
        delete item;
    }
}

/// "41 min", from the last turn with an end or a start.
QString lengthOf(const QList<core::Turn>& turns) {
    qint64 end = 0;
    for (const core::Turn& turn : turns)
        end = std::max({end, turn.endMs.value_or(0), turn.startMs.value_or(0)});
    if (end == 0)
        return {};
    return RecordHead::tr("%1 min").arg((end + kMillisecondsAMinute - 1) / kMillisecondsAMinute);
}

QString sentimentWords(const core::Voice& voice) {
    if (!voice.sentimentFrom)
        return nameFor(voice.sentiment);
    switch (*voice.sentimentFrom) {
    case core::SentimentFrom::Person:
        return RecordHead::tr("%1 (set by hand)").arg(nameFor(voice.sentiment));
    case core::SentimentFrom::Rating:
        return RecordHead::tr("%1 (from the rating)").arg(nameFor(voice.sentiment));
    case core::SentimentFrom::Import:
        return RecordHead::tr("%1 (from the import)").arg(nameFor(voice.sentiment));
    }
    return {};
}

QString consentWords(const core::VoiceDetail& detail, QDate today) {
    if (!detail.person)
        return RecordHead::tr("consent: unknown");
    const QDate until = detail.person->consentUntil;
    if (until.isValid() && until < today)
        return RecordHead::tr("consent: %1, expired %2").arg(nameFor(detail.person->consent), longDate(until));
    if (detail.person->consent == core::Consent::Refused)
        return RecordHead::tr("consent: refused, never quoted");
    return RecordHead::tr("consent: %1").arg(nameFor(detail.person->consent));
}

} // namespace

RecordHead::RecordHead(Navigator& navigator, const ActionRegistry& actions, QWidget* parent)
    : QWidget(parent)
    , m_navigator(navigator)
    , m_title(new PlainLabel(this))
    , m_more(new QToolButton(this))
    , m_customer(new FlowLayout(0))
    , m_circumstances(new FlowLayout(0)) {
    m_title->setFont(textFont(TextSize::Px16, QFont::DemiBold));
    m_title->setElided(true);
    m_more->setIcon(icon(u"ellipsis"_s));
    m_more->setAutoRaise(true);
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
    auto* first = new QHBoxLayout;
    first->setSpacing(metrics::kRowGap);
    first->addWidget(m_title, 1);
    const auto addButton = [&](const QString& text, const QString& action, const QString& iconName) {
        auto* button = new KeyButton(text, actions.keyText(action), KeyButton::Kind::Plain, this);
        button->setIcon(icon(iconName));
        button->setFocusPolicy(Qt::TabFocus); // the selection of the text stays lit
        button->follow(*actions.action(action));
        first->addWidget(button);
    };
    addButton(tr("Evidence"), u"voices.evidence"_s, u"link-2"_s);
    addButton(tr("Theme"), u"voices.theme"_s, u"tag"_s);
    first->addWidget(m_more);
    auto* layout = new QVBoxLayout(this);
    const int side = metrics::kPageMargin + metrics::kGrid;
    layout->setContentsMargins(side, metrics::kRowGap, side, metrics::kRowGap);
    layout->setSpacing(metrics::kGrid);
    layout->addLayout(first);
    layout->addLayout(m_customer);
    layout->addLayout(m_circumstances);
}

void RecordHead::separate(FlowLayout* line) {
    if (line->count() == 0)
        return;
    auto* last = static_cast<PlainLabel*>(line->itemAt(line->count() - 1)->widget());
    if (last->isLink())
        addLabel(line, u" · "_s)->setForegroundRole(QPalette::PlaceholderText);
    else
        last->setText(last->text() + u" · "_s); // stays on the line that it ends
}

PlainLabel* RecordHead::addLabel(FlowLayout* line, const QString& text) {
    auto* label = new PlainLabel(text, this);
    label->setFont(textFont(TextSize::Px12));
    line->addWidget(label);
    label->show();
    return label;
}

void RecordHead::addPart(FlowLayout* line, const QString& text, QPalette::ColorRole role) {
    separate(line);
    addLabel(line, text)->setForegroundRole(role);
}

void RecordHead::addLink(FlowLayout* line, const QString& text, const std::function<void()>& open) {
    separate(line);
    PlainLabel* label = addLabel(line, text);
    label->setLink(true);
    connect(label, &PlainLabel::clicked, this, open);
}

void RecordHead::show(const core::VoiceDetail& detail, const QStringList& themes, QDate today) {
    const QString title = oneLine(detail.voice.title);
    m_title->setText(title.isEmpty() ? tr("%1 without a title").arg(nameFor(detail.voice.kind)) : title);
    clearLine(m_customer);
    clearLine(m_circumstances);
    showCustomer(detail);
    showCircumstances(detail, themes, today);
    updateGeometry();
}

void RecordHead::showCustomer(const core::VoiceDetail& detail) {
    if (detail.person) {
        const core::PersonId person = detail.person->id;
        addLink(m_customer, oneLine(detail.person->name),
                [this, person] { m_navigator.open(Target::to(RecordKind::Person, person)); });
        if (!detail.person->title.isEmpty())
            addPart(m_customer, oneLine(detail.person->title), QPalette::Text);
    } else {
        addPart(m_customer, tr("Unnamed customer"), QPalette::Text);
    }
    if (!detail.account)
        return;
    const core::AccountId account = detail.account->id;
    addLink(m_customer, oneLine(detail.account->name),
            [this, account] { m_navigator.open(Target::to(RecordKind::Account, account)); });
    if (!detail.segment.isEmpty() && detail.account->segment)
        addLink(m_customer, oneLine(detail.segment), [this, segment = *detail.account->segment] {
            m_navigator.open(Target::to(RecordKind::Segment, segment));
        });
    const std::optional<core::Lifecycle> then = detail.voice.lifecycleThen;
    if (detail.account->lifecycle)
        addPart(m_customer, nameFor(*detail.account->lifecycle));
    if (then && then != detail.account->lifecycle)
        addPart(m_customer, tr("%1 then").arg(nameFor(*then)));
    addPart(m_customer, tr("fit: %1").arg(nameFor(detail.account->fit)));
}

void RecordHead::showCircumstances(const core::VoiceDetail& detail, const QStringList& themes, QDate today) {
    const core::Voice& voice = detail.voice;
    const auto add = [this](const QString& text, QPalette::ColorRole role = QPalette::PlaceholderText) {
        if (!text.isEmpty())
            addPart(m_circumstances, text, role);
    };
    add(nameFor(voice.kind));
    add(longDate(voice.date));
    add(lengthOf(detail.turns));
    const bool refused = detail.person && detail.person->consent == core::Consent::Refused;
    add(consentWords(detail, today), refused ? QPalette::BrightText : QPalette::PlaceholderText);
    if (voice.rating) {
        const QString rating = QLocale().toString(*voice.rating);
        add(voice.ratingScale ? tr("rating: %1 of %2").arg(rating, QLocale().toString(*voice.ratingScale))
                              : tr("rating: %1").arg(rating));
    }
    if (voice.sentiment != core::Sentiment::Unknown)
        add(tr("sentiment: %1").arg(sentimentWords(voice)));
    if (voice.lane == core::Lane::Individual)
        add(tr("individual case, in no figure"), QPalette::BrightText);
    if (voice.incentivised)
        add(tr("incentivised"));
    if (voice.state != core::VoiceState::New)
        add(nameFor(voice.state));
    if (!detail.items.isEmpty())
        add(detail.items.size() == 1 ? tr("evidence for 1 item")
                                     : tr("evidence for %1 items").arg(detail.items.size()));
    if (!themes.isEmpty())
        add(tr("themes: %1").arg(oneLine(themes.join(u", "_s))));
}

QString RecordHead::words() const {
    QString all = m_title->text();
    for (const FlowLayout* line : {m_customer, m_circumstances}) {
        all += u'\n';
        for (int i = 0; i < line->count(); ++i)
            all += static_cast<const PlainLabel*>(line->itemAt(i)->widget())->text();
    }
    return all;
}

} // namespace throughline::ui
