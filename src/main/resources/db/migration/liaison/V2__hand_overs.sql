-- From one officer to another: proposed by one, decided by the other. The assignments change on the day, when it is accepted.
CREATE TABLE hand_over (
    zone_id     bigint      NOT NULL,
    id          uuid        NOT NULL,
    giver       uuid        NOT NULL,
    receiver    uuid        NOT NULL,
    day         date        NOT NULL,
    state       text        NOT NULL CHECK (state IN ('PROPOSED', 'ACCEPTED', 'REFUSED', 'WITHDRAWN')),
    reason      text        NOT NULL CHECK (length(reason) BETWEEN 1 AND 500),
    overload    text        CHECK (length(overload) BETWEEN 1 AND 500),
    proposed_by uuid        NOT NULL,
    proposed_at timestamptz NOT NULL,
    answer      text        CHECK (length(answer) BETWEEN 1 AND 500),
    answered_at timestamptz,
    version     integer     NOT NULL,
    PRIMARY KEY (zone_id, id),
    CHECK ((state = 'PROPOSED') = (answered_at IS NULL))
);
SELECT distribute('hand_over');
SELECT zone_wall('hand_over');
ALTER TABLE hand_over ADD FOREIGN KEY (zone_id, giver) REFERENCES person (zone_id, id);
ALTER TABLE hand_over ADD FOREIGN KEY (zone_id, receiver) REFERENCES person (zone_id, id);
CREATE INDEX hand_over_of_giver ON hand_over (zone_id, giver, id);
CREATE INDEX hand_over_of_receiver ON hand_over (zone_id, receiver, id);
GRANT SELECT, INSERT, UPDATE ON hand_over TO ${app};

CREATE TABLE hand_over_item (
    zone_id    bigint NOT NULL,
    hand_over  uuid   NOT NULL,
    client     uuid   NOT NULL,
    assignment uuid   NOT NULL,
    note       text   CHECK (length(note) BETWEEN 1 AND 1000),
    PRIMARY KEY (zone_id, hand_over, assignment)
);
SELECT distribute('hand_over_item');
SELECT zone_wall('hand_over_item');
ALTER TABLE hand_over_item ADD FOREIGN KEY (zone_id, hand_over) REFERENCES hand_over (zone_id, id);
ALTER TABLE hand_over_item ADD FOREIGN KEY (zone_id, assignment) REFERENCES assignment (zone_id, id);
CREATE INDEX hand_over_item_of_assignment ON hand_over_item (zone_id, assignment);
GRANT SELECT, INSERT ON hand_over_item TO ${app};
