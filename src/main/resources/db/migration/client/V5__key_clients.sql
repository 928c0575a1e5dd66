-- Key and foreign-funded enterprises are few, and asked for by themselves.
CREATE INDEX client_fact_key ON client_fact (zone_id, client)
    WHERE known_to = 'infinity' AND listed AND tags && '{KEY,FOREIGN_FUNDED}';
