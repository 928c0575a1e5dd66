-- What a person was told. The id is made of what happened and whom it concerns, so nobody is told twice however often it is heard.
CREATE TABLE notice (
    zone_id bigint      NOT NULL,
    id      uuid        NOT NULL,
    person  uuid        NOT NULL,
    topic   text        NOT NULL,
    record  uuid        NOT NULL,
    client  uuid,
    urgent  boolean     NOT NULL,
    at      timestamptz NOT NULL,
    position bigint     NOT NULL,           -- in the journal: the order in which things happened
    read_at timestamptz,
    PRIMARY KEY (zone_id, id)
);
SELECT distribute('notice');
SELECT zone_wall('notice');
ALTER TABLE notice ADD FOREIGN KEY (zone_id, person) REFERENCES person (zone_id, id);
ALTER TABLE notice ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
CREATE INDEX notice_of_person ON notice (zone_id, person, position DESC, id DESC);
CREATE INDEX notice_unread ON notice (zone_id, person, position DESC, id DESC) WHERE read_at IS NULL;
CREATE INDEX notice_old ON notice (zone_id, at);
GRANT SELECT, INSERT, UPDATE, DELETE ON notice TO ${app};

-- How somebody wants to be told beside the inbox; nobody is who did not ask for it.
CREATE TABLE notice_setting (
    zone_id     bigint  NOT NULL,
    person      uuid    NOT NULL,
    channels    text[]  NOT NULL CHECK (channels <@ ARRAY['MAIL', 'SMS']),
    mail        bytea,                      -- ciphertext
    quiet_from  time    NOT NULL,
    quiet_to    time    NOT NULL,
    digest_at   time,                       -- null: as things happen
    urgent_ever boolean NOT NULL,
    version     integer NOT NULL,
    PRIMARY KEY (zone_id, person),
    CHECK (NOT 'MAIL' = ANY (channels) OR mail IS NOT NULL)
);
SELECT distribute('notice_setting');
SELECT zone_wall('notice_setting');
ALTER TABLE notice_setting ADD FOREIGN KEY (zone_id, person) REFERENCES person (zone_id, id);
GRANT SELECT, INSERT, UPDATE ON notice_setting TO ${app};

-- One message that goes out, for all that waited then.
CREATE TABLE notice_sending (
    zone_id      bigint      NOT NULL,
    id           uuid        NOT NULL,
    person       uuid        NOT NULL,
    channel      text        NOT NULL CHECK (channel IN ('MAIL', 'SMS')),
    notices      integer     NOT NULL CHECK (notices > 0),
    state        text        NOT NULL CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'REFUSED', 'GIVEN_UP', 'UNCERTAIN')),
    made_at      timestamptz NOT NULL,
    due_at       timestamptz NOT NULL,
    tries        integer     NOT NULL DEFAULT 0,
    attempted_at timestamptz,
    trouble      text,
    PRIMARY KEY (zone_id, id)
);
SELECT distribute('notice_sending');
SELECT zone_wall('notice_sending');
ALTER TABLE notice_sending ADD FOREIGN KEY (zone_id, person) REFERENCES person (zone_id, id);
CREATE INDEX notice_sending_open ON notice_sending (zone_id, due_at, id) WHERE state IN ('WAITING', 'SENDING');
CREATE INDEX notice_sending_old ON notice_sending (zone_id, made_at);
GRANT SELECT, INSERT, UPDATE, DELETE ON notice_sending TO ${app};

-- Which notices went out by which channel: each once, whoever bundles.
CREATE TABLE notice_carried (
    zone_id bigint NOT NULL,
    notice  uuid   NOT NULL,
    channel text   NOT NULL,
    sending uuid   NOT NULL,
    PRIMARY KEY (zone_id, notice, channel)
);
SELECT distribute('notice_carried');
SELECT zone_wall('notice_carried');
ALTER TABLE notice_carried ADD FOREIGN KEY (zone_id, notice) REFERENCES notice (zone_id, id) ON DELETE CASCADE;
GRANT SELECT, INSERT, DELETE ON notice_carried TO ${app};
