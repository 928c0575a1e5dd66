-- How orders, difficulties and policy wishes of key and foreign-funded enterprises go, as officers hear of them. Earlier versions are
-- in the journal.
CREATE TABLE tracker_entry (
    zone_id     bigint      NOT NULL,
    id          uuid        NOT NULL,
    client      uuid        NOT NULL,
    kind        text        NOT NULL CHECK (kind IN ('ORDER', 'DIFFICULTY', 'POLICY_WISH')),
    as_of       date        NOT NULL,
    amount      bigint      CHECK (amount >= 0),            -- fen
    level       integer     CHECK (level BETWEEN 1 AND 5),
    note        bytea       NOT NULL,       -- sealed
    encounter   uuid,                       -- where it was said; null when it came otherwise
    person      uuid        NOT NULL,
    recorded_at timestamptz NOT NULL,
    version     integer     NOT NULL,
    PRIMARY KEY (zone_id, id),
    CHECK (amount IS NULL OR kind = 'ORDER'),
    CHECK (level IS NULL OR kind <> 'ORDER'),
    CHECK (kind <> 'ORDER' OR amount IS NOT NULL),
    CHECK (kind <> 'DIFFICULTY' OR level IS NOT NULL)
);
SELECT distribute('tracker_entry');
SELECT zone_wall('tracker_entry');
ALTER TABLE tracker_entry ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
ALTER TABLE tracker_entry ADD FOREIGN KEY (zone_id, encounter) REFERENCES encounter (zone_id, id);
CREATE INDEX tracker_entry_of_client ON tracker_entry (zone_id, client, kind, as_of, id);
CREATE INDEX tracker_entry_latest ON tracker_entry (zone_id, as_of, id);
CREATE INDEX tracker_entry_of_encounter ON tracker_entry (zone_id, encounter) WHERE encounter IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON tracker_entry TO ${app};
