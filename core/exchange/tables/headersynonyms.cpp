// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/headersynonyms.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

QStringList list(QStringView words) {
    QStringList split;
    for (const QStringView word : words.split(u'|'))
        split.append(word.toString());
    return split;
}

const QStringList& personWords() {
    static const QStringList words =
        list(u"person|author|author name|reviewer|reviewer name|reviewer nickname|user "
             u"name|username|user|customer|customer name|"
             u"contact|contact name|respondent|participant|created by|submitted by|posted by|requester|name|full "
             u"name|first name|"
             u"last name|kunde|kundin|verfasser|autor|nom|nombre|nome|auteur|作者|用户|名前");
    return words;
}

const QStringList& accountWords() {
    static const QStringList words =
        list(u"account|account name|company|company name|organisation|organization|organisation name|organization "
             u"name|store name|"
             u"store|customer account|business name|workspace|client|firma|unternehmen|kunde "
             u"firma|entreprise|société|empresa|"
             u"azienda|公司|会社");
    return words;
}

const QStringList& idWords() {
    static const QStringList words = list(
        u"external id|id|key|issuekey|issue key|uuid|guid|number|review id|ticket id|tweet id|message id|response id|"
        u"respondent id|respondentid|record id|interaction id|feedback id|conversation id|reference|nummer|nr|no");
    return words;
}

const std::vector<FieldSynonyms>& voiceFields() {
    static const std::vector<FieldSynonyms> fields = {
        {u"text"_s, Content::Text, true,
         list(u"text|review text|review body|translated review|review content|verified reviews|review "
              u"comment|verbatim|quote|body|"
              u"message body|message|review|comment|comments|feedback|content|suggestion "
              u"text|description|details|answers|answer|"
              u"tweet|post|opinion|words|summary "
              u"text|note|notes|kommentar|rückmeldung|meinung|anmerkung|beschreibung|inhalt|"
              u"nachricht|commentaire|avis|texte|comentario|reseña|opinión|texto|recensione|commento|comentário|"
              u"avaliação|"
              u"评论|评价|内容|レビュー|コメント|отзыв|комментарий")},
        {u"title"_s, Content::Text, false,
         list(u"title|review title|subject|headline|suggestion "
              u"title|summary|topic|titel|betreff|überschrift|titre|sujet|título|"
              u"asunto|titolo|oggetto|标题|タイトル")},
        {u"date"_s, Content::Date, true,
         list(u"date|created at|created|date created|createdat|review date|date submitted|submitted at|submit "
              u"date|posted|"
              u"posted at|published|published at|timestamp|message created at|review submit date and time|time "
              u"started|start date|"
              u"startdate|created date|time|zeitstempel|datum|erstellt|erstellt am|fecha|data|日期|时间|日付|дата")},
        {u"rating_scale"_s, Content::Rating, false, list(u"rating scale|scale|max rating|out of")},
        {u"rating"_s, Content::Rating, false,
         list(u"rating|star rating|stars|review stars|review rating|overall rating|score|nps "
              u"score|nps|satisfaction|csat|note sur 5|"
              u"bewertung|sterne|punkte|calificación|puntuación|nota|valutazione|评分|評価|оценка")},
        {u"sentiment"_s, Content::Sentiment, true,
         list(u"sentiment|sentiment label|overall sentiment|polarity|label|liked|feedback|stimmung|sentiment "
              u"category|情感")},
        {u"email"_s, Content::Email, true,
         list(u"email|e mail|email address|mail|user email|author email|e mail adresse|correo|邮箱")},
        {u"person"_s, Content::Any, false, personWords()},
        {u"account"_s, Content::Any, false, accountWords()},
        {u"external_id"_s, Content::Any, false, idWords()},
        {u"url"_s, Content::Url, true, list(u"url|link|permalink|review link|source url|href|adresse")},
        {u"language"_s, Content::Any, false,
         list(u"language|lang|locale|reviewer language|sprache|langue|idioma|语言")},
        {u"kind"_s, Content::VoiceKind, false, list(u"kind|source|channel|type|touchpoint|art|quelle|kanal")},
        {u"lifecycle"_s, Content::Any, false, list(u"lifecycle|lifecycle then|lifecycle stage|customer status")},
        {u"segment"_s, Content::Any, false, list(u"segment|customer segment|account segment")},
        {u"incentivised"_s, Content::Any, false, list(u"incentivised|incentivized|is incentivized")},
        {u"consent"_s, Content::Any, false, list(u"consent|einwilligung")},
        {u"consent_until"_s, Content::Any, false, list(u"consent until|consent expires|consent expiry|consentuntil")},
    };
    return fields;
}

