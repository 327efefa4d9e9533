// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/page/stageslist.h"

#include "core/settings/stages.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QListView>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr int kRowsShown = 8;
} // namespace

StagesList::StagesList(const QString& whyReadOnly, QWidget* parent)
    : QWidget(parent)
    , m_whyReadOnly(whyReadOnly)
    , m_list(new QListView(this))
    , m_add(new KeyButton(tr("Add stage…"), {}, KeyButton::Kind::Plain, this))
    , m_rename(new KeyButton(tr("Rename stage…"), {}, KeyButton::Kind::Plain, this))
    , m_up(new KeyButton(tr("Move up"), {}, KeyButton::Kind::Plain, this))
    , m_down(new KeyButton(tr("Move down"), {}, KeyButton::Kind::Plain, this))
    , m_remove(new KeyButton(tr("Remove stage"), {}, KeyButton::Kind::Plain, this))
    , m_words(new PlainLabel(this)) {
    build();
    connect(m_add, &QAbstractButton::clicked, this, &StagesList::addWanted);
    connect(m_rename, &QAbstractButton::clicked, this, [this] { Q_EMIT renameWanted(chosen()); });
    connect(m_list, &QListView::activated, this, [this] {
        if (m_rename->isEnabled())
            Q_EMIT renameWanted(chosen());
    });
    connect(m_up, &QAbstractButton::clicked, this, [this] { move(-1); });
    connect(m_down, &QAbstractButton::clicked, this, [this] { move(1); });
    connect(m_remove, &QAbstractButton::clicked, this, [this] { Q_EMIT removeWanted(chosen()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &StagesList::showChoice);
    showChoice();
}

void StagesList::build() {
    m_list->setModel(&m_rows);
    m_list->setAccessibleName(tr("Stages"));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setFixedHeight(kRowsShown * scaled(metrics::kDenseRow) + 2 * metrics::kLine);
    m_words->setFont(textFont(TextSize::Px12));
    m_words->setForegroundRole(QPalette::PlaceholderText);
    m_words->setWordWrap(true);
    auto* buttons = new QVBoxLayout;
    buttons->setSpacing(metrics::kRowGap);
    for (KeyButton* button : {m_add, m_rename, m_up, m_down, m_remove})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto* row = new QHBoxLayout;
    row->setSpacing(metrics::kPaneMargin);
    row->addWidget(m_list, 1);
    row->addLayout(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kRowGap);
    layout->addLayout(row);
    layout->addWidget(m_words);
}

void StagesList::setStages(const QStringList& stages, const QHash<QString, int>& items) {
    const QString before = chosen();
    const int row = m_list->currentIndex().row();
    m_stages = stages;
    m_items = items;
    QStringList rows;
    for (const QString& stage : stages) {
        const int count = items.value(stage);
        const QString name = oneLine(core::stageName(stage));
        rows.append(count == 0 ? name
                               : u"%1  ·  %2"_s.arg(name, count == 1 ? tr("1 item") : tr("%n items", nullptr, count)));
    }
    m_rows.setStringList(rows);
    const qsizetype kept = stages.indexOf(before);
    const auto last = static_cast<int>(stages.size()) - 1;
    m_list->setCurrentIndex(m_rows.index(kept >= 0 ? static_cast<int>(kept) : std::clamp(row, 0, last)));

    QStringList unlisted;
    for (auto item = items.constBegin(); item != items.constEnd(); ++item) {
        if (!stages.contains(item.key()))
            unlisted.append(oneLine(core::stageName(item.key())));
    }
    unlisted.sort();
    m_words->setText(unlisted.isEmpty()
                         ? tr("Items keep their stage when it gets another name or place.")
                         : tr("Items are also in stages that are not in this list: %1.").arg(unlisted.join(u", "_s)));
    showChoice();
}

QString StagesList::chosen() const {
    return m_stages.value(m_list->currentIndex().row());
}

void StagesList::showChoice() {
    const int row = m_list->currentIndex().row();
    const bool canEdit = m_whyReadOnly.isEmpty();
    const bool any = canEdit && row >= 0;
    const int items = m_items.value(chosen());
    m_add->setEnabled(canEdit);
    m_rename->setEnabled(any);
    m_up->setEnabled(any && row > 0);
    m_down->setEnabled(any && row + 1 < m_stages.size());
    m_remove->setEnabled(any && items == 0 && m_stages.size() > 1);
    m_remove->setToolTip(items == 0 ? QString() : tr("Items are in this stage; give them another first."));
    if (canEdit)
        return;
    for (KeyButton* button : {m_add, m_rename, m_up, m_down, m_remove})
        button->setToolTip(toolTipText(m_whyReadOnly));
}

void StagesList::move(int places) {
    Q_EMIT moveWanted(chosen(), places);
}

} // namespace throughline::ui
