-- Where an encounter was, when its officer added it by hand; and which planned ones repeat together.
ALTER TABLE encounter
    ADD COLUMN position bytea,              -- ciphertext under the officer's key
    ADD COLUMN series   uuid;               -- the first of those that were planned together
CREATE INDEX encounter_of_series ON encounter (zone_id, series, period) WHERE series IS NOT NULL;

-- A photo of an encounter: at most six at a time. Its content is a stored file of the same id, which goes when it is removed.
CREATE TABLE encounter_photo (
    zone_id    bigint      NOT NULL,
    id         uuid        NOT NULL,
    encounter  uuid        NOT NULL,
    client     uuid        NOT NULL,
    person     uuid        NOT NULL,        -- who added it, and alone may remove it
    at         timestamptz NOT NULL,
    place      integer     NOT NULL CHECK (place BETWEEN 1 AND 6),
    width      integer     NOT NULL CHECK (width > 0),
    height     integer     NOT NULL CHECK (height > 0),
    removed_at timestamptz,
    reason     text        CHECK (length(reason) BETWEEN 1 AND 500),
    version    integer     NOT NULL,
    PRIMARY KEY (zone_id, id),
    CHECK ((removed_at IS NULL) = (reason IS NULL))
);
SELECT distribute('encounter_photo');
SELECT zone_wall('encounter_photo');
ALTER TABLE encounter_photo ADD FOREIGN KEY (zone_id, encounter) REFERENCES encounter (zone_id, id);
ALTER TABLE encounter_photo ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
ALTER TABLE encounter_photo ADD FOREIGN KEY (zone_id, person) REFERENCES person (zone_id, id);
CREATE UNIQUE INDEX encounter_photo_place ON encounter_photo (zone_id, encounter, place) WHERE removed_at IS NULL;
CREATE INDEX encounter_photo_of ON encounter_photo (zone_id, encounter, at, id);
GRANT SELECT, INSERT, UPDATE ON encounter_photo TO ${app};
