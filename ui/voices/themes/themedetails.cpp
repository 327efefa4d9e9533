// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/voices/themes/themedetails.h"

#include "core/base/datewords.h"
#include "core/metrics/mix/sentimentbalance.h"
#include "core/workspace/workspace.h"
#include "ui/common/fields/labelledgrid.h"
#include "ui/common/fields/lockededits.h"
#include "ui/common/fields/noticebox.h"
#include "ui/common/fields/plaintextfield.h"
#include "ui/common/filters/flowlayout.h"
#include "ui/common/icons.h"
#include "ui/common/record/mergedsection.h"
#include "ui/common/textdisplay.h"
#include "ui/common/theme.h"
#include "ui/common/widgets/keybutton.h"
#include "ui/common/widgets/pagehead.h"
#include "ui/common/widgets/plainlabel.h"
#include "ui/shell/actionregistry.h"
#include "ui/voices/themes/themedelegates.h"
#include "ui/voices/themes/themewordsmodel.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListView>
#include <QLocale>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace throughline::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDefinitionHeight = 64;

QString voicesText(qint64 count) {
    return count == 1 ? ThemeDetails::tr("1 voice") : ThemeDetails::tr("%1 voices").arg(QLocale().toString(count));
}

} // namespace

ThemeDetails::ThemeDetails(const PageContext& context, QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_head(new PageHead({}, PageHead::Level::Page, this))
    , m_own(new PlainLabel(this))
    , m_all(new PlainLabel(this))
    , m_refusal(new NoticeBox(NoticeBox::Kind::Warning, this))
    , m_name(new QLineEdit(this))
    , m_above(new PlainLabel(this))
    , m_colours(new QButtonGroup(this))
    , m_definition(new PlainTextField(this))
    , m_sentiment(new PlainLabel(this))
    , m_segments(new PlainLabel(this))
    , m_merged(new MergedSection(context.workspace.whyReadOnly(), this))
    , m_heading(new PlainLabel(this))
    , m_model(new ThemeWordsModel(core::localDay(context.workspace.clock()()), this))
    , m_words(new QListView(this)) {
    build();
    connect(m_own, &PlainLabel::clicked, this, [this] { Q_EMIT voicesWanted(false); });
    connect(m_all, &PlainLabel::clicked, this, [this] { Q_EMIT voicesWanted(true); });
    connect(m_name, &QLineEdit::editingFinished, this, &ThemeDetails::commit);
    connect(m_name, &QLineEdit::textEdited, this, [this] { refuseName({}); });
    connect(m_colours, &QButtonGroup::idClicked, this, &ThemeDetails::commit);
    m_definition->installEventFilter(this);
    connect(m_above, &PlainLabel::clicked, this, [this] { m_context.actions.action(u"themes.move"_s)->trigger(); });
    connect(m_merged, &MergedSection::takeApartWanted, this, &ThemeDetails::takeApartWanted);
    connect(m_words->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            [this] { Q_EMIT selectionChanged(); });
    connect(m_words, &QListView::activated, this,
            [this](const QModelIndex& index) { Q_EMIT openWanted(m_model->words(index.row())); });
}

void ThemeDetails::build() {
    m_head->setLine(true);
    for (PlainLabel* count : {m_own, m_all}) {
        count->setLink(true);
        m_head->addAfterTitle(count);
    }
    KeyButton* remove = makeButton(tr("Delete"), u"themes.delete"_s, u"trash-2"_s);
    m_head->addAtEnd(remove);
    m_above->setLink(!m_context.workspace.isReadOnly());
    m_above->setElided(true);
    m_definition->setFixedHeight(scaled(kDefinitionHeight));
    auto* fields = new QWidget(this);
    auto* grid = new LabelledGrid;
    fields->setLayout(grid);
    grid->setContentsMargins(metrics::kPageMargin, metrics::kRowGap, metrics::kPageMargin, metrics::kRowGap);
    grid->addField(tr("Name"), m_name, 0, 0);
    grid->addField(tr("Colour"), makeColours(), 0, 1);
    grid->addField(tr("Definition"), m_definition, 1, 0, 2);
    grid->addField(tr("Below"), m_above, 2, 0, 2);
    grid->addField(tr("Sentiment"), m_sentiment, 3, 0, 2);
    grid->addField(tr("Segments"), m_segments, 4, 0, 2);
    m_sentiment->setWordWrap(true);
    m_segments->setWordWrap(true);
    lockEdits(*fields, m_context.workspace.whyReadOnly());
    m_merged->setContentsMargins(metrics::kPageMargin, 0, metrics::kPageMargin, 0);
    m_heading->setFont(textFont(TextSize::Px13, QFont::DemiBold));
    m_heading->setContentsMargins(metrics::kPageMargin, metrics::kGrid, metrics::kPageMargin, metrics::kGrid);
    m_words->setAccessibleName(tr("What was said"));
    m_words->setModel(m_model);
    m_words->setItemDelegate(new ThemeWordsDelegate(m_words));
    m_words->setUniformItemSizes(true);
    m_words->setMinimumHeight(scaled(metrics::kListRow));
    m_words->setFrameShape(QFrame::NoFrame);
    m_words->setMouseTracking(true);
    m_words->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_words->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_words->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_head);
    QWidget* actions = makeActions();
    layout->addWidget(actions);
    layout->addLayout(makeRefusal());
    layout->addWidget(fields);
    layout->addWidget(m_merged);
    layout->addWidget(m_heading);
    layout->addWidget(m_words, 1);
    QList<QWidget*> stops{m_all, remove}; // those that were made out of their order
    for (auto* action : actions->findChildren<KeyButton*>())
        stops.append(action);
    stops.append(m_refusal->findChild<KeyButton*>());
    stops.append(m_name);
    for (QAbstractButton* colour : m_colours->buttons())
        stops.append(colour);
    stops.append(m_definition);
    for (qsizetype i = 1; i < stops.size(); ++i)
        setTabOrder(stops.at(i - 1), stops.at(i));
}

