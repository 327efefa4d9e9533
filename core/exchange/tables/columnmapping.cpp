// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/tables/columnmapping.h"

#include "core/exchange/tables/columncontent.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace throughline::core {

namespace {

struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ColumnMapping)
};

constexpr int kExactScore = 1000;
constexpr int kInsideScore = 500;

/// How well a header names a field: the earlier the word in the list, the better; 0 when it does not.
int nameScore(const QString& header, const FieldSynonyms& synonyms) {
    const QString padded = u' ' + header + u' ';
    int best = 0;
    for (qsizetype i = 0; i < synonyms.words.size(); ++i) {
        const QString& word = synonyms.words.at(i);
        const int rank = static_cast<int>(i) * 3;
        if (header == word)
            best = std::max(best, kExactScore - rank);
        else if (synonyms.inside && (synonyms.content == Content::Text ? padded.endsWith(u' ' + word + u' ')
                                                                       : padded.contains(u' ' + word + u' ')))
            best = std::max(best, kInsideScore - rank - static_cast<int>(header.count(u' ') - word.count(u' ')) * 10);
    }
    return best;
}

/// Fills a mapping field by field; every column serves one field at most.
class Proposal {
public:
    Proposal(const CsvFormat& format, const std::vector<QStringList>& rows, RecordKind kind)
        : m_synonyms(synonymsOf(kind)) {
        m_mapping.kind = kind;
        for (int i = 0; i < format.headers.size(); ++i) {
            m_mapping.columns.push_back({i, format.headers.at(i), {}, {}, false});
            m_names.append(format.headerLine > 0 && !format.namelessColumns.contains(i)
                               ? normalizedHeader(format.headers.at(i))
                               : QString());
            m_contents.push_back(contentOf(rows, i));
        }
        for (const int column : format.namelessColumns) {
            if (column == 0 && m_contents[0].countsRows) {
                at(0).leftOut = true;
                m_mapping.warnings.append(
                    Texts::tr("The first column has no name and counts the rows; it was left out."));
            }
        }
    }

    Result<void> apply(const CsvFormat& format, const FieldChoice& choice) {
        const bool known = std::any_of(m_synonyms.begin(), m_synonyms.end(),
                                       [&](const FieldSynonyms& field) { return field.field == choice.field; });
        if (!known)
            return Error{ErrorCode::InvalidInput,
                         Texts::tr("There is no field “%1” to map; the fields are: %2.")
                             .arg(choice.field, fieldNames().join(u", "_s)),
                         {}};
        m_decided.append(choice.field);
        const QString reason = choice.reason.isEmpty() ? Texts::tr("you said so") : choice.reason;
        if (choice.index && *choice.index >= 0 && static_cast<size_t>(*choice.index) < m_mapping.columns.size()) {
            assign(*choice.index, choice.field, reason);
            return {};
        }
        if (choice.column.isEmpty())
            return {};
        TRY_ASSIGN(const int column, find(format, choice.column));
        assign(column, choice.field, reason);
        return {};
    }

    void assignByName() {
        struct Match {
            int score;
            int column;
            const FieldSynonyms* field;
        };
        std::vector<Match> matches;
        for (const FieldSynonyms& field : m_synonyms) {
            for (int column = 0; column < m_names.size(); ++column) {
                const int score = nameScore(m_names.at(column), field);
                const ColumnContent& content = m_contents[static_cast<size_t>(column)];
                if (score > 0 && content.fits(field.content)) {
                    const int length =
                        field.content == Content::Text ? static_cast<int>(std::min(content.meanLength, 200.0) / 10) : 0;
                    matches.push_back({score + length - (content.filled.isEmpty() ? 400 : 0), column, &field});
                }
            }
        }
        std::stable_sort(matches.begin(), matches.end(),
                         [](const Match& a, const Match& b) { return a.score > b.score; });
        for (const Match& match : matches) {
            if (!isFree(match.column) || isTaken(match.field->field))
                continue;
            const bool exact = match.field->words.contains(m_names.at(match.column));
            assign(match.column, match.field->field,
                   exact ? Texts::tr("its name says so") : Texts::tr("a word in its name and its values say so"));
            if (!exact)
                warn(match.column);
        }
    }