const std::vector<FieldSynonyms>& itemFields() {
    static const std::vector<FieldSynonyms> fields = {
        {u"title"_s, Content::Text, false,
         list(u"title|name|feature|feature name|item|summary|idea|initiative|story|user story|subject|suggestion "
              u"title|titel|funktion")},
        {u"narrative"_s, Content::Text, false,
         list(u"narrative|description|details|body|content|text|suggestion text|problem|beschreibung|descripción")},
        {u"horizon"_s, Content::Any, false, list(u"horizon|timeframe|time frame|bucket|now next later|when|horizont")},
        {u"stage"_s, Content::Any, false, list(u"stage|status|state|phase|lifecycle|stadium")},
        {u"owner"_s, Content::Any, false, list(u"owner|assignee|product manager|pm|responsible|lead|verantwortlich")},
        {u"rank"_s, Content::Any, false, list(u"rank|order|position|sort order|reihenfolge")},
        {u"start"_s, Content::Date, false, list(u"start|start date|startdate|begin|from|anfang")},
        {u"end"_s, Content::Date, false,
         list(u"end|end date|enddate|due|due date|duedate|target date|release date|ga date|ship date|to|ende|fällig")},
        {u"investment"_s, Content::Any, false, list(u"investment|investment type|allocation")},
        {u"reach"_s, Content::Any, false, list(u"reach")},
        {u"impact"_s, Content::Any, false, list(u"impact")},
        {u"confidence"_s, Content::Any, false, list(u"confidence")},
        {u"effort"_s, Content::Any, false,
         list(u"effort|story points|storypoints|storypoint|story point|estimate|points|size|aufwand")},
        {u"external_id"_s, Content::Any, false, idWords()},
        {u"parent"_s, Content::Any, false, list(u"parent|parent key|epic|epic link|parent id")},
    };
    return fields;
}

const std::vector<FieldSynonyms>& accountFields() {
    static const std::vector<FieldSynonyms> fields = {
        {u"name"_s, Content::Any, false, accountWords() + list(u"name|customer|customer name")},
        {u"domain"_s, Content::Any, false, list(u"domain|website|web site|url|company domain|webseite")},
        {u"segment"_s, Content::Any, false, list(u"segment|tier|customer segment|company size|size|segmento")},
        {u"industry"_s, Content::Any, false, list(u"industry|sector|vertical|branche|secteur|sector industrial")},
        {u"region"_s, Content::Any, false, list(u"region|country|location|geo|territory|land|pays|país")},
        {u"annual_value"_s, Content::Any, false,
         list(u"annual value|arr|annual recurring revenue|acv|contract value|annual contract value|mrr|monthly "
              u"spend|revenue|"
              u"amount|umsatz|jahreswert")},
        {u"currency"_s, Content::Any, false, list(u"currency|währung|devise|moneda")},
        {u"lifecycle"_s, Content::Any, false, list(u"lifecycle|lifecycle stage|customer status|status|stage|state")},
        {u"fit"_s, Content::Any, false, list(u"fit|icp|icp fit")},
        {u"external_id"_s, Content::Any, false, idWords() + list(u"account id|company id|crm id")},
        {u"note"_s, Content::Any, false, list(u"note|notes|description|comment|notiz")},
    };
    return fields;
}

const std::vector<FieldSynonyms>& peopleFields() {
    static const std::vector<FieldSynonyms> fields = {
        {u"name"_s, Content::Any, false, personWords()},
        {u"email"_s, Content::Email, true, list(u"email|e mail|email address|mail|work email|e mail adresse|correo")},
        {u"alias"_s, Content::Any, false, list(u"alias|nickname|handle")},
        {u"title"_s, Content::Any, false,
         list(u"title|job title|role|position|function|berufsbezeichnung|rolle|puesto")},
        {u"account"_s, Content::Any, false, accountWords()},
        {u"reach"_s, Content::Any, false, list(u"reach|audience|followers")},
        {u"consent"_s, Content::Any, false, list(u"consent|einwilligung")},
        {u"consent_until"_s, Content::Any, false, list(u"consent until|consent expires|consent expiry")},
        {u"external_id"_s, Content::Any, false, idWords() + list(u"person id|contact id|user id")},
        {u"note"_s, Content::Any, false, list(u"note|notes|description|comment|notiz")},
    };
    return fields;
}

