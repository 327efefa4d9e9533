// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/testworkspace.h"

#include "core/db/connection.h"

namespace throughline::test {

using namespace Qt::StringLiterals;

core::Clock tickingClock() {
    auto seconds = std::make_shared<int>(0);
    return [seconds] { return QDateTime(QDate(2026, 5, 6), QTime(10, 0), Qt::UTC).addSecs((*seconds)++); };
}

TestWorkspace::TestWorkspace() {
    auto created = core::Workspace::create(path(), {tickingClock(), u"Tester"_s});
    EXPECT_TRUE(created) << (created ? "" : qPrintable(created.error().text + created.error().detail));
    m_workspace = std::move(created).value();
}

void TestWorkspace::reopen() {
    m_workspace.reset();
    auto opened = core::Workspace::open(path(), core::db::Access::ReadWrite, {tickingClock(), u"Tester"_s});
    ASSERT_TRUE(opened) << qPrintable(opened.error().text + opened.error().detail);
    m_workspace = std::move(opened).value();
}

core::ChangeSet TestWorkspace::edit(const core::Workspace::EditWork& work, const core::Step& step) {
    const auto result = m_workspace->edit(step, work).result();
    EXPECT_TRUE(result) << (result ? "" : qPrintable(result.error().text + result.error().detail));
    return result ? *result : core::ChangeSet();
}

QStringList TestWorkspace::content() const {
    return contentOf(*m_workspace);
}

QStringList contentOf(const core::Workspace& workspace) {
    const auto read = [](core::db::Connection& connection) -> core::Result<QStringList> {
        QStringList lines;
        for (const QString& table :
             {u"setting"_s, u"segment"_s, u"account"_s, u"person"_s, u"voice"_s, u"turn"_s, u"quote"_s, u"theme"_s,
              u"theme_mark"_s, u"item"_s, u"evidence"_s, u"goal"_s, u"contribution"_s, u"import"_s, u"deck"_s,
              u"slide"_s, u"datapoint"_s, u"view"_s, u"distinction"_s}) {
            TRY_ASSIGN(const QStringList columns, connection.columns(table));
            TRY_ASSIGN(core::db::Rows rows, connection.query(u"SELECT * FROM %1 ORDER BY id"_s.arg(table)));
            while (rows.next()) {
                QStringList values{table};
                for (int i = 0; i < columns.size(); ++i)
                    values.append(rows.isNull(i) ? u"NULL"_s : rows.text(i));
                lines.append(values.join(u'|'));
            }
            TRY(rows.finished());
        }
        return lines;
    };
    const auto lines = workspace.read<QStringList>(read).result();
    EXPECT_TRUE(lines) << (lines ? "" : qPrintable(lines.error().text + lines.error().detail));
    return lines.value_or(QStringList());
}

std::string difference(const QStringList& before, const QStringList& after) {
    QStringList lines;
    for (const QString& line : before) {
        if (!after.contains(line))
            lines.append(u"- "_s + line);
    }
    for (const QString& line : after) {
        if (!before.contains(line))
            lines.append(u"+ "_s + line);
    }
    return lines.join(u'\n').toStdString();
}

} // namespace throughline::test
