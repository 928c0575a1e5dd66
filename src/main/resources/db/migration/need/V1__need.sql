-- What clients ask for, who has it, and until when. The whole record stands in document; the columns are what lists and figures read.
CREATE TABLE need (
    zone_id     bigint      NOT NULL,
    id          uuid        NOT NULL,
    client      uuid        NOT NULL,
    kind        text        NOT NULL,
    category    text        GENERATED ALWAYS AS (split_part(kind, '.', 1)) STORED,
    urgency     text        NOT NULL CHECK (urgency IN ('NORMAL', 'URGENT', 'CRITICAL')),
    status      text        NOT NULL CHECK (status IN ('RAISED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'HANDED_BACK', 'ANSWERED',
                                'REOPENED', 'VERIFIED', 'CLOSED', 'WITHDRAWN', 'MERGED', 'OUT_OF_SCOPE')),
    unit        uuid,                       -- leads, or led to the end
    raised_at   timestamptz NOT NULL,
    due_at      timestamptz NOT NULL,       -- of the whole; infinity while its clock stands still without a date, or is over
    answered_at timestamptz,
    rating      text        CHECK (rating IN ('SATISFIED', 'FAIR', 'UNSATISFIED', 'SILENT')),
    merged_into uuid,
    document    jsonb       NOT NULL,
    version     integer     NOT NULL,
    PRIMARY KEY (zone_id, id),
    CHECK ((status = 'MERGED') = (merged_into IS NOT NULL)),
    -- None is closed without the requester's word, or a recorded silence.
    CHECK (status NOT IN ('VERIFIED', 'CLOSED') OR rating IN ('SATISFIED', 'FAIR', 'SILENT'))
);
SELECT distribute('need');
SELECT zone_wall('need');
ALTER TABLE need ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
ALTER TABLE need ADD FOREIGN KEY (zone_id, merged_into) REFERENCES need (zone_id, id);
CREATE INDEX need_latest ON need (zone_id, raised_at DESC, id DESC);
CREATE INDEX need_of_client ON need (zone_id, client, raised_at DESC, id DESC);
CREATE INDEX need_of_status ON need (zone_id, status, raised_at DESC, id DESC);
GRANT SELECT, INSERT, UPDATE ON need TO ${app};

-- Who has to act, and until when: the rows of a need are written anew with each step, and are gone when it is over.
CREATE TABLE need_duty (
    zone_id bigint      NOT NULL,
    need    uuid        NOT NULL,
    kind    text        NOT NULL CHECK (kind IN ('DESK', 'UNIT', 'APPROVER', 'VERIFIER', 'CLIENT')),
    holder  uuid        NOT NULL,           -- a unit or a client; zeros for a desk of the zone
    since   timestamptz NOT NULL,           -- not before
    due_at  timestamptz NOT NULL,           -- infinity while nobody knows
    PRIMARY KEY (zone_id, need, kind, holder)
);
SELECT distribute('need_duty');
SELECT zone_wall('need_duty');
ALTER TABLE need_duty ADD FOREIGN KEY (zone_id, need) REFERENCES need (zone_id, id);
CREATE INDEX need_duty_queue ON need_duty (zone_id, kind, holder, due_at, need);
GRANT SELECT, INSERT, DELETE ON need_duty TO ${app};

-- Which units may read a need: those that have it, and those that answered it.
CREATE TABLE need_unit (
    zone_id   bigint      NOT NULL,
    unit      uuid        NOT NULL,
    need      uuid        NOT NULL,
    raised_at timestamptz NOT NULL,
    PRIMARY KEY (zone_id, need, unit)
);
SELECT distribute('need_unit');
SELECT zone_wall('need_unit');
ALTER TABLE need_unit ADD FOREIGN KEY (zone_id, need) REFERENCES need (zone_id, id);
CREATE INDEX need_unit_latest ON need_unit (zone_id, unit, raised_at DESC, need DESC);
GRANT SELECT, INSERT, DELETE ON need_unit TO ${app};
