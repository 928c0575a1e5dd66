-- Equality beside ranges in one exclusion constraint; comes with PostgreSQL, and the owner of a database may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Who answers round the clock. At no moment do two hold the same one.
CREATE TABLE rota_shift (
    zone_id    bigint      NOT NULL,
    id         uuid        NOT NULL,
    ambassador uuid        NOT NULL,
    starts     timestamptz NOT NULL,
    ends       timestamptz NOT NULL,
    version    integer     NOT NULL,
    PRIMARY KEY (zone_id, id),
    CHECK (starts < ends),
    CONSTRAINT rota_shift_one_at_a_time EXCLUDE USING gist (zone_id WITH =, tstzrange(starts, ends) WITH &&)
);
SELECT distribute('rota_shift');
SELECT zone_wall('rota_shift');
ALTER TABLE rota_shift ADD FOREIGN KEY (zone_id, ambassador) REFERENCES person (zone_id, id);
CREATE INDEX rota_shift_by_start ON rota_shift (zone_id, starts);
CREATE INDEX rota_shift_of_ambassador ON rota_shift (zone_id, ambassador, starts);
GRANT SELECT, INSERT, UPDATE, DELETE ON rota_shift TO ${app};

-- Weeks of which every minute is held by one person; after that only persons change places.
CREATE TABLE rota_week (
    zone_id      bigint      NOT NULL,
    monday       date        NOT NULL CHECK (extract(isodow FROM monday) = 1),
    published_by uuid        NOT NULL,
    published_at timestamptz NOT NULL,
    PRIMARY KEY (zone_id, monday)
);
SELECT distribute('rota_week');
SELECT zone_wall('rota_week');
GRANT SELECT, INSERT ON rota_week TO ${app};

-- What whoever goes leaves for whoever comes.
CREATE TABLE rota_note (
    zone_id     bigint      NOT NULL,
    shift       uuid        NOT NULL,
    ambassador  uuid        NOT NULL,
    words       bytea       NOT NULL,       -- sealed
    at          timestamptz NOT NULL,
    accepted_by uuid,
    accepted_at timestamptz,
    version     integer     NOT NULL,
    PRIMARY KEY (zone_id, shift),
    CHECK ((accepted_by IS NULL) = (accepted_at IS NULL))
);
SELECT distribute('rota_note');
SELECT zone_wall('rota_note');
ALTER TABLE rota_note ADD FOREIGN KEY (zone_id, shift) REFERENCES rota_shift (zone_id, id);
ALTER TABLE rota_note ADD FOREIGN KEY (zone_id, ambassador) REFERENCES person (zone_id, id);
GRANT SELECT, INSERT, UPDATE ON rota_note TO ${app};
