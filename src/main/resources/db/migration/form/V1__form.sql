-- What may be asked: the dictionary of fields, the forms made of them with the power they rest on, and how often each is due.

CREATE TABLE field (
    zone_id    bigint  NOT NULL,
    name       text    NOT NULL CHECK (name ~ '^[a-z][A-Za-z0-9]{1,39}$'),
    definition jsonb   NOT NULL,            -- label, unit, type, bounds, owner, retention
    version    integer NOT NULL,
    PRIMARY KEY (zone_id, name)
);
SELECT distribute('field');
SELECT zone_wall('field');
GRANT SELECT, INSERT, UPDATE ON field TO ${app};

-- A version of a form is never changed: what was filed against it stays readable.
CREATE TABLE form (
    zone_id    bigint  NOT NULL,
    code       text    NOT NULL CHECK (code ~ '^[a-z][a-z0-9-]{1,39}$'),
    version    integer NOT NULL,
    definition jsonb   NOT NULL,            -- title, minutes, basis, fields in their order
    PRIMARY KEY (zone_id, code, version)
);
SELECT distribute('form');
SELECT zone_wall('form');
GRANT SELECT, INSERT ON form TO ${app};

-- From a day on, how often a form is due. Until emergencies and tiers exist, the zone's own dated setting.
CREATE TABLE form_frequency (
    zone_id    bigint  NOT NULL,
    form       text    NOT NULL,
    valid_from date    NOT NULL,
    kind       text    NOT NULL CHECK (kind IN ('DAILY', 'WEEKLY', 'MONTHLY', 'NONE')),
    due_time   time    NOT NULL,            -- on the day after the period, Shanghai
    version    integer NOT NULL,
    PRIMARY KEY (zone_id, form, valid_from)
);
SELECT distribute('form_frequency');
SELECT zone_wall('form_frequency');
GRANT SELECT, INSERT, UPDATE ON form_frequency TO ${app};
