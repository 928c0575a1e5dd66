CREATE INDEX assignment_of_ambassadors ON assignment (zone_id, client) WHERE kind = 'AMBASSADOR';
