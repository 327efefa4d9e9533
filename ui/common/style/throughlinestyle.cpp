// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/style/throughlinestyle.h"

#include "ui/common/icons.h"
#include "ui/common/painting/shapes.h"
#include "ui/common/style/controlpainting.h"
#include "ui/common/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPushButton>
#include <QStyleOption>
#include <QToolButton>

#include <algorithm>
#include <optional>

using namespace Qt::StringLiterals;

namespace throughline::ui {

namespace {

constexpr int kSortArrow = metrics::kRowGap + metrics::kGrid;

/// The head of a column that sorts; null for any other.
const QStyleOptionHeader* sortedHeader(const QStyleOption* option) {
    const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option);
    return header != nullptr && header->sortIndicator != QStyleOptionHeader::None ? header : nullptr;
}

/// The head of the column that sorts: its arrow stands in the margin at the end, so that the words keep their room.
std::optional<QRect> rectOfSorted(QStyle::SubElement element, const QStyleOptionHeader& header) {
    const QRect& all = header.rect;
    const QRect arrow(all.right() - kSortArrow, all.top(), kSortArrow, all.height());
    if (element == QStyle::SE_HeaderArrow)
        return QStyle::visualRect(header.direction, all, arrow);
    if (element == QStyle::SE_HeaderLabel)
        return QStyle::visualRect(
            header.direction, all,
            QRect(QPoint(all.left() + metrics::kRowGap, all.top()), QPoint(arrow.left() - 1, all.bottom())));
    return std::nullopt;
}

/// Fusion would take its own places for words and arrow.
void paintSortedHeader(const QStyle& style, const QStyleOptionHeader& header, QPainter* painter,
                       const QWidget* widget) {
    style.drawControl(QStyle::CE_HeaderSection, &header, painter, widget);
    QStyleOptionHeader part(header);
    part.rect = style.subElementRect(QStyle::SE_HeaderLabel, &header, widget);
    style.drawControl(QStyle::CE_HeaderLabel, &part, painter, widget);
    part.rect = style.subElementRect(QStyle::SE_HeaderArrow, &header, widget);
    style.drawPrimitive(QStyle::PE_IndicatorHeaderArrow, &part, painter, widget);
}

void paintSortArrow(QPainter& painter, const QStyleOptionHeader& header) {
    const bool ascending = header.sortIndicator == QStyleOptionHeader::SortDown; // Qt's word for A above Z
    paintIcon(painter, header.rect, ascending ? u"arrow-up"_s : u"arrow-down"_s, tokens(header.palette).text,
              kSortArrow);
}

} // namespace

ThroughlineStyle::ThroughlineStyle() : QProxyStyle(u"Fusion"_s) {}

void ThroughlineStyle::polish(QWidget* widget) {
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractItemView*>(widget) != nullptr || qobject_cast<QLineEdit*>(widget) != nullptr)
        widget->setAttribute(Qt::WA_Hover);
    if (auto* menu = qobject_cast<QMenu*>(widget))
        menu->setToolTipsVisible(true);
    m_wheel.guard(widget);
}

int ThroughlineStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
    case PM_ScrollBarExtent:
        return metrics::kScrollBar;
    case PM_ScrollBarSliderMin:
        return metrics::kListRow;
    case PM_SplitterWidth:
        return metrics::kLine;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_ToolBarIconSize:
    case PM_TabBarIconSize:
        return metrics::kIcon;
    case PM_MenuBarPanelWidth:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_HeaderMargin:
    case PM_FocusFrameHMargin: // the space beside the words of a cell
        return metrics::kRowGap;
    case PM_MenuBarHMargin:
        return metrics::kRowGap;
    case PM_MenuBarVMargin:
        return metrics::kGrid;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return metrics::kGrid;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return metrics::kIcon;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QIcon ThroughlineStyle::standardIcon(StandardPixmap standard, const QStyleOption* option, const QWidget* widget) const {
    return standard == SP_ToolBarHorizontalExtensionButton ? icon(u"ellipsis"_s)
                                                           : QProxyStyle::standardIcon(standard, option, widget);
}

int ThroughlineStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* returnData) const {
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_Menu_SloppySubMenus:
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons: // they would be of another family
        return 0;
    case SH_UnderlineShortcut:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

QSize ThroughlineStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& contents,
                                         const QWidget* widget) const {
    QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    switch (type) {
    case CT_PushButton:
    case CT_LineEdit:
    case CT_ComboBox:
    case CT_SpinBox:
        size.setHeight(std::max(contents.height(), scaled(metrics::kControl)));
        break;
    case CT_ToolButton:
        size.setHeight(std::max(size.height(), metrics::kSmallControl));
        size.setWidth(std::max(size.width(), metrics::kSmallControl));
        break;
    case CT_MenuItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
            item != nullptr && item->menuItemType != QStyleOptionMenuItem::Separator)
            size.setHeight(scaled(metrics::kDenseRow));
        break;
    case CT_MenuBarItem:
        size = contents + QSize(2 * metrics::kRowGap, 0);
        size.setHeight(scaled(metrics::kDenseRow));
        break;
    case CT_ItemViewItem:
        size.setHeight(std::max(size.height(), scaled(metrics::kDenseRow)));
        break;
    case CT_HeaderSection:
        size.setHeight(scaled(metrics::kListHead));
        break;
    default:
        break;
    }
    return size;
}

QRect ThroughlineStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    if (element == SE_LineEditContents && frame != nullptr && frame->lineWidth > 0)
        return rect.adjusted(metrics::kGrid, 0, -metrics::kGrid, 0);
    if (const auto* header = sortedHeader(option))
        return rectOfSorted(element, *header).value_or(rect);
    return rect;
}

QRect ThroughlineStyle::subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                       const QWidget* widget) const {
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || bar == nullptr)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const bool horizontal = bar->orientation == Qt::Horizontal; // no arrows: the groove is the whole bar
    const int length = horizontal ? bar->rect.width() : bar->rect.height();
    const qint64 range = static_cast<qint64>(bar->maximum) - bar->minimum;
    int thumb = length;
    if (range > 0) {
        thumb = static_cast<int>(static_cast<qint64>(length) * bar->pageStep / (range + bar->pageStep));
        thumb = std::clamp(thumb, std::min(metrics::kListRow, length), length);
    }
    const int start =
        sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
    const auto along = [&](int from, int size) {
        const QRect rect =
            horizontal ? QRect(from, 0, size, bar->rect.height()) : QRect(0, from, bar->rect.width(), size);
        return visualRect(bar->direction, bar->rect, rect);
    };
    switch (part) {
    case SC_ScrollBarGroove:
        return bar->rect;
    case SC_ScrollBarSlider:
        return along(start, thumb);
    case SC_ScrollBarSubPage:
        return along(0, start);
    case SC_ScrollBarAddPage:
        return along(start + thumb, length - start - thumb);
    default:
        return {};
    }
}

void ThroughlineStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                                     const QWidget* widget) const {
    const Tokens& t = tokens(option->palette);
    switch (element) {
    case PE_PanelButtonTool:
        return paintToolButton(*painter, *option);
    case PE_PanelButtonCommand:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option))
            return paintButton(*painter, *button);
        break;
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame != nullptr && frame->lineWidth > 0)
            return paintField(*painter, *option, widget != nullptr && widget->property(kRefused).toBool());
        return painter->fillRect(option->rect, option->palette.brush(QPalette::Base));
    case PE_FrameLineEdit:
        return paintField(*painter, *option, widget != nullptr && widget->property(kRefused).toBool());
    case PE_Frame: {
        const bool field = qobject_cast<const QAbstractScrollArea*>(widget) != nullptr;
        const bool focused = field && has(option, State_HasFocus);
        paintBox(*painter, option->rect, Qt::transparent, t.line);
        if (focused)
            paintFocusRing(*painter, option->rect, option->palette);
        return;
    }
    case PE_FrameFocusRect:
        return paintFocusRing(*painter, option->rect, option->palette);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paintCheck(*painter, *option, false);
    case PE_IndicatorRadioButton:
        return paintCheck(*painter, *option, true);
    case PE_IndicatorArrowDown:
        return paintIcon(*painter, option->rect, u"chevron-down"_s, t.muted, metrics::kIcon);
    case PE_IndicatorHeaderArrow:
        if (const auto* header = sortedHeader(option))
            return paintSortArrow(*painter, *header);
        break;
    case PE_PanelMenu:
    case PE_FrameMenu:
        painter->fillRect(option->rect, t.raised);
        painter->setPen(t.line);
        return painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, t.raised);
        painter->setPen(t.line);
        return painter->drawRect(option->rect.adjusted(0, 0, -1, -1));
    case PE_FrameStatusBarItem:
    case PE_FrameTabWidget:
        return;
    case PE_PanelItemViewRow:
        return; // rows are not striped, and the item paints its own ground
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            return paintRowGround(*painter, *item);
        break;
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void ThroughlineStyle::drawLabel(ControlElement element, const QStyleOption* option, QPainter* painter,
                                 const QWidget* widget) const {
    if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton) &&
        has(option, State_Enabled)) {
        QStyleOptionButton primary(*button);
        primary.palette.setColor(QPalette::ButtonText, tokens(option->palette).onAccent);
        return QProxyStyle::drawControl(element, &primary, painter, widget);
    }
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        combo != nullptr && !combo->editable) {
        QStyleOptionComboBox fitting(*combo);
        const int icon = combo->currentIcon.isNull() ? 0 : combo->iconSize.width() + metrics::kGrid;
        const int room = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).width() - icon - 2;
        fitting.currentText = combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, room);
        return QProxyStyle::drawControl(element, &fitting, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ThroughlineStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                                   const QWidget* widget) const {
    const Tokens& t = tokens(option->palette);
    switch (element) {
    case CE_Splitter:
        return painter->fillRect(option->rect, t.line);
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, t.window);
        return painter->fillRect(QRect(option->rect.bottomLeft(), QSize(option->rect.width(), metrics::kLine)), t.line);
    case CE_MenuBarItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionMenuItem*>(option)) {
            painter->fillRect(option->rect, t.window);
            if (has(option, State_Selected))
                paintBox(*painter, option->rect, has(option, State_Sunken) ? t.pressed : t.hover, Qt::transparent);
            const int flags = Qt::AlignCenter | Qt::TextHideMnemonic | Qt::TextSingleLine;
            return drawItemText(painter, item->rect, flags, item->palette, has(option, State_Enabled), item->text,
                                QPalette::WindowText);
        }
        break;
    case CE_PushButtonLabel:
    case CE_ComboBoxLabel:
        return drawLabel(element, option, painter, widget);
    case CE_ProgressBarGroove:
        return;
    case CE_ProgressBarContents:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            return paintProgress(*painter, *bar);
        break;
    case CE_Header:
        if (const auto* header = sortedHeader(option))
            return paintSortedHeader(*this, *header, painter, widget);
        break;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, t.alt);
        return painter->fillRect(QRect(option->rect.bottomLeft(), QSize(option->rect.width(), 1)), t.line);
    case CE_HeaderLabel:
        if (const auto* header = qstyleoption_cast<const QStyleOptionHeader*>(option)) {
            QStyleOptionHeader muted(*header);
            muted.rect.adjust(0, -metrics::kRowGap, 0, metrics::kRowGap); // the margin is beside the words only
            muted.textAlignment = (muted.textAlignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter;
            if (muted.icon.isNull()) // a view reckons with a smaller margin
                muted.text = muted.fontMetrics.elidedText(muted.text, Qt::ElideRight, muted.rect.width());
            muted.palette.setColor(QPalette::ButtonText, t.muted);
            return QProxyStyle::drawControl(element, &muted, painter, widget);
        }
        break;
    case CE_ShapedFrame:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            frame != nullptr && (frame->frameShape == QFrame::HLine || frame->frameShape == QFrame::VLine))
            return painter->fillRect(option->rect, t.line);
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void ThroughlineStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                                          const QWidget* widget) const {
    if (const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
        control == CC_ScrollBar && bar != nullptr)
        return paintScrollBar(*painter, *bar, subControlRect(CC_ScrollBar, bar, SC_ScrollBarSlider, widget), widget);
    if (const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        control == CC_ComboBox && combo != nullptr) {
        paintField(*painter, *option, widget != nullptr && widget->property(kRefused).toBool());
        const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        paintIcon(*painter, arrow, u"chevron-down"_s, tokens(option->palette).muted, metrics::kIcon);
        return;
    }
    if (const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
        control == CC_ToolButton && button != nullptr) {
        QStyleOptionToolButton plain(*button);
        plain.features.setFlag(QStyleOptionToolButton::HasMenu, false); // its arrow would hang below icon and words
        return QProxyStyle::drawComplexControl(control, &plain, painter, widget);
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace throughline::ui
