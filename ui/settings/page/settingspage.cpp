// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/page/settingspage.h"

#include "core/settings/settingsedits.h"
#include "core/settings/settingsrepository.h"
#include "core/settings/stageedits.h"
#include "ui/common/fields/labelledgrid.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/fields/yourname.h"
#include "ui/common/prompts.h"
#include "ui/common/theme.h"
#include "ui/common/whendone.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/common/widgets/segmentedbuttons.h"
#include "ui/settings/backups/backupsettings.h"
#include "ui/settings/page/brandform.h"
#include "ui/settings/page/logofile.h"
#include "ui/settings/page/stageslist.h"
#include "ui/settings/page/workspaceform.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/edits.h"
#include "ui/shell/navigator.h"
#include "ui/shell/notifier.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>
#include <QtConcurrent>

#include <array>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Result;
using core::WorkspaceSettings;

namespace {

/// What the page shows, read in one go.
struct Shown {
    WorkspaceSettings settings;
    QHash<QString, int> itemsInStages;
};

Result<Shown> readShown(core::db::Connection& connection) {
    const core::SettingsRepository repository(connection);
    Shown shown;
    TRY_ASSIGN(shown.settings, repository.settings());
    TRY_ASSIGN(shown.itemsInStages, repository.itemsInStages());
    return shown;
}

constexpr int kWidest = 720;

/// The one setting of the appearance belongs to the shell; its actions are the way to it.
constexpr std::array kAppearances{"view.system"_L1, "view.light"_L1, "view.dark"_L1};

} // namespace

SettingsPage::SettingsPage(const PageContext& context, QWidget* parent)
    : Page(parent)
    , m_context(context)
    , m_workspace(new WorkspaceForm)
    , m_brand(new BrandForm)
    , m_stages(new StagesList(context.workspace.whyReadOnly())) {
    setAccessibleName(tr("Settings"));
    build();
    connect(m_workspace, &WorkspaceForm::edited, this, &SettingsPage::save);
    connect(m_brand, &BrandForm::edited, this, &SettingsPage::save);
    connect(m_brand, &BrandForm::logoWanted, this, &SettingsPage::chooseLogo);
    handleStages();
    connect(&m_context.workspace, &core::Workspace::changed, this, [this](const core::ChangeSet& changes) {
        if (changes.touches(core::Record::Setting) || changes.touches(core::Record::Item))
            read();
    });
}

SettingsPage::~SettingsPage() {
    m_workspace->flush();
    m_brand->flush();
}

void SettingsPage::build() {
    auto* head = new PageHead(tr("Settings"), PageHead::Level::Page, this);
    setHead(head);
    auto* body = new QWidget;
    body->setMaximumWidth(scaled(kWidest));
    auto* layout = new QVBoxLayout(body);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kRowGap, metrics::kPageMargin, metrics::kPageMargin);
    layout->setSpacing(metrics::kRowGap);
    addSection(*layout, tr("Workspace"), m_workspace,
               tr("The name stands in the title of the window and as the source on slides, the product below the title "
                  "of a deck."));
    addSection(*layout, tr("You"), makeYou(), tr("The history says who made each change."));
    addSection(*layout, tr("Slides"), m_brand);
    addSection(*layout, tr("Stages of roadmap items"), m_stages);
    addSection(*layout, tr("Backups"), makeBackups());
    addSection(*layout, tr("Appearance"), makeAppearance());
    layout->addStretch(1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_workspace, m_brand})
        lockEdits(*part, m_context.workspace.whyReadOnly());
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(body);
    scroll->viewport()->setBackgroundRole(QPalette::Base);
    setBody(scroll);
}

void SettingsPage::addSection(QVBoxLayout& layout, const QString& title, QWidget* part, const QString& words) {
    if (layout.count() > 0)
        layout.addSpacing(metrics::kPageMargin);
    auto* heading = new PlainLabel(title);
    heading->setFont(textFont(TextSize::Px13, QFont::DemiBold));
    layout.addWidget(heading);
    layout.addWidget(part);
    if (words.isEmpty())
        return;
    auto* label = new PlainLabel(words);
    label->setFont(textFont(TextSize::Px12));
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setWordWrap(true);
    layout.addWidget(label);
}

QWidget* SettingsPage::makeYou() {
    auto* part = new QWidget;
    auto* name = new QLineEdit(yourName(m_context.settings), part);
    name->setMaxLength(core::kLongestSetting);
    auto* layout = new LabelledGrid(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addField(tr("Your name"), name, 0, 0);
    layout->setColumnStretch(0, 1);
    layout->setColumnStretch(1, 1);
    // The field may lose the focus only as the page goes.
    connect(name, &QLineEdit::editingFinished, name, [name, context = m_context] {
        context.settings.setValue(kYourNameKey, name->text().simplified());
        name->setText(yourName(context.settings));
        context.workspace.setMadeBy(name->text());
    });
    return part;
}

QWidget* SettingsPage::makeBackups() {
    auto* part = new QWidget;
    m_backups = new PlainLabel(part);
    m_backups->setWordWrap(true);
    auto* open = new KeyButton(tr("Show backups"), {}, KeyButton::Kind::Plain, part);
    connect(open, &QAbstractButton::clicked, this, [this] { m_context.navigator.open(Target::toPage(u"backups"_s)); });
    auto* layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kPaneMargin);
    layout->addWidget(m_backups, 1);
    layout->addWidget(open);
    return part;
}

