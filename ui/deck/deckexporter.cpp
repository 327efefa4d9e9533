// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/deck/deckexporter.h"

#include "ui/common/prompts.h"
#include "ui/common/textdisplay.h"
#include "ui/common/whendone.h"
#include "ui/deck/currentdeck.h"
#include "ui/shell/notifier.h"
#include "ui/tasks/taskstrip.h"

#include <QDesktopServices>
#include <QFileInfo>
#include <QUrl>

namespace throughline::ui {

using namespace Qt::StringLiterals;
using core::Audience;

std::optional<Audience> askAudience(Prompts& prompts) {
    const auto choice =
        prompts.choose(DeckExporter::tr("Who will read this deck?"),
                       DeckExporter::tr("Names appear only as far as each speaker agreed for these readers."),
                       {DeckExporter::tr("Inside: people of our company"),
                        DeckExporter::tr("Outside: customers, partners, the public")});
    if (!choice)
        return std::nullopt;
    return *choice == 0 ? Audience::Inside : Audience::Outside;
}

DeckExporter::DeckExporter(const PageContext& context, CurrentDeck& deck, QObject* parent)
    : QObject(parent), m_context(context), m_deck(deck) {}

QString DeckExporter::askPath(const core::Deck& deck) const {
    QString name = deck.name;
    name.replace(u'/', u'-');
    const QString path = m_context.prompts.saveFile({.title = tr("Export deck"),
                                                     .suggested = name + u".pptx"_s,
                                                     .filters = tr("PowerPoint presentations (*.pptx)")});
    return path.isEmpty() || !QFileInfo(path).suffix().isEmpty() ? path : path + u".pptx"_s;
}

void DeckExporter::start() {
    if (!m_deck.view().deck)
        return;
    const core::Deck deck = *m_deck.view().deck;
    const std::optional<Audience> audience = deck.audience ? deck.audience : askAudience(m_context.prompts);
    if (!audience)
        return;
    const QString path = askPath(deck);
    if (path.isEmpty())
        return;
    if (!m_context.workspace.isReadOnly())
        m_deck.setAudience(*audience);
    const auto task = m_context.tasks.start(tr("Exporting “%1”").arg(oneLine(deck.name)), {});
    whenDone(exportDeck(m_context.workspace, deck.id, *audience, path), this,
             [this, task](const core::Result<ExportedDeck>& result) {
                 if (result) {
                     task->finish();
                     tell(*result);
                 } else {
                     task->fail(result.error());
                 }
                 Q_EMIT exported(result.has_value());
             });
}

void DeckExporter::tell(const ExportedDeck& exportedDeck) {
    const QFileInfo file(exportedDeck.path);
    QString text = tr("Exported %1 slides to %2").arg(QString::number(exportedDeck.slides), isolated(file.fileName()));
    const bool complete = exportedDeck.leftOut.isEmpty();
    if (!complete)
        text += tr("; %1 left out, as listed below the slide").arg(exportedDeck.leftOut.size());
    const auto opener = [](const QString& path) {
        return [path] { QDesktopServices::openUrl(QUrl::fromLocalFile(path)); };
    };
    m_context.notifier.show(
        {.kind = complete ? Notification::Kind::Done : Notification::Kind::Warning,
         .text = text,
         .buttons = {{tr("Open"), opener(file.absoluteFilePath())}, {tr("Open folder"), opener(file.absolutePath())}}});
}

} // namespace throughline::ui
