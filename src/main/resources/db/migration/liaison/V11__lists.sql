-- When anything was last heard of a client, whatever it was.
CREATE INDEX tracker_entry_last ON tracker_entry (zone_id, client, as_of);
-- Hand-overs that wait are few among all there ever were.
CREATE INDEX hand_over_open ON hand_over (zone_id, id) WHERE state = 'PROPOSED';