QLayout* ThemeDetails::makeRefusal() {
    m_refusal->addButton(tr("Merge into it"), [this] {
        if (m_sameName)
            Q_EMIT mergeWanted(*m_sameName);
    });
    auto* layout = new QHBoxLayout;
    layout->setContentsMargins(metrics::kPageMargin, metrics::kRowGap, metrics::kPageMargin, 0);
    layout->addWidget(m_refusal);
    return layout;
}

QWidget* ThemeDetails::makeActions() {
    auto* bar = new QWidget(this);
    auto* layout = new FlowLayout(metrics::kRowGap, bar);
    layout->setContentsMargins(metrics::kPageMargin, metrics::kRowGap, metrics::kPageMargin, 0);
    layout->addWidget(makeButton(tr("Quote wall…"), u"themes.wall"_s, u"quote"_s));
    layout->addWidget(makeButton(tr("Merge into…"), u"themes.merge"_s, u"arrow-left-right"_s));
    layout->addWidget(makeButton(tr("Split selected…"), u"themes.split"_s, u"tags"_s));
    layout->addWidget(makeButton(tr("New below"), u"themes.child"_s, u"plus"_s));
    return bar;
}

KeyButton* ThemeDetails::makeButton(const QString& text, const QString& action, const QString& iconName) {
    auto* button = new KeyButton(text, m_context.actions.keyText(action), KeyButton::Kind::Plain, this);
    button->setIcon(icon(iconName));
    button->follow(*m_context.actions.action(action));
    return button;
}

QWidget* ThemeDetails::makeColours() {
    auto* box = new QWidget(this);
    auto* layout = new QHBoxLayout(box);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(metrics::kGrid);
    const QStringList names{tr("Blue"), tr("Vermillion"), tr("Green"), tr("Purple"), tr("Umber"), tr("Petrol")};
    for (int colour = 1; colour <= names.size(); ++colour) {
        auto* button = new QToolButton(box);
        button->setCheckable(true);
        button->setFixedSize(metrics::kSmallControl, metrics::kSmallControl);
        button->setAccessibleName(names.at(colour - 1));
        button->setToolTip(names.at(colour - 1));
        m_colours->addButton(button, colour);
        layout->addWidget(button);
    }
    layout->addStretch(1);
    showColours();
    return box;
}

void ThemeDetails::showColours() {
    for (QAbstractButton* button : m_colours->buttons())
        button->setIcon(QIcon(themeSwatch(m_colours->id(button), palette(), devicePixelRatioF())));
}

