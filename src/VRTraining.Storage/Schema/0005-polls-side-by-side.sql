-- Learners play side by side: several polls may be open at once, so ballots and counts say of which poll they are.
-- A poll that was open before was the only one, and the last. Old tables go before new ones come: no page is left unused.
CREATE TEMP TABLE one_poll_ballots AS
SELECT session, (SELECT max(json_extract(body, '$.poll.id')) FROM session_events
    WHERE session_events.session = session_ballots.session AND json_extract(body, '$.type') = 'poll-opened') AS poll, ballot
FROM session_ballots;

CREATE TEMP TABLE one_poll_tallies AS
SELECT session, (SELECT max(json_extract(body, '$.poll.id')) FROM session_events
    WHERE session_events.session = session_tallies.session AND json_extract(body, '$.type') = 'poll-opened') AS poll,
    question, option, votes
FROM session_tallies;

DROP TABLE session_ballots;

DROP TABLE session_tallies;

-- Ballots that are spent in an open poll: sorted by a random-looking digest, without time, order or vote. Emptied when it closes.
CREATE TABLE session_ballots (
    session INTEGER NOT NULL REFERENCES sessions (key) ON DELETE CASCADE,
    poll INTEGER NOT NULL CHECK (poll >= 1),
    ballot TEXT NOT NULL,
    PRIMARY KEY (session, poll, ballot)
) STRICT, WITHOUT ROWID;

-- Counts of an open poll, without ballots. Emptied when it closes; from five papers on the closing event has the numbers.
CREATE TABLE session_tallies (
    session INTEGER NOT NULL REFERENCES sessions (key) ON DELETE CASCADE,
    poll INTEGER NOT NULL CHECK (poll >= 1),
    question INTEGER NOT NULL,
    option INTEGER NOT NULL,
    votes INTEGER NOT NULL CHECK (votes >= 1),
    PRIMARY KEY (session, poll, question, option)
) STRICT, WITHOUT ROWID;

INSERT INTO session_ballots SELECT session, poll, ballot FROM one_poll_ballots;

INSERT INTO session_tallies SELECT session, poll, question, option, votes FROM one_poll_tallies;

DROP TABLE one_poll_ballots;

DROP TABLE one_poll_tallies;
