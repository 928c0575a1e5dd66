-- Task forces and working groups: people of several units, and outsiders, at one thing for a time.
CREATE TABLE team (
    zone_id    bigint  NOT NULL,
    id         uuid    NOT NULL,
    name       text    NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    kind       text    NOT NULL CHECK (kind IN ('TASK_FORCE', 'WORKING_GROUP')),
    purpose    text    CHECK (length(purpose) BETWEEN 1 AND 500),
    valid_from date    NOT NULL,
    valid_to   date    NOT NULL DEFAULT 'infinity',
    version    integer NOT NULL,
    PRIMARY KEY (zone_id, id),
    CHECK (valid_from < valid_to)
);
SELECT distribute('team');
SELECT zone_wall('team');
GRANT SELECT, INSERT, UPDATE ON team TO ${app};

CREATE TABLE team_member (
    zone_id      bigint NOT NULL,
    id           uuid   NOT NULL,
    team         uuid   NOT NULL,
    part         text   NOT NULL CHECK (part IN ('LEADER', 'MEMBER', 'SECONDEE', 'EXPERT')),
    person       uuid,                      -- null for an outside expert
    home_unit    uuid,                      -- of a secondee, who stays that unit's
    name         bytea,                     -- of an outside expert, sealed
    organisation text   CHECK (length(organisation) BETWEEN 1 AND 100),
    valid_from   date   NOT NULL,
    valid_to     date   NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (zone_id, id),
    CHECK (valid_from < valid_to),
    CHECK ((part = 'EXPERT') = (person IS NULL)),
    CHECK ((part = 'EXPERT') = (name IS NOT NULL AND organisation IS NOT NULL)),
    CHECK ((part = 'SECONDEE') = (home_unit IS NOT NULL)),
    CONSTRAINT team_member_one_leader EXCLUDE USING gist (zone_id WITH =, team WITH =, daterange(valid_from, valid_to) WITH &&)
        WHERE (part = 'LEADER')
);
SELECT distribute('team_member');
SELECT zone_wall('team_member');
ALTER TABLE team_member ADD FOREIGN KEY (zone_id, team) REFERENCES team (zone_id, id);
ALTER TABLE team_member ADD FOREIGN KEY (zone_id, person) REFERENCES person (zone_id, id);
ALTER TABLE team_member ADD FOREIGN KEY (zone_id, home_unit) REFERENCES unit (zone_id, id);
CREATE INDEX team_member_of_team ON team_member (zone_id, team);
CREATE INDEX team_member_of_person ON team_member (zone_id, person) WHERE person IS NOT NULL;
GRANT SELECT, INSERT, UPDATE ON team_member TO ${app};

CREATE TABLE team_client (
    zone_id    bigint NOT NULL,
    team       uuid   NOT NULL,
    client     uuid   NOT NULL,
    valid_from date   NOT NULL,
    valid_to   date   NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (zone_id, team, client, valid_from),
    CHECK (valid_from < valid_to)
);
SELECT distribute('team_client');
SELECT zone_wall('team_client');
ALTER TABLE team_client ADD FOREIGN KEY (zone_id, team) REFERENCES team (zone_id, id);
ALTER TABLE team_client ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
CREATE INDEX team_client_of_client ON team_client (zone_id, client);
GRANT SELECT, INSERT, UPDATE ON team_client TO ${app};

-- Grids divide a zone: on no day is a client in two.
CREATE TABLE grid (
    zone_id     bigint  NOT NULL,
    id          uuid    NOT NULL,
    name        text    NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    area        uuid,
    cadre       uuid    NOT NULL,
    cadre_since date    NOT NULL,
    version     integer NOT NULL,
    PRIMARY KEY (zone_id, id),
    UNIQUE (zone_id, name)
);
SELECT distribute('grid');
SELECT zone_wall('grid');
ALTER TABLE grid ADD FOREIGN KEY (zone_id, area) REFERENCES area (zone_id, id);
ALTER TABLE grid ADD FOREIGN KEY (zone_id, cadre) REFERENCES person (zone_id, id);
CREATE INDEX grid_of_area ON grid (zone_id, area) WHERE area IS NOT NULL;
CREATE INDEX grid_of_cadre ON grid (zone_id, cadre);
GRANT SELECT, INSERT, UPDATE ON grid TO ${app};

CREATE TABLE grid_client (
    zone_id    bigint NOT NULL,
    client     uuid   NOT NULL,
    grid       uuid   NOT NULL,
    valid_from date   NOT NULL,
    valid_to   date   NOT NULL DEFAULT 'infinity',
    PRIMARY KEY (zone_id, client, valid_from),
    CHECK (valid_from < valid_to),
    CONSTRAINT grid_client_one_at_a_time EXCLUDE USING gist (zone_id WITH =, client WITH =, daterange(valid_from, valid_to) WITH &&)
);
SELECT distribute('grid_client');
SELECT zone_wall('grid_client');
ALTER TABLE grid_client ADD FOREIGN KEY (zone_id, grid) REFERENCES grid (zone_id, id);
ALTER TABLE grid_client ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
CREATE INDEX grid_client_of_grid ON grid_client (zone_id, grid, client);
GRANT SELECT, INSERT, UPDATE ON grid_client TO ${app};
