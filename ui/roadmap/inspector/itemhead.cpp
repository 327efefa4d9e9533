// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/roadmap/inspector/itemhead.h"

#include "ui/common/fields/lockededits.h"
#include "ui/common/filters/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/roadmap/chipbutton.h"
#include "ui/roadmap/evidencelinking.h"
#include "ui/roadmap/inspector/evidence/evidencedelegate.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace throughline::ui {

ItemHead::ItemHead(const QString& whyReadOnly, QWidget* parent)
    : QWidget(parent)
    , m_whyReadOnly(whyReadOnly)
    , m_titles(new QStackedWidget(this))
    , m_title(new PlainLabel(this))
    , m_field(new QLineEdit(this))
    , m_back(new QToolButton(this))
    , m_more(new QToolButton(this))
    , m_chips(new QWidget(this))
    , m_chipLayout(new FlowLayout(metrics::kGrid, m_chips))
    , m_about(new PlainLabel(this)) {
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kRowGap, metrics::kPageMargin, metrics::kRowGap);
    layout->setSpacing(metrics::kRowGap);
    layout->addLayout(makeTitleLine());
    layout->addWidget(m_chips);
    m_about->setFont(textFont(TextSize::Px12));
    m_about->setForegroundRole(QPalette::PlaceholderText);
    m_about->setElided(true);
    layout->addWidget(m_about);
    lockEdits(*m_more, m_whyReadOnly); // all that it offers are edits
}

QHBoxLayout* ItemHead::makeTitleLine() {
    auto* line = new QHBoxLayout;
    line->setSpacing(metrics::kGrid);
    m_title->setFont(textFont(TextSize::Px16, QFont::DemiBold));
    m_title->setElided(true);
    m_field->setFont(textFont(TextSize::Px16, QFont::DemiBold));
    m_field->setAccessibleName(tr("Title"));
    m_field->installEventFilter(this);
    connect(m_field, &QLineEdit::editingFinished, this, [this] { endTitle(true); });
    m_titles->addWidget(m_title);
    m_titles->addWidget(m_field);
    m_titles->setFixedHeight(scaled(metrics::kControl) + metrics::kGrid);
    m_back->setIcon(icon(u"arrow-left"_s, IconTone::Muted));
    m_back->setAutoRaise(true);
    m_back->setAccessibleName(tr("Back to the roadmap"));
    m_back->setToolTip(tr("Back to the roadmap (Esc)"));
    m_back->hide();
    connect(m_back, &QToolButton::clicked, this, &ItemHead::backWanted);
    line->addWidget(m_back);
    line->addWidget(m_titles, 1);
    auto* copy = new QToolButton(this);
    copy->setIcon(icon(u"copy"_s, IconTone::Muted));
    copy->setAutoRaise(true);
    copy->setAccessibleName(tr("Copy item with its numbers"));
    copy->setToolTip(tr("Copy item with its numbers (C)"));
    auto* wall = new QToolButton(this);
    wall->setIcon(icon(u"quote"_s, IconTone::Muted));
    wall->setAutoRaise(true);
    wall->setAccessibleName(tr("Quote wall…"));
    wall->setToolTip(tr("Quote wall (W): choose what customers say about it"));
    m_more->setIcon(icon(u"ellipsis"_s, IconTone::Muted));
    m_more->setAutoRaise(true);
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
    connect(copy, &QToolButton::clicked, this, &ItemHead::copyWanted);
    connect(wall, &QToolButton::clicked, this, &ItemHead::wallWanted);
    connect(m_more, &QToolButton::clicked, this, &ItemHead::moreWanted);
    line->addWidget(wall);
    line->addWidget(copy);
    line->addWidget(m_more);
    setTabOrder(m_back, m_field);
    setTabOrder(m_field, wall);
    setTabOrder(wall, copy);
    setTabOrder(copy, m_more);
    return line;
}

void ItemHead::setItem(const core::Item& item, const QList<core::Goal>& goals,
                       const QList<core::Contribution>& contributions, const QStringList& stages) {
    m_stages = stages;
    const bool same = item == m_item && goals == m_goals && contributions == m_contributions;
    if (item.id != m_item.id)
        endTitle(false);
    m_item = item;
    m_goals = goals;
    m_contributions = contributions;
    m_title->setText(item.title);
    if (!same)
        showChips();
    QStringList about{item.owner.isEmpty() ? tr("No owner") : tr("%1 decides").arg(oneLine(item.owner))};
    if (item.firstSeenOn.isValid())
        about.append(tr("we first saw it on %1, in %2")
                         .arg(shortDate(item.firstSeenOn, QDate::currentDate(), locale()),
                              stageName(item.firstSeenStage).toLower()));
    m_about->setText(about.join(u" · "_s));
}

void ItemHead::setAlone(bool alone) {
    m_back->setVisible(alone);
}

