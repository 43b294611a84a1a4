"""The SQLite schema: named migrations that are only ever added to."""

from __future__ import annotations

import uuid
from typing import TYPE_CHECKING

from onrecord.archive.errors import NewerSchema, NotAnArchive

if TYPE_CHECKING:
    import sqlite3

MIGRATIONS: tuple[tuple[str, str], ...] = (
    (
        "0001-the-record",
        """
        CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        -- The bytes as published, zlib-compressed; NULL where the transcript came without them.
        CREATE TABLE capture (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, size INTEGER, data BLOB);
        -- Texts, kept for ever; two readings may share one.
        CREATE TABLE content (id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, text TEXT NOT NULL);
        -- Distinct strings; kind is name, role, label, affiliation or publisher.
        CREATE TABLE name (
            id INTEGER PRIMARY KEY, kind TEXT NOT NULL, text TEXT NOT NULL, folded TEXT NOT NULL, UNIQUE (kind, text));
        -- Every change of a document has a number, and a token that tells an index this history from another.
        CREATE TABLE change (number INTEGER PRIMARY KEY AUTOINCREMENT, token INTEGER NOT NULL);
        -- Title to url are those of the latest version; changed is the last change.
        CREATE TABLE document (
            id INTEGER PRIMARY KEY, record TEXT NOT NULL UNIQUE, proposed TEXT NOT NULL, title TEXT, date TEXT,
            publisher INTEGER REFERENCES name, event TEXT, url TEXT,
            latest INTEGER REFERENCES version DEFERRABLE INITIALLY DEFERRED,
            added_at TEXT NOT NULL, changed INTEGER UNIQUE REFERENCES change);
        CREATE INDEX document_proposed ON document (proposed);
        CREATE TABLE alias (alias TEXT PRIMARY KEY, document INTEGER NOT NULL REFERENCES document) WITHOUT ROWID;
        CREATE INDEX alias_document ON alias (document);
        -- One reading of one edit; edition counts the edits; coverage counts code points by segment kind (JSON); record
        -- is the JSON form without what is in other tables.
        CREATE TABLE version (
            id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, edition INTEGER NOT NULL,
            capture INTEGER NOT NULL REFERENCES capture, part INTEGER NOT NULL, reader TEXT NOT NULL,
            reader_version TEXT NOT NULL, content INTEGER NOT NULL REFERENCES content, url TEXT,
            retrieved_at TEXT NOT NULL, added_at TEXT NOT NULL, turns INTEGER NOT NULL, words INTEGER NOT NULL,
            coverage TEXT NOT NULL, record BLOB NOT NULL);
        CREATE INDEX version_document ON version (document);
        CREATE INDEX version_capture ON version (capture, part);
        CREATE INDEX version_url ON version (url) WHERE url IS NOT NULL;
        CREATE TABLE speaker (
            version INTEGER NOT NULL REFERENCES version, number INTEGER NOT NULL, id TEXT NOT NULL,
            labels TEXT NOT NULL, person TEXT, name INTEGER REFERENCES name, role INTEGER REFERENCES name,
            affiliation INTEGER REFERENCES name, one_person INTEGER NOT NULL, kind TEXT NOT NULL,
            PRIMARY KEY (version, number)) WITHOUT ROWID;
        -- start and end are code points of the content, half-open; speaker is a number among the version's speakers.
        CREATE TABLE turn (
            version INTEGER NOT NULL REFERENCES version, number INTEGER NOT NULL, id TEXT NOT NULL,
            start INTEGER NOT NULL, end INTEGER NOT NULL, speaker INTEGER, label INTEGER REFERENCES name,
            label_start INTEGER, label_end INTEGER, affiliation INTEGER REFERENCES name, evidence TEXT NOT NULL,
            because TEXT NOT NULL, confidence REAL NOT NULL, kind TEXT NOT NULL, words INTEGER NOT NULL,
            PRIMARY KEY (version, number)) WITHOUT ROWID;
        CREATE TABLE segment (
            version INTEGER NOT NULL REFERENCES version, start INTEGER NOT NULL, end INTEGER NOT NULL,
            kind TEXT NOT NULL, PRIMARY KEY (version, start)) WITHOUT ROWID;
        CREATE TABLE layer (
            version INTEGER NOT NULL REFERENCES version, name TEXT NOT NULL, form TEXT NOT NULL,
            PRIMARY KEY (version, name)) WITHOUT ROWID;
        CREATE TABLE correction (
            id INTEGER PRIMARY KEY, document INTEGER NOT NULL REFERENCES document, form TEXT NOT NULL,
            UNIQUE (document, form));
        -- Paragraphs of the latest versions; parts holds the runs of speech where a note stands between them.
        CREATE TABLE passage (
            document INTEGER NOT NULL REFERENCES document, number INTEGER NOT NULL, turn INTEGER,
            start INTEGER NOT NULL, end INTEGER NOT NULL, parts TEXT, PRIMARY KEY (document, number)) WITHOUT ROWID;
        """,
    ),
    (
        "0002-times-of-turns",
        """
        -- Seconds from the start of the recording, decimal strings.
        ALTER TABLE turn ADD COLUMN began TEXT;
        ALTER TABLE turn ADD COLUMN ended TEXT;
        """,
    ),
    (
        "0002-captures-known",
        """
        -- Captures of a version's text beside the one it was read from: another encoding, another address.
        CREATE TABLE also (
            version INTEGER NOT NULL REFERENCES version, capture INTEGER NOT NULL REFERENCES capture,
            part INTEGER NOT NULL, url TEXT, retrieved_at TEXT NOT NULL);
        CREATE INDEX also_version ON also (version);
        CREATE INDEX also_capture ON also (capture, part);
        CREATE INDEX also_url ON also (url) WHERE url IS NOT NULL;
        -- What has read all of a capture (a stamp of the readers and annotators): it need not be read by them again.
        CREATE TABLE reading (capture INTEGER PRIMARY KEY REFERENCES capture, stamp TEXT NOT NULL);
        """,
    ),
    (
        "0003-questions",
        """
        -- Versions in which somebody has looked for questions: their layer's rows are in the three tables below.
        CREATE TABLE asked (version INTEGER PRIMARY KEY REFERENCES version, parts INTEGER NOT NULL);
        -- One question part; number counts them in the layer's order, turn is a number among the version's turns; words
        -- are those spoken under the span; because holds the spans that show who is asked.
        CREATE TABLE question (
            version INTEGER NOT NULL REFERENCES version, number INTEGER NOT NULL, id TEXT NOT NULL, turn INTEGER,
            start INTEGER NOT NULL, end INTEGER NOT NULL, because TEXT NOT NULL, follows TEXT, words TEXT NOT NULL,
            PRIMARY KEY (version, number)) WITHOUT ROWID;
        -- What one person asked did with it; addressee is a number among the version's speakers, NULL where it cannot
        -- be told; answers holds [turn's id, start, end] of each run of sentences that takes the part up.
        CREATE TABLE reply (
            version INTEGER NOT NULL REFERENCES version, question INTEGER NOT NULL, number INTEGER NOT NULL,
            addressee INTEGER, status TEXT, confidence REAL NOT NULL, refusal_start INTEGER, refusal_end INTEGER,
            answers TEXT NOT NULL, PRIMARY KEY (version, question, number)) WITHOUT ROWID;
        INSERT INTO meta SELECT 'unfilled', 'questions' WHERE EXISTS (SELECT 1 FROM layer WHERE name = 'questions');
        """,
    ),
    (
        "0004-figures",
        """
        -- Versions in which somebody has looked for figures: their layer's rows are in the table below.
        CREATE TABLE figured (version INTEGER PRIMARY KEY REFERENCES version, figures INTEGER NOT NULL);
        -- One figure; number counts them in the layer's order; turn and speaker are numbers among those of the version.
        -- low and high are exact, low_value and high_value near enough to sort by. sentence_start to sentence_end is
        -- the sentence that holds it, lead_start where the sentence before begins, tail_end where the one behind ends,
        -- both in the same turn. words are those that a search looks at, folded.
        CREATE TABLE figure (
            version INTEGER NOT NULL REFERENCES version, number INTEGER NOT NULL, id TEXT NOT NULL, turn INTEGER,
            speaker INTEGER, start INTEGER NOT NULL, end INTEGER NOT NULL, sentence_start INTEGER NOT NULL,
            sentence_end INTEGER NOT NULL, lead_start INTEGER, tail_end INTEGER, kind TEXT NOT NULL, low TEXT,
            high TEXT, low_value REAL, high_value REAL, comparator TEXT NOT NULL, direction TEXT, unit TEXT, per TEXT,
            share_of TEXT, measure TEXT, measure_folded TEXT, scope TEXT, as_of TEXT, since TEXT, until TEXT,
            modality TEXT NOT NULL, attributed_to TEXT, denied INTEGER NOT NULL, words TEXT NOT NULL,
            PRIMARY KEY (version, number)) WITHOUT ROWID;
        CREATE INDEX figure_kind ON figure (kind, unit);
        -- What a user decided of two figures, anchored by spans and words; form is JSON.
        CREATE TABLE decision (id INTEGER PRIMARY KEY, form TEXT NOT NULL UNIQUE);
        INSERT INTO meta SELECT 'unfilled-figures', 'figures'
            WHERE EXISTS (SELECT 1 FROM layer WHERE name = 'figures');
        """,
    ),
    (
        "0005-commitments",
        """
        -- Versions in which somebody has looked for commitments: their layer's rows are in the table below.
        CREATE TABLE promised (version INTEGER PRIMARY KEY REFERENCES version, items INTEGER NOT NULL);
        -- One commitment; number counts them in the layer's order, turn and speaker are numbers among the version's;
        -- actor is a name of the kind actor; due_from and due_to are days, both included; words are those spoken under
        -- the span.
        CREATE TABLE commitment (
            version INTEGER NOT NULL REFERENCES version, number INTEGER NOT NULL, id TEXT NOT NULL, turn INTEGER,
            start INTEGER NOT NULL, end INTEGER NOT NULL, actor INTEGER NOT NULL REFERENCES name, action TEXT NOT NULL,
            force TEXT NOT NULL, deadline TEXT, due_from TEXT, due_to TEXT, condition TEXT, beneficiary TEXT,
            speaker INTEGER, words TEXT NOT NULL, PRIMARY KEY (version, number)) WITHOUT ROWID;
        INSERT INTO meta SELECT 'unfilled-commitments', 'commitments'
            WHERE EXISTS (SELECT 1 FROM layer WHERE name = 'commitments');
        """,
    ),
    (
        "0006-fetches",
        """
        -- Every time that an address was asked for, and what came of it; landed is the address that answered, sha256
        -- the digest of the bytes that came or that are as before by its word, kept the WARC file that has it all.
        CREATE TABLE fetch (
            id INTEGER PRIMARY KEY, url TEXT NOT NULL, landed TEXT NOT NULL, at TEXT NOT NULL, status INTEGER NOT NULL,
            outcome TEXT NOT NULL, sha256 TEXT, media_type TEXT, etag TEXT, modified TEXT, says TEXT, kept TEXT,
            not_before TEXT);
        CREATE INDEX fetch_url ON fetch (url);
        CREATE INDEX fetch_landed ON fetch (landed) WHERE landed != url;
        CREATE INDEX fetch_at ON fetch (at);
        -- Pages that a watched feed or sitemap names; updated is when they were changed, by its word.
        CREATE TABLE listed (
            source TEXT NOT NULL, url TEXT NOT NULL, updated TEXT, at TEXT NOT NULL,
            PRIMARY KEY (source, url)) WITHOUT ROWID;
        """,
    ),
    (
        "0007-echoes",
        """
        -- The sentences of a version as they are compared for echoes: of each the number of its turn, its start, its
        -- end and how many words it has (four signed 32-bit numbers); then its words (unsigned 32-bit: the digest of
        -- the stem in 30 bits, bit 30 for a capital, bit 31 for a digit).
        CREATE TABLE spoken (
            version INTEGER PRIMARY KEY REFERENCES version, sentences INTEGER NOT NULL, places BLOB NOT NULL,
            words BLOB NOT NULL);
        INSERT INTO meta SELECT 'unfilled-echoes', 'echoes' WHERE EXISTS (SELECT 1 FROM version);
        """,
    ),
    (
        "0008-read-out",
        """
        -- Who asks a question part that the speaker of its turn reads out: name is a name of the kind asker,
        -- affiliation one of the kind outlet; start to end are the words that name who asks, NULL where the layer gives
        -- none.
        CREATE TABLE read_out (
            version INTEGER NOT NULL REFERENCES version, question INTEGER NOT NULL,
            name INTEGER NOT NULL REFERENCES name, affiliation INTEGER REFERENCES name, start INTEGER, end INTEGER,
            PRIMARY KEY (version, question)) WITHOUT ROWID;
        INSERT OR IGNORE INTO meta SELECT 'unfilled', 'questions'
            WHERE EXISTS (SELECT 1 FROM layer WHERE name = 'questions');
        """,
    ),
)
"""Name and script of every migration, in order. Add to the end; never change one that was released."""


