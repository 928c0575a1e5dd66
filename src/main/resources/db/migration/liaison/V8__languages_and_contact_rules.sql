-- Which languages an officer speaks besides Chinese: what a fair proposal for foreign-funded enterprises looks at.
CREATE TABLE officer_language (
    zone_id   bigint  NOT NULL,
    officer   uuid    NOT NULL,
    languages text[]  NOT NULL,             -- ISO 639-1
    version   integer NOT NULL,
    PRIMARY KEY (zone_id, officer)
);
SELECT distribute('officer_language');
SELECT zone_wall('officer_language');
ALTER TABLE officer_language ADD FOREIGN KEY (zone_id, officer) REFERENCES person (zone_id, id);
GRANT SELECT, INSERT, UPDATE ON officer_language TO ${app};

-- After how many days without a word a client is due: by what it is. Without a row the program's standard holds.
CREATE TABLE contact_rule (
    zone_id      bigint  PRIMARY KEY,
    key_days     integer NOT NULL CHECK (key_days BETWEEN 1 AND 365),
    foreign_days integer NOT NULL CHECK (foreign_days BETWEEN 1 AND 365),
    other_days   integer NOT NULL CHECK (other_days BETWEEN 1 AND 365),
    version      integer NOT NULL
);
SELECT distribute('contact_rule');
SELECT zone_wall('contact_rule');
GRANT SELECT, INSERT, UPDATE ON contact_rule TO ${app};

-- A calendar that a person reads elsewhere; whoever knows its address reads it. Only a digest of the address is kept.
CREATE TABLE calendar_feed (
    zone_id    bigint      NOT NULL,
    id         uuid        NOT NULL,
    person     uuid        NOT NULL,
    token_hash bytea       NOT NULL,
    made_at    timestamptz NOT NULL,
    revoked_at timestamptz,
    version    integer     NOT NULL,
    PRIMARY KEY (zone_id, id)
);
SELECT distribute('calendar_feed');
SELECT zone_wall('calendar_feed');
ALTER TABLE calendar_feed ADD FOREIGN KEY (zone_id, person) REFERENCES person (zone_id, id);
CREATE INDEX calendar_feed_of_person ON calendar_feed (zone_id, person);
GRANT SELECT, INSERT, UPDATE ON calendar_feed TO ${app};
