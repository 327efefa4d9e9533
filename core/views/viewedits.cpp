// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/viewedits.h"

#include "core/views/viewrepository.h"
#include "core/workspace/editor.h"
#include "core/workspace/storedvalue.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::core {

using namespace Qt::StringLiterals;

namespace {

/// Gives the texts of this file their context, for lupdate as at run time.
struct Texts {
    Q_DECLARE_TR_FUNCTIONS(ViewEdits)
};

Result<void> check(const View& view, const QList<View>& others) {
    TRY(requireText(view.name, Texts::tr("A saved view needs a name. Nothing was changed.")));
    const auto sameName = [&](const View& other) { return other.id != view.id && other.name == view.name.trimmed(); };
    if (std::any_of(others.begin(), others.end(), sameName))
        return Error{
            ErrorCode::InvalidInput,
            Texts::tr("There is a saved view “%1” already. Choose another name. Nothing was changed.").arg(view.name),
            {}};
    return {};
}

Fields fieldsOf(const View& view) {
    return {{u"name"_s, view.name.trimmed()}, {u"filter"_s, stored(view.filter)}};
}

} // namespace

Result<ViewId> addView(Editor& editor, const View& view) {
    TRY(requireText(view.page, Texts::tr("A saved view needs a page. Nothing was changed.")));
    TRY_ASSIGN(const QList<View> others, ViewRepository(editor.connection()).views(view.page));
    View added = view;
    added.id = {};
    TRY(check(added, others));
    Fields fields = fieldsOf(added);
    fields[u"page"_s] = view.page;
    fields[u"rank"_s] = others.isEmpty() ? 1 : others.last().rank + 1;
    return addRecord<ViewId>(editor, Record::View, fields);
}

Result<void> updateView(Editor& editor, const View& view) {
    const ViewRepository repository(editor.connection());
    TRY_ASSIGN(const View before, repository.view(view.id));
    TRY_ASSIGN(const QList<View> others, repository.views(before.page));
    TRY(check(view, others));
    return setRecord(editor, Record::View, view.id, fieldsOf(view));
}

Result<void> moveView(Editor& editor, ViewId id, int places) {
    const ViewRepository repository(editor.connection());
    TRY_ASSIGN(const View moved, repository.view(id));
    TRY_ASSIGN(QList<View> views, repository.views(moved.page));
    const qsizetype from = views.indexOf(moved);
    views.move(from, std::clamp<qsizetype>(from + places, 0, views.size() - 1));
    for (qsizetype i = 0; i < views.size(); ++i)
        TRY(setRecord(editor, Record::View, views.at(i).id, {{u"rank"_s, static_cast<double>(i + 1)}}));
    return {};
}

Result<void> removeView(Editor& editor, ViewId id) {
    return editor.remove(Record::View, id.value);
}

} // namespace throughline::core