QWidget* SettingsPage::makeAppearance() {
    auto* part = new QWidget;
    auto* choices = new SegmentedButtons(tr("Appearance"), part);
    const QStringList names{tr("System"), tr("Light"), tr("Dark")};
    for (int i = 0; i < names.size(); ++i) {
        choices->addSegment(names.at(i), i);
        QAction* action = m_context.actions.action(kAppearances.at(static_cast<size_t>(i)));
        const auto follow = [choices, action, i] {
            if (action->isChecked())
                choices->setCurrent(i);
        };
        connect(action, &QAction::toggled, choices, follow);
        follow();
    }
    connect(choices, &SegmentedButtons::currentChanged, this,
            [this](int value) { m_context.actions.action(kAppearances.at(static_cast<size_t>(value)))->trigger(); });
    auto* layout = new QHBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(choices);
    layout->addStretch(1);
    return part;
}

void SettingsPage::activate(const Target&) {
    const core::BackupPolicy policy = backupPolicy(m_context.settings);
    m_backups->setText(policy.automatic ? tr("Made automatically; the newest %1 copies stay.").arg(policy.recent)
                                        : tr("Made only when you ask for one."));
    read();
}

QWidget* SettingsPage::firstFocus() const {
    return m_workspace->firstField();
}

QString SettingsPage::statusText() const {
    return m_context.workspace.isReadOnly() ? QString() : tr("Every change is saved at once and can be undone");
}

void SettingsPage::read() {
    m_newest.await(m_context.workspace.read<Shown>(readShown), this, [this](const Result<Shown>& shown) {
        if (!shown) {
            m_context.notifier.showFailure(shown.error());
            return;
        }
        const WorkspaceSettings& settings = shown->settings;
        const QString fileName = m_context.workspace.name();
        m_workspace->setSettings(settings, fileName);
        m_brand->setSettings(settings, settings.name.isEmpty() ? fileName : settings.name);
        m_stages->setStages(settings.stages, shown->itemsInStages);
    });
}

void SettingsPage::save(const QString& field, const Change& change) {
    m_context.edits.make({u"settings."_s + field, 1, {}, {}},
                         [change](core::Editor& editor) { return core::editSettings(editor, change); });
}

void SettingsPage::handleStages() {
    using core::Editor;
    connect(m_stages, &StagesList::addWanted, this, [this] {
        if (const auto name = m_context.prompts.askText({tr("Add stage"), tr("Name")}); name && !name->isEmpty())
            changeStages(u"add"_s, *name, [name](Editor& editor) { return core::addStage(editor, *name); });
    });
    connect(m_stages, &StagesList::renameWanted, this, [this](const QString& stage) {
        const auto name = m_context.prompts.askText({tr("Rename stage"), tr("Name"), core::stageName(stage)});
        if (name && !name->isEmpty() && *name != core::stageName(stage))
            changeStages(u"rename"_s, *name,
                         [stage, name](Editor& editor) { return core::renameStage(editor, stage, *name); });
    });
    connect(m_stages, &StagesList::moveWanted, this, [this](const QString& stage, int places) {
        changeStages(u"move"_s, core::stageName(stage),
                     [stage, places](Editor& editor) { return core::moveStage(editor, stage, places); });
    });
    connect(m_stages, &StagesList::removeWanted, this, [this](const QString& stage) {
        changeStages(u"delete"_s, core::stageName(stage),
                     [stage](Editor& editor) { return core::removeStage(editor, stage); });
    });
}

void SettingsPage::changeStages(const QString& verb, const QString& stage, core::Workspace::EditWork work) {
    m_context.edits.make({u"stage."_s + verb, 1, stage, {}}, std::move(work));
}

void SettingsPage::chooseLogo() {
    const QString path = m_context.prompts.openFile(
        {.title = tr("Choose a logo"), .suggested = {}, .filters = tr("Pictures (*.png *.jpg *.jpeg *.svg)")});
    if (path.isEmpty())
        return;
    whenDone(QtConcurrent::run([path] { return readLogo(path); }), this, [this](const Result<QByteArray>& logo) {
        m_brand->setLogoRefused(logo ? QString() : logo.error().text);
        if (logo)
            save(u"logo"_s, [png = *logo](WorkspaceSettings& settings) { settings.brand.logo = png; });
    });
}

} // namespace throughline::ui
