-- When somebody is next to be told that a need is overdue. Written with each step; gone when nobody is left to tell.
CREATE TABLE need_watch (
    zone_id bigint      NOT NULL,
    need    uuid        NOT NULL,
    version integer     NOT NULL,           -- of the need from which it was counted
    at      timestamptz NOT NULL,
    PRIMARY KEY (zone_id, need)
);
SELECT distribute('need_watch');
SELECT zone_wall('need_watch');
ALTER TABLE need_watch ADD FOREIGN KEY (zone_id, need) REFERENCES need (zone_id, id);
CREATE INDEX need_watch_next ON need_watch (zone_id, at, need);
GRANT SELECT, INSERT, UPDATE, DELETE ON need_watch TO ${app};