    /// The answers to "what do you like" and "what do you dislike" are one text.
    void assignPraiseAndBlame() {
        if (isTaken(u"text"_s))
            return;
        int praise = -1;
        int blame = -1;
        for (int column = 0; column < m_names.size(); ++column) {
            if (!isFree(column) || !m_contents[static_cast<size_t>(column)].fits(Content::Text))
                continue;
            const QString padded = u' ' + m_names.at(column) + u' ';
            const bool dislikes = padded.contains(" dislike"_L1) || padded.contains(" hate "_L1) ||
                                  padded.contains(" cons "_L1) || padded.contains(" worst "_L1);
            const bool likes = padded.contains(" like "_L1) || padded.contains(" likes "_L1) ||
                               padded.contains(" like best "_L1) || padded.contains(" love "_L1) ||
                               padded.contains(" pros "_L1) || padded.contains(" best "_L1);
            if (dislikes && blame < 0)
                blame = column;
            else if (likes && praise < 0)
                praise = column;
        }
        if (praise < 0 || blame < 0)
            return;
        for (const int column : {praise, blame}) {
            assign(column, u"text"_s, Texts::tr("praise and blame are the two halves of one text"));
            warn(column);
        }
    }

    void assignLastName() {
        const QString field = m_mapping.kind == RecordKind::People ? u"name"_s : u"person"_s;
        const QList<qsizetype> columns = m_mapping.columnsOf(field);
        const int last = static_cast<int>(std::max(m_names.indexOf("last name"_L1), m_names.indexOf("surname"_L1)));
        if (columns.size() == 1 && m_names.at(columns.first()) == "first name"_L1 && last >= 0 && isFree(last))
            assign(last, field, Texts::tr("the first and the last name are one name"));
    }

    void assignByContent() {
        if (m_mapping.kind == RecordKind::Voices || m_mapping.kind == RecordKind::People)
            assignFirst(
                u"email"_s, [](const ColumnContent& content) { return content.emailShare >= 0.8; },
                Texts::tr("its values are mail addresses"));
        if (m_mapping.kind != RecordKind::Voices)
            return;
        assignFirst(
            u"date"_s, [](const ColumnContent& content) { return content.dateShare >= 0.8; },
            Texts::tr("its values are dates"));
        assignFirst(
            u"url"_s, [](const ColumnContent& content) { return content.urlShare >= 0.8; },
            Texts::tr("its values are web addresses"));
        assignLongestText();
    }

    /// A header that names the text counts in the end even when the sample holds no words.
    void assignTextByNameAlone() {
        const auto text = std::find_if(m_synonyms.begin(), m_synonyms.end(),
                                       [](const FieldSynonyms& field) { return field.field == "text"_L1; });
        if (text == m_synonyms.end() || isTaken(u"text"_s))
            return;
        for (int column = 0; column < m_names.size(); ++column) {
            if (isFree(column) && nameScore(m_names.at(column), *text) > 0) {
                assign(column, u"text"_s, Texts::tr("its name says so, although its values are no words"));
                warn(column);
                return;
            }
        }
    }

    [[nodiscard]] bool isNamelessAndFilled(int column) const {
        const MappedColumn& mapped = m_mapping.columns[static_cast<size_t>(column)];
        return !mapped.leftOut && !m_contents[static_cast<size_t>(column)].filled.isEmpty();
    }

