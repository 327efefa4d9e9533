// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/reimport/newmeanings.h"

#include "core/voices/voiceedits.h"
#include "core/voices/voicerepository.h"
#include "tests/support/importedtable.h"
#include "tests/support/testworkspace.h"

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

const QByteArray kFile = "id,text,channel,mood\n" // NOLINT(cert-err58-cpp)
                         "1,the export is slow,Fax,puzzled\n"
                         "2,the plan is fine,Call,positive\n"
                         "3,it is there,Fax,negative\n";

class NewMeaningsTest : public testing::Test {
protected:
    NewMeaningsTest() { import({}); }
    /// Imports the file again with these choices, as the window does: after what was confirmed earlier.
    ImportReport import(const std::vector<ValueChoice>& values, const TableImportOptions& options = {},
                        const QByteArray& bytes = kFile) {
        QFile file(workspace.folder() + u"/calls.csv"_s);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        TableOptions table;
        table.path = file.fileName();
        table.mapping.kind = RecordKind::Voices;
        table.mapping.fields = {{u"kind"_s, u"channel"_s}, {u"sentiment"_s, u"mood"_s}};
        table.mapping.values = values;
        table.earlier = workspace.read<std::vector<ConfirmedMapping>>(
            [](db::Connection& connection) { return confirmedMappings(connection); });
        const auto prepared = prepareTable(table);
        EXPECT_TRUE(prepared) << (prepared ? "" : qPrintable(prepared.error().text));
        const auto report = importTable(*workspace, *prepared, options).result();
        EXPECT_TRUE(report) << (report ? "" : qPrintable(report.error().text));
        return report.value_or(ImportReport());
    }
    [[nodiscard]] Voice voice(const QString& externalId) const {
        return workspace.read<Voice>([&](db::Connection& connection) -> Result<Voice> {
            const VoiceRepository repository(connection);
            TRY_ASSIGN(const QList<VoiceId> ids, repository.ids({}));
            for (const VoiceId id : ids) {
                TRY_ASSIGN(const Voice found, repository.find(id));
                if (found.externalId == externalId)
                    return found;
            }
            return Error{ErrorCode::NotFound, externalId, {}};
        });
    }
    test::TestWorkspace workspace;
};

const std::vector<ValueChoice> kChosen{{u"kind"_s, u"fax"_s, u"ticket"_s}, // NOLINT(cert-err58-cpp)
                                       {u"sentiment"_s, u"puzzled"_s, u"neutral"_s}};

TEST_F(NewMeaningsTest, VoicesThatAreHereKeepTheirValueAndItIsSaid) {
    const QStringList before = workspace.content();
    const ImportReport report = import(kChosen);
    EXPECT_EQ(report.unchanged, 3);
    EXPECT_EQ(report.updated, 0);
    EXPECT_EQ(report.offeredValueCount, 2);
    EXPECT_EQ(report.offeredValueLines, (QList<qint64>{2, 4}));
    EXPECT_TRUE(report.warnings.constLast().contains("2 (line 2, 4)"_L1)) << qPrintable(report.warnings.join(u'|'));
    EXPECT_EQ(test::difference(before, workspace.content()), "");
}

TEST_F(NewMeaningsTest, VoicesTakeTheValueWhenAskedAndNothingElse) {
    workspace.edit([this](Editor& editor) { return setState(editor, {voice(u"1"_s).id}, VoiceState::Done); });
    for (const bool dryRun : {true, false}) {
        const ImportReport report = import(kChosen, {.dryRun = dryRun, .updateText = false, .updateValues = true});
        EXPECT_EQ(report.updated, 2);
        EXPECT_EQ(report.unchanged, 1);
        EXPECT_EQ(report.offeredValueCount, 2);
        EXPECT_TRUE(report.warnings.filter(u"gave another value"_s).isEmpty());
        EXPECT_EQ(report.replacedValues.size(), 4) << "kind and touchpoint of two; there was no sentiment";
    }
    EXPECT_EQ(voice(u"1"_s).kind, VoiceKind::Ticket);
    EXPECT_EQ(voice(u"1"_s).sentiment, Sentiment::Neutral);
    EXPECT_EQ(voice(u"1"_s).sentimentFrom, SentimentFrom::Import);
    EXPECT_EQ(voice(u"1"_s).state, VoiceState::Done);
    EXPECT_EQ(voice(u"1"_s).attributes, QJsonObject()) << "the words have a value now";
    EXPECT_EQ(voice(u"3"_s).kind, VoiceKind::Ticket);
    EXPECT_EQ(voice(u"3"_s).sentiment, Sentiment::Negative);
    ASSERT_TRUE(workspace->undo().result());
    EXPECT_EQ(voice(u"1"_s).attributes.value(u"mood"_s), u"puzzled"_s);
    EXPECT_EQ(voice(u"1"_s).sentiment, Sentiment::Unknown);
}

TEST_F(NewMeaningsTest, ASentimentThatAPersonSetIsNotOffered) {
    workspace.edit([this](Editor& editor) { return setSentiment(editor, {voice(u"1"_s).id}, Sentiment::Negative); });
    const std::vector<ValueChoice> mood{kChosen.at(1)};
    EXPECT_EQ(import(mood).offeredValueCount, 0);
    EXPECT_EQ(import(mood, {.dryRun = false, .updateText = false, .updateValues = true}).updated, 0);
    EXPECT_EQ(voice(u"1"_s).sentiment, Sentiment::Negative);
}

TEST_F(NewMeaningsTest, WhatWasConfirmedAtTheLastImportIsNotNew) {
    import(kChosen, {}, QByteArray(kFile) + "4,one more,Fax,puzzled\n");
    EXPECT_EQ(voice(u"4"_s).kind, VoiceKind::Ticket);
    workspace.edit([this](Editor& editor) { return setSentiment(editor, {voice(u"4"_s).id}, Sentiment::Positive); });
    const ImportReport again = import({}, {}, QByteArray(kFile) + "4,one more,Fax,puzzled\n");
    EXPECT_EQ(again.unchanged, 4);
    EXPECT_EQ(again.offeredValueCount, 0);
}

} // namespace
} // namespace throughline::core
