-- What becomes of results outside the journal: copies made, looks taken, days kept, and what waits to be sent.

-- Exports and backups that were made, so that whoever is erased can be told which copies may still hold them.
CREATE TABLE copies (
    key INTEGER PRIMARY KEY,
    made_at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    place TEXT NOT NULL,
    profile TEXT REFERENCES profiles (code) ON DELETE CASCADE -- whose results; null: everyone's
) STRICT;

CREATE INDEX copies_by_profile ON copies (profile);

-- Who looked at results that are not their own, or at everyone's.
CREATE TABLE looks (
    key INTEGER PRIMARY KEY,
    taken_at INTEGER NOT NULL,
    who TEXT NOT NULL,
    what TEXT NOT NULL,
    profile TEXT REFERENCES profiles (code) ON DELETE CASCADE -- whose results; null: everyone's
) STRICT;

CREATE INDEX looks_by_profile ON looks (profile, taken_at);
CREATE INDEX looks_by_time ON looks (taken_at);

-- How many days rows of a table are kept; a table without a row here keeps them until they are erased.
CREATE TABLE retention (
    subject TEXT PRIMARY KEY,
    days INTEGER NOT NULL CHECK (days >= 1)
) STRICT, WITHOUT ROWID;

-- Record stores that statements are sent to; credentials are never kept here.
CREATE TABLE record_stores (
    name TEXT PRIMARY KEY,
    endpoint TEXT NOT NULL,
    xapi_version TEXT NOT NULL,
    delivered_at INTEGER, -- the last time it took something
    problem TEXT -- why nothing is sent for now; null: all is well
) STRICT, WITHOUT ROWID;

-- Statements on their way, as the exact bytes; written in the transaction that ends the run.
CREATE TABLE outbox (
    key INTEGER PRIMARY KEY,
    store TEXT NOT NULL REFERENCES record_stores (name) ON DELETE CASCADE,
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    statement TEXT NOT NULL CHECK (length(statement) = 36),
    body BLOB NOT NULL,
    queued_at INTEGER NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('waiting', 'delivered', 'dead')),
    tries INTEGER NOT NULL,
    settled_at INTEGER,
    problem TEXT,
    UNIQUE (store, statement)
) STRICT;

CREATE INDEX outbox_by_run ON outbox (run);
CREATE INDEX outbox_waiting ON outbox (store, key) WHERE status = 'waiting';
