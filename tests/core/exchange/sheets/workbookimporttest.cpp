// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/import/tableimport.h"
#include "core/voices/voicerepository.h"
#include "tests/support/testworkspace.h"
#include "tests/support/workbookfiles.h"

using namespace Qt::StringLiterals;

namespace throughline::core {
namespace {

class WorkbookImportTest : public testing::Test {
protected:
    static QByteArray row(int number, const QByteArrayList& cells) {
        QByteArray xml = "<row r=\"" + QByteArray::number(number) + "\">";
        for (const QByteArray& cell : cells)
            xml += "<c t=\"inlineStr\"><is><t>" + cell + "</t></is></c>";
        return xml + "</row>";
    }
    static PreparedTable prepared(const TableOptions& options) {
        const auto table = prepareTable(options);
        EXPECT_TRUE(table) << (table ? "" : qPrintable(table.error().text));
        return table ? *table : PreparedTable();
    }
    static PreparedTable prepared(const QString& path) {
        TableOptions options;
        options.path = path;
        return prepared(options);
    }
    ImportReport import(const PreparedTable& table) {
        const auto report = importTable(*workspace, table, {}).result();
        EXPECT_TRUE(report) << (report ? "" : qPrintable(report.error().text + report.error().detail));
        return report.value_or(ImportReport());
    }
    static bool mentions(const QStringList& warnings, const QString& words) {
        return warnings.filter(words).size() == 1;
    }

    test::TestWorkspace workspace;
    test::WorkbookFiles files;
};

TEST_F(WorkbookImportTest, BringsInTheRowsOfASheetOnce) {
    const QString path = files.xlsx(row(1, {"id", "date", "person", "text"}) +
                                    row(2, {"a1", "2026-02-03", "Anna", "the export\nis slow"}) +
                                    row(3, {"a2", "2026-02-04", "Bo", "the plan is fine"}));
    const ImportReport first = import(prepared(path));
    EXPECT_EQ(first.format, u"xlsx"_s);
    EXPECT_EQ(first.delimiter, QString());
    EXPECT_EQ(std::tuple(first.read, first.added, first.rejected), std::tuple(2, 2, 0));
    const ImportReport second = import(prepared(path));
    EXPECT_EQ(std::tuple(second.read, second.added, second.unchanged), std::tuple(2, 0, 2));
    const QString text = workspace.read<QString>([](db::Connection& connection) -> Result<QString> {
        const VoiceRepository voices(connection);
        TRY_ASSIGN(const QList<VoiceId> ids, voices.ids({}));
        TRY_ASSIGN(const Voice voice, voices.find(ids.last()));
        return voice.text;
    });
    EXPECT_EQ(text, u"the export\nis slow"_s);
}

TEST_F(WorkbookImportTest, NamesSheetAndRowWhereSomethingIsOdd) {
    const PreparedTable table =
        prepared(files.xlsx(row(1, {"Feedback of the third quarter"}) + row(3, {"date", "text", "rating"}) +
                            row(4, {"2026-02-03", "a\nb\nc", "4"}) + row(6, {"2026-02-31", "no such day", "5"}) +
                            row(7, {"2026-02-04", ""})));
    EXPECT_EQ(table.format.headerLine, 3);
    EXPECT_TRUE(mentions(table.warnings(), u"Sheet “Sheet1”, row 3 is the header"_s));
    EXPECT_TRUE(mentions(table.warnings(), u"Sheet “Sheet1”, row 6: “date” holds no date"_s));
    const ImportReport report = import(table);
    ASSERT_EQ(report.rejections.size(), 1);
    EXPECT_EQ(report.rejections.first().row, 7);
}

TEST_F(WorkbookImportTest, DoesNotTakeCellsForTheSignsOfATextFile) {
    const PreparedTable table = prepared(
        files.xlsx(row(1, {"sep=;", "text"}) + row(2, {"a\\\"b", "c\\,d;e"}) + row(3, {"x", "only this one"})));
    EXPECT_EQ(table.format.headers, (QStringList{u"sep=;"_s, u"text"_s}));
    ASSERT_EQ(table.sample.size(), 2U);
    EXPECT_EQ(table.sample.front(), (QStringList{u"a\\\"b"_s, u"c\\,d;e"_s}));
}

TEST_F(WorkbookImportTest, TakesTheHeaderFromTheRowThatIsChosen) {
    TableOptions options;
    options.path = files.xlsx(row(2, {"Report", "of", "May"}) + row(5, {"date", "text", "by"}) +
                              row(6, {"2026-05-01", "slow", "Anna"}));
    options.format.headerLine = 5;
    EXPECT_EQ(prepared(options).format.headers, (QStringList{u"date"_s, u"text"_s, u"by"_s}));
    options.format.headerLine = 9;
    const auto refused = prepareTable(options);
    ASSERT_FALSE(refused);
    EXPECT_TRUE(refused.error().text.startsWith(u"Sheet “Sheet1”, row 9 is not near the top"_s));
}

TEST_F(WorkbookImportTest, IsNoTextForATranscript) {
    const auto file = openSourceFile(files.xlsx(row(1, {"a"})));
    ASSERT_TRUE(file);
    const auto text = decodeText(*file);
    ASSERT_FALSE(text);
    EXPECT_TRUE(text.error().text.contains(u"is a workbook, not text"_s));
}

} // namespace
} // namespace throughline::core
