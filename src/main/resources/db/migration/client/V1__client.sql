-- Whoever is helped: one identity, what is known of it on any day, who may see it, how it is found, and who speaks for it.

-- GB/T 4754-2017: sections (a letter), divisions (2 digits), groups (3), classes (4).
CREATE TABLE industry (
    code   text PRIMARY KEY,
    parent text REFERENCES industry,
    level  integer NOT NULL CHECK (level BETWEEN 1 AND 4),
    name   text NOT NULL
);
CREATE INDEX industry_of_level ON industry (level, code);
GRANT SELECT ON industry TO ${app};

CREATE TABLE client (
    zone_id bigint  NOT NULL,
    id      uuid    NOT NULL,
    kind    text    NOT NULL CHECK (kind IN ('ENTERPRISE', 'PROJECT', 'HOUSEHOLD')),
    name    text    NOT NULL CHECK (length(name) BETWEEN 1 AND 100),
    listed  boolean NOT NULL,               -- today's copy of client_fact.listed, kept to order the list
    version integer NOT NULL,
    PRIMARY KEY (zone_id, id)
);
SELECT distribute('client');
SELECT zone_wall('client');
CREATE INDEX client_by_name ON client (zone_id, kind, name COLLATE "C", id);
GRANT SELECT, INSERT, UPDATE, DELETE ON client TO ${app};

-- What was so from a day to a day, as known from a moment to a moment. A row is closed, never changed: so any day can be asked for
-- as it was known on any other. The one table of this module that others join.
CREATE TABLE client_fact (
    zone_id           bigint      NOT NULL,
    client            uuid        NOT NULL,
    version           integer     NOT NULL, -- of the client; which statement this row belongs to
    valid_from        date        NOT NULL,
    valid_to          date        NOT NULL DEFAULT 'infinity',
    known_from        timestamptz NOT NULL,
    known_to          timestamptz NOT NULL DEFAULT 'infinity',
    listed            boolean     NOT NULL,
    area              uuid,
    industry          text        REFERENCES industry,
    industry_division text GENERATED ALWAYS AS (left(industry, 2)) STORED,
    scale             text CHECK (scale IN ('LARGE', 'MEDIUM', 'SMALL', 'MICRO')),
    ownership         text,
    tags              text[]      NOT NULL DEFAULT '{}',
    PRIMARY KEY (zone_id, client, version, valid_from),
    CHECK (valid_from < valid_to)
);
SELECT distribute('client_fact');
SELECT zone_wall('client_fact');
ALTER TABLE client_fact ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
CREATE INDEX client_fact_now ON client_fact (zone_id, client) WHERE known_to = 'infinity';
CREATE INDEX client_fact_of_area ON client_fact (zone_id, area, client) WHERE known_to = 'infinity';
GRANT SELECT, INSERT, DELETE ON client_fact TO ${app};
GRANT UPDATE (known_to) ON client_fact TO ${app};

-- Who may see a client, and why: the one table that scope checks read.
CREATE TABLE client_access (
    zone_id     bigint NOT NULL,
    client      uuid   NOT NULL,
    holder_kind text   NOT NULL CHECK (holder_kind IN ('PERSON', 'UNIT', 'TEAM')),
    holder      uuid   NOT NULL,
    why         text   NOT NULL CHECK (why IN ('ASSIGNMENT', 'GRID', 'DISPATCH', 'CASE')),
    source      uuid   NOT NULL,            -- the record it comes from
    valid_from  date   NOT NULL,
    valid_to    date   NOT NULL DEFAULT 'infinity',
    version     integer NOT NULL,
    PRIMARY KEY (zone_id, client, holder, why, source, valid_from),
    CHECK (valid_from < valid_to)
);
SELECT distribute('client_access');
SELECT zone_wall('client_access');
ALTER TABLE client_access ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
CREATE INDEX client_access_of_holder ON client_access (zone_id, holder, client);
GRANT SELECT, INSERT, UPDATE, DELETE ON client_access TO ${app};

-- Why a client may be without an officer, and until when.
CREATE TABLE client_exception (
    zone_id bigint      NOT NULL,
    client  uuid        NOT NULL,
    kind    text        NOT NULL CHECK (kind IN ('AWAITING_ASSIGNMENT')),
    since   date        NOT NULL,
    until   timestamptz NOT NULL,
    ended   date,
    version integer     NOT NULL,
    PRIMARY KEY (zone_id, client, kind, since)
);
SELECT distribute('client_exception');
SELECT zone_wall('client_exception');
ALTER TABLE client_exception ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
CREATE INDEX client_exception_open ON client_exception (zone_id, until) WHERE ended IS NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON client_exception TO ${app};

-- One- and two-letter pieces of a name, two-letter pieces of its initials, four-letter pieces of a code. Found by plain equality,
-- the one operator of text search that an index serves under row security.
CREATE TABLE client_token (
    zone_id bigint NOT NULL,
    token   text   NOT NULL,
    client  uuid   NOT NULL,
    PRIMARY KEY (zone_id, token, client)
);
SELECT distribute('client_token');
SELECT zone_wall('client_token');
ALTER TABLE client_token ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
CREATE INDEX client_token_of ON client_token (zone_id, client);
GRANT SELECT, INSERT, DELETE ON client_token TO ${app};

-- Who speaks for a client.
CREATE TABLE contact (
    zone_id     bigint  NOT NULL,
    id          uuid    NOT NULL,
    client      uuid    NOT NULL,
    person      uuid    NOT NULL,
    valid_from  date    NOT NULL,
    valid_to    date,                       -- first day on which they no longer do
    verified_at timestamptz,                -- when an official vouched for it
    version     integer NOT NULL,
    PRIMARY KEY (zone_id, id),
    UNIQUE (zone_id, client, person, valid_from)
);
SELECT distribute('contact');
SELECT zone_wall('contact');
ALTER TABLE contact ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
ALTER TABLE contact ADD FOREIGN KEY (zone_id, person) REFERENCES person (zone_id, id);
CREATE INDEX contact_of_person ON contact (zone_id, person);
GRANT SELECT, INSERT, UPDATE, DELETE ON contact TO ${app};
