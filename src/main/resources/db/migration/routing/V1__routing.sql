-- Which unit is in charge of which kind of need, in a part of the zone or all of it, from a day to a day.
CREATE TABLE responsibility (
    zone_id    bigint  NOT NULL,
    id         uuid    NOT NULL,
    kind       text    NOT NULL,          -- a category, or a finer kind
    area       uuid,                      -- null for the whole zone
    unit       uuid    NOT NULL,
    valid_from date    NOT NULL,
    valid_to   date    NOT NULL,          -- the first day on which it no longer holds
    version    integer NOT NULL,
    PRIMARY KEY (zone_id, id),
    CHECK (valid_from < valid_to)
);
SELECT distribute('responsibility');
SELECT zone_wall('responsibility');
ALTER TABLE responsibility ADD FOREIGN KEY (zone_id, area) REFERENCES area (zone_id, id);
ALTER TABLE responsibility ADD FOREIGN KEY (zone_id, unit) REFERENCES unit (zone_id, id);
-- One unit for each kind and part, as far as nobody set an end.
CREATE UNIQUE INDEX responsibility_once ON responsibility (zone_id, kind, coalesce(area, '00000000-0000-0000-0000-000000000000'))
    WHERE valid_to = 'infinity';
GRANT SELECT, INSERT, UPDATE ON responsibility TO ${app};

-- Who leads when nobody is known to be in charge, and who when everybody says no.
CREATE TABLE fallback_units (
    zone_id        bigint  PRIMARY KEY,
    first_receiver uuid,
    last_resort    uuid,
    version        integer NOT NULL
);
SELECT distribute('fallback_units');
SELECT zone_wall('fallback_units');
ALTER TABLE fallback_units ADD FOREIGN KEY (zone_id, first_receiver) REFERENCES unit (zone_id, id);
ALTER TABLE fallback_units ADD FOREIGN KEY (zone_id, last_resort) REFERENCES unit (zone_id, id);
GRANT SELECT, INSERT, UPDATE ON fallback_units TO ${app};