    [[nodiscard]] ColumnMapping& mapping() { return m_mapping; }

private:
    MappedColumn& at(int column) { return m_mapping.columns[static_cast<size_t>(column)]; }
    [[nodiscard]] bool isFree(int column) const {
        const MappedColumn& mapped = m_mapping.columns[static_cast<size_t>(column)];
        return mapped.field.isEmpty() && !mapped.leftOut;
    }
    [[nodiscard]] bool isTaken(const QString& field) const {
        return m_decided.contains(field) || !m_mapping.columnsOf(field).isEmpty();
    }
    void assign(int column, const QString& field, const QString& reason) {
        at(column).field = field;
        at(column).reason = reason;
        at(column).leftOut = false;
    }
    void warn(int column) {
        m_mapping.warnings.append(
            Texts::tr("“%2” is read as %1: %3.").arg(at(column).field, at(column).header, at(column).reason));
    }

    template <typename Predicate>
    void assignFirst(const QString& field, Predicate fits, const QString& reason) {
        if (isTaken(field))
            return;
        for (int column = 0; column < m_names.size(); ++column) {
            if (isFree(column) && fits(m_contents[static_cast<size_t>(column)])) {
                assign(column, field, reason);
                warn(column);
                return;
            }
        }
    }

    void assignLongestText() {
        if (isTaken(u"text"_s))
            return;
        int longest = -1;
        for (int column = 0; column < m_names.size(); ++column) {
            const ColumnContent& content = m_contents[static_cast<size_t>(column)];
            const bool better = longest < 0 || content.meanLength > m_contents[static_cast<size_t>(longest)].meanLength;
            if (isFree(column) && !content.filled.isEmpty() && content.fits(Content::Text) && better)
                longest = column;
        }
        if (longest >= 0) {
            assign(longest, u"text"_s, Texts::tr("it holds the longest words"));
            warn(longest);
        }
    }

    [[nodiscard]] QStringList fieldNames() const {
        QStringList names;
        for (const FieldSynonyms& field : m_synonyms)
            names.append(field.field);
        return names;
    }

    static Result<int> find(const CsvFormat& format, const QString& column) {
        const auto sameName = [&](const QString& header) {
            return header.compare(column.trimmed(), Qt::CaseInsensitive) == 0;
        };
        const auto count = std::count_if(format.headers.begin(), format.headers.end(), sameName);
        if (count > 1)
            return Error{
                ErrorCode::NeedsDecision,
                Texts::tr("Several columns are called “%1” (duplicate column names). Give the column's number instead.")
                    .arg(column),
                {}};
        if (count == 1)
            return static_cast<int>(std::find_if(format.headers.begin(), format.headers.end(), sameName) -
                                    format.headers.begin());
        bool isNumber = false;
        const int number = column.toInt(&isNumber);
        if (isNumber && number >= 1 && number <= format.headers.size())
            return number - 1;
        return Error{ErrorCode::NotFound,
                     Texts::tr("There is no column “%1”; the columns are: %2.")
                         .arg(column, format.headers.mid(0, 30).join(u", "_s)),
                     {}};
    }

    const std::vector<FieldSynonyms>& m_synonyms;
    ColumnMapping m_mapping;
    QStringList m_names;
    std::vector<ColumnContent> m_contents;
    QStringList m_decided; ///< Fields that the user spoke about.
};

QString numbers(const QList<int>& columns) {
    QStringList texts;
    for (const int column : columns)
        texts.append(QString::number(column + 1));
    return texts.join(u", "_s);
}

void askAboutNames(const CsvFormat& format, Proposal& proposal) {
    if (!format.repeatedColumns.isEmpty()) {
        proposal.mapping().questions.push_back(
            {ErrorCode::NeedsDecision,
             Texts::tr("There are duplicate column names: “%2” (columns %1). Choose by number, for example --map "
                       "text=%3. Nothing was imported.")
                 .arg(numbers(format.repeatedColumns), format.headers.at(format.repeatedColumns.first()),
                      QString::number(format.repeatedColumns.first() + 1)),
             {}});
    }
    QList<int> nameless;
    for (const int column : format.namelessColumns) {
        if (proposal.isNamelessAndFilled(column))
            nameless.append(column);
    }
    if (!nameless.isEmpty()) {
        proposal.mapping().questions.push_back(
            {ErrorCode::NeedsDecision,
             Texts::tr("Columns without a name: %1 (“Column %2” …). Say which column is the text, for example --map "
                       "text=%2, or choose the header with --header-row. Nothing was imported.")
                 .arg(numbers(nameless), QString::number(nameless.first() + 1)),
             {}});
    }
}

