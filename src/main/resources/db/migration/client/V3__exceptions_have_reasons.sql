-- An exception that somebody recorded by hand says why; one that a listing brought does not.
ALTER TABLE client_exception ADD COLUMN reason text CHECK (length(reason) BETWEEN 1 AND 500);
