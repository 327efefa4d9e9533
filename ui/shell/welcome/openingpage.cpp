// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/welcome/openingpage.h"

#include "ui/common/textdisplay.h"
#include "ui/common/widgets/emptystate.h"

#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds kQuietFor{250}; ///< a file that opens sooner shows no words that flash by
} // namespace

OpeningPage::OpeningPage(const QString& file, QWidget* parent)
    : Page(parent), m_words(tr("Opening %1…").arg(isolated(file))), m_state(new EmptyState(this)) {
    setAccessibleName(tr("Opening"));
    m_state->setContent(u"database"_s, m_words, tr("A large workspace is looked through before its first use."));
    m_state->hide();
    auto* body = new QWidget(this);
    auto* layout = new QVBoxLayout(body);
    layout->addWidget(m_state);
    setBody(body);
    QTimer::singleShot(kQuietFor, m_state, &QWidget::show);
}

void OpeningPage::activate(const Target&) {}

QWidget* OpeningPage::firstFocus() const {
    return m_state;
}

} // namespace throughline::ui
