-- SPDX-FileCopyrightText: 2026 The Throughline authors
-- SPDX-License-Identifier: GPL-3.0-or-later

CREATE TABLE setting (
    id INTEGER PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE import (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    file TEXT NOT NULL,
    kind TEXT NOT NULL,
    format TEXT NOT NULL,
    encoding TEXT NOT NULL DEFAULT '',
    delimiter TEXT NOT NULL DEFAULT '',
    mapping TEXT NOT NULL DEFAULT '{}', -- how its table was read; a later file of the same source is read alike
    state TEXT NOT NULL CHECK (state IN ('running', 'done', 'undone')),
    read INTEGER NOT NULL DEFAULT 0,
    added INTEGER NOT NULL DEFAULT 0,
    updated INTEGER NOT NULL DEFAULT 0,
    unchanged INTEGER NOT NULL DEFAULT 0,
    rejected INTEGER NOT NULL DEFAULT 0,
    report TEXT NOT NULL DEFAULT '{}',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;

CREATE TABLE segment (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    definition TEXT NOT NULL DEFAULT '',
    population INTEGER CHECK (population >= 0),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE TABLE account (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    match_key TEXT NOT NULL,
    domain TEXT NOT NULL DEFAULT '',
    segment_id INTEGER REFERENCES segment (id),
    industry TEXT NOT NULL DEFAULT '',
    region TEXT NOT NULL DEFAULT '',
    annual_value INTEGER,
    currency TEXT NOT NULL DEFAULT '',
    lifecycle TEXT CHECK (lifecycle IN ('prospect', 'new', 'active', 'churned', 'lost')),
    fit TEXT NOT NULL DEFAULT 'unknown' CHECK (fit IN ('in', 'out', 'unknown')),
    external_id TEXT NOT NULL DEFAULT '',
    source_key INTEGER,
    imported_hashes TEXT NOT NULL DEFAULT '{}', -- by column, what its row said at its last import
    note TEXT NOT NULL DEFAULT '',
    attributes TEXT NOT NULL DEFAULT '{}',
    import_id INTEGER REFERENCES import (id),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    deleted_at TEXT,
    merged_into INTEGER REFERENCES account (id), -- set with deleted_at
    CHECK (merged_into IS NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX account_merged ON account (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX account_match ON account (match_key);
CREATE INDEX account_source ON account (source_key) WHERE source_key IS NOT NULL;

CREATE TABLE person (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    match_key TEXT NOT NULL,
    alias TEXT NOT NULL DEFAULT '',
    title TEXT NOT NULL DEFAULT '',
    account_id INTEGER REFERENCES account (id),
    email TEXT NOT NULL DEFAULT '',
    reach INTEGER,
    consent TEXT NOT NULL DEFAULT 'unknown'
        CHECK (consent IN ('unknown', 'refused', 'anonymous', 'inside', 'public')),
    consent_until TEXT CHECK (consent_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    external_id TEXT NOT NULL DEFAULT '',
    source_key INTEGER,
    imported_hashes TEXT NOT NULL DEFAULT '{}',
    note TEXT NOT NULL DEFAULT '',
    attributes TEXT NOT NULL DEFAULT '{}',
    import_id INTEGER REFERENCES import (id),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    deleted_at TEXT,
    merged_into INTEGER REFERENCES person (id), -- set with deleted_at
    CHECK (merged_into IS NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX person_merged ON person (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX person_match ON person (match_key);
CREATE INDEX person_account ON person (account_id) WHERE account_id IS NOT NULL;
CREATE INDEX person_source ON person (source_key) WHERE source_key IS NOT NULL;

-- Two that look like doubles and were said to be two.
CREATE TABLE distinction (
    id INTEGER PRIMARY KEY,
    account_id INTEGER REFERENCES account (id),
    other_account_id INTEGER REFERENCES account (id),
    person_id INTEGER REFERENCES person (id),
    other_person_id INTEGER REFERENCES person (id),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    CHECK ((account_id IS NULL) = (other_account_id IS NULL)),
    CHECK ((person_id IS NULL) = (other_person_id IS NULL)),
    CHECK ((account_id IS NULL) <> (person_id IS NULL))
) STRICT;

-- Sets are written out with OR: for an IN list SQLite makes a table in memory, anew for every row of an import.
CREATE TABLE voice (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind = 'interview' OR kind = 'meeting' OR kind = 'survey' OR kind = 'review' OR
        kind = 'ticket' OR kind = 'sales_note' OR kind = 'win_loss' OR kind = 'event' OR kind = 'beta' OR
        kind = 'in_app' OR kind = 'press' OR kind = 'post'),
    touchpoint TEXT NOT NULL DEFAULT '',
    state TEXT NOT NULL DEFAULT 'new' CHECK (state = 'new' OR state = 'done' OR state = 'archived'),
    lane TEXT NOT NULL DEFAULT 'aggregate' CHECK (lane IN ('aggregate', 'individual')),
    date TEXT CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    person_id INTEGER REFERENCES person (id),
    account_id INTEGER REFERENCES account (id),
    lifecycle_then TEXT CHECK (lifecycle_then = 'prospect' OR lifecycle_then = 'new' OR lifecycle_then = 'active' OR
        lifecycle_then = 'churned' OR lifecycle_then = 'lost'),
    rating REAL,
    rating_scale REAL CHECK (rating_scale > 0),
    sentiment TEXT NOT NULL DEFAULT 'unknown' CHECK (sentiment = 'negative' OR sentiment = 'neutral' OR
        sentiment = 'positive' OR sentiment = 'unknown'),
    sentiment_from TEXT CHECK (sentiment_from = 'person' OR sentiment_from = 'rating' OR sentiment_from = 'import'),
    language TEXT NOT NULL DEFAULT '',
    url TEXT NOT NULL DEFAULT '',
    external_id TEXT NOT NULL DEFAULT '',
    source_key INTEGER,
    content_hash INTEGER,
    import_id INTEGER REFERENCES import (id),
    incentivised INTEGER NOT NULL DEFAULT 0 CHECK (incentivised IN (0, 1)),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    deleted_at TEXT,
    title TEXT NOT NULL DEFAULT '',
    attributes TEXT NOT NULL DEFAULT '{}',
    text TEXT NOT NULL DEFAULT '' -- last: what lists and filters read lies before it
) STRICT;
-- All that lists and counts ask of a voice. deleted_at is in it so that SQLite sees that the table is not needed.
CREATE INDEX voice_listed ON voice (id, import_id, lane, state, kind, sentiment, incentivised, person_id, account_id,
    date, deleted_at) WHERE deleted_at IS NULL;
CREATE INDEX voice_month ON voice (substr(date, 1, 7), kind, lane, incentivised, import_id) WHERE deleted_at IS NULL;
CREATE INDEX voice_source ON voice (source_key) WHERE source_key IS NOT NULL;
CREATE INDEX voice_person ON voice (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX voice_account ON voice (account_id) WHERE account_id IS NOT NULL;

-- The text comes first: every hit in a later column takes two bytes more, in each of the four indexes.
CREATE VIRTUAL TABLE voice_text USING fts5 (
    text, title, content = 'voice', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2', prefix = '1 2 3'
);

CREATE TABLE turn (
    id INTEGER PRIMARY KEY,
    voice_id INTEGER NOT NULL REFERENCES voice (id),
    ordinal INTEGER NOT NULL,
    speaker TEXT NOT NULL DEFAULT '',
    role TEXT NOT NULL DEFAULT 'customer' CHECK (role IN ('interviewer', 'customer', 'other')),
    person_id INTEGER REFERENCES person (id),
    start_ms INTEGER,
    end_ms INTEGER,
    "from" INTEGER NOT NULL,
    "to" INTEGER NOT NULL,
    CHECK ("from" >= 0 AND "to" >= "from")
) STRICT;
CREATE INDEX turn_voice ON turn (voice_id, ordinal);

CREATE TABLE quote (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    voice_id INTEGER NOT NULL REFERENCES voice (id),
    "from" INTEGER,
    "to" INTEGER,
    verbatim TEXT NOT NULL CHECK (verbatim <> ''),
    person_id INTEGER REFERENCES person (id),
    note TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    deleted_at TEXT,
    CHECK (("from" IS NULL) = ("to" IS NULL)),
    CHECK ("from" IS NULL OR ("from" >= 0 AND "to" > "from"))
) STRICT;
CREATE INDEX quote_voice ON quote (voice_id);

CREATE TABLE theme (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    parent_id INTEGER REFERENCES theme (id),
    definition TEXT NOT NULL DEFAULT '',
    colour INTEGER NOT NULL DEFAULT 1 CHECK (colour BETWEEN 1 AND 6),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    deleted_at TEXT,
    merged_into INTEGER REFERENCES theme (id), -- set with deleted_at
    CHECK (merged_into IS NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX theme_merged ON theme (merged_into) WHERE merged_into IS NOT NULL;

CREATE TABLE theme_mark (
    id INTEGER PRIMARY KEY,
    theme_id INTEGER NOT NULL REFERENCES theme (id),
    voice_id INTEGER REFERENCES voice (id),
    quote_id INTEGER REFERENCES quote (id),
    made_by TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    CHECK ((voice_id IS NULL) <> (quote_id IS NULL))
) STRICT;
CREATE UNIQUE INDEX theme_mark_voice ON theme_mark (voice_id, theme_id) WHERE voice_id IS NOT NULL;
CREATE UNIQUE INDEX theme_mark_quote ON theme_mark (quote_id, theme_id) WHERE quote_id IS NOT NULL;
CREATE INDEX theme_mark_theme ON theme_mark (theme_id, voice_id, quote_id);

CREATE TABLE datapoint (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    metric TEXT NOT NULL CHECK (metric <> ''),
    value REAL NOT NULL,
    unit TEXT NOT NULL DEFAULT '',
    n INTEGER CHECK (n >= 0),
    segment_id INTEGER REFERENCES segment (id),
    as_of TEXT CHECK (as_of GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    touchpoint TEXT NOT NULL DEFAULT '',
    source TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    external_id TEXT NOT NULL DEFAULT '',
    source_key INTEGER,
    imported_hashes TEXT NOT NULL DEFAULT '{}',
    attributes TEXT NOT NULL DEFAULT '{}',
    import_id INTEGER REFERENCES import (id),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;
CREATE INDEX datapoint_metric ON datapoint (metric, as_of);
CREATE INDEX datapoint_source ON datapoint (source_key) WHERE source_key IS NOT NULL;

CREATE TABLE item (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    parent_id INTEGER REFERENCES item (id),
    title TEXT NOT NULL CHECK (title <> ''),
    narrative TEXT NOT NULL DEFAULT '',
    stage TEXT NOT NULL DEFAULT 'discovery' CHECK (stage <> ''),
    horizon TEXT NOT NULL DEFAULT 'none' CHECK (horizon IN ('now', 'next', 'later', 'none')),
    rank REAL NOT NULL DEFAULT 0,
    start TEXT CHECK (start GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    "end" TEXT CHECK ("end" GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    owner TEXT NOT NULL DEFAULT '',
    investment TEXT NOT NULL DEFAULT '',
    reach REAL,
    impact REAL,
    confidence REAL,
    confidence_reason TEXT NOT NULL DEFAULT '',
    confidence_on TEXT CHECK (confidence_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
    effort REAL,
    importance_datapoint_id INTEGER REFERENCES datapoint (id),
    satisfaction_datapoint_id INTEGER REFERENCES datapoint (id),
    first_seen_on TEXT,
    first_seen_stage TEXT NOT NULL DEFAULT '',
    external_id TEXT NOT NULL DEFAULT '',
    source_key INTEGER,
    imported_hashes TEXT NOT NULL DEFAULT '{}',
    attributes TEXT NOT NULL DEFAULT '{}',
    import_id INTEGER REFERENCES import (id),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    deleted_at TEXT,
    merged_into INTEGER REFERENCES item (id), -- set with deleted_at
    CHECK (merged_into IS NULL OR deleted_at IS NOT NULL)
) STRICT;
CREATE INDEX item_merged ON item (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX item_source ON item (source_key) WHERE source_key IS NOT NULL;

CREATE TABLE evidence (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    item_id INTEGER NOT NULL REFERENCES item (id),
    voice_id INTEGER REFERENCES voice (id),
    quote_id INTEGER REFERENCES quote (id),
    datapoint_id INTEGER REFERENCES datapoint (id),
    importance INTEGER CHECK (importance BETWEEN 0 AND 3),
    stance TEXT NOT NULL DEFAULT 'supports' CHECK (stance IN ('supports', 'contradicts')),
    note TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    deleted_at TEXT,
    CHECK ((voice_id IS NOT NULL) + (quote_id IS NOT NULL) + (datapoint_id IS NOT NULL) = 1)
) STRICT;
CREATE UNIQUE INDEX evidence_voice ON evidence (voice_id, item_id) WHERE voice_id IS NOT NULL AND deleted_at IS NULL;
CREATE UNIQUE INDEX evidence_quote ON evidence (quote_id, item_id) WHERE quote_id IS NOT NULL AND deleted_at IS NULL;
CREATE UNIQUE INDEX evidence_datapoint ON evidence (datapoint_id, item_id)
    WHERE datapoint_id IS NOT NULL AND deleted_at IS NULL;
CREATE INDEX evidence_item ON evidence (item_id);

CREATE TABLE goal (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    level TEXT NOT NULL DEFAULT 'product' CHECK (level IN ('company', 'product', 'marketing')),
    parent_id INTEGER REFERENCES goal (id),
    weight REAL NOT NULL DEFAULT 1 CHECK (weight >= 0),
    metric TEXT NOT NULL DEFAULT '',
    target TEXT NOT NULL DEFAULT '',
    period TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE TABLE contribution (
    id INTEGER PRIMARY KEY,
    item_id INTEGER NOT NULL REFERENCES item (id),
    goal_id INTEGER NOT NULL REFERENCES goal (id),
    contribution INTEGER NOT NULL CHECK (contribution BETWEEN 0 AND 3),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    UNIQUE (item_id, goal_id)
) STRICT;
CREATE INDEX contribution_goal ON contribution (goal_id);

CREATE TABLE deck (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    audience TEXT CHECK (audience IN ('inside', 'outside')),
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE TABLE slide (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    deck_id INTEGER NOT NULL REFERENCES deck (id),
    rank REAL NOT NULL DEFAULT 0,
    kind TEXT NOT NULL CHECK (kind IN ('section', 'chart', 'quote')),
    chart TEXT NOT NULL DEFAULT '',
    filter TEXT NOT NULL DEFAULT '{}',
    quote_id INTEGER REFERENCES quote (id),
    title TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;
CREATE INDEX slide_deck ON slide (deck_id, rank);

CREATE TABLE view (
    id INTEGER PRIMARY KEY,
    uid TEXT NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    page TEXT NOT NULL CHECK (page <> ''),
    rank REAL NOT NULL DEFAULT 0,
    filter TEXT NOT NULL DEFAULT '{}',
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    deleted_at TEXT
) STRICT;

CREATE TABLE change (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    uid TEXT NOT NULL,
    step TEXT NOT NULL,
    count INTEGER NOT NULL DEFAULT 1,
    subject TEXT NOT NULL DEFAULT '',
    merge_key TEXT NOT NULL DEFAULT '',
    made_by TEXT NOT NULL DEFAULT '',
    made_at TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1))
) STRICT;
CREATE INDEX change_undone ON change (undone, id);

CREATE TABLE change_row (
    id INTEGER PRIMARY KEY,
    change_id INTEGER NOT NULL REFERENCES change (id) ON DELETE CASCADE,
    record TEXT NOT NULL,
    record_id INTEGER NOT NULL,
    action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
    before TEXT NOT NULL DEFAULT '{}',
    after TEXT NOT NULL DEFAULT '{}'
) STRICT;
CREATE INDEX change_row_change ON change_row (change_id, id);
