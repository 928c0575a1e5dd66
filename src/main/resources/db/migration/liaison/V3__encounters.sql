-- Every time that somebody speaks with a client: one row, whatever is reported of it. Earlier versions are in the journal.
CREATE TABLE encounter (
    zone_id      bigint  NOT NULL,
    id           uuid    NOT NULL,
    client       uuid    NOT NULL,
    officer      uuid    NOT NULL,          -- whoever plans, holds and records it
    channel      text    NOT NULL CHECK (channel IN ('VISIT', 'CALL', 'CHAT', 'VIDEO')),
    state        text    NOT NULL CHECK (state IN ('PLANNED', 'DONE', 'RECORDED', 'CANCELLED')),
    period       date    NOT NULL,          -- its day
    topics       text[]  NOT NULL CHECK (topics <@ ARRAY['BASELINE', 'GUIDANCE', 'OTHER']),
    words        bytea,                     -- ciphertext, as what was said may be about people
    participants bytea,
    survey       jsonb   NOT NULL,          -- what was asked and answered
    experts      text[]  NOT NULL,          -- offices that outside experts came from
    advice       jsonb   NOT NULL,          -- what was advised, and when it was put into practice
    reason       text    CHECK (length(reason) BETWEEN 1 AND 500),
    version      integer NOT NULL,
    PRIMARY KEY (zone_id, id)
);
SELECT distribute('encounter');
SELECT zone_wall('encounter');
ALTER TABLE encounter ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
ALTER TABLE encounter ADD FOREIGN KEY (zone_id, officer) REFERENCES person (zone_id, id);
CREATE INDEX encounter_of_client ON encounter (zone_id, client, period, id);
CREATE INDEX encounter_of_officer ON encounter (zone_id, officer, period, id);
GRANT SELECT, INSERT, UPDATE ON encounter TO ${app};

-- A client that was asked before, and says that it need not be asked again. Whoever plans the next is told.
CREATE TABLE repeat_declined (
    zone_id   bigint      NOT NULL,
    encounter uuid        NOT NULL,
    client    uuid        NOT NULL,
    reason    text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    person    uuid        NOT NULL,
    at        timestamptz NOT NULL,
    PRIMARY KEY (zone_id, encounter)
);
SELECT distribute('repeat_declined');
SELECT zone_wall('repeat_declined');
ALTER TABLE repeat_declined ADD FOREIGN KEY (zone_id, encounter) REFERENCES encounter (zone_id, id);
ALTER TABLE repeat_declined ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
CREATE INDEX repeat_declined_of_client ON repeat_declined (zone_id, client, at);
GRANT SELECT, INSERT ON repeat_declined TO ${app};
