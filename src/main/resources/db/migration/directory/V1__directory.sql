-- Places, units, posts and people; who holds which post from when to when; and how people get in.

-- State divisions with their 12-digit statistical codes, zeros at the end left out (NBS, cut-off 2023-06-30).
CREATE TABLE division (
    code   text PRIMARY KEY,
    parent text REFERENCES division,
    name   text NOT NULL,
    level  integer NOT NULL CHECK (level BETWEEN 1 AND 5)
);
CREATE INDEX division_of_parent ON division (parent, code);
GRANT SELECT ON division TO ${app};

-- A part of the zone, as the zone itself draws it.
CREATE TABLE area (
    zone_id bigint  NOT NULL,
    id      uuid    NOT NULL,
    name    text    NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    parent  uuid,
    version integer NOT NULL,
    PRIMARY KEY (zone_id, id),
    UNIQUE NULLS NOT DISTINCT (zone_id, parent, name)
);
SELECT distribute('area');
SELECT zone_wall('area');
ALTER TABLE area ADD FOREIGN KEY (zone_id, parent) REFERENCES area (zone_id, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON area TO ${app};

-- The overlay: a functional zone's area may lie in divisions of another street or county.
CREATE TABLE area_division (
    zone_id  bigint NOT NULL,
    area     uuid   NOT NULL,
    division text   NOT NULL REFERENCES division,
    PRIMARY KEY (zone_id, area, division)
);
SELECT distribute('area_division');
SELECT zone_wall('area_division');
ALTER TABLE area_division ADD FOREIGN KEY (zone_id, area) REFERENCES area (zone_id, id);
GRANT SELECT, INSERT, DELETE ON area_division TO ${app};

CREATE TABLE unit (
    zone_id bigint  NOT NULL,
    id      uuid    NOT NULL,
    name    text    NOT NULL CHECK (length(name) BETWEEN 1 AND 60),
    parent  uuid,
    path    text    NOT NULL,               -- names from the top, each ended by '/': a unit and all beneath it are one range
    version integer NOT NULL,
    PRIMARY KEY (zone_id, id),
    UNIQUE (zone_id, path)
);
SELECT distribute('unit');
SELECT zone_wall('unit');
ALTER TABLE unit ADD FOREIGN KEY (zone_id, parent) REFERENCES unit (zone_id, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON unit TO ${app};

CREATE TABLE post (
    zone_id bigint  NOT NULL,
    id      uuid    NOT NULL,
    unit    uuid    NOT NULL,
    title   text    NOT NULL CHECK (length(title) BETWEEN 1 AND 60),
    roles   text[]  NOT NULL,
    version integer NOT NULL,
    PRIMARY KEY (zone_id, id),
    UNIQUE (zone_id, unit, title)
);
SELECT distribute('post');
SELECT zone_wall('post');
ALTER TABLE post ADD FOREIGN KEY (zone_id, unit) REFERENCES unit (zone_id, id);
GRANT SELECT, INSERT, UPDATE, DELETE ON post TO ${app};

-- Officials and contacts. Names and numbers are ciphertext; a number is found again by its keyed hash.
CREATE TABLE person (
    zone_id    bigint  NOT NULL,
    id         uuid    NOT NULL,
    name       bytea   NOT NULL,
    phone      bytea,
    phone_hash bytea,
    version    integer NOT NULL,
    PRIMARY KEY (zone_id, id),
    UNIQUE (zone_id, phone_hash),
    CHECK ((phone IS NULL) = (phone_hash IS NULL))
);
SELECT distribute('person');
SELECT zone_wall('person');
GRANT SELECT, INSERT, UPDATE, DELETE ON person TO ${app};

CREATE TABLE post_holder (
    zone_id    bigint  NOT NULL,
    id         uuid    NOT NULL,
    post       uuid    NOT NULL,
    person     uuid    NOT NULL,
    valid_from date    NOT NULL,
    valid_to   date,                        -- first day on which it no longer holds
    version    integer NOT NULL,
    PRIMARY KEY (zone_id, id),
    UNIQUE (zone_id, post, person, valid_from),
    CHECK (valid_to > valid_from)
);
SELECT distribute('post_holder');
SELECT zone_wall('post_holder');
ALTER TABLE post_holder ADD FOREIGN KEY (zone_id, post) REFERENCES post (zone_id, id);
ALTER TABLE post_holder ADD FOREIGN KEY (zone_id, person) REFERENCES person (zone_id, id);
CREATE INDEX post_holder_of_person ON post_holder (zone_id, person);
GRANT SELECT, INSERT, UPDATE, DELETE ON post_holder TO ${app};

-- A sign-in: one password for a person in all the zones they work in. The name is a telephone number, kept as a keyed hash.
CREATE TABLE sign_in (
    id            uuid   PRIMARY KEY,
    name_hash     bytea  NOT NULL UNIQUE,
    password      text   NOT NULL,          -- pbkdf2-sha256$iterations$salt$hash
    second_factor bytea,                    -- sealed secret (RFC 6238)
    factor_step   bigint NOT NULL DEFAULT 0,-- last step used: a code works once
    changed_at    timestamptz NOT NULL DEFAULT now()
);
GRANT SELECT, INSERT, UPDATE ON sign_in TO ${app};

CREATE TABLE sign_in_person (
    zone_id bigint NOT NULL REFERENCES zone,
    person  uuid   NOT NULL,
    sign_in uuid   NOT NULL REFERENCES sign_in,
    PRIMARY KEY (zone_id, person)
);
CREATE INDEX sign_in_person_of ON sign_in_person (sign_in);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_person TO ${app};

-- Failures count per name, whether anybody has that name or not.
CREATE TABLE sign_in_failure (
    name_hash    bytea PRIMARY KEY,
    failures     integer NOT NULL,
    last_at      timestamptz NOT NULL,
    locked_until timestamptz
);
GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_failure TO ${app};

-- What was printed for a person: used once, and only while it is valid.
CREATE TABLE activation_sheet (
    code_hash  bytea       PRIMARY KEY,     -- SHA-256; the code itself is only on paper
    zone_id    bigint      NOT NULL REFERENCES zone,
    person     uuid        NOT NULL,
    kind       text        NOT NULL CHECK (kind IN ('ACTIVATE', 'SIGN_IN')),
    factor     bytea,                       -- sealed secret of a second factor that is being set up
    expires_at timestamptz NOT NULL,
    used_at    timestamptz
);
CREATE INDEX activation_sheet_of_person ON activation_sheet (zone_id, person);
GRANT SELECT, INSERT, UPDATE, DELETE ON activation_sheet TO ${app};
