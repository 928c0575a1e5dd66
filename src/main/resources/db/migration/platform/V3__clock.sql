-- What a zone sets for its clocks: days of its own beside the country's, working hours, rules; and who was told what.

-- Days on which this zone works otherwise than the country's calendar says.
CREATE TABLE own_day (
    zone_id bigint      NOT NULL,
    day     date        NOT NULL,
    working boolean     NOT NULL,
    reason  text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 200),
    person  uuid        NOT NULL,           -- who said so last
    at      timestamptz NOT NULL,
    removed boolean     NOT NULL,
    version integer     NOT NULL,
    PRIMARY KEY (zone_id, day)
);
SELECT distribute('own_day');
SELECT zone_wall('own_day');
GRANT SELECT, INSERT, UPDATE ON own_day TO ${app};

CREATE TABLE working_hours (
    zone_id          bigint  NOT NULL,
    valid_from       date    NOT NULL,
    morning_opens    time    NOT NULL,
    morning_closes   time    NOT NULL,
    afternoon_opens  time    NOT NULL,
    afternoon_closes time    NOT NULL,
    version          integer NOT NULL,
    PRIMARY KEY (zone_id, valid_from),
    CHECK (morning_opens < morning_closes AND morning_closes <= afternoon_opens AND afternoon_opens < afternoon_closes)
);
SELECT distribute('working_hours');
SELECT zone_wall('working_hours');
GRANT SELECT, INSERT, UPDATE ON working_hours TO ${app};

-- How long something may take. Where a zone has no row, the program's standard holds.
CREATE TABLE clock_rule (
    zone_id      bigint  NOT NULL,
    category     text    NOT NULL,          -- empty: every one
    urgency      text    NOT NULL CHECK (urgency IN ('NORMAL', 'URGENT', 'CRITICAL')),
    goal         text    NOT NULL CHECK (goal IN ('CONTACT', 'ANSWER', 'SOLVE', 'HAND_BACK', 'CONFIRM')),
    valid_from   date    NOT NULL,
    valid_to     date,                      -- the first day on which it no longer holds
    amount       integer NOT NULL CHECK (amount > 0),
    unit         text    NOT NULL CHECK (unit IN ('MINUTES', 'HALF_HOURS', 'HALF_DAYS', 'WORKING_DAYS', 'NATURAL_HOURS')),
    extends_to   integer CHECK (extends_to >= amount),
    reopened     integer NOT NULL CHECK (reopened > 0),
    unit_after   integer NOT NULL CHECK (unit_after > 0),
    leader_after integer NOT NULL CHECK (leader_after >= unit_after),
    basis        text    NOT NULL CHECK (length(basis) BETWEEN 1 AND 200),
    version      integer NOT NULL,
    PRIMARY KEY (zone_id, category, urgency, goal, valid_from),
    CHECK (valid_to > valid_from)
);
SELECT distribute('clock_rule');
SELECT zone_wall('clock_rule');
GRANT SELECT, INSERT, UPDATE ON clock_rule TO ${app};

-- The only trace that a clock leaves: a step of being overdue that somebody was told of. It is told once, whoever counts.
CREATE TABLE clock_announced (
    zone_id bigint      NOT NULL,
    kind    text        NOT NULL,
    record  uuid        NOT NULL,
    step    text        NOT NULL,
    at      timestamptz NOT NULL,
    PRIMARY KEY (zone_id, kind, record, step)
);
SELECT distribute('clock_announced');
SELECT zone_wall('clock_announced');
GRANT SELECT, INSERT ON clock_announced TO ${app};
