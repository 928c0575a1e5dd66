-- The register of enterprises: what is particular to them. Name, days and rights are the client's.
CREATE TABLE enterprise (
    zone_id              bigint  NOT NULL,
    client               uuid    NOT NULL,
    credit_code          text    NOT NULL CHECK (credit_code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$'),
    former_names         text[]  NOT NULL DEFAULT '{}',
    legal_representative bytea,             -- sealed
    address              text CHECK (length(address) <= 200),
    registered_staff     integer CHECK (registered_staff >= 0),
    capacity             text,              -- decimal, a year
    capacity_unit        text,
    status               text    NOT NULL CHECK (status IN ('LISTED', 'CLOSED', 'MERGED', 'DUPLICATE')),
    other                uuid,              -- what it was merged into, or is a duplicate of
    version              integer NOT NULL,
    PRIMARY KEY (zone_id, client),
    CHECK ((status IN ('MERGED', 'DUPLICATE')) = (other IS NOT NULL))
);
SELECT distribute('enterprise');
SELECT zone_wall('enterprise');
ALTER TABLE enterprise ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
ALTER TABLE enterprise ADD FOREIGN KEY (zone_id, other) REFERENCES client (zone_id, id);
-- Two entries may share a code only when all but one of them are marked as duplicates.
CREATE UNIQUE INDEX enterprise_code ON enterprise (zone_id, credit_code) WHERE status <> 'DUPLICATE';
CREATE INDEX enterprise_of_other ON enterprise (zone_id, other) WHERE other IS NOT NULL;
CREATE INDEX enterprise_of_code ON enterprise (zone_id, credit_code);
GRANT SELECT, INSERT, UPDATE, DELETE ON enterprise TO ${app};
