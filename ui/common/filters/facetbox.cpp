// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/filters/facetbox.h"

#include "ui/common/textdisplay.h"

#include <QSignalBlocker>

#include <algorithm>

namespace throughline::ui {

namespace {

constexpr int kMoreThanAll = 2; ///< Characters that a value may have more before it is cut.

} // namespace

FacetBox::FacetBox(const QString& name, const QString& all, QWidget* parent) : QComboBox(parent) {
    setAccessibleName(name);
    setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(static_cast<int>(all.size()) + kMoreThanAll);
    addItem(all, QString());
    hide();
    connect(this, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT valueChanged(value()); });
}

void FacetBox::setValues(QStringList values) {
    values.removeAll(QString());
    values.sort(Qt::CaseInsensitive);
    values.removeDuplicates();
    const QString before = value();
    {
        const QSignalBlocker blocked(this);
        while (count() > 1)
            removeItem(count() - 1);
        for (const QString& one : std::as_const(values))
            addItem(oneLine(one), one);
        setCurrentIndex(std::max(0, findData(before)));
    }
    setVisible(!values.isEmpty());
    if (value() != before)
        Q_EMIT valueChanged(value());
}

} // namespace throughline::ui
