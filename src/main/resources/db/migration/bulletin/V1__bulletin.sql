-- Bulletins, and the passports of the figures they published.

CREATE TABLE bulletin (
    zone_id      bigint      NOT NULL,
    id           uuid        NOT NULL,
    title        text        NOT NULL CHECK (length(title) BETWEEN 1 AND 100),
    day          date        NOT NULL,      -- its figures are as of 24:00 of it
    state        text        NOT NULL CHECK (state IN ('DRAFT', 'SUBMITTED', 'CHECKED', 'PUBLISHED', 'CORRECTED')),
    blocks       jsonb       NOT NULL,
    remarks      jsonb       NOT NULL,      -- why it was sent back, or is corrected
    author       uuid        NOT NULL,      -- whoever wrote last
    checker      uuid,
    number       text,
    published_at timestamptz,
    corrects     uuid,                      -- the bulletin that it takes the place of
    version      integer     NOT NULL,
    PRIMARY KEY (zone_id, id),
    CHECK ((state IN ('PUBLISHED', 'CORRECTED')) = (number IS NOT NULL AND published_at IS NOT NULL)),
    CHECK (checker IS DISTINCT FROM author)
);
SELECT distribute('bulletin');
SELECT zone_wall('bulletin');
ALTER TABLE bulletin ADD FOREIGN KEY (zone_id, corrects) REFERENCES bulletin (zone_id, id);
CREATE INDEX bulletin_latest ON bulletin (zone_id, day DESC, id DESC);
CREATE UNIQUE INDEX bulletin_of_number ON bulletin (zone_id, number);
GRANT SELECT, INSERT, UPDATE ON bulletin TO ${app};

CREATE TABLE bulletin_number (
    zone_id bigint  NOT NULL,
    year    integer NOT NULL,
    last    integer NOT NULL,
    PRIMARY KEY (zone_id, year)
);
SELECT distribute('bulletin_number');
SELECT zone_wall('bulletin_number');
GRANT SELECT, INSERT, UPDATE ON bulletin_number TO ${app};

-- What a figure was when it was published: definition, value, position of the journal, and the very list it was read from.
-- Nobody changes or deletes one.
CREATE TABLE passport (
    zone_id      bigint      NOT NULL,
    id           uuid        NOT NULL,
    bulletin     uuid        NOT NULL,
    figure       text        NOT NULL,
    day          date        NOT NULL,
    definition   jsonb       NOT NULL,
    line         jsonb       NOT NULL,
    position     bigint      NOT NULL,
    checker      uuid        NOT NULL,
    published_at timestamptz NOT NULL,
    list         bytea       NOT NULL,      -- gzip of canonical JSON
    list_hash    bytea       NOT NULL,      -- SHA-256 of that JSON
    PRIMARY KEY (zone_id, id),
    UNIQUE (zone_id, bulletin, figure)
);
SELECT distribute('passport');
SELECT zone_wall('passport');
ALTER TABLE passport ADD FOREIGN KEY (zone_id, bulletin) REFERENCES bulletin (zone_id, id);
GRANT SELECT, INSERT ON passport TO ${app};