std::optional<int> ItemHead::contributionTo(core::GoalId goal) const {
    for (const core::Contribution& contribution : m_contributions) {
        if (contribution.item == m_item.id && contribution.goal == goal)
            return contribution.contribution;
    }
    return {};
}

QToolButton* ItemHead::addChip(const QString& text, const QString& name, bool opens) {
    auto* chip = new ChipButton(opens, m_chips);
    chip->setText(oneLine(text));
    chip->setAccessibleName(name);
    m_chipLayout->addWidget(chip);
    chip->show();
    return chip;
}

void ItemHead::showChips() {
    while (QLayoutItem* item = m_chipLayout->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    QToolButton* horizon =
        addChip(horizonName(m_item.horizon), tr("Horizon: %1").arg(horizonName(m_item.horizon)), true);
    connect(horizon, &QToolButton::clicked, this, [this, horizon] { chooseHorizon(horizon); });
    QToolButton* stage = addChip(stageName(m_item.stage), tr("Stage: %1").arg(stageName(m_item.stage)), true);
    connect(stage, &QToolButton::clicked, this, [this, stage] { chooseStage(stage); });
    int shown = 0;
    for (const core::Goal& goal : m_goals) {
        const std::optional<int> contribution = contributionTo(goal.id);
        if (!contribution)
            continue;
        ++shown;
        QToolButton* chip =
            addChip(goal.title, tr("Goal: %1, contribution %2").arg(oneLine(goal.title)).arg(*contribution));
        chip->setToolTip(toolTipText(tr("Contribution %1 of 3").arg(*contribution)));
        connect(chip, &QToolButton::clicked, this, [this, chip] { chooseGoals(chip); });
    }
    QToolButton* add = addChip(shown == 0 ? tr("Goals…") : u"+"_s, tr("Goals"));
    connect(add, &QToolButton::clicked, this, [this, add] { chooseGoals(add); });
    lockEdits(*m_chips, m_whyReadOnly);
}

void ItemHead::chooseHorizon(QToolButton* chip) {
    QMenu menu(this);
    for (const core::Horizon horizon :
         {core::Horizon::Now, core::Horizon::Next, core::Horizon::Later, core::Horizon::None}) {
        connect(menu.addAction(horizonName(horizon)), &QAction::triggered, this,
                [this, horizon] { Q_EMIT horizonWanted(horizon); });
    }
    menu.exec(chip->mapToGlobal(chip->rect().bottomLeft()));
}

void ItemHead::chooseStage(QToolButton* chip) {
    QMenu menu(this);
    for (const QString& stage : m_stages) {
        connect(menu.addAction(menuText(stageName(stage))), &QAction::triggered, this,
                [this, stage] { Q_EMIT changed([stage](core::Item& item) { item.stage = stage; }); });
    }
    menu.exec(chip->mapToGlobal(chip->rect().bottomLeft()));
}

void ItemHead::chooseGoals(QToolButton* chip) {
    QMenu menu(this);
    for (const core::Goal& goal : m_goals) {
        QMenu* contributions = menu.addMenu(menuText(oneLine(goal.title)));
        const std::optional<int> current = contributionTo(goal.id);
        const auto offer = [&](const QString& text, std::optional<int> contribution) {
            QAction* action = contributions->addAction(text);
            action->setCheckable(true);
            action->setChecked(current == contribution);
            connect(action, &QAction::triggered, this,
                    [this, id = goal.id, contribution] { Q_EMIT contributionWanted(id, contribution); });
        };
        offer(tr("3 · much"), 3);
        offer(tr("2 · some"), 2);
        offer(tr("1 · little"), 1);
        offer(tr("Adds nothing to it"), {});
        contributions->addSeparator();
        connect(contributions->addAction(tr("Edit or delete the goal…")), &QAction::triggered, this,
                [this, id = goal.id] { Q_EMIT goalsWanted(id); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("New goal…")), &QAction::triggered, this, &ItemHead::newGoalWanted);
    connect(menu.addAction(tr("All goals…")), &QAction::triggered, this, [this] { Q_EMIT goalsWanted({}); });
    menu.exec(chip->mapToGlobal(chip->rect().bottomLeft()));
}

void ItemHead::editTitle() {
    m_field->setText(m_item.title);
    m_titles->setCurrentWidget(m_field);
    m_field->setFocus(Qt::OtherFocusReason);
    m_field->selectAll();
}

void ItemHead::endTitle(bool save) {
    if (m_titles->currentWidget() != m_field)
        return;
    const QSignalBlocker blocker(m_field); // it loses the focus before it is no longer the current widget
    m_titles->setCurrentWidget(m_title);
    const QString title = m_field->text().simplified();
    if (save && !title.isEmpty() && title != m_item.title)
        Q_EMIT changed([title](core::Item& item) { item.title = title; });
}

bool ItemHead::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress &&
        static_cast<QKeyEvent*>(event)->key() ==
            Qt::Key_Escape) { // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
        endTitle(false);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace throughline::ui
