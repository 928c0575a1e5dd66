-- Who works in a team may see the clients that it was given; that is no officer of theirs.
ALTER TABLE client_access DROP CONSTRAINT client_access_why_check;
ALTER TABLE client_access ADD CONSTRAINT client_access_why_check CHECK (why IN ('ASSIGNMENT', 'GRID', 'TEAM', 'DISPATCH', 'CASE'));