void ThemeDetails::show(const core::ThemeSummary& theme, const QList<core::Theme>& all) {
    const bool another = !m_theme || m_theme->theme.id != theme.theme.id;
    const bool unsavedName = !another && m_name->text().trimmed() != m_theme->theme.name;
    const bool unsavedWords = !another && m_definition->toPlainText() != m_theme->theme.definition;
    m_theme = theme;
    m_themes = all;
    if (another)
        refuseName({});
    m_head->setTitle(oneLine(theme.theme.name));
    m_own->setText(voicesText(theme.own.voices));
    m_all->setText(tr("%1 with below").arg(QLocale().toString(theme.withChildren.voices)));
    for (PlainLabel* count : {m_own, m_all})
        count->setAccessibleName(count->text());
    const bool hasMoreBelow = theme.withChildren.voices != theme.own.voices;
    m_all->setVisible(hasMoreBelow);
    if (another || !((m_name->hasFocus() && unsavedName) || m_sameName))
        m_name->setText(theme.theme.name);
    if (!(m_definition->hasFocus() && unsavedWords) && m_definition->toPlainText() != theme.theme.definition)
        m_definition->setPlainText(theme.theme.definition);
    m_colours->button(theme.theme.colour)->setChecked(true);
    const auto above =
        std::find_if(all.begin(), all.end(), [&](const core::Theme& each) { return each.id == theme.theme.parent; });
    m_above->setText(above == all.end() ? tr("no theme: it is at the top") : above->name);
    QString sentiment = core::sentimentText(core::sentimentBalance(theme.own.bySentiment));
    if (hasMoreBelow)
        sentiment +=
            u'\n' +
            tr("With below: %1").arg(core::sentimentText(core::sentimentBalance(theme.withChildren.bySentiment)));
    if (theme.individual > 0)
        sentiment += u"; "_s + (theme.individual == 1
                                    ? tr("1 individual case is left out")
                                    : tr("%1 individual cases are left out").arg(QLocale().toString(theme.individual)));
    m_sentiment->setText(sentiment);
    if (m_sameName)
        commit(); // the name may be free by now
    QWidget::show();
}

void ThemeDetails::setWords(const QList<core::ThemedWords>& words, qint64 total) {
    m_model->setWords(words);
    const QLocale locale;
    if (total == 0)
        m_heading->setText(tr("Nothing was marked with it itself"));
    else if (total == words.size())
        m_heading->setText(tr("What was said"));
    else
        m_heading->setText(tr("What was said: the latest %1 of %2")
                               .arg(locale.toString(static_cast<qlonglong>(words.size())), locale.toString(total)));
    Q_EMIT selectionChanged();
}

void ThemeDetails::setSegments(const core::Representation& segments) {
    const QString sentence = core::representationSentence(segments);
    const bool hasMoreBelow = m_theme && m_theme->withChildren.voices != m_theme->own.voices;
    m_segments->setText(hasMoreBelow ? tr("With below: %1").arg(sentence) : sentence);
}

void ThemeDetails::setMerged(const QList<core::MergedRecord>& merged) {
    m_merged->setParts(merged);
}

QList<core::ThemeMarkId> ThemeDetails::selectedMarks() const {
    QList<core::ThemeMarkId> marks;
    for (const QModelIndex& index : m_words->selectionModel()->selectedRows())
        marks.append(m_model->words(index.row()).mark);
    return marks;
}

void ThemeDetails::flush() {
    commit();
}

bool ThemeDetails::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_definition && event->type() == QEvent::FocusOut)
        commit();
    return QWidget::eventFilter(watched, event);
}

void ThemeDetails::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showColours();
}

bool ThemeDetails::takesName(const QString& name) {
    refuseName(core::themeNamed(name, m_themes, m_theme->theme.id));
    return !m_sameName && !name.isEmpty();
}

void ThemeDetails::refuseName(const std::optional<core::Theme>& because) {
    const auto same = because ? std::optional(because->id) : std::nullopt;
    if (std::exchange(m_sameName, same) == same)
        return;
    m_refusal->setNotice(
        because ? tr("There is a theme of that name already: %1. Choose another name, or merge this theme into it.")
                      .arg(isolated(because->name))
                : QString());
    m_name->setAccessibleDescription(m_refusal->notice());
}

void ThemeDetails::commit() {
    if (!m_theme || m_context.workspace.isReadOnly())
        return;
    core::Theme typed = m_theme->theme;
    if (const QString name = m_name->text().trimmed(); takesName(name))
        typed.name = name;
    typed.definition = m_definition->toPlainText();
    typed.colour = m_colours->checkedId();
    if (typed == m_theme->theme)
        return;
    const core::Theme before = std::exchange(m_theme->theme, typed); // the same is not handed on twice
    Q_EMIT edited(typed.id, [before, typed](core::Theme& theme) {
        if (typed.name != before.name)
            theme.name = typed.name;
        if (typed.definition != before.definition)
            theme.definition = typed.definition;
        if (typed.colour != before.colour)
            theme.colour = typed.colour;
    });
}

} // namespace throughline::ui
