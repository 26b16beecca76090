-- Group sessions: their events, the box of the poll that is open, and the runs that belong to them. Times are UTC milliseconds.
CREATE TABLE sessions (
    key INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (length(id) = 36),
    scenario TEXT NOT NULL,
    content_hash TEXT NOT NULL REFERENCES scenarios (content_hash),
    facilitator TEXT NOT NULL,
    opened_at INTEGER NOT NULL,
    event_count INTEGER NOT NULL,
    is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1))
) STRICT;

CREATE INDEX sessions_by_opening ON sessions (opened_at);

-- What happened, votes aside. Names, notes, thoughts and plans in it are personal text.
CREATE TABLE session_events (
    session INTEGER NOT NULL REFERENCES sessions (key) ON DELETE CASCADE,
    number INTEGER NOT NULL CHECK (number >= 1),
    at INTEGER NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (session, number)
) STRICT, WITHOUT ROWID;

-- Ballots that are spent in the open poll: sorted by a random-looking digest, without time, order or vote. Emptied when it closes.
CREATE TABLE session_ballots (
    session INTEGER NOT NULL REFERENCES sessions (key) ON DELETE CASCADE,
    ballot TEXT NOT NULL,
    PRIMARY KEY (session, ballot)
) STRICT, WITHOUT ROWID;

-- Counts of the open poll, without ballots. Emptied when it closes; from five papers on the closing event has the numbers.
CREATE TABLE session_tallies (
    session INTEGER NOT NULL REFERENCES sessions (key) ON DELETE CASCADE,
    question INTEGER NOT NULL,
    option INTEGER NOT NULL,
    votes INTEGER NOT NULL CHECK (votes >= 1),
    PRIMARY KEY (session, question, option)
) STRICT, WITHOUT ROWID;

-- Runs that belong to a session, with what becomes of them at its end.
CREATE TABLE session_runs (
    session INTEGER NOT NULL REFERENCES sessions (key) ON DELETE CASCADE,
    run TEXT NOT NULL CHECK (length(run) = 36),
    afterwards TEXT NOT NULL,
    PRIMARY KEY (session, run)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_runs_by_run ON session_runs (run);
