// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus/commandpalette.h"

#include "ui/common/filters/searchfield.h"
#include "ui/common/icons.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/theme.h"
#include "ui/shell/actionregistry.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr int kMostRows = 12;

/// Icon, text with the letters that were typed, key.
class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& t = tokens(option.palette);
        if (option.state.testFlag(QStyle::State_Selected))
            paintBox(*painter, option.rect, t.selection, Qt::transparent);
        const QRect inner = option.rect.adjusted(metrics::kRowGap, 0, -metrics::kRowGap, 0);
        const QString iconName = index.data(PaletteModel::IconRole).toString();
        if (!iconName.isEmpty())
            paintIcon(*painter, QRect(inner.left(), inner.top(), metrics::kIcon, inner.height()), iconName, t.muted,
                      metrics::kIcon);
        const QString key = index.data(PaletteModel::KeyRole).toString();
        int right = inner.right() + 1;
        if (!key.isEmpty()) {
            right -= keyCapWidth(key);
            const int top = inner.top() + (inner.height() - scaled(metrics::kKeyCap)) / 2;
            paintKeyCap(*painter, {right, top}, key, t.text, t.line, t.base);
            right -= metrics::kRowGap;
        }
        const int left = inner.left() + metrics::kIcon + metrics::kRowGap;
        paintHighlightedText(
            *painter, QRect(left, inner.top(), right - left, inner.height()), index.data(Qt::DisplayRole).toString(),
            index.data(PaletteModel::RangesRole).value<QList<MarkedRange>>(), textFont(TextSize::Px13), t.text, t);
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {metrics::kPalettePopup, scaled(metrics::kDenseRow)};
    }
};

QString withoutMnemonic(QString text) {
    return text.remove(u'&');
}

} // namespace

CommandPalette::CommandPalette(ActionRegistry& actions, QWidget* parent)
    : QFrame(parent, Qt::Popup)
    , m_actions(actions)
    , m_field(new SearchField(tr("Search or run a command"), this))
    , m_list(new QListView(this)) {
    setAccessibleName(tr("Command palette"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setBackgroundRole(QPalette::ToolTipBase);
    m_field->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kRowGap, metrics::kRowGap, metrics::kRowGap, metrics::kRowGap);
    layout->setSpacing(metrics::kRowGap);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    setFixedWidth(scaled(metrics::kPalettePopup));
    connect(m_field, &SearchField::textChanged, this, [this](const QString& query) {
        m_model.setQuery(query);
        m_list->setCurrentIndex(m_model.index(0));
        fitHeight();
    });
    connect(m_field, &SearchField::submitted, this, [this] { run(m_list->currentIndex()); });
    connect(m_list, &QListView::clicked, this, &CommandPalette::run);
}

void CommandPalette::openAt(const QPoint& rightTop) {
    QList<Command> commands;
    for (const ActionSpec& spec : m_actions.specs()) {
        QAction* action = m_actions.action(spec.id);
        if (!action->isEnabled() || spec.id == "go.palette"_L1)
            continue;
        commands.append({.action = action,
                         .text = withoutMnemonic(action->text()),
                         .icon = spec.icon,
                         .key = m_actions.keyText(spec.id)});
    }
    m_model.setCommands(commands);
    m_field->clear();
    m_list->setCurrentIndex(m_model.index(0));
    fitHeight();
    move(rightTop - QPoint(width(), 0));
    show();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::fitHeight() {
    const int rows = std::clamp(m_model.rowCount(), 1, kMostRows);
    m_list->setFixedHeight(rows * scaled(metrics::kDenseRow));
    adjustSize();
}

void CommandPalette::run(const QModelIndex& index) {
    QAction* action = m_model.actionAt(index);
    if (action == nullptr)
        return;
    hide();
    QTimer::singleShot(0, action, [action] { action->trigger(); }); // after the popup gave the focus back
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_PageDown || key == Qt::Key_PageUp) {
            QCoreApplication::sendEvent(m_list, event);
            return true;
        }
        if (key == Qt::Key_Escape) {
            hide();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void CommandPalette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    painter.fillRect(rect(), t.raised);
    painter.setPen(t.line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace throughline::ui
