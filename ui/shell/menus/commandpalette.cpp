// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/menus/commandpalette.h"

#include "ui/common/filters/searchfield.h"
#include "ui/common/icons.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/menus/recordfinder.h"
#include "ui/shell/navigator.h"

#include <QApplication>
#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QSettings>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr int kMostRows = 12;
constexpr qsizetype kMostRecent = 5;

const QString kRecentKey = u"palette/recent"_s;

/// Icon, text with the letters that were typed, key; of a record what tells it from others; or a heading.
class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const Tokens& t = tokens(option.palette);
        if (index.data(PaletteModel::HeadingRole).toBool()) {
            paintLine(*painter, option.rect.adjusted(metrics::kRowGap, 0, -metrics::kRowGap, 0),
                      index.data(Qt::DisplayRole).toString(), textFont(TextSize::Px12, QFont::DemiBold), t.muted);
            return;
        }
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
        right -= paintDetail(*painter, QRect(left, inner.top(), right - left, inner.height()), index, t);
        paintHighlightedText(
            *painter, QRect(left, inner.top(), right - left, inner.height()), index.data(Qt::DisplayRole).toString(),
            index.data(PaletteModel::RangesRole).value<QList<MarkedRange>>(), textFont(TextSize::Px13), t.text, t);
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override {
        return {metrics::kPalettePopup, scaled(metrics::kDenseRow)};
    }

private:
    /// At the right end, at most half as wide as `rect`; gives the room that it takes.
    static int paintDetail(QPainter& painter, const QRect& rect, const QModelIndex& index, const Tokens& t) {
        const QString detail = index.data(PaletteModel::DetailRole).toString();
        if (detail.isEmpty())
            return 0;
        const QFont font = textFont(TextSize::Px12);
        const int width = std::min(QFontMetrics(font).horizontalAdvance(detail) + 1, rect.width() / 2);
        paintLine(painter, QRect(rect.right() + 1 - width, rect.top(), width, rect.height()), detail, font, t.muted);
        return width + metrics::kRowGap;
    }
};

} // namespace

CommandPalette::CommandPalette(ActionRegistry& actions, QSettings& settings, Navigator& navigator, QWidget& window)
    : QFrame(&window)
    , m_actions(actions)
    , m_settings(settings)
    , m_navigator(navigator)
    , m_field(new SearchField(tr("Search or run a command"), this))
    , m_list(new QListView(this))
    , m_nothing(new PlainLabel(tr("No command and no record has these words."), m_list)) {
    setAccessibleName(tr("Command palette"));
    m_list->setAccessibleName(tr("Commands"));
    m_list->setModel(&m_model);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setUniformItemSizes(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->viewport()->setBackgroundRole(QPalette::ToolTipBase);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_nothing->setContentsMargins(metrics::kRowGap, metrics::kRowGap, metrics::kRowGap, metrics::kRowGap);
    m_nothing->hide();
    m_field->installEventFilter(this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(metrics::kRowGap, metrics::kRowGap, metrics::kRowGap, metrics::kRowGap);
    layout->setSpacing(metrics::kRowGap);
    layout->addWidget(m_field);
    layout->addWidget(m_list);
    setFixedWidth(scaled(metrics::kPalettePopup));
    hide();
    connect(m_field, &SearchField::textChanged, this, &CommandPalette::search);
    connect(m_field, &SearchField::submitted, this, [this] { choose(m_list->currentIndex()); });
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::tellCurrent);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, const QWidget* now) {
        if (isVisible() && now != nullptr && !isAncestorOf(now))
            close();
    });
}

CommandPalette::~CommandPalette() {
    disconnect(qApp, nullptr, this, nullptr); // closing moves the focus when only the QWidget is left
}

void CommandPalette::setFinder(RecordFinder* finder) {
    m_finder = finder;
    if (finder == nullptr)
        return;
    connect(finder, &RecordFinder::found, this, [this](const QList<core::search::FoundRecord>& records) {
        const bool untouched = m_list->currentIndex() == m_model.firstChoice();
        m_model.setRecords(records, m_finder->today());
        m_nothing->setVisible(m_model.rowCount() == 0);
        if (untouched) // else somebody went down the list already
            m_list->setCurrentIndex(m_model.firstChoice());
    });
}

