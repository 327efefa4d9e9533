// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/about/aboutdialog.h"

#include "core/base/libraryversions.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/plainlabel.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFile>
#include <QFontDatabase>
#include <QHeaderView>
#include <QPlainTextEdit>
#include <QTabWidget>
#include <QTableWidget>
#include <QVBoxLayout>

#include <array>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(AboutDialog)
};

constexpr int kWidth = 900;
constexpr int kHeight = 520;
constexpr std::array kColumnWidths{80, 70, 200, 200};

QString textOf(const QString& resource) {
    QFile file(resource);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

QList<Dependency> dependencies() {
    const QString qt = QString::fromLatin1(qVersion());
    return {{u"Qt"_s, qt, u"LGPL-3.0-only"_s, Texts::tr("Window, texts, threads, pictures"), u"https://www.qt.io"_s},
            {u"Qt Charts"_s, qt, u"GPL-3.0-only"_s, Texts::tr("Charts"), u"https://doc.qt.io/qt-6"_s},
            {u"SQLite"_s, core::sqliteVersion(), u"blessing"_s,
             Texts::tr("Workspace file and full-text search; public domain"), u"https://sqlite.org"_s},
            {u"libzip"_s, core::libzipVersion(), u"BSD-3-Clause"_s, Texts::tr("Slides and spreadsheets"),
             u"https://libzip.org"_s},
            {u"uchardet"_s,
             {},
             u"MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later"_s,
             Texts::tr("Encoding of text files"),
             u"https://www.freedesktop.org/wiki/Software/uchardet"_s},
            {u"Lucide"_s, u"1.62.0"_s, u"ISC"_s, Texts::tr("Icons"), u"https://lucide.dev"_s}};
}

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("About Throughline"));
    auto* tabs = new QTabWidget(this);
    tabs->setAccessibleName(windowTitle());
    tabs->addTab(programPart(), tr("Throughline"));
    tabs->addTab(librariesPart(), tr("Made with"));
    tabs->addTab(textPart(tr("Licence"), u":/licences/LICENSE"_s), tr("Licence"));
    tabs->addTab(textPart(tr("Licence of the icons"), u":/licences/icons"_s), tr("Icons"));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(tabs, 1);
    layout->addWidget(buttons);
    resize(scaled(kWidth), scaled(kHeight));
}

QWidget* AboutDialog::programPart() {
    auto* part = new QWidget(this);
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kPageMargin, metrics::kPageMargin, metrics::kPageMargin);
    layout->setSpacing(metrics::kPaneMargin);
    auto* title = new PlainLabel(tr("Throughline %1").arg(QCoreApplication::applicationVersion()), part);
    title->setFont(textFont(TextSize::Px20, QFont::DemiBold));
    layout->addWidget(title);
    const QStringList sentences{
        tr("Keeps what customers say, carries it to the roadmap, and tells customers what came of it."),
        tr("Free software under the GNU General Public License, version 3 or later. You may use, study, share and "
           "change it; it comes without any warranty."),
        tr("A workspace is one file on this computer. It is not encrypted, and nothing leaves it unless you export "
           "it."),
        tr("© 2026 The Throughline authors")};
    for (const QString& sentence : sentences) {
        auto* label = new PlainLabel(sentence, part);
        label->setWordWrap(true);
        layout->addWidget(label);
    }
    layout->addStretch(1);
    return part;
}

QWidget* AboutDialog::librariesPart() {
    const QList<Dependency> all = dependencies();
    const QStringList titles{tr("Name"), tr("Version"), tr("Licence"), tr("For"), tr("Address")};
    auto* table = new QTableWidget(static_cast<int>(all.size()), static_cast<int>(titles.size()), this);
    table->setAccessibleName(tr("Made with"));
    table->setHorizontalHeaderLabels(titles);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(true);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    for (int row = 0; row < all.size(); ++row) {
        const Dependency& one = all.at(row);
        const QStringList texts{one.name, one.version, one.licence, one.purpose, one.address};
        for (int column = 0; column < texts.size(); ++column)
            table->setItem(row, column, new QTableWidgetItem(texts.at(column)));
    }
    for (std::size_t column = 0; column < kColumnWidths.size(); ++column)
        table->setColumnWidth(static_cast<int>(column), scaled(kColumnWidths.at(column)));
    table->horizontalHeader()->setStretchLastSection(true);
    table->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents); // lines are as high as they wrap
    return table;
}

QWidget* AboutDialog::textPart(const QString& name, const QString& resource) {
    auto* text = new QPlainTextEdit(textOf(resource), this);
    text->setAccessibleName(name);
    text->setReadOnly(true);
    text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return text;
}

} // namespace throughline::ui