const std::vector<FieldSynonyms>& datapointFields() {
    static const std::vector<FieldSynonyms> fields = {
        {u"metric"_s, Content::Any, false,
         list(u"metric|metric name|kpi|measure|indicator|question|statement|kennzahl|indicateur|métrica")},
        {u"value"_s, Content::Any, false,
         list(u"value|figure|result|amount|share|percent|percentage|wert|valeur|valor")},
        {u"unit"_s, Content::Any, false, list(u"unit|units|einheit|unité|unidad")},
        {u"n"_s, Content::Any, false, list(u"n|sample|sample size|base|respondents|responses|stichprobe")},
        {u"segment"_s, Content::Any, false, list(u"segment|customer segment|group|cohort|segmento")},
        {u"as_of"_s, Content::Date, false,
         list(u"as of|as of date|date|day|week|month|period|measured on|datum|stand|fecha|data")},
        {u"touchpoint"_s, Content::Any, false, list(u"touchpoint|channel|type|kind|kanal")},
        {u"source"_s, Content::Any, false, list(u"source|report|dashboard|study|link|url|quelle")},
        {u"note"_s, Content::Any, false, list(u"note|notes|description|comment|notiz")},
        {u"external_id"_s, Content::Any, false, idWords()},
    };
    return fields;
}

bool hasAny(const QStringList& headers, QStringView words) {
    const QStringList wanted = list(words);
    return std::any_of(headers.begin(), headers.end(), [&](const QString& header) { return wanted.contains(header); });
}

QStringList normalized(const QStringList& headers) {
    QStringList result;
    for (const QString& header : headers)
        result.append(normalizedHeader(header));
    return result;
}

} // namespace

const std::vector<FieldSynonyms>& synonymsOf(RecordKind kind) {
    switch (kind) {
    case RecordKind::Items:
        return itemFields();
    case RecordKind::Accounts:
        return accountFields();
    case RecordKind::People:
        return peopleFields();
    case RecordKind::Datapoints:
        return datapointFields();
    case RecordKind::Voices:
        break;
    }
    return voiceFields();
}

QString normalizedHeader(const QString& header) {
    QString spaced;
    for (qsizetype i = 0; i < header.size(); ++i) {
        const QChar c = header.at(i);
        const bool newWord = i > 0 && c.isUpper() && header.at(i - 1).isLower();
        if (newWord)
            spaced.append(u' ');
        spaced.append(c.isLetterOrNumber() ? c : QChar(u' '));
    }
    return spaced.normalized(QString::NormalizationForm_C).toLower().simplified();
}

RecordKind recordKindOf(const QStringList& headers) {
    const QStringList names = normalized(headers);
    if (hasAny(names, u"metric|metric name|kpi|indicator") && hasAny(names, u"value|figure|result|amount|percent"))
        return RecordKind::Datapoints;
    const bool speaks = std::any_of(names.begin(), names.end(), [](const QString& name) {
        return name.endsWith(" comment"_L1) || name.endsWith(" review"_L1) || name.endsWith(" sentiment"_L1) ||
               name.endsWith(" feedback"_L1);
    });
    const bool saysSomething = hasAny(
        names,
        u"text|review|review text|comment|comments|quote|verbatim|feedback|message|translated review|rating|stars|"
        u"star rating|sentiment|body|content|reviewer|kommentar|bewertung");
    if (hasAny(names, u"issuekey|issue key|story points|storypoints|storypoint|epic|epic link|horizon|sprint"))
        return RecordKind::Items;
    if (saysSomething || speaks)
        return RecordKind::Voices;
    if (hasAny(names, u"feature|feature name|user story|initiative|roadmap|target date|release date"))
        return RecordKind::Items;
    if (hasAny(names, u"title|name") && hasAny(names, u"stage|narrative|owner|assignee|rank") &&
        !hasAny(names, u"email|industry|domain|arr|company|author|created by"))
        return RecordKind::Items;
    const bool person = hasAny(names, u"email|email address|e mail|job title|first name|full name|consent");
    const bool account =
        hasAny(names, u"arr|mrr|annual value|industry|domain|website|acv|lifecycle|annual revenue|branche");
    if (person && hasAny(names, u"name|first name|last name|full name|person|alias|contact"))
        return RecordKind::People;
    if (account && hasAny(names, u"name|account|company|organisation|organization|account name|company name|firma"))
        return RecordKind::Accounts;
    return RecordKind::Voices;
}

QString voiceKindOf(const QStringList& headers) {
    const QStringList names = normalized(headers);
    if (hasAny(names, u"ticket id|ticket type|ticket|conversation id|interaction id|urgency|priority|requester"))
        return u"ticket"_s;
    if (hasAny(names, u"tweet id|tweet created|retweet count|tweet"))
        return u"post"_s;
    if (hasAny(names, u"respondent id|respondentid|collector id|timestamp|zeitstempel|nps|nps score|submit date|csat"))
        return u"survey"_s;
    const bool questions =
        std::count_if(headers.begin(), headers.end(), [](const QString& header) { return header.contains(u'?'); }) >= 2;
    if (questions)
        return u"survey"_s;
    if (hasAny(names, u"win loss reason|loss reason|competitor|opportunity id"))
        return u"win_loss"_s;
    return u"review"_s;
}

} // namespace throughline::core
