-- How each need stood at the end of each day: one row for each stretch of days on which nothing happened, the last of them open.
-- Figures read it, as of any day; the row of a day is written anew with each step of that day.
CREATE TABLE need_standing (
    zone_id          bigint      NOT NULL,
    id               uuid        NOT NULL,
    valid_from       date        NOT NULL,
    valid_to         date        NOT NULL,          -- infinity for the last
    client           uuid        NOT NULL,
    kind             text        NOT NULL,
    category         text        GENERATED ALWAYS AS (split_part(kind, '.', 1)) STORED,
    urgency          text        NOT NULL CHECK (urgency IN ('NORMAL', 'URGENT', 'CRITICAL')),
    status           text        NOT NULL,
    on_behalf        boolean     NOT NULL,          -- raised by an official, for the client
    stopped          boolean     NOT NULL,          -- suspended or parked
    raised_at        timestamptz NOT NULL,
    first_contact_at timestamptz,                   -- by whichever unit
    contact_due_at   timestamptz NOT NULL,          -- of whoever leads, or the desk; infinity while nobody knows
    contacted_at     timestamptz,                   -- by whoever leads
    contact_late     boolean     NOT NULL,
    due_at           timestamptz NOT NULL,          -- of the whole
    answered_at      timestamptz,                   -- null again once it is reopened
    answer_late      boolean     NOT NULL,
    rating           text        CHECK (rating IN ('SATISFIED', 'FAIR', 'UNSATISFIED', 'SILENT')),
    version          integer     NOT NULL,
    PRIMARY KEY (zone_id, id, valid_from),
    CHECK (valid_from < valid_to)
);
SELECT distribute('need_standing');
SELECT zone_wall('need_standing');
ALTER TABLE need_standing ADD FOREIGN KEY (zone_id, id) REFERENCES need (zone_id, id);
CREATE UNIQUE INDEX need_standing_last ON need_standing (zone_id, id) WHERE valid_to = 'infinity';
CREATE INDEX need_standing_of_client ON need_standing (zone_id, client, valid_from, valid_to);
GRANT SELECT, INSERT, UPDATE, DELETE ON need_standing TO ${app};
