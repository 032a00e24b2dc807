"""Version 1: the update log, and the tables derived from it for lists and search."""

from __future__ import annotations

STATEMENTS = (
    "PRAGMA application_id = 0x52434D31",
    "CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    # A replica is one shared document: a draft or a book, in one room.
    """
    CREATE TABLE replicas (
        id      TEXT PRIMARY KEY,
        kind    TEXT NOT NULL,
        room    TEXT NOT NULL,
        created TEXT NOT NULL
    ) WITHOUT ROWID
    """,
    # The log. A local update without an envelope still has to leave the laptop.
    """
    CREATE TABLE updates (
        seq      INTEGER PRIMARY KEY AUTOINCREMENT,
        replica  TEXT NOT NULL REFERENCES replicas (id),
        payload  BLOB NOT NULL,
        origin   TEXT NOT NULL CHECK (origin IN ('local', 'remote')),
        key      TEXT UNIQUE,
        envelope TEXT,
        at       TEXT NOT NULL
    )
    """,
    "CREATE INDEX updates_by_replica ON updates (replica, seq)",
    "CREATE INDEX updates_waiting ON updates (seq) WHERE origin = 'local' AND envelope IS NULL",
    """
    CREATE TABLE snapshots (
        replica TEXT PRIMARY KEY REFERENCES replicas (id),
        payload BLOB NOT NULL,
        upto    INTEGER NOT NULL,
        at      TEXT NOT NULL
    )
    """,
    # Named versions as rows of text, because travelling in a replica's time is slow.
    """
    CREATE TABLE versions (
        id        TEXT PRIMARY KEY,
        replica   TEXT NOT NULL,
        name      TEXT NOT NULL,
        at        TEXT NOT NULL,
        by        TEXT NOT NULL,
        frontiers BLOB NOT NULL,
        blocks    TEXT NOT NULL
    )
    """,
    "CREATE INDEX versions_by_replica ON versions (replica, at)",
    # Projections: derived from replicas, may be dropped and rebuilt at any time.
    """
    CREATE TABLE drafts (
        id       TEXT PRIMARY KEY,
        kind     TEXT NOT NULL,
        language TEXT NOT NULL,
        title_en TEXT NOT NULL DEFAULT '',
        title_es TEXT NOT NULL DEFAULT '',
        meeting  TEXT NOT NULL DEFAULT '',
        blocks   INTEGER NOT NULL DEFAULT 0,
        words_en INTEGER NOT NULL DEFAULT 0,
        words_es INTEGER NOT NULL DEFAULT 0,
        modified TEXT NOT NULL DEFAULT '',
        archived INTEGER NOT NULL DEFAULT 0
    )
    """,
    """
    CREATE TABLE blocks (
        row      INTEGER PRIMARY KEY,
        draft    TEXT NOT NULL,
        id       TEXT NOT NULL,
        position INTEGER NOT NULL,
        kind     TEXT NOT NULL,
        level    INTEGER NOT NULL,
        label    TEXT NOT NULL,
        en       TEXT NOT NULL,
        es       TEXT NOT NULL,
        words_en INTEGER NOT NULL,
        words_es INTEGER NOT NULL,
        UNIQUE (draft, id)
    )
    """,
    "CREATE INDEX blocks_in_order ON blocks (draft, position)",
    """
    CREATE VIRTUAL TABLE blocks_search USING fts5 (
        en, es, content='blocks', content_rowid='row',
        tokenize='unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TRIGGER blocks_added AFTER INSERT ON blocks BEGIN
        INSERT INTO blocks_search (rowid, en, es) VALUES (new.row, new.en, new.es);
    END
    """,
    """
    CREATE TRIGGER blocks_removed AFTER DELETE ON blocks BEGIN
        INSERT INTO blocks_search (blocks_search, rowid, en, es)
        VALUES ('delete', old.row, old.en, old.es);
    END
    """,
    """
    CREATE TRIGGER blocks_changed AFTER UPDATE OF en, es ON blocks
    WHEN old.en IS NOT new.en OR old.es IS NOT new.es BEGIN
        INSERT INTO blocks_search (blocks_search, rowid, en, es)
        VALUES ('delete', old.row, old.en, old.es);
        INSERT INTO blocks_search (rowid, en, es) VALUES (new.row, new.en, new.es);
    END
    """,
    # `words` are names to be found by that stand in no other column (area, delegations);
    # `record` is the item as the book has it (JSON); the columns are what lists sort and filter by.
    """
    CREATE TABLE plan_items (
        row          INTEGER PRIMARY KEY,
        id           TEXT NOT NULL UNIQUE,
        kind         TEXT NOT NULL DEFAULT '',
        theme        TEXT NOT NULL DEFAULT '',
        area         TEXT NOT NULL DEFAULT '',
        title        TEXT NOT NULL DEFAULT '',
        status       TEXT NOT NULL DEFAULT '',
        responsible  TEXT NOT NULL DEFAULT '[]',
        sponsors     TEXT NOT NULL DEFAULT '[]',
        due_text     TEXT NOT NULL DEFAULT '',
        due_from     TEXT,
        due_to       TEXT,
        notes        TEXT NOT NULL DEFAULT '',
        source_draft TEXT NOT NULL DEFAULT '',
        source_block TEXT NOT NULL DEFAULT '',
        source_text  TEXT NOT NULL DEFAULT '',
        modified     TEXT NOT NULL DEFAULT '',
        words        TEXT NOT NULL DEFAULT '',
        record       TEXT NOT NULL DEFAULT '{}'
    )
    """,
    # In the order in which the plan is shown, so that it opens without sorting.
    "CREATE INDEX plan_items_by_theme ON plan_items (theme, area, due_to IS NULL, due_to, id)",
    "CREATE INDEX plan_items_by_source ON plan_items (source_draft, source_block)",
    """
    CREATE VIRTUAL TABLE plan_search USING fts5 (
        title, notes, source_text, due_text, words,
        content='plan_items', content_rowid='row',
        tokenize='unicode61 remove_diacritics 2', prefix='2 3'
    )
    """,
    """
    CREATE TRIGGER plan_items_added AFTER INSERT ON plan_items BEGIN
        INSERT INTO plan_search (rowid, title, notes, source_text, due_text, words)
        VALUES (new.row, new.title, new.notes, new.source_text, new.due_text, new.words);
    END
    """,
    """
    CREATE TRIGGER plan_items_removed AFTER DELETE ON plan_items BEGIN
        INSERT INTO plan_search
            (plan_search, rowid, title, notes, source_text, due_text, words)
        VALUES ('delete', old.row, old.title, old.notes, old.source_text, old.due_text, old.words);
    END
    """,
    """
    CREATE TRIGGER plan_items_changed AFTER UPDATE ON plan_items BEGIN
        INSERT INTO plan_search
            (plan_search, rowid, title, notes, source_text, due_text, words)
        VALUES ('delete', old.row, old.title, old.notes, old.source_text, old.due_text, old.words);
        INSERT INTO plan_search (rowid, title, notes, source_text, due_text, words)
        VALUES (new.row, new.title, new.notes, new.source_text, new.due_text, new.words);
    END
    """,
)
