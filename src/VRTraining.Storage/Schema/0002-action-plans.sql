-- If-then plans: what a learner wants to try at work, and by when. Personal text, never in a cohort's export.
CREATE TABLE action_plans (
    key INTEGER PRIMARY KEY,
    profile TEXT NOT NULL REFERENCES profiles (code) ON DELETE CASCADE,
    run INTEGER REFERENCES runs (key) ON DELETE SET NULL,
    situation TEXT NOT NULL,
    action TEXT NOT NULL,
    due_on TEXT NOT NULL CHECK (length(due_on) = 10), -- yyyy-mm-dd
    made_at INTEGER NOT NULL,
    done_at INTEGER
) STRICT;

CREATE INDEX action_plans_by_profile ON action_plans (profile, due_on);