def applied(connection: sqlite3.Connection) -> list[str]:
    """Name the migrations that the file has had.

    Raises:
        NotAnArchive: it is an SQLite file of some other program.
        NewerSchema: it has had one that this release does not know.
    """
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if "migration" not in tables:
        if tables:
            raise NotAnArchive("this SQLite file belongs to another program; name another file for the archive")
        return []
    names = [str(row[0]) for row in connection.execute("SELECT name FROM migration ORDER BY number")]
    known = {name for name, _ in MIGRATIONS}
    for name in names:
        if name not in known:
            raise NewerSchema(
                f"this archive was made by a newer release of onrecord (it has {name!r}); upgrade onrecord to use it"
            )
    return names


def pending(connection: sqlite3.Connection) -> list[tuple[str, str]]:
    """Give the migrations that the file still needs; raises as `applied`."""
    done = set(applied(connection))
    return [(name, script) for name, script in MIGRATIONS if name not in done]


def migrate(connection: sqlite3.Connection) -> None:
    """Bring the file's schema up to date, each migration in one transaction; raises as `applied`."""
    for name, script in pending(connection):
        try:
            # executescript takes no parameters; the names are our own, above.
            connection.executescript(
                f"""
                BEGIN IMMEDIATE;
                CREATE TABLE IF NOT EXISTS migration (number INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
                {script}
                INSERT INTO migration (name) VALUES ('{name}');
                INSERT OR IGNORE INTO meta VALUES ('archive', '{uuid.uuid4().hex}');
                COMMIT;
                """  # noqa: S608
            )
        except BaseException:
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            raise
