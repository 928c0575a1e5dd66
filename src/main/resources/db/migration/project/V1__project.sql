-- The register of key projects: what is particular to them. Name, days and rights are the client's.
CREATE TABLE project (
    zone_id bigint  NOT NULL,
    client  uuid    NOT NULL,
    code    text    NOT NULL CHECK (code ~ '^[0-9A-Z][0-9A-Z-]{3,39}$'),
    unit    uuid,                           -- in charge of it
    status  text    NOT NULL CHECK (status IN ('LISTED', 'CLOSED')),
    version integer NOT NULL,
    PRIMARY KEY (zone_id, client),
    UNIQUE (zone_id, code)
);
SELECT distribute('project');
SELECT zone_wall('project');
ALTER TABLE project ADD FOREIGN KEY (zone_id, client) REFERENCES client (zone_id, id);
ALTER TABLE project ADD FOREIGN KEY (zone_id, unit) REFERENCES unit (zone_id, id);
CREATE INDEX project_of_unit ON project (zone_id, unit) WHERE unit IS NOT NULL;
GRANT SELECT, INSERT, UPDATE, DELETE ON project TO ${app};
