-- Times are UTC in milliseconds since 1970; run times (_ms) are milliseconds since the run's start, pauses left out.

CREATE TABLE settings (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Learners, by a code that says nothing about them.
CREATE TABLE profiles (
    code TEXT PRIMARY KEY,
    created_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

-- Every scenario file that was ever played, so that old runs stay explainable.
CREATE TABLE scenarios (
    content_hash TEXT PRIMARY KEY CHECK (length(content_hash) = 64),
    id TEXT NOT NULL,
    version TEXT NOT NULL,
    title TEXT NOT NULL,
    json BLOB NOT NULL,
    kept_at INTEGER NOT NULL
) STRICT;

-- One row a run; from "status" on it says how the run stands after its last input.
CREATE TABLE runs (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    profile TEXT NOT NULL REFERENCES profiles (code) ON DELETE CASCADE,
    scenario TEXT NOT NULL,
    version TEXT NOT NULL,
    content_hash TEXT NOT NULL REFERENCES scenarios (content_hash),
    run_no INTEGER NOT NULL CHECK (run_no >= 1),
    seed INTEGER NOT NULL, -- 64 bits; what is above 2^63 - 1 is stored as negative
    started_at INTEGER NOT NULL,
    status TEXT NOT NULL,
    now_ms INTEGER NOT NULL,
    attempts INTEGER NOT NULL,
    setbacks INTEGER NOT NULL,
    assisted INTEGER NOT NULL CHECK (assisted IN (0, 1)),
    ending TEXT,
    outcome TEXT,
    success INTEGER CHECK (success IN (0, 1)),
    is_over INTEGER NOT NULL CHECK (is_over IN (0, 1)),
    changed_at INTEGER NOT NULL,
    input_count INTEGER NOT NULL,
    UNIQUE (profile, scenario, run_no)
) STRICT;

CREATE INDEX runs_by_start ON runs (started_at);
CREATE INDEX runs_by_profile ON runs (profile, started_at);
CREATE INDEX runs_by_scenario ON runs (scenario, started_at);
CREATE INDEX runs_by_content ON runs (content_hash);
CREATE INDEX runs_unfinished ON runs (started_at) WHERE is_over = 0;

-- What reached the engine, without personal text.
CREATE TABLE inputs (
    run INTEGER NOT NULL REFERENCES runs (key) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 1),
    taken_at INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (run, number)
) STRICT, WITHOUT ROWID;

-- What happened because of an input.
CREATE TABLE events (
    run INTEGER NOT NULL,
    number INTEGER NOT NULL CHECK (number >= 1),
    input INTEGER NOT NULL,
    attempt INTEGER NOT NULL CHECK (attempt >= 1),
    at_ms INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (run, number),
    FOREIGN KEY (run, input) REFERENCES inputs (run, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX events_by_input ON events (run, input);

-- What a learner wrote; apart from the rest, so that it can be erased alone and never slips into an export.
CREATE TABLE personal_texts (
    run INTEGER NOT NULL,
    input INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (run, input),
    FOREIGN KEY (run, input) REFERENCES inputs (run, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
