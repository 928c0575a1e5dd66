-- Few of all needs are open; the latest of these are found without going through the closed ones.
CREATE INDEX need_open_latest ON need (zone_id, raised_at DESC, id DESC)
    WHERE status NOT IN ('CLOSED', 'WITHDRAWN', 'MERGED', 'OUT_OF_SCOPE');
