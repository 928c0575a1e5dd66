-- What clients report for a period, and what officials decide about it. A number is the client's alone: whoever writes one has
-- to speak for that client, and nobody changes or deletes a version.

-- Beside the wall between zones: rows of a client are written only on its behalf. Restrictive, so that no other policy opens it again.
CREATE FUNCTION client_wall(tenant regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    EXECUTE format('CREATE POLICY client_inserts ON %s AS RESTRICTIVE FOR INSERT
        WITH CHECK (client = nullif(current_setting(''app.client'', true), '''')::uuid)', tenant);
    EXECUTE format('CREATE POLICY client_updates ON %s AS RESTRICTIVE FOR UPDATE
        USING (client = nullif(current_setting(''app.client'', true), '''')::uuid)', tenant);
END $$;

CREATE TABLE return_version (
    zone_id      bigint      NOT NULL,
    client       uuid        NOT NULL,
    form         text        NOT NULL,
    period       date        NOT NULL,      -- its last day
    version      integer     NOT NULL CHECK (version >= 0),
    form_version integer     NOT NULL,
    values       jsonb       NOT NULL,
    person       uuid        NOT NULL,
    seconds      integer     NOT NULL CHECK (seconds BETWEEN 0 AND 86400),
    recorded_at  timestamptz NOT NULL,
    command      uuid        NOT NULL,
    PRIMARY KEY (zone_id, client, form, period, version)
) PARTITION BY RANGE (period);
SELECT distribute('return_version');
SELECT zone_wall('return_version');
SELECT client_wall('return_version');
ALTER TABLE return_version ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
ALTER TABLE return_version ADD FOREIGN KEY (zone_id, form, form_version) REFERENCES form (zone_id, code, version);
GRANT SELECT, INSERT ON return_version TO ${app};
SELECT monthly('return_version', 'DAY');

-- The latest version, with the measures that figures are made of. Written in the same transaction, under the same wall.
CREATE TABLE return_current (
    zone_id          bigint      NOT NULL,
    client           uuid        NOT NULL,
    form             text        NOT NULL,
    period           date        NOT NULL,
    id               uuid        NOT NULL,
    version          integer     NOT NULL,
    values           jsonb       NOT NULL,
    submitted_at     timestamptz NOT NULL,  -- the first version
    changed_at       timestamptz NOT NULL,
    late             boolean     NOT NULL,
    filed_on         text    GENERATED ALWAYS AS (CASE WHEN jsonb_typeof(values -> 'filedOn') = 'string' THEN values ->> 'filedOn' END) STORED,
    opened_on        text    GENERATED ALWAYS AS (CASE WHEN jsonb_typeof(values -> 'openedOn') = 'string' THEN values ->> 'openedOn' END) STORED,
    staffed_on       text    GENERATED ALWAYS AS (CASE WHEN jsonb_typeof(values -> 'staffedOn') = 'string' THEN values ->> 'staffedOn' END) STORED,
    producing_on     text    GENERATED ALWAYS AS (CASE WHEN jsonb_typeof(values -> 'producingOn') = 'string' THEN values ->> 'producingOn' END) STORED,
    at_capacity_on   text    GENERATED ALWAYS AS (CASE WHEN jsonb_typeof(values -> 'atCapacityOn') = 'string' THEN values ->> 'atCapacityOn' END) STORED,
    registered_staff integer GENERATED ALWAYS AS (CASE WHEN jsonb_typeof(values -> 'registeredStaff') = 'number' THEN (values ->> 'registeredStaff')::integer END) STORED,
    staff_on_post    integer GENERATED ALWAYS AS (CASE WHEN jsonb_typeof(values -> 'staffOnPost') = 'number' THEN (values ->> 'staffOnPost')::integer END) STORED,
    capacity_use     numeric GENERATED ALWAYS AS (CASE WHEN values ->> 'capacityUse' ~ '^[0-9]{1,4}(\.[0-9]{1,4})?$' THEN (values ->> 'capacityUse')::numeric END) STORED,
    PRIMARY KEY (zone_id, client, form, period)
) PARTITION BY RANGE (period);
SELECT distribute('return_current');
SELECT zone_wall('return_current');
SELECT client_wall('return_current');
ALTER TABLE return_current ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
CREATE INDEX return_current_of_period ON return_current (zone_id, form, period, client);
GRANT SELECT, INSERT, UPDATE ON return_current TO ${app};
SELECT monthly('return_current', 'DAY');

-- What officials decide about a return: beside the number, never in it.
CREATE TABLE return_state (
    zone_id    bigint      NOT NULL,
    client     uuid        NOT NULL,
    form       text        NOT NULL,
    period     date        NOT NULL,
    status     text        NOT NULL CHECK (status IN ('QUERIED', 'CONFIRMED', 'LOCKED')),
    of_version integer     NOT NULL,        -- the version that was looked at
    query      text        CHECK (length(query) <= 500),
    person     uuid        NOT NULL,
    decided_at timestamptz NOT NULL,
    version    integer     NOT NULL,
    PRIMARY KEY (zone_id, client, form, period),
    CHECK ((status = 'QUERIED') <= (query IS NOT NULL))
) PARTITION BY RANGE (period);
SELECT distribute('return_state');
SELECT zone_wall('return_state');
ALTER TABLE return_state ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
GRANT SELECT, INSERT, UPDATE ON return_state TO ${app};
SELECT monthly('return_state', 'DAY');
