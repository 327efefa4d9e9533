// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/settings/settingsedits.h"

#include "core/db/connection.h"
#include "core/settings/settingsrepository.h"
#include "core/workspace/editor.h"
#include "tests/support/testworkspace.h"

#include <QtEndian>

namespace throughline::core {
namespace {

using namespace Qt::StringLiterals;

/// The beginning of a PNG file of that size.
QByteArray pngHeader(quint32 width, quint32 height) {
    QByteArray png("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16);
    png.resize(24);
    qToBigEndian(width, png.data() + 16);
    qToBigEndian(height, png.data() + 20);
    return png;
}

class SettingsEditsTest : public ::testing::Test {
protected:
    using Change = std::function<void(WorkspaceSettings&)>;

    void change(const Change& change) {
        m_workspace.edit([=](Editor& editor) { return editSettings(editor, change); });
    }
    QString refusal(const Change& change) {
        const auto result =
            m_workspace
                ->edit({u"settings.brand"_s, 1, {}, {}}, [=](Editor& editor) { return editSettings(editor, change); })
                .result();
        EXPECT_FALSE(result);
        return result ? QString() : result.error().text;
    }
    WorkspaceSettings settings() const {
        return m_workspace.read<WorkspaceSettings>([](db::Connection& c) { return SettingsRepository(c).settings(); });
    }

    test::TestWorkspace m_workspace;
};

TEST_F(SettingsEditsTest, ANewWorkspaceSaysNothingAboutItself) {
    EXPECT_EQ(settings(), WorkspaceSettings());
}

TEST_F(SettingsEditsTest, KeepsEverySettingInOneLine) {
    change([](WorkspaceSettings& all) {
        all.name = u"  Voice of\nthe planner "_s;
        all.product = u"Planner"_s;
        all.brand.colours[0] = u"#7a1fa2"_s;
        all.brand.colours[5] = u"00344F"_s;
        all.brand.font = u"Inter"_s;
        all.brand.logo = pngHeader(400, 100);
    });
    m_workspace.reopen();
    EXPECT_EQ(settings().name, u"Voice of the planner"_s);
    EXPECT_EQ(settings().product, u"Planner"_s);
    EXPECT_EQ(settings().brand.colours, (std::array<QString, 6>{u"7A1FA2"_s, {}, {}, {}, {}, u"00344F"_s}));
    EXPECT_EQ(settings().brand.font, u"Inter"_s);
    EXPECT_EQ(settings().brand.logo, pngHeader(400, 100));
}

TEST_F(SettingsEditsTest, ChangesOneAndLeavesTheOthers) {
    change([](WorkspaceSettings& all) { all.product = u"Planner"_s; });
    change([](WorkspaceSettings& all) { all.brand.colours[1] = u"DB6305"_s; });
    EXPECT_EQ(settings().product, u"Planner"_s);
    EXPECT_EQ(settings().brand.colours[1], u"DB6305"_s);
}

TEST_F(SettingsEditsTest, LeavesSettingsOfOtherPurposesAlone) {
    m_workspace.edit([](Editor& editor) {
        return editor.insert(Record::Setting, {{u"key"_s, u"sample"_s}, {u"value"_s, u"true"_s}}).transform([](qint64) {
        });
    });
    change([](WorkspaceSettings& all) { all = {}; });
    const auto stored = m_workspace.read<QHash<QString, StoredSetting>>(
        [](db::Connection& c) { return SettingsRepository(c).stored(); });
    EXPECT_EQ(stored.value(u"sample"_s).value, u"true"_s);
}

TEST_F(SettingsEditsTest, RefusesWhatIsNoColourAndWhatIsNoLogo) {
    const auto colour = [](const QString& text) {
        return [=](WorkspaceSettings& all) { all.brand.colours[0] = text; };
    };
    const auto logo = [](const QByteArray& bytes) { return [=](WorkspaceSettings& all) { all.brand.logo = bytes; }; };
    EXPECT_TRUE(refusal(colour(u"red"_s)).contains(u"“red”"_s));
    EXPECT_TRUE(refusal(colour(u"#12345"_s)).contains(u"“#12345”"_s));
    EXPECT_TRUE(refusal(logo("GIF89a")).contains(u"PNG"_s));
    EXPECT_TRUE(refusal(logo(pngHeader(0, 100))).contains(u"PNG"_s));
    EXPECT_TRUE(refusal(logo(pngHeader(100, 4'000'000'000U))).contains(u"PNG"_s));
    EXPECT_TRUE(refusal(logo(pngHeader(kMostLogoPixels + 1, 10))).contains(u"1200"_s));
    EXPECT_TRUE(refusal(logo(pngHeader(10, 10) + QByteArray(kMostLogoBytes, 'x'))).contains(u"1 MB"_s));
    EXPECT_TRUE(refusal([](WorkspaceSettings& all) {
                    all.name = QString(kLongestSetting + 1, u'n');
                }).contains(u"120 characters"_s));
    EXPECT_EQ(settings(), WorkspaceSettings());
}

TEST_F(SettingsEditsTest, ReadsNothingThatItWouldNotHaveStored) {
    m_workspace.edit([](Editor& editor) -> Result<void> {
        TRY(editor.insert(Record::Setting, {{u"key"_s, u"brand.colour1"_s}, {u"value"_s, u"javascript"_s}}));
        TRY(editor.insert(Record::Setting, {{u"key"_s, u"brand.logo"_s}, {u"value"_s, u"R0lGODlh"_s}}));
        return {};
    });
    EXPECT_EQ(settings(), WorkspaceSettings());
}

TEST_F(SettingsEditsTest, UndoTakesEveryEditBackAndRedoBringsItAgain) {
    const QStringList empty = m_workspace.content();
    change([](WorkspaceSettings& all) { all.product = u"Planner"_s; });
    change([](WorkspaceSettings& all) {
        all.product = u"Planner 2"_s;
        all.brand.colours[0] = u"7A1FA2"_s;
        all.brand.logo = pngHeader(400, 100);
    });
    change([](WorkspaceSettings& all) { all = {}; });
    EXPECT_EQ(test::difference(m_workspace.content(), empty), "");
    ASSERT_TRUE(m_workspace->undo().result());
    EXPECT_EQ(settings().product, u"Planner 2"_s);
    EXPECT_EQ(settings().brand.logo, pngHeader(400, 100));
    ASSERT_TRUE(m_workspace->undo().result());
    EXPECT_EQ(settings().brand, Brand());
    ASSERT_TRUE(m_workspace->undo().result());
    EXPECT_EQ(test::difference(m_workspace.content(), empty), "");
    ASSERT_TRUE(m_workspace->redo().result());
    ASSERT_TRUE(m_workspace->redo().result());
    EXPECT_EQ(settings().brand.colours[0], u"7A1FA2"_s);
}

} // namespace
} // namespace throughline::core
