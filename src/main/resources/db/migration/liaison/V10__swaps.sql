-- Two ambassadors change places: proposed by one and accepted by the other, or made by the clerk. Until the earlier of the two shifts begins.
CREATE TABLE rota_swap (
    zone_id       bigint      NOT NULL,
    id            uuid        NOT NULL,
    shift         uuid        NOT NULL,
    shift_version integer     NOT NULL,
    other         uuid        NOT NULL,
    other_version integer     NOT NULL,
    proposer      uuid        NOT NULL,
    colleague     uuid        NOT NULL,
    until         timestamptz NOT NULL,
    state         text        NOT NULL CHECK (state IN ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN', 'MADE')),
    reason        text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    proposed_at   timestamptz NOT NULL,
    answer        text        CHECK (length(answer) BETWEEN 1 AND 500),
    decided_by    uuid,
    decided_at    timestamptz,
    version       integer     NOT NULL,
    PRIMARY KEY (zone_id, id),
    CHECK (shift <> other),
    CHECK (proposer <> colleague),
    CHECK ((state = 'PROPOSED') = (decided_at IS NULL)),
    CHECK ((decided_by IS NULL) = (decided_at IS NULL))
);
SELECT distribute('rota_swap');
SELECT zone_wall('rota_swap');
-- A shift goes only from a week that is not published yet, and what was said of it goes with it; the journal keeps both.
ALTER TABLE rota_swap ADD FOREIGN KEY (zone_id, shift) REFERENCES rota_shift (zone_id, id) ON DELETE CASCADE;
ALTER TABLE rota_swap ADD FOREIGN KEY (zone_id, other) REFERENCES rota_shift (zone_id, id) ON DELETE CASCADE;
ALTER TABLE rota_swap ADD FOREIGN KEY (zone_id, proposer) REFERENCES person (zone_id, id);
ALTER TABLE rota_swap ADD FOREIGN KEY (zone_id, colleague) REFERENCES person (zone_id, id);
CREATE INDEX rota_swap_of_shift ON rota_swap (zone_id, shift);
CREATE INDEX rota_swap_of_other ON rota_swap (zone_id, other);
CREATE INDEX rota_swap_of_proposer ON rota_swap (zone_id, proposer, id);
CREATE INDEX rota_swap_of_colleague ON rota_swap (zone_id, colleague, id);
CREATE INDEX rota_swap_open ON rota_swap (zone_id, until) WHERE state = 'PROPOSED';
GRANT SELECT, INSERT, UPDATE ON rota_swap TO ${app};