QString kindName(RecordKind kind) {
    switch (kind) {
    case RecordKind::Items:
        return Texts::tr("roadmap items");
    case RecordKind::Accounts:
        return Texts::tr("accounts");
    case RecordKind::People:
        return Texts::tr("people");
    case RecordKind::Datapoints:
        return Texts::tr("datapoints");
    case RecordKind::Voices:
        break;
    }
    return Texts::tr("voices");
}

/// Without these no row can be taken; voices have the text found for them.
QStringList neededFields(RecordKind kind) {
    switch (kind) {
    case RecordKind::Items:
        return {u"title"_s};
    case RecordKind::Accounts:
    case RecordKind::People:
        return {u"name"_s};
    case RecordKind::Datapoints:
        return {u"metric"_s, u"value"_s};
    case RecordKind::Voices:
        break;
    }
    return {};
}

void explain(ColumnMapping& mapping, const MappingChoices& choices) {
    if (!choices.kind && mapping.kind != RecordKind::Voices)
        mapping.warnings.prepend(Texts::tr("The columns look like those of %1.").arg(kindName(mapping.kind)));
    for (const QString& needed : neededFields(mapping.kind)) {
        if (mapping.columnsOf(needed).isEmpty())
            mapping.warnings.append(
                Texts::tr("No column looks like the %1, so every row will be rejected. Say which column it is.")
                    .arg(needed));
    }
    if (mapping.kind != RecordKind::Voices)
        return;
    if (!choices.voiceKind && mapping.columnsOf(u"kind").isEmpty())
        mapping.warnings.append(Texts::tr("The voices are taken for the kind “%1”.").arg(mapping.voiceKind));
    if (mapping.columnsOf(u"text").isEmpty() && mapping.columnsOf(u"rating").isEmpty())
        mapping.warnings.append(Texts::tr("No column looks like what customers said, so every row will be rejected. "
                                          "Say which column it is, or what the file holds."));
}

} // namespace

QList<qsizetype> ColumnMapping::columnsOf(QStringView field) const {
    QList<qsizetype> found;
    for (const MappedColumn& column : columns) {
        if (column.field == field)
            found.append(column.column);
    }
    return found;
}

Result<FieldChoice> parseFieldChoice(const QString& option) {
    const qsizetype equals = option.indexOf(u'=');
    if (equals <= 0)
        return Error{ErrorCode::InvalidInput,
                     Texts::tr("“%1” is not FIELD=COLUMN, such as text=Comment or text=3.").arg(option),
                     {}};
    return FieldChoice{option.left(equals).trimmed(), option.mid(equals + 1), std::nullopt};
}

Result<ColumnMapping> proposeMapping(const CsvFormat& format, const std::vector<QStringList>& sampleRows,
                                     const MappingChoices& choices) {
    const QStringList named = format.headerLine > 0 ? format.headers : QStringList();
    Proposal proposal(format, sampleRows, choices.kind.value_or(recordKindOf(named)));
    for (const FieldChoice& choice : choices.fields)
        TRY(proposal.apply(format, choice));
    if (choices.fields.empty())
        askAboutNames(format, proposal);
    proposal.assignByName();
    proposal.assignPraiseAndBlame();
    proposal.assignLastName();
    proposal.assignByContent();
    proposal.assignTextByNameAlone();
    ColumnMapping mapping = std::move(proposal.mapping());
    mapping.voiceKind = choices.voiceKind.value_or(voiceKindOf(named));
    explain(mapping, choices);
    return mapping;
}

} // namespace throughline::core
