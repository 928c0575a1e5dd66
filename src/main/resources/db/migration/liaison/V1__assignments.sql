-- Who serves whom. Rights follow from it: each row has its twin in client_access, written by the same command.
CREATE TABLE assignment (
    zone_id    bigint  NOT NULL,
    id         uuid    NOT NULL,
    client     uuid    NOT NULL,
    officer    uuid    NOT NULL,
    kind       text    NOT NULL CHECK (kind IN ('OFFICER', 'DEPUTY', 'AMBASSADOR')),
    valid_from date    NOT NULL,
    valid_to   date    NOT NULL DEFAULT 'infinity', -- the first day on which it no longer holds
    reason     text    CHECK (length(reason) BETWEEN 1 AND 500),
    version    integer NOT NULL,
    PRIMARY KEY (zone_id, id),
    CHECK (valid_from < valid_to)
);
SELECT distribute('assignment');
SELECT zone_wall('assignment');
ALTER TABLE assignment ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
ALTER TABLE assignment ADD FOREIGN KEY (zone_id, officer) REFERENCES person (zone_id, id);
CREATE INDEX assignment_of_client ON assignment (zone_id, client, valid_from);
CREATE INDEX assignment_of_officer ON assignment (zone_id, officer, client);
CREATE UNIQUE INDEX assignment_main ON assignment (zone_id, client) WHERE kind = 'OFFICER' AND valid_to = 'infinity';
CREATE UNIQUE INDEX assignment_once ON assignment (zone_id, client, officer) WHERE valid_to = 'infinity';
GRANT SELECT, INSERT, UPDATE, DELETE ON assignment TO ${app};

-- What a zone sets for its officers. Without a row the program's standard holds.
CREATE TABLE liaison_setting (
    zone_id  bigint  PRIMARY KEY,
    load_cap integer NOT NULL CHECK (load_cap BETWEEN 1 AND 1000),
    version  integer NOT NULL
);
SELECT distribute('liaison_setting');
SELECT zone_wall('liaison_setting');
GRANT SELECT, INSERT, UPDATE ON liaison_setting TO ${app};
