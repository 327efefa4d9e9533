// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Adds voices one by one until it is killed, and prints the id of each when its edit has been acknowledged.
// usage: manyedits WORKSPACE
#include "core/voices/voiceedits.h"
#include "core/workspace/workspace.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace throughline::core;

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc != 2)
        return 2;
    const auto workspace = Workspace::open(QString::fromLocal8Bit(argv[1]), db::Access::ReadWrite);
    if (!workspace) {
        fprintf(stderr, "%s\n", qPrintable(workspace.error().text));
        return 1;
    }
    for (int i = 0;; ++i) {
        VoiceId id{};
        const auto added = (*workspace)->edit({u"voice.add"_s, 1, {}, {}}, [&](Editor& editor) -> Result<void> {
            Voice voice;
            voice.text = u"Acknowledged %1"_s.arg(i);
            TRY_ASSIGN(id, addVoice(editor, voice));
            return {};
        });
        if (const auto& result = added.result(); !result) {
            fprintf(stderr, "%s\n", qPrintable(result.error().text));
            return 1;
        }
        printf("%lld\n", static_cast<long long>(id.value));
        fflush(stdout);
    }
}