void CommandPalette::search(const QString& query) {
    m_model.setQuery(query);
    m_list->setCurrentIndex(m_model.firstChoice());
    m_list->scrollToTop();
    m_nothing->setVisible(m_model.rowCount() == 0 && !m_finder);
    if (m_finder)
        m_finder->find(query);
    place();
}

void CommandPalette::openOver(QWidget& anchor, Lead lead) {
    if (isVisible())
        return;
    m_anchor = &anchor;
    m_focusBefore = QApplication::focusWidget();
    m_model.setCommands(commands(),
                        lead == Lead::LastUsed ? m_settings.value(kRecentKey).toStringList() : QStringList());
    m_field->clear();
    m_list->setCurrentIndex(m_model.index(0));
    m_list->scrollToTop();
    place();
    show();
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
    qApp->installEventFilter(this); // a press anywhere else closes it
    window()->installEventFilter(this);
}

void CommandPalette::close() {
    if (isHidden())
        return;
    qApp->removeEventFilter(this);
    window()->removeEventFilter(this);
    if (m_finder)
        m_finder->stop();
    const bool focused = m_field->hasFocus();
    if (focused && m_focusBefore)
        m_focusBefore->setFocus(Qt::PopupFocusReason);
    hide();
}

QList<Command> CommandPalette::commands() const {
    QList<Command> commands;
    for (const ActionSpec& spec : m_actions.specs()) {
        QAction* action = m_actions.action(spec.id);
        if (!action->isEnabled() || spec.id == "go.palette"_L1)
            continue;
        const QString text = withoutMnemonic(action->text());
        const QString own = withoutMnemonic(spec.text);
        commands.append({.id = spec.id,
                         .action = action,
                         .text = text,
                         .icon = spec.icon,
                         .key = m_actions.keyText(spec.id),
                         .tail = text.startsWith(own) ? text.mid(own.size()) : QString()});
    }
    return commands;
}

void CommandPalette::place() {
    const bool waits = m_finder && !m_field->text().isEmpty(); // records come a moment later: the list stays as high
    const int rows = waits ? kMostRows : std::clamp(m_model.rowCount(), 1, kMostRows);
    m_list->setFixedHeight(rows * scaled(metrics::kDenseRow));
    adjustSize();
    if (m_anchor)
        move(m_anchor->mapTo(window(), QPoint(m_anchor->width() - width(), 0)));
}

void CommandPalette::choose(const QModelIndex& index) {
    if (QAction* action = m_model.actionAt(index)) {
        run(*action);
    } else if (const std::optional<Target> target = m_model.targetAt(index)) {
        close();
        QTimer::singleShot(0, this, [this, target = *target] { m_navigator.open(target); });
    }
}

void CommandPalette::run(QAction& action) {
    remember(action.objectName());
    close();
    QTimer::singleShot(0, &action, [&action] { action.trigger(); }); // after the focus is back where it was
}

void CommandPalette::remember(const QString& id) {
    if (id == "app.quit"_L1) // nobody wants to meet it first the next time
        return;
    QStringList recent = m_settings.value(kRecentKey).toStringList();
    recent.removeAll(id);
    recent.prepend(id);
    m_settings.setValue(kRecentKey, recent.first(qMin(recent.size(), kMostRecent)));
}

/// The field keeps the focus, so it also says which command Enter would run.
void CommandPalette::tellCurrent() {
    m_field->setAccessibleDescription(m_list->currentIndex().data(Qt::AccessibleTextRole).toString());
}

bool CommandPalette::handleKey(QKeyEvent& event) {
    switch (event.key()) {
    case Qt::Key_Down:
    case Qt::Key_Up:
    case Qt::Key_PageDown:
    case Qt::Key_PageUp:
        QCoreApplication::sendEvent(m_list, &event);
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return false;
    }
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_field && event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent&>(*event)))
        return true;
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType() && watched != this &&
        !isAncestorOf(static_cast<QWidget*>(watched))) {
        close();
        return true; // also a press on the entry that opens it
    }
    if (watched == window() && event->type() == QEvent::Resize)
        QMetaObject::invokeMethod(this, &CommandPalette::place, Qt::QueuedConnection); // after the menu bar's layout
    return QFrame::eventFilter(watched, event);
}

bool CommandPalette::focusNextPrevChild(bool) {
    return true; // Tab stays in it
}

void CommandPalette::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = tokens(palette());
    painter.fillRect(rect(), t.raised);
    painter.setPen(t.line);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace throughline::ui
