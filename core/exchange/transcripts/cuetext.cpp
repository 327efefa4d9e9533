// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/transcripts/cuetext.h"

#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Entity {
    QStringView name;
    char16_t character;
};
constexpr std::array kEntities = {
    Entity{u"&amp;", u'&'},       Entity{u"&lt;", u'<'},       Entity{u"&gt;", u'>'},
    Entity{u"&quot;", u'"'},      Entity{u"&apos;", u'\''},    Entity{u"&#39;", u'\''},
    Entity{u"&nbsp;", u'\u00A0'}, Entity{u"&lrm;", u'\u200E'}, Entity{u"&rlm;", u'\u200F'}};

QString decoded(QStringView text) {
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size();) {
        const QStringView rest = text.sliced(i);
        const auto entity = std::find_if(kEntities.begin(), kEntities.end(),
                                         [&](const Entity& candidate) { return rest.startsWith(candidate.name); });
        if (text[i] == u'&' && entity != kEntities.end()) {
            result.append(QChar(entity->character));
            i += entity->name.size();
        } else {
            result.append(text[i++]);
        }
    }
    return result;
}

/// A tag without its brackets: its name, and what stands behind the name.
struct Tag {
    QString name;
    QStringView annotation;
};

std::optional<Tag> tagOf(QStringView content) {
    static const QStringList known = {u"v"_s, u"c"_s, u"i"_s, u"b"_s, u"u"_s, u"ruby"_s, u"rt"_s, u"lang"_s};
    const bool closing = content.startsWith(u'/');
    const QStringView body = closing ? content.sliced(1) : content;
    if (!body.isEmpty() &&
        std::all_of(body.begin(), body.end(), [](QChar c) { return c.isDigit() || c == u':' || c == u'.'; }))
        return Tag{u"time"_s, {}};
    qsizetype end = 0;
    while (end < body.size() && body[end] != u'.' && !body[end].isSpace())
        ++end;
    const QString name = body.first(end).toString();
    if (!known.contains(name))
        return std::nullopt;
    while (end < body.size() && !body[end].isSpace()) // classes, as in <c.red>
        ++end;
    return Tag{closing ? u'/' + name : name, body.sliced(end).trimmed()};
}

} // namespace

std::vector<SpokenText> splitCueText(const QString& text) {
    std::vector<SpokenText> spoken(1);
    QString plain;
    const auto finish = [&] {
        spoken.back().text = decoded(plain).trimmed();
        plain.clear();
    };
    const QStringView view = text;
    for (qsizetype i = 0; i < view.size();) {
        const qsizetype end = view[i] == u'<' ? view.indexOf(u'>', i) : -1;
        const std::optional<Tag> tag = end < 0 ? std::nullopt : tagOf(view.sliced(i + 1, end - i - 1));
        if (!tag) {
            plain.append(view[i++]);
            continue;
        }
        if (tag->name == "v"_L1 || tag->name == "/v"_L1) {
            finish();
            const bool opens = tag->name == "v"_L1;
            spoken.push_back(
                {opens ? decoded(tag->annotation).trimmed() : QString(), {}, opens && tag->annotation.isEmpty()});
        }
        i = end + 1;
    }
    finish();
    std::erase_if(spoken, [](const SpokenText& part) { return part.text.isEmpty() && !part.emptyVoiceTag; });
    return spoken;
}

} // namespace throughline::core
